import { readNumbers, signedOf } from './packed-numbers'

/** Bins of a feature: the most borders and one. */
export const BINS = 32

/** Trees as text: lists of whole numbers, see `readNumbers`. */
export interface WrittenTrees {
  readonly depth: number
  /** What a leaf of 1 is worth. */
  readonly unit: number
  /** `BINS − 1` ascending borders a feature as steps between their ranks, the first from `LEAST_RANK`. */
  readonly borders: string
  /** For each tree which `depth` features it asks for. */
  readonly features: string
  /** For each of these the bin above which the answer is yes. */
  readonly bins: string
  /** For each tree 2^`depth` signed numbers. */
  readonly leaves: string
}

/** Minus infinity's. */
export const LEAST_RANK = -0x7f80

/** The upper half of a 32-bit float as a number that rises with it. */
export function rankOf(value: number): number {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value)
  const magnitude = view.getUint16(0) & 0x7fff
  return value < 0 ? -magnitude : magnitude
}

/** A float with as many digits as a model keeps (truncated to 8 bits). */
export function shortened(value: number): number {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value)
  view.setUint16(2, 0)
  return view.getFloat32(0)
}

/** How many of the borders lie below the value; borders ascend. */
export function binOf(value: number, borders: Float32Array): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Reads trees; they turn the features of a thing into the sum of the leaves it falls on. */
export function readTrees({ depth, unit, ...written }: WrittenTrees): (features: Float64Array) => number {
  const borders = readBorders(readNumbers(written.borders))
  const asked = Uint8Array.from(readNumbers(written.features))
  const above = Uint8Array.from(readNumbers(written.bins))
  const leaves = Int8Array.from(readNumbers(written.leaves), signedOf)
  const trees = asked.length / depth
  const bins = new Uint8Array(borders.length)
  return (features) => {
    for (let k = 0; k < borders.length; k++) {
      bins[k] = binOf(features[k] as number, borders[k] as Float32Array)
    }
    let sum = 0
    for (let tree = 0; tree < trees; tree++) {
      const at = depth * tree
      let leaf = 0
      for (let level = 0; level < depth; level++) {
        const bin = bins[asked[at + level] as number] as number
        // The sign bit of the difference, for a branch here would be guessed wrong half of the time.
        leaf |= (((above[at + level] as number) - bin) >>> 31) << level
      }
      sum += leaves[(tree << depth) | leaf] as number
    }
    return unit * sum
  }
}

function readBorders(steps: readonly number[]): readonly Float32Array[] {
  const view = new DataView(new ArrayBuffer(4))
  const ofOne = (_: unknown, feature: number): Float32Array => {
    let rank = LEAST_RANK
    return Float32Array.from({ length: BINS - 1 }, (_, k) => {
      rank += steps[(BINS - 1) * feature + k] as number
      view.setUint16(0, rank < 0 ? 0x8000 - rank : rank)
      return view.getFloat32(0)
    })
  }
  return Array.from({ length: steps.length / (BINS - 1) }, ofOne)
}
