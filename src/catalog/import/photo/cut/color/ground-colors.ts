import { type ColorMixture, type ColorSamples, mixtureOf } from './color-mixture'

const MOST_SAMPLES = 3000
/** Soft shadows: what half and a third of the light leave of a color in OKLab, which takes its cube root. */
const DIMMED = [0.86, 0.72]
const DIMMED_WEIGHT = 0.12

/** The pixels that count, evenly thinned. */
function samplesOf(
  lab: Float32Array,
  weights: Float32Array | Uint8Array,
  dims: readonly number[],
): ColorSamples {
  let count = 0
  for (let p = 0; p < weights.length; p++) if ((weights[p] as number) > 0) count++
  const every = Math.max(1, Math.floor(count / MOST_SAMPLES))
  const kept = new Int32Array(Math.ceil(count / every))
  for (let p = 0, i = 0; p < weights.length; p++) {
    if ((weights[p] as number) <= 0) continue
    if (i % every === 0) kept[i / every] = p
    i++
  }
  const colors = new Float32Array(kept.length * dims.length * 3)
  const counts = new Float32Array(kept.length * dims.length)
  let at = 0
  for (const [k, dim] of dims.entries())
    for (const p of kept) {
      for (let c = 0; c < 3; c++) colors[at * 3 + c] = (lab[p * 3 + c] as number) * dim
      counts[at++] = (weights[p] as number) * (k === 0 ? 1 : DIMMED_WEIGHT)
    }
  return { colors, weights: counts }
}

/** The colors of a thing's pixels, each counting by its weight. */
export const thingMixture = (
  lab: Float32Array,
  weights: Float32Array | Uint8Array,
  blobs: number,
): ColorMixture => mixtureOf(samplesOf(lab, weights, [1]), blobs)

/** The colors of the ground, also dimmed: so its shadows belong to it. */
export const groundMixture = (
  lab: Float32Array,
  weights: Float32Array | Uint8Array,
  blobs: number,
): ColorMixture => mixtureOf(samplesOf(lab, weights, [1, ...DIMMED]), blobs + DIMMED.length)
