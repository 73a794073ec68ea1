import type { LabGrid } from './color/lab-grid'
import { boxBlur } from './grid/box-blur'
import { GROUND, THING } from './marks'

const RADIUS = 2
/** Differences of lightness below its root are no edge. */
const SMOOTHING = 4e-4

/**
 * How much of each pixel a division covers, 0…255: soft over two pixels along the rim, where it follows the picture's
 * lightness (guided filter, He et al. 2010), whole elsewhere and where a person said so.
 */
export function feather({ width, height, lab }: LabGrid, inside: Uint8Array, said: Uint8Array): Uint8Array {
  const n = width * height
  const guide = new Float32Array(n)
  const mask = Float32Array.from(inside)
  const product = new Float32Array(n)
  const square = new Float32Array(n)
  for (let p = 0; p < n; p++) {
    const g = lab[p * 3] as number
    guide[p] = g
    product[p] = g * (mask[p] as number)
    square[p] = g * g
  }
  const spread = (values: Float32Array) => boxBlur(values, width, height, RADIUS)
  const [meanGuide, meanMask, meanProduct, meanSquare] = [
    spread(guide),
    spread(mask),
    spread(product),
    spread(square),
  ]
  const slope = new Float32Array(n)
  const rest = new Float32Array(n)
  for (let p = 0; p < n; p++) {
    const g = meanGuide[p] as number
    const m = meanMask[p] as number
    const a = ((meanProduct[p] as number) - g * m) / ((meanSquare[p] as number) - g * g + SMOOTHING)
    slope[p] = a
    rest[p] = m - a * g
  }
  const [meanSlope, meanRest] = [spread(slope), spread(rest)]
  const out = new Uint8Array(n)
  for (let p = 0; p < n; p++) {
    const m = meanMask[p] as number
    const guided = (meanSlope[p] as number) * (guide[p] as number) + (meanRest[p] as number)
    const soft = Math.max(0, Math.min(1, (0.55 * guided + 0.45 * m - 0.2) / 0.6))
    // Sliding sums leave a crumb where all are the same.
    const share = m < 1e-3 ? 0 : m > 1 - 1e-3 ? 1 : soft
    out[p] = said[p] === THING ? 255 : said[p] === GROUND ? 0 : Math.round(255 * share)
  }
  return out
}
