import { sample } from '../plane/plane'
import { type Colors, withChannels } from './colors'

/** Colors where `known` is 1, drawn smoothly over all the rest. */
export const grownColors = (colors: Colors, known: Uint8Array): Colors =>
  withChannels(colors, (channel) => grown(channel, known, colors.width, colors.height))

const SWEEPS = 8

/**
 * Values where `known` is 1, and a harmonic membrane through them elsewhere: means of what is known at half the size, again
 * and again, and back up with a few smoothing sweeps (pull-push: Gortler et al. 1996).
 */
export function grown(values: Float32Array, known: Uint8Array, width: number, height: number): Float32Array {
  return pulled(values, Float32Array.from(known), width, height)
}

function pulled(values: Float32Array, known: Float32Array, width: number, height: number): Float32Array {
  const out = values.slice()
  if (Math.min(width, height) > 3) {
    const w = (width + 1) >> 1
    const h = (height + 1) >> 1
    const [lower, told] = [new Float32Array(w * h), new Float32Array(w * h)]
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        let [sum, count] = [0, 0]
        for (let j = 2 * y; j < Math.min(height, 2 * y + 2); j++)
          for (let i = 2 * x; i < Math.min(width, 2 * x + 2); i++) {
            const share = known[j * width + i] as number
            sum += share * (values[j * width + i] as number)
            count += share
          }
        if (count > 0) lower[y * w + x] = sum / count
        told[y * w + x] = Math.min(1, count)
      }
    const coarse = { width: w, height: h, data: pulled(lower, told, w, h) }
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const p = y * width + x
        const share = known[p] as number
        if (share < 1)
          out[p] = share * (values[p] as number) + (1 - share) * sample(coarse, (x - 0.5) / 2, (y - 0.5) / 2)
      }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let y = 1; y < height - 1; y++)
      for (let x = 1; x < width - 1; x++) {
        const p = y * width + x
        if ((known[p] as number) < 0.5)
          out[p] =
            ((out[p - 1] as number) +
              (out[p + 1] as number) +
              (out[p - width] as number) +
              (out[p + width] as number)) /
            4
      }
  return out
}
