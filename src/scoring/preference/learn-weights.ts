import type { CriterionId } from '../criteria'
import { MOST_EMPHASIS, type Taste } from '../taste'
import { inverseOf } from './inverse'
import { kept, type PairAnswer, type Values } from './pair-answer'

/** A criterion and what it counts to everybody. */
export interface WeighedCriterion {
  readonly id: CriterionId
  readonly weight: number
}

/** What answers tell of the weights of the criteria. */
export interface Preference {
  /** What each counts, points of 100. */
  readonly points: Values
  /** How far each may be off, points; one standard error. */
  readonly error: Values
  /** Of the answers that chose one, how many these weights and the plain ones foretell. */
  readonly agrees: { readonly own: number; readonly plain: number; readonly of: number }
  /** The same weights as multiples of the plain ones, as a taste has them. */
  readonly emphasis: Taste['emphasis']
}

/** What is known of the strengths of the criteria: their most likely values, and how they vary. */
export interface Belief {
  readonly strengths: readonly number[]
  readonly covariance: readonly (readonly number[])[]
}

/** A look whose total is better by five points is liked better three times out of four by somebody of plain taste. Convention. */
const SHARPNESS = 22

/** How far strengths are thought to stray from the plain ones, as a share of `SHARPNESS`. */
const SPREAD = 0.25

const SWEEPS = 200
const LEAST_HEIGHT = 1e-9

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** By how much the first look is better, criterion by criterion. */
export const differenceOf = (
  criteria: readonly WeighedCriterion[],
  { first, second }: Pick<PairAnswer, 'first' | 'second'>,
): readonly number[] => criteria.map(({ id }) => first[id] - second[id])

export const sumOfProducts = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0)

const plainShares = (criteria: readonly WeighedCriterion[]): readonly number[] => {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0)
  return criteria.map(({ weight }) => weight / sum)
}

const WISHES = { first: 1, neither: 0.5, second: 0 } as const

/**
 * What answers make one believe (Bradley & Terry 1952 on the criteria: the odds of liking the first look better are
 * e to the strengths times the differences), with a normal prior around the plain weights, so that few answers move
 * little; a tie is half a vote for each. No strength is below 0: nobody wants a worse look for being worse. Coordinate
 * ascent, always the same for the same answers; the covariance is Laplace's.
 */
export function beliefOf(criteria: readonly WeighedCriterion[], answers: readonly PairAnswer[]): Belief {
  const prior = plainShares(criteria).map((share) => share * SHARPNESS)
  const precision = 1 / (SPREAD * SHARPNESS) ** 2
  const rows = answers.map((answer) => ({ x: differenceOf(criteria, answer), wish: WISHES[answer.choice] }))
  const strengths = [...prior]
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const [c, before] of prior.entries()) {
      const now = strengths[c] ?? 0
      let slope = -precision * (now - before)
      let bend = precision
      for (const { x, wish } of rows) {
        const odds = sigmoid(sumOfProducts(strengths, x))
        const xc = x[c] ?? 0
        slope += (wish - odds) * xc
        bend += odds * (1 - odds) * xc * xc
      }
      strengths[c] = Math.max(0, now + slope / bend)
    }
  const curvature = prior.map((_, i) =>
    prior.map((_, j) =>
      rows.reduce(
        (sum, { x }) => {
          const odds = sigmoid(sumOfProducts(strengths, x))
          return sum + odds * (1 - odds) * (x[i] ?? 0) * (x[j] ?? 0)
        },
        i === j ? precision : 0,
      ),
    ),
  )
  return { strengths, covariance: inverseOf(curvature) }
}

/** How surprising an answer to a pair would be, and how much it would tell: the bits it takes off a belief, up to a factor. */
export function tellingOf({ strengths, covariance }: Belief, x: readonly number[]): number {
  const odds = sigmoid(sumOfProducts(strengths, x))
  const along = covariance.map((row) => sumOfProducts(row, x))
  return Math.log1p(odds * (1 - odds) * sumOfProducts(along, x))
}

/** The weights that answers tell of. Of none at all they are the plain ones. */
export function learnWeights(
  criteria: readonly WeighedCriterion[],
  answers: readonly PairAnswer[],
): Preference {
  const { strengths, covariance } = beliefOf(criteria, answers)
  const plain = plainShares(criteria)
  const sum = Math.max(
    strengths.reduce((all, one) => all + one, 0),
    LEAST_HEIGHT,
  )
  const shares = strengths.map((one) => one / sum)
  const errors = shares.map((share, c) => {
    const slope = shares.map((_, i) => ((i === c ? 1 : 0) - share) / sum)
    return Math.sqrt(
      Math.max(
        0,
        sumOfProducts(
          slope,
          covariance.map((row) => sumOfProducts(row, slope)),
        ),
      ),
    )
  })
  const times = shares.map((share, c) => share / (plain[c] || 1))
  const scale = Math.min(1, MOST_EMPHASIS / Math.max(...times))
  const decided = answers.filter(({ choice }) => choice !== 'neither')
  const foretold = (weights: readonly number[]): number =>
    decided.filter(
      (answer) => sumOfProducts(weights, differenceOf(criteria, answer)) > 0 === (answer.choice === 'first'),
    ).length
  const byId = (numbers: readonly number[]): Values =>
    Object.fromEntries(criteria.map(({ id }, c) => [id, numbers[c] ?? 0])) as Values
  return {
    points: byId(shares.map((share) => 100 * share)),
    error: byId(errors.map((error) => 100 * error)),
    agrees: { own: foretold(shares), plain: foretold(plain), of: decided.length },
    emphasis: byId(times.map((one) => kept(one * scale))),
  }
}
