import type { ModelChoices } from '../../../state/own/model/model-choices'

type Turning = ModelChoices['turning']
type Matrix = readonly (readonly number[])[]

export const TIPS = ['forward', 'back', 'left', 'right'] as const
/** A way a thing can be tipped over, as it is seen from in front. */
export type Tip = (typeof TIPS)[number]

const about = {
  x: [
    [1, 0, 0],
    [0, 0, -1],
    [0, 1, 0],
  ],
  y: [
    [0, 0, 1],
    [0, 1, 0],
    [-1, 0, 0],
  ],
  z: [
    [0, -1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ],
} as const satisfies Readonly<Record<string, Matrix>>

const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => [0, 1, 2].map((k) => row.reduce((sum, value, i) => sum + value * (b[i]?.[k] ?? 0), 0)))

const WHOLE: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
const turns = (matrix: Matrix, count: number): Matrix =>
  Array.from({ length: count }).reduce<Matrix>((sum) => times(matrix, sum), WHOLE)

const QUARTERS = [0, 1, 2, 3] as const
const standing = (x: number, z: number, y: number): Matrix =>
  times(turns(about.y, y), times(turns(about.z, z), turns(about.x, x)))

const TIPPED: Readonly<Record<Tip, Matrix>> = {
  forward: about.x,
  back: turns(about.x, 3),
  left: about.z,
  right: turns(about.z, 3),
}

/** A quarter turn as it is seen now; a face that was turned by less than a quarter turns to the nearest first. */
export function tipped(turning: Turning, tip: Tip): Turning {
  const quarters = ((Math.round(turning.faceDeg / 90) % 4) + 4) % 4
  const wanted = String(times(TIPPED[tip], standing(turning.up.x, turning.up.z, quarters)))
  for (const z of QUARTERS)
    for (const x of QUARTERS)
      for (const y of QUARTERS)
        if (String(standing(x, z, y)) === wanted)
          return { ...turning, up: { x, z }, faceDeg: y > 2 ? -90 : 90 * y }
  throw new Error('every standing is three turns')
}
