import { logarithm } from '../grid/portable-math'

/** Colors seen, triples in OKLab, and how much each counts. */
export interface ColorSamples {
  readonly colors: Float32Array
  readonly weights: Float32Array
}

/** Gaussian blobs in OKLab, `STRIDE` numbers each: mean, the inverse covariance's upper triangle, and a constant. */
export type ColorMixture = Float64Array

const STRIDE = 10
const ROUNDS = 6
/** Least variance along any axis: what two steps of an 8-bit channel make. */
const FLOOR = 2e-5
/** Outliers seed no blob of their own. */
const SEED_QUANTILE = 0.96

function squaredGap(colors: Float32Array, i: number, center: readonly number[]): number {
  const x = (colors[i * 3] as number) - (center[0] as number)
  const y = (colors[i * 3 + 1] as number) - (center[1] as number)
  const z = (colors[i * 3 + 2] as number) - (center[2] as number)
  return x * x + y * y + z * z
}

const colorAt = (colors: Float32Array, i: number): readonly number[] => [
  colors[i * 3] as number,
  colors[i * 3 + 1] as number,
  colors[i * 3 + 2] as number,
]

/** Colors far from each other to begin with: the heaviest, then each time one far from all before. */
function seedsOf({ colors, weights }: ColorSamples, count: number): number[][] {
  const near = new Float32Array(weights.length).fill(Number.POSITIVE_INFINITY)
  let pick = 0
  for (let i = 1; i < weights.length; i++) if ((weights[i] as number) > (weights[pick] as number)) pick = i
  const centers: number[][] = []
  while (centers.length < count) {
    const center = [...colorAt(colors, pick)]
    centers.push(center)
    for (let i = 0; i < near.length; i++) near[i] = Math.min(near[i] as number, squaredGap(colors, i, center))
    const limit = quantile(near, SEED_QUANTILE)
    let far = 0
    for (let i = 0; i < near.length; i++) {
      const gap = near[i] as number
      if (gap > limit || gap <= far) continue
      far = gap
      pick = i
    }
    if (far < 1e-6) break
  }
  return centers
}

/** The value that a share of all lie below. */
export function quantile(values: Float32Array, share: number): number {
  const sorted = values.slice().sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** k-means from far seeds, then the moments of each heap (the hard form of Rother et al. 2004). Empty without samples. */
export function mixtureOf(samples: ColorSamples, count: number): ColorMixture {
  const { colors, weights } = samples
  if (weights.length === 0) return new Float64Array(0)
  const centers = seedsOf(samples, count)
  const of = new Uint8Array(weights.length)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(centers.length * 4)
    for (let i = 0; i < of.length; i++) {
      let best = Number.POSITIVE_INFINITY
      let at = 0
      for (let k = 0; k < centers.length; k++) {
        const gap = squaredGap(colors, i, centers[k] as number[])
        if (gap >= best) continue
        best = gap
        at = k
      }
      of[i] = at
      const weight = weights[i] as number
      for (let c = 0; c < 3; c++)
        sums[at * 4 + c] = (sums[at * 4 + c] as number) + weight * (colors[i * 3 + c] as number)
      sums[at * 4 + 3] = (sums[at * 4 + 3] as number) + weight
    }
    for (const [k, center] of centers.entries()) {
      const weight = sums[k * 4 + 3] as number
      if (weight > 0) for (let c = 0; c < 3; c++) center[c] = (sums[k * 4 + c] as number) / weight
    }
  }
  return blobsOf(samples, of, centers.length)
}

function blobsOf({ colors, weights }: ColorSamples, of: Uint8Array, count: number): ColorMixture {
  // Weight, three sums, six sums of products.
  const sums = new Float64Array(count * 10)
  for (let i = 0; i < of.length; i++) {
    const at = (of[i] as number) * 10
    const weight = weights[i] as number
    const color = colorAt(colors, i)
    sums[at] = (sums[at] as number) + weight
    let k = at + 4
    for (let c = 0; c < 3; c++) {
      sums[at + 1 + c] = (sums[at + 1 + c] as number) + weight * (color[c] as number)
      for (let d = c; d < 3; d++) {
        sums[k] = (sums[k] as number) + weight * (color[c] as number) * (color[d] as number)
        k++
      }
    }
  }
  let total = 0
  for (let k = 0; k < count; k++) total += sums[k * 10] as number
  const blobs: number[] = []
  for (let k = 0; k < count; k++) {
    const [weight = 0, sumX = 0, sumY = 0, sumZ = 0, ...products] = sums.subarray(k * 10, k * 10 + 10)
    if (weight <= 0) continue
    const [x, y, z] = [sumX / weight, sumY / weight, sumZ / weight]
    const moment = (i: number, about: number): number => (products[i] as number) / weight - about
    const [xx, yy, zz] = [moment(0, x * x) + FLOOR, moment(3, y * y) + FLOOR, moment(5, z * z) + FLOOR]
    const [xy, xz, yz] = [moment(1, x * y), moment(2, x * z), moment(4, y * z)]
    const det = xx * (yy * zz - yz * yz) - xy * (xy * zz - yz * xz) + xz * (xy * yz - yy * xz)
    const inverse = [
      yy * zz - yz * yz,
      xz * yz - xy * zz,
      xy * yz - xz * yy,
      xx * zz - xz * xz,
      xy * xz - xx * yz,
      xx * yy - xy * xy,
    ]
    blobs.push(
      x,
      y,
      z,
      ...inverse.map((minor) => minor / det),
      logarithm(det) - 2 * logarithm(weight / total),
    )
  }
  return Float64Array.from(blobs)
}

function mahalanobis(mixture: ColorMixture, at: number, l: number, a: number, b: number): number {
  const x = l - (mixture[at] as number)
  const y = a - (mixture[at + 1] as number)
  const z = b - (mixture[at + 2] as number)
  return (
    (mixture[at + 3] as number) * x * x +
    (mixture[at + 6] as number) * y * y +
    (mixture[at + 8] as number) * z * z +
    2 *
      ((mixture[at + 4] as number) * x * y +
        (mixture[at + 5] as number) * x * z +
        (mixture[at + 7] as number) * y * z)
  )
}

/** How unlikely a color is: −log of the density of its likeliest blob, up to a constant. */
export function unlikeliness(mixture: ColorMixture, l: number, a: number, b: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < mixture.length; at += STRIDE)
    best = Math.min(best, mahalanobis(mixture, at, l, a, b) + (mixture[at + 9] as number))
  return 0.5 * best
}

/** The least squared Mahalanobis distance of a color to a blob. */
export function distanceTo(mixture: ColorMixture, l: number, a: number, b: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < mixture.length; at += STRIDE) best = Math.min(best, mahalanobis(mixture, at, l, a, b))
  return best
}
