import type { LabGrid } from './color/lab-grid'
import { tiesOf } from './color-cut'
import { boxBlur } from './grid/box-blur'
import { minimumCut } from './grid/minimum-cut'
import { logarithm } from './grid/portable-math'
import { squaredDistance } from './grid/squared-distance'
import { GROUND, THING } from './marks'

/** How far the rim may move, in coarse pixels. */
const BAND = 2.5
const [TIE, TIE_FLOOR] = [5, 0.05]
const MOST_COLOR = 3
/** What holds a pixel on the side where the coarse cut left it. */
const STAY = 0.35
const CERTAIN = 1e6
/** Least variance of the colors near by. */
const LEAST_VARIANCE = 2e-4

/** Colors near by, of the pixels that count: their mean and variance, with hue counting double. */
function colorsNear({ width, height, lab }: LabGrid, counts: (p: number) => boolean, r: number) {
  const n = width * height
  const weight = new Float32Array(n)
  const sums = [new Float32Array(n), new Float32Array(n), new Float32Array(n)] as const
  const squares = new Float32Array(n)
  for (let p = 0; p < n; p++) {
    if (!counts(p)) continue
    weight[p] = 1
    for (const [c, sum] of sums.entries()) {
      const value = lab[p * 3 + c] as number
      sum[p] = value
      squares[p] = (squares[p] as number) + (c === 0 ? 1 : 2) * value * value
    }
  }
  const spread = (values: Float32Array) => boxBlur(values, width, height, r)
  const shares = spread(weight)
  const means = [spread(sums[0]), spread(sums[1]), spread(sums[2])] as const
  const mean2 = spread(squares)
  /** How unlike them a pixel is, −2 log of a density up to a constant. */
  return (p: number): number => {
    const share = shares[p] as number
    if (share < 1e-3) return 2
    let gap = 0
    let square = 0
    for (const [c, mean] of means.entries()) {
      const middle = (mean[p] as number) / share
      gap += (c === 0 ? 1 : 2) * ((lab[p * 3 + c] as number) - middle) ** 2
      square += (c === 0 ? 1 : 2) * middle * middle
    }
    const variance = Math.max((mean2[p] as number) / share - square, LEAST_VARIANCE)
    return gap / variance + logarithm(variance)
  }
}

/**
 * Moves the rim of a division to where the picture has it, by a second minimal cut in a band around it: colors are
 * compared with what lies near on either side. `coarsePixel` is how many pixels of the grid one of the first cut covers.
 */
export function fineRim(
  grid: LabGrid,
  inside: Uint8Array,
  coarsePixel: number,
  said: Uint8Array,
): Uint8Array {
  const { width, height } = grid
  const band = Math.ceil(BAND * coarsePixel)
  const toThing2 = squaredDistance(inside, width, height)
  const toGround2 = squaredDistance(
    inside.map((on) => 1 - on),
    width,
    height,
  )
  const depth2 = (p: number): number => (inside[p] ? toGround2[p] : toThing2[p]) as number
  const [nearest2, farthest2] = [(band * 0.7) ** 2, (band * 4) ** 2]
  const isNear = (p: number): boolean => depth2(p) > nearest2 && depth2(p) < farthest2
  const reach = Math.round(band * 2.2)
  const thing = colorsNear(grid, (p) => inside[p] === 1 && isNear(p), reach)
  const ground = colorsNear(grid, (p) => inside[p] === 0 && isNear(p), reach)
  const lean = new Float32Array(width * height)
  for (let p = 0; p < lean.length; p++) {
    const side = inside[p] ? 1 : -1
    if (said[p] === THING) lean[p] = CERTAIN
    else if (said[p] === GROUND) lean[p] = -CERTAIN
    else if (depth2(p) > band * band) lean[p] = side * CERTAIN
    else {
      const color = 0.5 * (ground(p) - thing(p))
      lean[p] = Math.max(-MOST_COLOR, Math.min(MOST_COLOR, color)) + side * STAY
    }
  }
  return minimumCut({ width, height, lean, ties: tiesOf(grid, TIE, TIE_FLOOR) })
}
