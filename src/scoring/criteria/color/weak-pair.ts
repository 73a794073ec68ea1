import { degreesAstray, ground } from '../../color/palette-harmony'
import type { Measured } from '../../measure/measure'
import { pairOf } from '../../measure/pair-facts'
import { bagHarmony, bagWeight, charmHarmony, pleasing } from './color-terms'

/** Why two things do not agree in color: both shout, their hues pull apart, or neither stands out. */
export type Disagreement = 'loud' | 'apart' | 'plain'

/** What agrees least: two charms, or a charm and the bag (`two` is null). */
export interface WeakPair {
  readonly one: Measured
  readonly two: Measured | null
  readonly why: Disagreement
}

/** So much of a clash is named, and so many degrees outside the hue templates. */
const LOUD = 0.25
const ASTRAY = 9

/** The pair that costs the harmony of a look most, by presence and by how far it falls short; null when none falls short. */
export function weakestPair(measured: readonly Measured[], bagHex: string): WeakPair | null {
  const short = (harmony: number): number => 1 - pleasing(harmony)
  let worst: WeakPair | null = null
  let most = 0
  const consider = (cost: number, one: Measured, two: Measured | null): void => {
    if (cost <= most) return
    most = cost
    worst = { one, two, why: whyOf(one, two, bagHex) }
  }
  measured.forEach((one, i) => {
    consider(bagWeight(one) * short(bagHarmony(one)), one, null)
    for (const two of measured.slice(0, i))
      consider(
        one.facts.presence * two.facts.presence * short(charmHarmony(one, two, pairOf(one.facts, two.facts))),
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

/** The charm that shouts most at its bag, if any does. */
export function loudestOnBag(measured: readonly Measured[]): Measured | null {
  const [loudest] = measured.toSorted((a, b) => b.bag.colors.clash - a.bag.colors.clash)
  return loudest && loudest.bag.colors.clash >= LOUD ? loudest : null
}

function whyOf(one: Measured, two: Measured | null, bagHex: string): Disagreement {
  const { clash } = two ? pairOf(one.facts, two.facts).colors : one.bag.colors
  if (clash >= LOUD) return 'loud'
  const other = two ? two.facts : { ...ground(bagHex), presence: one.facts.presence }
  return degreesAstray(one.facts, other) >= ASTRAY ? 'apart' : 'plain'
}
