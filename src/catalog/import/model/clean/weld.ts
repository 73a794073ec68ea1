import { type Surface, withTriangles } from './surface'

/** Two primes to spread bits by (Teschner et al., 2003, use such for points in space). */
const FIRST = 73_856_093
const SECOND = 19_349_663

/** For each of `count` vertices the first that is alike to the bit in all of its streams. */
export function firstAlike(
  count: number,
  streams: readonly { readonly values: Float32Array; readonly size: number }[],
): Uint32Array {
  const words = streams.map(({ values, size }) => {
    // −0 and 0 are one place.
    const plain = values.map((value) => value + 0)
    return { bits: new Uint32Array(plain.buffer), size }
  })
  let slots = 16
  while (slots < count * 2) slots *= 2
  const table = new Int32Array(slots).fill(-1)
  const first = new Uint32Array(count)
  const areAlike = (a: number, b: number): boolean =>
    words.every(({ bits, size }) => {
      for (let k = 0; k < size; k++) if (bits[a * size + k] !== bits[b * size + k]) return false
      return true
    })
  for (let i = 0; i < count; i++) {
    let hash = 0
    for (const { bits, size } of words)
      for (let k = 0; k < size; k++) hash = Math.imul(hash ^ (bits[i * size + k] ?? 0), FIRST) + SECOND
    let slot = (hash ^ (hash >>> 15)) & (slots - 1)
    for (let other = table[slot] ?? -1; other !== -1 && !areAlike(other, i); other = table[slot] ?? -1)
      slot = (slot + 1) & (slots - 1)
    if (table[slot] === -1) table[slot] = i
    first[i] = table[slot] ?? i
  }
  return first
}

/** The same surface with vertices that are alike made one, and triangles that have lost a side left out. */
export function welded<Kind extends Surface>(surface: Kind): Kind {
  const { positions, normals, uvs, colors, indices } = surface
  const first = firstAlike(positions.length / 3, [
    { values: positions, size: 3 },
    ...(normals ? [{ values: normals, size: 3 }] : []),
    ...(uvs ? [{ values: uvs, size: 2 }] : []),
    ...(colors ? [{ values: colors, size: 4 }] : []),
  ])
  const kept: number[] = []
  for (let i = 0; i < indices.length; i += 3) {
    const a = first[indices[i] ?? 0] ?? 0
    const b = first[indices[i + 1] ?? 0] ?? 0
    const c = first[indices[i + 2] ?? 0] ?? 0
    if (a !== b && b !== c && c !== a) kept.push(a, b, c)
  }
  return withTriangles(surface, Uint32Array.from(kept))
}
