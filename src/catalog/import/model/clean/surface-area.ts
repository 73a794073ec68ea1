import type { Piece } from '../pose/piece'

/** The area of triangles, in their own length; never zero, so that shares of it are numbers. */
export function surfaceArea({ indices, positions }: Pick<Piece, 'indices' | 'positions'>): number {
  let area = Number.MIN_VALUE
  for (let i = 0; i < indices.length; i += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(i, i + 3)
    const side = (to: number, k: number): number => (positions[3 * to + k] ?? 0) - (positions[3 * a + k] ?? 0)
    const [ux, uy, uz, vx, vy, vz] = [side(b, 0), side(b, 1), side(b, 2), side(c, 0), side(c, 1), side(c, 2)]
    area += Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2
  }
  return area
}
