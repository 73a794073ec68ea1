import type { Hued } from '../../color/palette-harmony'
import { pairOf } from '../../measure/charm-facts'
import type { Measured } from '../../measure/measure'
import { bagWeight, HARMONY_RANGE } from './color-terms'

/** Why two things do not agree in color: both shout, their hues pull apart, both are dark, or none of these stands out. */
export type Disagreement = 'loud' | 'apart' | 'dark' | 'plain'

/** What agrees least: two charms, or a charm and the bag (`two` is null). */
export interface WeakPair {
  readonly one: Measured
  readonly two: Measured | null
  readonly why: Disagreement
}

const LOUD = 0.04
const ASTRAY = 0.3
/** Mean CIELAB lightness. */
const DARK = 42

/** The pair that costs the harmony of a look most, by presence and by how far it falls short; null when none falls short. */
export function weakestPair(measured: readonly Measured[]): WeakPair | null {
  const short = (harmony: number): number => Math.max(0, HARMONY_RANGE.most - harmony)
  let worst: WeakPair | null = null
  let most = 0
  const consider = (cost: number, one: Measured, two: Measured | null): void => {
    if (cost <= most) return
    most = cost
    worst = { one, two, why: whyOf(one, two) }
  }
  measured.forEach((one, i) => {
    consider(bagWeight(one) * short(one.bag.colors.sum), one, null)
    for (const two of measured.slice(0, i))
      consider(
        one.facts.presence * two.facts.presence * short(pairOf(one.facts, two.facts).colors.sum),
        one.weight >= two.weight ? one : two,
        one.weight >= two.weight ? two : one,
      )
  })
  return worst
}

/** Every pair of charms that shout at each other, the loudest first. */
export function loudPairs(measured: readonly Measured[]): readonly (readonly [Measured, Measured])[] {
  return measured
    .flatMap((one, i) =>
      measured.slice(0, i).map((two) => ({
        pair: one.weight >= two.weight ? ([one, two] as const) : ([two, one] as const),
        clash: pairOf(one.facts, two.facts).colors.clash,
      })),
    )
    .filter(({ clash }) => clash >= LOUD)
    .toSorted((a, b) => b.clash - a.clash)
    .map(({ pair }) => pair)
}

function whyOf(one: Measured, two: Measured | null): Disagreement {
  const { clash, astray } = two ? pairOf(one.facts, two.facts).colors : one.bag.colors
  if (clash >= LOUD) return 'loud'
  if (two && lightness(one.facts) < DARK && lightness(two.facts) < DARK) return 'dark'
  return astray >= ASTRAY ? 'apart' : 'plain'
}

const lightness = ({ tints }: Hued): number =>
  tints.reduce((sum, { point, share }) => sum + share * point.lab.L, 0)
