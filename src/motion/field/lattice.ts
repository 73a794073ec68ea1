import type { Triple } from '../vec'

/** Nodes at `origin + cell · (i, j, k)`, meters; i runs fastest, then j. */
export interface Lattice {
  readonly origin: Triple
  readonly cell: number
  readonly size: Triple
}

export const countOf = ({ size }: Pick<Lattice, 'size'>): number => size[0] * size[1] * size[2]

/** How far apart in a list of nodes the six neighbors of one are. */
export const facesOf = ({ size: [nx, ny] }: Pick<Lattice, 'size'>): readonly number[] => [
  1,
  -1,
  nx,
  -nx,
  nx * ny,
  -nx * ny,
]

/** The lattice round corners of triangles (three numbers each), with at least `margin` (m) to spare on every side. */
export function latticeRound(corners: ArrayLike<number>, cell: number, margin: number): Lattice {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (let i = 0; i < corners.length; i++) {
    const value = corners[i] as number
    if (value < (low[i % 3] as number)) low[i % 3] = value
    if (value > (high[i % 3] as number)) high[i % 3] = value
  }
  const first = low.map((value) => Math.floor((value - margin) / cell))
  const size = high.map((value, axis) => Math.ceil((value + margin) / cell) + 1 - (first[axis] as number))
  return {
    origin: first.map((steps) => steps * cell) as unknown as Triple,
    cell,
    size: size as unknown as Triple,
  }
}
