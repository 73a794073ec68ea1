import { readNumbers, signedOf } from './packed-numbers'

/** A network of one layer as text: lists of whole numbers, see `readNumbers`. */
export interface WrittenNetwork {
  /** Mean and spread of each feature among what it learned from. */
  readonly middles: readonly number[]
  readonly spreads: readonly number[]
  /** What a weight of 1 is worth, of those into the layer and of those out of it. */
  readonly intoUnit: number
  readonly outUnit: number
  /** For each soft sign a signed weight for every feature and one to add. */
  readonly into: string
  /** A signed weight for each soft sign and one to add. */
  readonly out: string
}

/** How far from its middle, in spreads, a feature still counts: what was hardly met says hardly more. */
const FAR = 4

/** A feature as a network has it: from its middle in spreads, the far ones drawn near. */
export function drawnNear(value: number, middle: number, spread: number): number {
  const off = (value - middle) / spread
  return off / Math.sqrt(1 + (off / FAR) ** 2)
}

const weightsOf = (text: string, unit: number): Float64Array =>
  Float64Array.from(readNumbers(text), (number) => unit * signedOf(number))

/** Reads a network; it turns the features of a thing into a log-odds, smoothly: a little of them moves it a little. */
export function readNetwork(written: WrittenNetwork): (features: Float64Array) => number {
  const middles = Float64Array.from(written.middles)
  const spreads = Float64Array.from(written.spreads)
  const into = weightsOf(written.into, written.intoUnit)
  const out = weightsOf(written.out, written.outUnit)
  const inputs = middles.length
  const hidden = out.length - 1
  const near = new Float64Array(inputs)
  return (features) => {
    for (let k = 0; k < inputs; k++)
      near[k] = drawnNear(features[k] as number, middles[k] as number, spreads[k] as number)
    let said = out[hidden] as number
    let at = 0
    for (let unit = 0; unit < hidden; unit++) {
      let sum = into[at + inputs] as number
      for (let k = 0; k < inputs; k++) sum += (into[at + k] as number) * (near[k] as number)
      at += inputs + 1
      said += ((out[unit] as number) * sum) / (1 + Math.abs(sum))
    }
    return said
  }
}
