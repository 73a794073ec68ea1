import type { Piece } from './piece'

/** A box in space, in the length of what it is around. */
export interface Extent {
  readonly min: readonly [number, number, number]
  readonly max: readonly [number, number, number]
}

/** The box around everything that triangles use; null when there is none. */
export function extentOf(pieces: readonly Pick<Piece, 'indices' | 'positions'>[]): Extent | null {
  const min: [number, number, number] = [Infinity, Infinity, Infinity]
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const { indices, positions } of pieces)
    for (const index of indices)
      for (const k of [0, 1, 2] as const) {
        const value = positions[3 * index + k] ?? 0
        if (value < min[k]) min[k] = value
        if (value > max[k]) max[k] = value
      }
  return min[0] <= max[0] ? { min, max } : null
}

export const sidesOf = ({ min, max }: Extent): readonly [number, number, number] => [
  max[0] - min[0],
  max[1] - min[1],
  max[2] - min[2],
]
