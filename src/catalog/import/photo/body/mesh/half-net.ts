import { columnOf, type Plane, rowOf, sample } from '../plane/plane'

/** The front half of a body that is alike in front and behind: where its depth is z ≥ 0. Its open rim lies in z = 0. */
export interface HalfNet {
  readonly positions: readonly number[]
  readonly indices: readonly number[]
}

const STEPS = 3

/**
 * Surface nets (Gibson 1998) of z² = depth² with a plane of depth² in mm², which goes on below zero beyond the rim, over
 * cells of `cell` mm; each vertex is then drawn onto the surface.
 */
export function halfNet(depthSquared: Plane, cell: number): HalfNet {
  const { width, height, mm, data } = depthSquared
  const [halfX, halfY] = [Math.ceil((width * mm) / 2 / cell), Math.ceil((height * mm) / 2 / cell)]
  const [nx, ny] = [2 * halfX + 1, 2 * halfY + 1]
  let deepest = 0
  for (const value of data) deepest = Math.max(deepest, value)
  const nz = Math.ceil(Math.sqrt(deepest) / cell) + 3
  const at = (x: number, y: number): number =>
    sample(depthSquared, columnOf(depthSquared, x), rowOf(depthSquared, y))
  const field = new Float64Array(nx * ny * nz)
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) {
      const here = at((i - halfX) * cell, (j - halfY) * cell)
      for (let k = 0; k < nz; k++) {
        const z = (k - 0.5) * cell
        field[i + nx * (j + ny * k)] = z * z - here
      }
    }
  const positions: number[] = []
  const indices: number[] = []
  const vertices = new Int32Array(field.length).fill(-1)
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const middle = crossings(field, nx, ny, i, j, k)
        if (!middle) continue
        const start = [
          (i + middle[0] - halfX) * cell,
          (j + middle[1] - halfY) * cell,
          k === 0 ? 0 : (k + middle[2] - 0.5) * cell,
        ]
        vertices[i + nx * (j + ny * k)] = positions.length / 3
        positions.push(...drawn(depthSquared, start as [number, number, number], cell))
      }
  const quad = (a: number, b: number, c: number, d: number, turned: boolean): void => {
    const [p, q, r, s] = turned ? [a, d, c, b] : [a, b, c, d]
    // Along the shorter diagonal.
    const span = (m: number, n: number): number => {
      let sum = 0
      for (let axis = 0; axis < 3; axis++) {
        const off = (positions[3 * m + axis] as number) - (positions[3 * n + axis] as number)
        sum += off * off
      }
      return sum
    }
    if (span(p, r) <= span(q, s)) indices.push(p, q, r, p, r, s)
    else indices.push(q, r, s, q, s, p)
  }
  const cellAt = (i: number, j: number, k: number): number => vertices[i + nx * (j + ny * k)] as number
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const p = i + nx * (j + ny * k)
        const inside = (field[p] as number) < 0
        if (inside !== (field[p + 1] as number) < 0)
          quad(cellAt(i, j - 1, k - 1), cellAt(i, j, k - 1), cellAt(i, j, k), cellAt(i, j - 1, k), !inside)
        if (inside !== (field[p + nx] as number) < 0)
          quad(cellAt(i - 1, j, k - 1), cellAt(i - 1, j, k), cellAt(i, j, k), cellAt(i, j, k - 1), !inside)
        if (inside !== (field[p + nx * ny] as number) < 0)
          quad(cellAt(i - 1, j - 1, k), cellAt(i, j - 1, k), cellAt(i, j, k), cellAt(i - 1, j, k), !inside)
      }
  return { positions, indices }
}

/** The mean of where a cell's edges cross the surface, in cells from its corner; null where none does. */
function crossings(
  field: Float64Array,
  nx: number,
  ny: number,
  i: number,
  j: number,
  k: number,
): readonly [number, number, number] | null {
  const steps = [1, nx, nx * ny]
  const corner = i + nx * (j + ny * k)
  const sum = [0, 0, 0]
  let count = 0
  for (let axis = 0; axis < 3; axis++)
    for (let side = 0; side < 4; side++) {
      const [one, two] = [(axis + 1) % 3, (axis + 2) % 3]
      const [u, v] = [side & 1, side >> 1]
      const a = corner + u * (steps[one] as number) + v * (steps[two] as number)
      const [from, to] = [field[a] as number, field[a + (steps[axis] as number)] as number]
      if (from < 0 === to < 0) continue
      sum[axis] = (sum[axis] as number) + from / (from - to)
      sum[one] = (sum[one] as number) + u
      sum[two] = (sum[two] as number) + v
      count++
    }
  return count === 0
    ? null
    : [(sum[0] as number) / count, (sum[1] as number) / count, (sum[2] as number) / count]
}

/** Newton's steps to z² = depth², none longer than less than half a cell; what is in the plane of the rim stays there. */
function drawn(
  depthSquared: Plane,
  [x, y, z]: readonly [number, number, number],
  cell: number,
): readonly [number, number, number] {
  let [px, py, pz] = [x, y, z]
  for (let step = 0; step < STEPS; step++) {
    const { value, slopeX, slopeY } = slopeAt(depthSquared, px, py)
    const steep = slopeX * slopeX + slopeY * slopeY + 4 * pz * pz
    if (steep < 1e-9) break
    const most = (0.4 * cell) / Math.sqrt(steep)
    const by = Math.max(-most, Math.min(most, (pz * pz - value) / steep))
    px += slopeX * by
    py += slopeY * by
    pz -= 2 * pz * by
  }
  return [px, py, pz]
}

/** Depth² at a place in mm, and how it rises to the right and up, mm. */
export function slopeAt(
  depthSquared: Plane,
  x: number,
  y: number,
): { readonly value: number; readonly slopeX: number; readonly slopeY: number } {
  const [u, v] = [columnOf(depthSquared, x), rowOf(depthSquared, y)]
  const two = 2 * depthSquared.mm
  return {
    value: sample(depthSquared, u, v),
    slopeX: (sample(depthSquared, u + 1, v) - sample(depthSquared, u - 1, v)) / two,
    slopeY: (sample(depthSquared, u, v - 1) - sample(depthSquared, u, v + 1)) / two,
  }
}
