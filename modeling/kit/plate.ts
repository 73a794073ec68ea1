import * as THREE from 'three'
import { loopsOf, type Outline, outlineDistance } from './outline'
import { at, type Vec2 } from './vector'

export interface PlateOptions {
  /** Full thickness in mm. */
  readonly depth: number
  /** Radius of the rounded front edge in mm; must be below half the thickness and the narrowest arm. */
  readonly bevel?: number
  /** The same for the back edge; defaults to `bevel`. */
  readonly backBevel?: number
  /** Steps of each rounded edge. */
  readonly segments?: number
  /** Where the middle of the thickness lies. */
  readonly z?: number
  /**
   * How far the front face swells in its middle, mm (poured enamel, cabochons). Even 0.05 gives the face inner vertices,
   * which wide faces inside a rim need for their occlusion.
   */
  readonly dome?: number
  /** Leave out the back face (line art sunk into its ground). */
  readonly open?: boolean
  /** Turns of the outline sharper than this (radians) stay an edge. */
  readonly crease?: number
}

interface Ring {
  readonly inset: number
  readonly z: number
  readonly out: number
  readonly up: number
}

/** A sheet cut along the outline with rounded edges and exact normals, facing +Z. */
export const plate = (outline: Outline, options: PlateOptions): THREE.BufferGeometry => {
  const {
    depth,
    bevel = 0.3,
    backBevel = bevel,
    segments = 4,
    z = 0,
    dome = 0,
    crease = 0.6,
    open = false,
  } = options
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const vertex = (x: number, y: number, h: number, nx: number, ny: number, nz: number): number => {
    positions.push(x, y, h + z)
    normals.push(nx, ny, nz)
    return positions.length / 3 - 1
  }
  const loops = loopsOf(outline)
  const rings = open ? frontRings(depth, bevel, segments) : profile(depth, bevel, backBevel, segments)
  for (const loop of loops) {
    const corners = cornersOf(loop, crease)
    const rows = rings.map((ring) =>
      corners.map((c) =>
        vertex(
          c.x - c.miterX * ring.inset,
          c.y - c.miterY * ring.inset,
          ring.z,
          c.nx * ring.out,
          c.ny * ring.out,
          ring.up,
        ),
      ),
    )
    for (let r = 0; r + 1 < rows.length; r++)
      for (let i = 0; i < corners.length; i++) {
        const next = (i + 1) % corners.length
        if (at(corners, i).split) continue
        const [a, b] = [at(at(rows, r), i), at(at(rows, r), next)]
        const [c, d] = [at(at(rows, r + 1), i), at(at(rows, r + 1), next)]
        indices.push(a, b, d, a, d, c)
      }
  }
  const inset = (by: number): readonly (readonly Vec2[])[] =>
    loops.map((loop) =>
      cornersOf(loop, Number.POSITIVE_INFINITY).map((c): Vec2 => [c.x - c.miterX * by, c.y - c.miterY * by]),
    )
  cap(inset(bevel), depth / 2, 1, dome > 0 ? { dome, outline } : null, vertex, indices)
  if (!open) cap(inset(backBevel), -depth / 2, -1, null, vertex, indices)
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3))
  geometry.setIndex(indices)
  return geometry
}

/** Rows of an open-backed wall: straight up from the back, then the front's rounding. */
const frontRings = (depth: number, bevel: number, segments: number): readonly Ring[] => [
  { inset: 0, z: -depth / 2, out: 1, up: 0 },
  ...profile(depth, bevel, bevel, segments).slice(segments + 1),
]

/** Rows of the wall from the back face to the front face. */
const profile = (depth: number, bevel: number, backBevel: number, segments: number): readonly Ring[] => {
  const arc = (radius: number, side: 1 | -1): Ring[] =>
    Array.from({ length: segments + 1 }, (_, i) => {
      const angle = (i / segments) * (Math.PI / 2)
      return {
        inset: radius * (1 - Math.cos(angle)),
        z: side * (depth / 2 - radius + radius * Math.sin(angle)),
        out: Math.cos(angle),
        up: side * Math.sin(angle),
      }
    })
  return [...arc(backBevel, -1).reverse(), ...arc(bevel, 1)]
}

interface Corner {
  readonly x: number
  readonly y: number
  readonly nx: number
  readonly ny: number
  readonly miterX: number
  readonly miterY: number
  /** The next corner is the same point with the normal of the other side: no wall between them. */
  readonly split: boolean
}

const cornersOf = (loop: readonly Vec2[], crease: number): readonly Corner[] =>
  loop.flatMap((point, i): Corner[] => {
    const before = at(loop, i - 1)
    const after = at(loop, i + 1)
    const [ax, ay] = unit(point[1] - before[1], before[0] - point[0])
    const [bx, by] = unit(after[1] - point[1], point[0] - after[0])
    const [nx, ny] = unit(ax + bx, ay + by)
    const stretch = Math.min(2.5, 1 / Math.max(0.2, nx * ax + ny * ay))
    const base = { x: point[0], y: point[1], miterX: nx * stretch, miterY: ny * stretch }
    if (Math.acos(Math.min(1, ax * bx + ay * by)) <= crease) return [{ ...base, nx, ny, split: false }]
    return [
      { ...base, nx: ax, ny: ay, split: true },
      { ...base, nx: bx, ny: by, split: false },
    ]
  })

const unit = (x: number, y: number): Vec2 => {
  const length = Math.hypot(x, y) || 1
  return [x / length, y / length]
}

type Vertex = (x: number, y: number, z: number, nx: number, ny: number, nz: number) => number

const cap = (
  loops: readonly (readonly Vec2[])[],
  z: number,
  side: 1 | -1,
  swell: { readonly dome: number; readonly outline: Outline } | null,
  vertex: Vertex,
  indices: number[],
): void => {
  for (const { solid, holes } of nested(loops)) {
    const points: Vec2[] = [...solid, ...holes.flat()]
    const flat = THREE.ShapeUtils.triangulateShape(
      solid.map(([x, y]) => new THREE.Vector2(x, y)),
      holes.map((hole) => hole.map(([x, y]) => new THREE.Vector2(x, y))),
    )
    const triangles = flat.map((t): [number, number, number] => [at(t, 0), at(t, 1), at(t, 2)])
    const fine = swell === null ? triangles : subdivided(points, triangles)
    const height = swell === null ? () => 0 : swelling(swell.outline, swell.dome)
    const ids = points.map(([x, y]) => {
      const h = 0.05
      const [dx, dy] =
        swell === null
          ? [0, 0]
          : [(height(x + h, y) - height(x - h, y)) / (2 * h), (height(x, y + h) - height(x, y - h)) / (2 * h)]
      const length = Math.hypot(dx, dy, 1)
      return vertex(x, y, z + height(x, y), -dx / length, -dy / length, side / length)
    })
    for (const [a, b, c] of fine) {
      const [i, j, k] = [at(ids, a), at(ids, b), at(ids, c)]
      if (side > 0) indices.push(i, j, k)
      else indices.push(i, k, j)
    }
  }
}

const area = (loop: readonly Vec2[]): number =>
  loop.reduce((sum, [x, y], i) => sum + x * at(loop, i + 1)[1] - at(loop, i + 1)[0] * y, 0) / 2

const nested = (loops: readonly (readonly Vec2[])[]) => {
  const solids = loops
    .filter((loop) => area(loop) > 0)
    .map((solid) => ({ solid, holes: [] as (readonly Vec2[])[] }))
  for (const hole of loops.filter((loop) => area(loop) < 0)) {
    const around = solids
      .filter(({ solid }) => within(at(hole, 0), solid))
      .sort((a, b) => area(a.solid) - area(b.solid))
    around[0]?.holes.push(hole)
  }
  return solids
}

const within = ([x, y]: Vec2, loop: readonly Vec2[]): boolean =>
  loop.reduce((inside, [ax, ay], i) => {
    const [bx, by] = at(loop, i + 1)
    return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay) ? !inside : inside
  }, false)

/** Height of a swollen face: a parabola of the distance from the rim. */
const swelling = (outline: Outline, dome: number): ((x: number, y: number) => number) => {
  const distance = outlineDistance(outline)
  const { min, max } = outline.bounds()
  const radius = Math.min(max[0] - min[0], max[1] - min[1]) / 2
  return (x, y) => {
    const t = Math.min(1, Math.max(0, -distance(x, y) / radius))
    return dome * (1 - (1 - t) ** 2)
  }
}

/** Splits inner edges longer than 1.6 mm (never the rim, which the wall shares). */
const subdivided = (points: Vec2[], start: readonly (readonly [number, number, number])[]) => {
  let triangles = start
  for (let pass = 0; pass < 5; pass++) {
    const uses = new Map<string, number>()
    const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
    for (const [a, b, c] of triangles)
      for (const edge of [key(a, b), key(b, c), key(c, a)]) uses.set(edge, (uses.get(edge) ?? 0) + 1)
    const middles = new Map<string, number>()
    const middle = (a: number, b: number): number | undefined => {
      const edge = key(a, b)
      const [p, q] = [at(points, a), at(points, b)]
      if (uses.get(edge) !== 2 || Math.hypot(p[0] - q[0], p[1] - q[1]) < 1.6) return undefined
      const known = middles.get(edge)
      if (known !== undefined) return known
      points.push([(p[0] + q[0]) / 2, (p[1] + q[1]) / 2])
      middles.set(edge, points.length - 1)
      return points.length - 1
    }
    const next: [number, number, number][] = []
    for (const [a, b, c] of triangles) {
      const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
      if (ab !== undefined && bc !== undefined && ca !== undefined)
        next.push([a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca])
      else if (ab !== undefined && bc !== undefined) next.push([a, ab, c], [ab, b, bc], [ab, bc, c])
      else if (bc !== undefined && ca !== undefined) next.push([a, b, ca], [b, bc, ca], [bc, c, ca])
      else if (ca !== undefined && ab !== undefined) next.push([a, ab, ca], [ab, b, c], [ab, c, ca])
      else if (ab !== undefined) next.push([a, ab, c], [ab, b, c])
      else if (bc !== undefined) next.push([a, b, bc], [a, bc, c])
      else if (ca !== undefined) next.push([a, b, ca], [b, c, ca])
      else next.push([a, b, c])
    }
    if (next.length === triangles.length) break
    triangles = next
  }
  return triangles
}
