import { MeshoptSimplifier } from 'meshoptimizer/simplifier'
import { type Surface, triangleCount, withTriangles } from './surface'

/** How much a turned normal, a shifted picture and another color count beside a shifted surface. */
const WEIGHTS = { normal: 0.5, uv: 0.5, color: 0.5 }
/** Of the surface's own size: whatever it takes. */
const ANY_ERROR = 1

/**
 * Surfaces of at most `most` triangles together, each with its share. Edges of the surfaces stay where they are, so that
 * no gap opens between two; where that leaves too many, they may move; after that shape gives way.
 */
export async function simplified(surfaces: readonly Surface[], most: number): Promise<readonly Surface[]> {
  if (triangleCount(surfaces) <= most) return surfaces
  await MeshoptSimplifier.ready
  let result = surfaces
  for (const reduce of [collapse(['LockBorder']), collapse(['Prune']), coarsen, largestOf]) {
    const total = triangleCount(result)
    if (total <= most) break
    result = result
      .map((surface) => reduce(surface, Math.floor((surface.indices.length / 3 / total) * most)))
      .filter(({ indices }) => indices.length > 0)
  }
  return result
}

type Reduce = (surface: Surface, triangles: number) => Surface

const collapse =
  (flags: ('LockBorder' | 'Prune')[]): Reduce =>
  (surface, triangles) => {
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
  const longest = (face: number): number => {
    const corner = (k: number): Float32Array => {
      const at = 3 * (indices[3 * face + k] ?? 0)
      return positions.subarray(at, at + 3)
    }
    const apart = (a: Float32Array, b: Float32Array): number =>
      Math.hypot(...a.map((value, k) => value - (b[k] ?? 0)))
    return Math.max(apart(corner(0), corner(1)), apart(corner(1), corner(2)), apart(corner(2), corner(0)))
  }
  const sizes = Float32Array.from({ length: indices.length / 3 }, (_, face) => longest(face))
  const kept = [...sizes.keys()].toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)).slice(0, triangles)
  return withTriangles(
    surface,
    Uint32Array.from(kept.flatMap((face) => [...indices.subarray(3 * face, 3 * face + 3)])),
  )
}

function attributesOf({ normals, uvs, colors }: Surface) {
  const size = 3 + (uvs ? 2 : 0) + (colors ? 3 : 0)
  const count = normals.length / 3
  const values = new Float32Array(count * size)
  for (let i = 0; i < count; i++) {
    values.set(normals.subarray(3 * i, 3 * i + 3), i * size)
    if (uvs) values.set(uvs.subarray(2 * i, 2 * i + 2), i * size + 3)
    if (colors) values.set(colors.subarray(4 * i, 4 * i + 3), i * size + size - 3)
  }
  const weights = [
    ...Array<number>(3).fill(WEIGHTS.normal),
    ...(uvs ? Array<number>(2).fill(WEIGHTS.uv) : []),
    ...(colors ? Array<number>(3).fill(WEIGHTS.color) : []),
  ]
  return { values, size, weights }
}
