import { unlikeliness } from './color/color-mixture'
import { groundMixture, thingMixture } from './color/ground-colors'
import { colorGap, type LabGrid } from './color/lab-grid'
import { minimumCut } from './grid/minimum-cut'
import { exponential } from './grid/portable-math'
import { GROUND, type Marks, THING, UNSAID } from './marks'

const BLOBS = 5
const ROUNDS = 4
/** A round that changes fewer pixels than this share is the last. */
const SETTLED = 0.0005
const MOST_COLOR = 6
/** What a pixel that somebody marked counts beside one that is guessed. */
const MARK_WEIGHT = 8
const CERTAIN = 1e6
const TIE = 12
const TIE_FLOOR = 0.06

/** Costs of parting each pixel from its right, lower, lower right and lower left neighbor: dear where they look alike. */
export function tiesOf({ width, height, lab }: LabGrid, tie = TIE, floor = TIE_FLOOR): Float32Array {
  let sum = 0
  let count = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      if (x < width - 1) sum += colorGap(lab, p, p + 1)
      if (y < height - 1) sum += colorGap(lab, p, p + width)
      count += 2
    }
  const beta = 1 / (2 * (sum / count) + 1e-9)
  const ties = new Float32Array(width * height * 4)
  const set = (p: number, k: number, q: number, reach: number): void => {
    ties[p * 4 + k] = (tie * (floor + (1 - floor) * exponential(-beta * colorGap(lab, p, q)))) / reach
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      if (x < width - 1) set(p, 0, p + 1, 1)
      if (y < height - 1) set(p, 1, p + width, 1)
      if (x < width - 1 && y < height - 1) set(p, 2, p + width + 1, Math.SQRT2)
      if (x > 0 && y < height - 1) set(p, 3, p + width - 1, Math.SQRT2)
    }
  return ties
}

export interface ColorCut {
  readonly grid: LabGrid
  readonly ties: Float32Array
  /** What speaks for each pixel besides its color, above 0 for the thing. */
  readonly prior: Float32Array
  readonly marks: Marks
  /** 1 for ground at the border of the picture, unless marked. */
  readonly ring: Uint8Array
  /** How much a pixel taken for the thing counts when its colors are learned, 0…1; all alike when not given. */
  readonly trust?: Float32Array | undefined
}

/**
 * Parts thing from ground, beginning with `inside`: two mixtures of colors are learned from the division, and a minimal
 * cut divides anew, by turns (Rother et al. 2004).
 */
export function colorCut({ grid, ties, prior, marks, ring, trust }: ColorCut, start: Uint8Array): Uint8Array {
  const { width, height, lab } = grid
  const { said } = marks
  let inside = start
  const lean = new Float32Array(inside.length)
  for (let round = 0; round < ROUNDS; round++) {
    const [of, off] = [new Float32Array(inside.length), new Uint8Array(inside.length)]
    for (let p = 0; p < inside.length; p++) {
      if (said[p] === THING) of[p] = MARK_WEIGHT
      else if (said[p] === GROUND) off[p] = MARK_WEIGHT
      else if (inside[p]) of[p] = trust ? (trust[p] as number) : 1
      else off[p] = 1
    }
    const [thing, ground] = [thingMixture(lab, of, BLOBS), groundMixture(lab, off, BLOBS)]
    if (thing.length === 0 || ground.length === 0) break
    for (let p = 0; p < inside.length; p++) {
      if (said[p] === THING) lean[p] = CERTAIN
      else if (said[p] === GROUND || (ring[p] && said[p] === UNSAID)) lean[p] = -CERTAIN
      else {
        const [l, a, b] = [lab[p * 3] as number, lab[p * 3 + 1] as number, lab[p * 3 + 2] as number]
        const color = unlikeliness(ground, l, a, b) - unlikeliness(thing, l, a, b)
        lean[p] = Math.max(-MOST_COLOR, Math.min(MOST_COLOR, color)) + (prior[p] as number)
      }
    }
    const before = inside
    inside = minimumCut({ width, height, lean, ties })
    let changed = 0
    for (let p = 0; p < inside.length; p++) if (before[p] !== inside[p]) changed++
    if (changed < inside.length * SETTLED) break
  }
  return inside
}
