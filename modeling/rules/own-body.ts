import type { BodyPart } from '../../src/catalog/import/photo/body/kinds/built-body'
import { type BodyMesh, bulkOf } from '../../src/catalog/import/photo/body/mesh/body-mesh'
import type { Pixels } from '../../src/catalog/import/photo/photo-cover'

const trianglesOf = ({ indices }: BodyMesh): readonly (readonly [number, number, number])[] =>
  Array.from(
    { length: indices.length / 3 },
    (_, t) => [indices[3 * t] ?? 0, indices[3 * t + 1] ?? 0, indices[3 * t + 2] ?? 0] as const,
  )

const numbersAt = (list: Float32Array, size: number, vertex: number): readonly number[] =>
  Array.from(list.subarray(size * vertex, size * (vertex + 1)))

const minus = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((at, k) => at - (b[k] ?? 0))

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, at, k) => sum + at * (b[k] ?? 0), 0)

/** Edges that no other triangle runs along the other way: gaps, and triangles that face the wrong way. */
function openEdges(mesh: BodyMesh): number {
  const edges = new Map<string, number>()
  const add = (from: string, to: string, by: number): void =>
    void edges.set(`${from} ${to}`, (edges.get(`${from} ${to}`) ?? 0) + by)
  for (const triangle of trianglesOf(mesh)) {
    const corners = triangle.map((vertex) =>
      numbersAt(mesh.positions, 3, vertex)
        .map((value) => value.toFixed(4))
        .join(),
    )
    for (const [k, from] of corners.entries()) {
      const to = corners[(k + 1) % 3] ?? ''
      add(from, to, 1)
      add(to, from, -1)
    }
  }
  return [...edges.values()].filter((sum) => sum !== 0).length
}

/** Whether it encloses more than nothing: its triangles face outward, all of them where no edge is open. */
const facesOutward = (mesh: BodyMesh): boolean => bulkOf(mesh).volumeMm3 > 0

/** How long the worst triangle is for its height. */
function worstSliver(mesh: BodyMesh): number {
  let worst = 0
  for (const triangle of trianglesOf(mesh)) {
    const [a = [], b = [], c = []] = triangle.map((vertex) => numbersAt(mesh.positions, 3, vertex))
    const [u, v, w] = [minus(b, a), minus(c, a), minus(c, b)]
    const double = Math.sqrt(Math.max(0, dot(u, u) * dot(v, v) - dot(u, v) ** 2))
    worst = Math.max(worst, Math.max(dot(u, u), dot(v, v), dot(w, w)) / double)
  }
  return worst
}

interface Stretch {
  /** How far the picture is drawn out on a triangle, length by breadth. */
  readonly ratio: number
  readonly areaMm2: number
  readonly facesForward: boolean
}

/** How far a picture is drawn out on each triangle of a mesh. */
export const stretches = (
  { positions, uvs, ...mesh }: BodyMesh,
  { width, height }: Pixels,
): readonly Stretch[] =>
  trianglesOf({ positions, uvs, ...mesh }).map(([a, b, c]) => {
    const span = (to: number): readonly number[] =>
      minus(numbersAt(positions, 3, to), numbersAt(positions, 3, a))
    const pixels = (to: number): readonly [number, number] => {
      const [x = 0, y = 0] = minus(numbersAt(uvs, 2, to), numbersAt(uvs, 2, a))
      return [x * width, y * height]
    }
    // Singular values of the way from the surface to the picture, by lengths and angles in the triangle.
    const [u, v, [p, q], [r, s]] = [span(b), span(c), pixels(b), pixels(c)]
    const length = Math.sqrt(dot(u, u))
    const along = dot(u, v) / length
    const up = Math.sqrt(Math.max(dot(v, v) - along * along, 1e-12))
    const [m, n] = [p / length, q / length]
    const [o, w] = [(r - m * along) / up, (s - n * along) / up]
    const sum = m * m + n * n + o * o + w * w
    const area = Math.abs(m * w - n * o)
    const root = Math.sqrt(Math.max(0, sum * sum - 4 * area * area))
    return {
      ratio: Math.sqrt((sum + root) / 2) / Math.max(Math.sqrt(Math.max(0, (sum - root) / 2)), 1e-9),
      areaMm2: (length * up) / 2,
      facesForward: (u[0] ?? 0) * (v[1] ?? 0) > (u[1] ?? 0) * (v[0] ?? 0),
    }
  })

/** How much of what faces forward and wears a picture draws it out more than 2:1, a share of its area. */
export function drawnOut(parts: readonly BodyPart[], skin: Pixels): number {
  const front = parts
    .filter(({ material }) => material.picture === 'skin')
    .flatMap(({ mesh }) => stretches(mesh, skin))
    .filter(({ facesForward }) => facesForward)
  const areaOf = (some: typeof front): number => some.reduce((sum, { areaMm2 }) => sum + areaMm2, 0)
  return areaOf(front.filter(({ ratio }) => ratio > 2)) / areaOf(front)
}

/** What is wrong with the meshes of an own body, in words. */
export const meshFaults = (parts: readonly BodyPart[]): readonly string[] =>
  parts.flatMap(({ mesh, material: { name } }) => {
    const [open, sliver] = [openEdges(mesh), worstSliver(mesh)]
    return [
      ...(open > 0 ? [`${name}: ${open} open edges`] : []),
      ...(facesOutward(mesh) ? [] : [`${name}: faces inward`]),
      ...(sliver > 30 ? [`${name}: a sliver of 1:${sliver.toFixed(0)}`] : []),
    ]
  })
