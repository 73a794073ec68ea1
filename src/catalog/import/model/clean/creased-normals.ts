import { firstAlike } from './weld'

/** Faces that meet at less than this are one round surface. */
const CREASE = Math.cos((40 * Math.PI) / 180)
/** A vertex with more faces than this is round. */
const MANY = 48

/**
 * Normals of triangles that come without, for each corner of each triangle: the mean of the faces round its vertex, by
 * area, that meet its own at a flat angle.
 */
export function creasedNormals(indices: Uint32Array, positions: Float32Array): Float32Array {
  const first = firstAlike(positions.length / 3, [{ values: positions, size: 3 }])
  const faces = indices.length / 3
  const areas = new Float64Array(faces * 3)
  const units = new Float64Array(faces * 3)
  for (let face = 0; face < faces; face++) {
    const [a = 0, b = 0, c = 0] = indices.subarray(3 * face, 3 * face + 3)
    const side = (to: number, k: number): number => (positions[3 * to + k] ?? 0) - (positions[3 * a + k] ?? 0)
    const [ux, uy, uz] = [side(b, 0), side(b, 1), side(b, 2)]
    const [vx, vy, vz] = [side(c, 0), side(c, 1), side(c, 2)]
    const normal = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    const length = Math.hypot(...normal) || 1
    areas.set(normal, 3 * face)
    units.set(
      normal.map((value) => value / length),
      3 * face,
    )
  }
  const around = facesAround(indices, first)
  const normals = new Float32Array(indices.length * 3)
  for (let corner = 0; corner < indices.length; corner++) {
    const face = Math.floor(corner / 3)
    const vertex = first[indices[corner] ?? 0] ?? 0
    const { start, end } = around.of(vertex)
    let [x, y, z] = [0, 0, 0]
    for (let i = start; i < Math.min(end, start + MANY); i++) {
      const other = around.faces[i] ?? 0
      const dot =
        (units[3 * face] ?? 0) * (units[3 * other] ?? 0) +
        (units[3 * face + 1] ?? 0) * (units[3 * other + 1] ?? 0) +
        (units[3 * face + 2] ?? 0) * (units[3 * other + 2] ?? 0)
      if (dot < CREASE) continue
      x += areas[3 * other] ?? 0
      y += areas[3 * other + 1] ?? 0
      z += areas[3 * other + 2] ?? 0
    }
    const length = Math.hypot(x, y, z)
    const own = length > 0 ? [x / length, y / length, z / length] : units.subarray(3 * face, 3 * face + 3)
    normals.set(own, 3 * corner)
  }
  return normals
}

/** Faces by the vertex they share, in one list. */
function facesAround(indices: Uint32Array, first: Uint32Array) {
  const starts = new Uint32Array(first.length + 1)
  for (const index of indices) {
    const after = (first[index] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const next = starts.slice()
  const faces = new Uint32Array(indices.length)
  indices.forEach((index, corner) => {
    const vertex = first[index] ?? 0
    const at = next[vertex] ?? 0
    faces[at] = Math.floor(corner / 3)
    next[vertex] = at + 1
  })
  return {
    faces,
    of: (vertex: number) => ({ start: starts[vertex] ?? 0, end: starts[vertex + 1] ?? 0 }),
  }
}
