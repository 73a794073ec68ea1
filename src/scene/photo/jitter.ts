/** The plastic number's powers: the two-dimensional sequence of lowest discrepancy known (Roberts 2018, "R2"). */
const STEP = [0.7548776662466927, 0.5698402909980532] as const

type Pair = readonly [x: number, y: number]

const wrap = (value: number) => value - Math.floor(value)

/** The `index`-th point of an even spread over the unit square; `seed` starts another one. */
export const spread = (index: number, seed = 0): Pair => [
  wrap(0.5 + seed * 0.618034 + STEP[0] * index),
  wrap(0.5 + seed * 0.381966 + STEP[1] * index),
]

/**
 * Where in the pixel each of `count` frames looks (−½…½): corners of a turned grid for a square number, which tells
 * near-vertical and near-horizontal edges apart best, else an even spread about the middle.
 */
export function pixelOffsets(count: number): readonly Pair[] {
  const edge = Math.round(Math.sqrt(count))
  const points = Array.from({ length: count }, (_, index): Pair => {
    if (edge * edge !== count || count === 1) return index === 0 && count === 1 ? [0.5, 0.5] : spread(index)
    const [column, row] = [index % edge, Math.floor(index / edge)]
    return [(column + (row + 0.5) / edge) / edge, (row + (edge - 1 - column + 0.5) / edge) / edge]
  })
  const middle = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / count
  const [x, y] = [middle(0), middle(1)]
  return points.map((point) => [point[0] - x, point[1] - y])
}

/** A point of the unit square on the unit disc, keeping areas (Shirley & Chiu 1997). */
export function onDisc([u, v]: Pair): Pair {
  const [a, b] = [2 * u - 1, 2 * v - 1]
  if (a === 0 && b === 0) return [0, 0]
  const [radius, angle] =
    Math.abs(a) > Math.abs(b) ? [a, (Math.PI / 4) * (b / a)] : [b, Math.PI / 2 - (Math.PI / 4) * (a / b)]
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}
