import { MeshoptSimplifier } from 'meshoptimizer/simplifier'
import { type Surface, triangleCount, withTriangles } from './surface'
import { firstAlike } from './weld'

/** How much a turned normal, a shifted picture and another color count beside a shifted surface. */
const WEIGHTS = { normal: 0.5, uv: 0.5, color: 0.5 }
/** Of the surface's own size: whatever it takes. */
const ANY_ERROR = 1

/** No surface is left fewer triangles than these, where it has them: an eye is as much of a face as its cheek. */
const FEWEST = 200

/**
 * Surfaces of at most `most` triangles together, each with its share. Edges of the surfaces stay where they are, so that
 * no gap opens between two; where that leaves too many, they may move; after that shape gives way.
 */
export async function simplified(surfaces: readonly Surface[], most: number): Promise<readonly Surface[]> {
  if (triangleCount(surfaces) <= most) return surfaces
  await MeshoptSimplifier.ready
  let result = surfaces
  for (const reduce of [collapse(['LockBorder']), collapse([]), coarsen, largestOf]) {
    if (triangleCount(result) <= most) break
    const shares = sharesOf(result, most)
    result = result.map((surface, i) => {
      const share = shares[i] ?? 0
      if (surface.indices.length / 3 <= share) return surface
      const reduced = reduce(surface, share)
      // What nothing joins is not made coarser but nothing at all.
      return reduced.indices.length / 3 >= Math.min(share, FEWEST) / 2 ? reduced : surface
    })
  }
  return result
}

/** How many triangles each surface may have: all of few, of more their share. */
function sharesOf(surfaces: readonly Surface[], most: number): readonly number[] {
  const counts = surfaces.map(({ indices }) => indices.length / 3)
  const many = counts.filter((count) => count > FEWEST)
  const total = many.reduce((sum, count) => sum + count, 0)
  const few = counts.reduce((sum, count) => sum + (count > FEWEST ? FEWEST : count), 0)
  return counts.map((count) => (count > FEWEST ? FEWEST + Math.floor((count / total) * (most - few)) : count))
}

/** Edges are collapsed one after another, each at the cost of all that meet in its ends: not where thousands do. */
const MOST_AT_A_POINT = 1000

function meetInOnePoint({ indices, positions }: Surface): boolean {
  const first = firstAlike(positions.length / 3, [{ values: positions, size: 3 }])
  const counts = new Uint32Array(first.length)
  return indices.some((index) => {
    const point = first[index] ?? 0
    const count = (counts[point] ?? 0) + 1
    counts[point] = count
    return count > MOST_AT_A_POINT
  })
}

type Reduce = (surface: Surface, triangles: number) => Surface

const collapse =
  (flags: 'LockBorder'[]): Reduce =>
  (surface, triangles) => {
    if (meetInOnePoint(surface)) return surface
    const { values, size, weights } = attributesOf(surface)
    const [indices] = MeshoptSimplifier.simplifyWithAttributes(
      surface.indices,
      surface.positions,
      3,
      values,
      size,
      weights,
      null,
      triangles * 3,
      ANY_ERROR,
      flags,
    )
    return withTriangles(surface, indices)
  }

const coarsen: Reduce = (surface, triangles) => {
  const [indices] = MeshoptSimplifier.simplifySloppy(
    surface.indices,
    surface.positions,
    3,
    null,
    triangles * 3,
    ANY_ERROR,
  )
  return withTriangles(surface, indices)
}

/** Nothing joins these triangles: the smallest go. */
const largestOf: Reduce = (surface, triangles) => {
  const { indices, positions } = surface
  const apart = (a: number, b: number): number => {
    const [from, to] = [3 * (indices[a] ?? 0), 3 * (indices[b] ?? 0)]
    const x = (positions[from] ?? 0) - (positions[to] ?? 0)
    const y = (positions[from + 1] ?? 0) - (positions[to + 1] ?? 0)
    const z = (positions[from + 2] ?? 0) - (positions[to + 2] ?? 0)
    return x * x + y * y + z * z
  }
  const sizes = new Float32Array(indices.length / 3)
  for (let face = 0; face < sizes.length; face++) {
    const corner = 3 * face
    sizes[face] = Math.max(
      apart(corner, corner + 1),
      apart(corner + 1, corner + 2),
      apart(corner + 2, corner),
    )
  }
  const kept = [...sizes.keys()].toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)).slice(0, triangles)
  return withTriangles(
    surface,
    Uint32Array.from(kept.flatMap((face) => [...indices.subarray(3 * face, 3 * face + 3)])),
  )
}

function attributesOf({ positions, normals, uvs, colors }: Surface) {
  const streams = [
    { values: normals, size: 3, kept: 3, weight: WEIGHTS.normal },
    { values: uvs, size: 2, kept: 2, weight: WEIGHTS.uv },
    { values: colors, size: 4, kept: 3, weight: WEIGHTS.color },
  ].flatMap(({ values, ...stream }) => (values ? [{ values, ...stream }] : []))
  const size = streams.reduce((sum, { kept }) => sum + kept, 0)
  const count = positions.length / 3
  const values = new Float32Array(count * size)
  let at = 0
  for (const stream of streams) {
    for (let i = 0; i < count; i++)
      for (let k = 0; k < stream.kept; k++)
        values[i * size + at + k] = stream.values[i * stream.size + k] ?? 0
    at += stream.kept
  }
  const weights = streams.flatMap(({ kept, weight }) => Array<number>(kept).fill(weight))
  return { values, size, weights }
}
