/** Smooth noise in [0, 1] over a plane, one random value a unit cell (value noise on a hashed lattice). */
export function planeNoise(seed: number): (x: number, y: number) => number {
  const at = (i: number, j: number): number => {
    let h = Math.imul(i, 374761393) ^ Math.imul(j, 668265263) ^ seed
    h = Math.imul(h ^ (h >>> 13), 1274126177)
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296
  }
  return (x, y) => {
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [x - i, y - j]
    const [su, sv] = [u * u * (3 - 2 * u), v * v * (3 - 2 * v)]
    const top = at(i, j) + (at(i + 1, j) - at(i, j)) * su
    const low = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * su
    return top + (low - top) * sv
  }
}

/** Several octaves of it, still in [0, 1]. */
export function cloudNoise(seed: number, octaves: number): (x: number, y: number) => number {
  const layers = Array.from({ length: octaves }, (_, k) => planeNoise(seed + k * 7919))
  return (x, y) => {
    let [sum, total, size] = [0, 0, 1]
    for (const layer of layers) {
      sum += layer(x / size, y / size) * size
      total += size
      size /= 2
    }
    return sum / total
  }
}
