import type { BagSurface } from '../../../../look/facts/bag-surface'
import { type BodyMesh, meshBuilder, type Vector } from '../body/mesh/body-mesh'
import { type BagPanel, bagPanel, nearestOn } from './bag-panel'
import { fromTo, lengthOne, squareTo } from './ways'

/**
 * The skin of a bag in three pieces that meet at its seams, vertex on vertex: mm, carrier's frame. UVs of front and back are
 * shares of the outline's box as one looks at them, those of the side mm along the seam and across.
 */
export interface BagShell {
  readonly front: BodyMesh
  readonly back: BodyMesh
  readonly side: BodyMesh
  /** The front's seams in order, closed, what is inside on the left. */
  readonly seams: readonly (readonly SeamPlace[])[]
}

export interface SeamPlace {
  readonly at: Vector
  /** Of length 1, level, away from the panel. */
  readonly outward: readonly [x: number, y: number]
}

/** Across the side. */
const ROWS = 6
/** Normals lean as if the panels were domed so many times as much: light shows what is filled. */
const FULLER = 3

/** Cells of `cell` mm; the side's UVs go round in a whole number of `period` mm. */
export function bagShell(surface: BagSurface, cell: number, period: number): BagShell {
  const panel = bagPanel(surface, cell)
  return {
    front: panelMesh(surface, panel, 1),
    back: panelMesh(surface, panel, -1),
    ...sideOf(surface, panel, period),
  }
}

function panelMesh(surface: BagSurface, { points, triangles, seams }: BagPanel, facing: 1 | -1): BodyMesh {
  const { vertex, triangle, mesh } = meshBuilder()
  const border = new Set(seams.flat())
  const [w, h] = boxOf(surface)
  const depths = points.map(([x, y], p) =>
    border.has(p) ? surface.seam.depthAt(y) : Math.max(surface.seam.depthAt(y), surface.depthAt(x, y)),
  )
  const leans = points.map(() => [0, 0, 0])
  for (const corners of triangles) {
    const [a, b, c] = corners.map((p): Vector => {
      const [x = 0, y = 0] = points[p] ?? []
      return [x, y, depths[p] as number]
    }) as [Vector, Vector, Vector]
    const way = squareTo(fromTo(a, b), fromTo(a, c))
    for (const p of corners) {
      const lean = leans[p] as number[]
      for (let k = 0; k < 3; k++) lean[k] = (lean[k] as number) + (way[k] as number)
    }
  }
  for (const [p, [x, y]] of points.entries()) {
    const [nx = 0, ny = 0, nz = 1] = leans[p] as number[]
    const normal = lengthOne([FULLER * nx, FULLER * ny, nz * facing])
    const u = x / w + 0.5
    vertex([x, y, facing * (depths[p] as number)], normal, [facing > 0 ? u : 1 - u, 1 - y / h])
  }
  for (const [a, b, c] of triangles) facing > 0 ? triangle(a, b, c) : triangle(a, c, b)
  return mesh()
}

function sideOf(
  { rim, seam }: BagSurface,
  { points, seams }: BagPanel,
  period: number,
): Pick<BagShell, 'side' | 'seams'> {
  const { vertex, quad, mesh } = meshBuilder()
  const told = seams.map((loop) => {
    const around = loop.map((p) => points[p] as readonly [number, number])
    const count = around.length
    const feet = around.map((place) => nearestOn(rim, place))
    const outward = around.map(([x, y], k): readonly [number, number] => {
      const [fx, fy] = feet[k] as readonly [number, number]
      const [dx, dy] = [fx - x, fy - y]
      const far = Math.sqrt(dx * dx + dy * dy)
      return far > 1e-6 ? [dx / far, dy / far] : [0, 1]
    })
    const run = [0]
    for (let k = 0; k < count; k++) {
      const [[ax, ay], [bx, by]] = [around[k], around[(k + 1) % count]] as [
        readonly [number, number],
        readonly [number, number],
      ]
      run.push((run[k] as number) + Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)))
    }
    const whole = run[count] as number
    const stretch = (Math.max(1, Math.round(whole / period)) * period) / whole
    const columns = run.map((at, k) => {
      const [x, y] = around[k % count] as readonly [number, number]
      const [fx, fy] = feet[k % count] as readonly [number, number]
      const [ox, oy] = outward[k % count] as readonly [number, number]
      return Array.from({ length: ROWS + 1 }, (_, row) => {
        const t = 1 - (2 * row) / ROWS
        const [px, py] = [fx + (x - fx) * t * t, fy + (y - fy) * t * t]
        // At the seams the same numbers as the panels have.
        const z = Math.abs(t) === 1 ? t * seam.depthAt(y) : t * seam.depthAt(py)
        const steep = (2 * seam.insetMm * t) / Math.max(1, seam.depthAt(y))
        return vertex(Math.abs(t) === 1 ? [x, y, z] : [px, py, z], lengthOne([ox, oy, steep]), [
          at * stretch,
          seam.depthAt(y) * (1 - t),
        ])
      })
    })
    for (let k = 0; k < count; k++) {
      const [a, b] = [columns[k] as number[], columns[k + 1] as number[]]
      for (let row = 0; row < ROWS; row++)
        quad(a[row] as number, a[row + 1] as number, b[row + 1] as number, b[row] as number)
    }
    return around.map(
      ([x, y], k): SeamPlace => ({
        at: [x, y, seam.depthAt(y)],
        outward: outward[k] as readonly [number, number],
      }),
    )
  })
  return { side: mesh(), seams: told }
}

function boxOf({ rim }: BagSurface): readonly [w: number, h: number] {
  let [w, h] = [1e-6, 1e-6]
  for (const [x, y] of rim) {
    w = Math.max(w, 2 * Math.abs(x))
    h = Math.max(h, y)
  }
  return [w, h]
}
