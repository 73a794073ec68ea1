import { randomOf } from './corruptions'

/** What a network is shown: rows of numbers near 1 in size, what each should say (1 made, 0 corrupted) and how much it counts. */
export interface Shown {
  readonly rows: readonly Float64Array[]
  readonly labels: Uint8Array
  readonly weights: Float64Array
}

export interface Schooling {
  readonly hidden: number
  readonly rounds: number
  /** First step of each weight; it falls to nothing over the rounds along a half cosine. */
  readonly step: number
  /** Share of a weight that is taken off for every unit of step. */
  readonly decay: number
  readonly batch: number
}

/** One layer of soft signs, `x ÷ (1 + |x|)`: `into` has for each a weight for every input and one to add, `out` one for each and one to add. */
export interface Network {
  readonly into: Float64Array
  readonly out: Float64Array
}

/** Fits a network to the logistic loss by Adam (Kingma & Ba 2015) with decoupled decay (Loshchilov & Hutter 2019); the same seed gives the same weights. */
export function school(
  { rows, labels, weights }: Shown,
  { hidden, rounds, step, decay, batch }: Schooling,
  seed: number,
): Network {
  const random = randomOf(seed)
  const inputs = rows[0]?.length ?? 0
  const width = inputs + 1
  const at = hidden * width
  const theta = new Float64Array(at + hidden + 1)
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  for (let k = 0; k < at; k++) theta[k] = gauss() / Math.sqrt(inputs)
  for (let k = at; k < at + hidden; k++) theta[k] = gauss() / Math.sqrt(hidden)
  const slope = new Float64Array(theta.length)
  const first = new Float64Array(theta.length)
  const second = new Float64Array(theta.length)
  const sums = new Float64Array(hidden)
  const order = Int32Array.from(rows, (_, i) => i)
  const steps = rounds * Math.floor(rows.length / batch)
  let done = 0
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const kept = order[i] as number
      order[i] = order[j] as number
      order[j] = kept
    }
    for (let from = 0; from + batch <= order.length; from += batch) {
      slope.fill(0)
      for (let k = from; k < from + batch; k++) {
        const which = order[k] as number
        const row = rows[which] as Float64Array
        let said = theta[at + hidden] as number
        for (let u = 0, w = 0; u < hidden; u++, w++) {
          let sum = 0
          for (let i = 0; i < inputs; i++, w++) sum += (theta[w] as number) * (row[i] as number)
          sum += theta[w] as number
          sums[u] = sum
          said += (theta[at + u] as number) * (sum / (1 + Math.abs(sum)))
        }
        const wrong =
          ((weights[which] as number) * (1 / (1 + Math.exp(-said)) - (labels[which] as number))) / batch
        slope[at + hidden] = (slope[at + hidden] as number) + wrong
        for (let u = 0, w = 0; u < hidden; u++, w++) {
          const sum = sums[u] as number
          const soft = 1 + Math.abs(sum)
          slope[at + u] = (slope[at + u] as number) + (wrong * sum) / soft
          const back = (wrong * (theta[at + u] as number)) / (soft * soft)
          for (let i = 0; i < inputs; i++, w++) slope[w] = (slope[w] as number) + back * (row[i] as number)
          slope[w] = (slope[w] as number) + back
        }
      }
      done++
      const pace = (step * (1 + Math.cos((Math.PI * done) / steps))) / 2
      const firstShare = 1 - 0.9 ** done
      const secondShare = 1 - 0.999 ** done
      for (let k = 0; k < theta.length; k++) {
        const g = slope[k] as number
        const m = 0.9 * (first[k] as number) + 0.1 * g
        const v = 0.999 * (second[k] as number) + 0.001 * g * g
        first[k] = m
        second[k] = v
        const moved = m / firstShare / (Math.sqrt(v / secondShare) + 1e-8)
        theta[k] = (theta[k] as number) - pace * (moved + decay * (theta[k] as number))
      }
    }
  }
  return { into: theta.slice(0, at), out: theta.slice(at) }
}
