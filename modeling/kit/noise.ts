import { mix, type Vec3 } from './vector'

/** A repeatable value in 0…1 for whole numbers (integer hash after Wang 2007). */
const hash = (x: number, y: number, z: number): number => {
  let h = (Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 2147483647)) | 0
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967295
}

/** Smooth noise in 0…1 through space, one value a unit; scale the point for grain that runs one way. */
export const noise3 = ([x, y, z]: Vec3): number => {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)]
  const [u, v, w] = [x - i, y - j, z - k].map((t) => t * t * (3 - 2 * t)) as [number, number, number]
  const row = (dy: number, dz: number): number => mix(hash(i, j + dy, k + dz), hash(i + 1, j + dy, k + dz), u)
  return mix(mix(row(0, 0), row(1, 0), v), mix(row(0, 1), row(1, 1), v), w)
}
