/**
 * Corners of triangles from those of a list, a strip or a fan (glTF 2.0, 3.7.2.1), without triangles that name a vertex
 * which is not there.
 */
export function triangleCorners(
  corners: Uint32Array | number,
  mode: number,
  vertices: number,
): { readonly indices: Uint32Array; readonly dropped: number } {
  const length = typeof corners === 'number' ? corners : corners.length
  const corner = (i: number): number => (typeof corners === 'number' ? i : (corners[i] ?? 0))
  const count = mode === 4 ? Math.floor(length / 3) : Math.max(0, length - 2)
  const indices = new Uint32Array(count * 3)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const odd = i % 2
    const a = corner(mode === 4 ? 3 * i : mode === 5 ? i : i + 1)
    const b = corner(mode === 4 ? 3 * i + 1 : mode === 5 ? i + 1 + odd : i + 2)
    const c = corner(mode === 4 ? 3 * i + 2 : mode === 5 ? i + 2 - odd : 0)
    if (a >= vertices || b >= vertices || c >= vertices) continue
    indices[kept] = a
    indices[kept + 1] = b
    indices[kept + 2] = c
    kept += 3
  }
  return { indices: indices.subarray(0, kept), dropped: count - kept / 3 }
}

/** Drops triangles with a corner that is no point in space, and, as nobody sees them, those without any area. */
export function finiteTriangles(
  indices: Uint32Array,
  positions: Float32Array,
): { readonly indices: Uint32Array; readonly dropped: number } {
  const kept = new Uint32Array(indices.length)
  let [length, dropped] = [0, 0]
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i] ?? 0, indices[i + 1] ?? 0, indices[i + 2] ?? 0]
    if (!isPoint(positions, a) || !isPoint(positions, b) || !isPoint(positions, c)) dropped += 1
    else if (hasArea(positions, a, b, c)) {
      kept[length] = a
      kept[length + 1] = b
      kept[length + 2] = c
      length += 3
    }
  }
  return { indices: kept.slice(0, length), dropped }
}

const isPoint = (positions: Float32Array, index: number): boolean =>
  Number.isFinite(
    (positions[3 * index] ?? 0) + (positions[3 * index + 1] ?? 0) + (positions[3 * index + 2] ?? 0),
  )

function hasArea(positions: Float32Array, a: number, b: number, c: number): boolean {
  const side = (to: number, k: number): number => (positions[3 * to + k] ?? 0) - (positions[3 * a + k] ?? 0)
  const [ux, uy, uz] = [side(b, 0), side(b, 1), side(b, 2)]
  const [vx, vy, vz] = [side(c, 0), side(c, 1), side(c, 2)]
  return uy * vz !== uz * vy || uz * vx !== ux * vz || ux * vy !== uy * vx
}
