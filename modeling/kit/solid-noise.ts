import type { Vec3 } from './vector'

/** Smooth noise in [0, 1] throughout space, one random value every `cellMm` (value noise on a hashed lattice, seeded). */
export const solidNoise = (random: () => number, cellMm: number): ((p: Vec3) => number) => {
  const size = 256
  const values = Float64Array.from({ length: size }, random)
  const order = Uint8Array.from({ length: size }, (_, i) => i)
  for (let i = size - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const [a = 0, b = 0] = [order[i], order[k]]
    order[i] = b
    order[k] = a
  }
  const hashed = (i: number): number => order[((i % size) + size) % size] ?? 0
  const value = (x: number, y: number, z: number): number => values[hashed(hashed(hashed(x) + y) + z)] ?? 0
  const ease = (t: number): number => t * t * (3 - 2 * t)
  return (p) => {
    const [x, y, z] = [p[0] / cellMm, p[1] / cellMm, p[2] / cellMm]
    const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)]
    const [fx, fy, fz] = [ease(x - i), ease(y - j), ease(z - k)]
    const line = (b: number, c: number): number =>
      value(i, j + b, k + c) * (1 - fx) + value(i + 1, j + b, k + c) * fx
    const sheet = (c: number): number => line(0, c) * (1 - fy) + line(1, c) * fy
    return sheet(0) * (1 - fz) + sheet(1) * fz
  }
}
