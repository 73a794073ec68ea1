import type { Arrangement, Hung } from '../../../look/arrangement'
import type { Side } from '../../../look/facts/carrier'
import type { Leaning, Style } from '../../leaning'
import { type Measured, measure, pairsOf } from '../../measure/measure'
import type { PairFacts } from '../../measure/pair-facts'
import { ramp } from '../../measure/ramp'
import { centerOf } from '../../measure/visual-center'
import { exposureOf } from '../../visibility/exposure'
import { presence } from '../../visibility/visibility'
import { type Wearing, wearingOf, zoneOf } from '../../wearing'

/** What balance is made of, each 0…1. */
export interface BalanceTerms {
  /** Left and right to the eye: deviation of the center of visual mass (Hübner & Fillinger 2016). */
  lateral: number
  /** Left and right in grams: on the sides and on the shoulders. */
  physical: number
  /** Large things low: gravitational stability (Hübner & Fillinger 2019). */
  steady: number
  /** Room between the charms and more than one zone. */
  spread: number
  /** Every charm shows from some usual view. */
  earned: number
  /** Something to see from most usual views. */
  coverage: number
}

type Weights = Readonly<BalanceTerms>

/** A single charm has nothing above it and nothing beside it; two may stand anywhere but on top of each other. */
const ALONE: Weights = { lateral: 0.46, physical: 0.28, steady: 0, spread: 0, earned: 0.12, coverage: 0.14 }
const PAIR: Weights = { lateral: 0.36, physical: 0.2, steady: 0.1, spread: 0.1, earned: 0.1, coverage: 0.14 }
const GROUP: Weights = {
  lateral: 0.36,
  physical: 0.16,
  steady: 0.13,
  spread: 0.16,
  earned: 0.08,
  coverage: 0.11,
}

const weighed = new WeakMap<Wearing, readonly [alone: Weights, pair: Weights, group: Weights]>()

/** What each term weighs of so many charms on a carrier, in all 1. */
export function termWeights({ carrier, hung }: Arrangement): Weights {
  const wearing = wearingOf(carrier)
  let weights = weighed.get(wearing)
  if (!weights) {
    weights = [weighedBy(wearing, ALONE), weighedBy(wearing, PAIR), weighedBy(wearing, GROUP)]
    weighed.set(wearing, weights)
  }
  return weights[Math.min(hung.length, weights.length) - 1] as Weights
}

function weighedBy({ counts }: Wearing, weights: Weights): Weights {
  const terms = Object.keys(weights) as (keyof Weights)[]
  // Dividing would move the last bits.
  if (terms.every((term) => counts[term] === 1)) return weights
  const sum = terms.reduce((all, term) => all + weights[term] * counts[term], 0)
  const share = (term: keyof Weights): number => (weights[term] * counts[term]) / sum
  return {
    lateral: share('lateral'),
    physical: share('physical'),
    steady: share('steady'),
    spread: share('spread'),
    earned: share('earned'),
    coverage: share('coverage'),
  }
}

/** Center of visual mass left or right of the middle, −1 (left edge) … 1 (right edge). */
export const visualBalanceX = (arrangement: Arrangement): number => centerOf(measure(arrangement)).x

/** What stands apart in color weighs up to this much more. */
const ISOLATION = 0.3

/**
 * The same with isolation: what no other charm resembles draws the eye more (von Restorff 1933). Isolation is one of
 * color, not of place, so that moving a charm never changes what it weighs.
 */
export function attentionX(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  const { length } = measured
  if (matches.length < length) matches = new Float64Array(length)
  matches.fill(0)
  const pairs = pairsOf(measured)
  let k = 0
  for (let i = 1; i < length; i++) {
    for (let j = 0; j < i; j++) {
      const { match } = pairs[k++] as PairFacts
      matches[i] = (matches[i] as number) + match
      matches[j] = (matches[j] as number) + match
    }
  }
  let moment = 0
  let weights = 0
  for (let i = 0; i < length; i++) {
    const { weight, x } = measured[i] as Measured
    const isolation = length < 2 ? 0 : 1 - (matches[i] as number) / (length - 1)
    moment += weight * (1 + ISOLATION * isolation) * x
    weights += weight * (1 + ISOLATION * isolation)
  }
  return weights === 0 ? 0 : moment / weights
}

let matches = new Float64Array(16)

/**
 * How far large things hang above small ones: center of visual mass less the plain middle, ÷ bag height.
 * People judge several things by gravitational stability: heavy and low is steady (Hübner & Fillinger 2019).
 */
export function topHeaviness(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  if (measured.length === 0) return 0
  let heights = 0
  for (const { y } of measured) heights += y
  return (centerOf(measured).y - heights / measured.length) / 2
}

/**
 * How far apart what draws the eye lies, ÷ the bag's diagonal: mean distance of two, each taken by its visual weight
 * (Rao's quadratic entropy 1982), against equal ones. A heap has little of it, and so has a giant with two feathers.
 */
function spread(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  const { carrier } = arrangement
  let sum = 0
  let weights = 0
  for (let i = 0; i < measured.length; i++) {
    const one = measured[i] as Measured
    weights += one.weight
    for (let j = 0; j < i; j++) {
      const two = measured[j] as Measured
      sum += 2 * one.weight * two.weight * apart(one, two, carrier)
    }
  }
  const equals = 1 - 1 / measured.length
  return weights === 0 ? 0 : sum / (weights * weights) / equals
}

/** Distance ÷ the carrier's diagonal. */
function apart(one: Measured, two: Measured, { dimsMm: { w, h } }: Arrangement['carrier']): number {
  const dz = one.hung.anchor.positionMm[2] - two.hung.anchor.positionMm[2]
  const dx = ((one.x - two.x) * w) / 2
  const dy = ((one.y - two.y) * h) / 2
  // Not Math.hypot: this runs a million times a second.
  return Math.sqrt((dx * dx + dy * dy + dz * dz) / (w * w + h * h))
}

/** Mean distance of two, whatever they weigh, ÷ the carrier's diagonal. */
export function roomBetween(measured: readonly Measured[], carrier: Arrangement['carrier']): number {
  let sum = 0
  for (const [i, one] of measured.entries())
    for (const two of measured.slice(0, i)) sum += apart(one, two, carrier)
  return (2 * sum) / (measured.length * (measured.length - 1))
}

/** Mass on one side, g. */
export function sideMassG(arrangement: Arrangement, side: Side): number {
  let sum = 0
  for (const { anchor, charm } of arrangement.hung) if (anchor.side === side) sum += charm.massG
  return sum
}

/** Shoulder straps of a pack are about this share of its width from its middle (mean over the six packs' straps). */
const STRAP_AT = 0.3

/**
 * Grams that the charms put on the right shoulder strap less those on the left: the torque Σ m·x about the middle, held by
 * two straps, is (right − left) times half their distance. 0 on what has no shoulder straps.
 */
export function strapDifferenceG({ hung, carrier }: Arrangement): number {
  if (carrier.category !== 'backpack') return 0
  let torque = 0
  for (const { anchor, charm } of hung) torque += charm.massG * anchor.positionMm[0]
  return torque / (STRAP_AT * carrier.dimsMm.w)
}

/** What a charm at a side puts on its strap is more than its own weight, by its lever. */
const LEVER = 1.5

/** How much it pulls to a side, in grams or by torque, ÷ what the carrier takes without pulling. */
function pull(arrangement: Arrangement): number {
  const sides = Math.abs(sideMassG(arrangement, 'left') - sideMassG(arrangement, 'right'))
  return Math.max(sides, Math.abs(strapDifferenceG(arrangement)) / LEVER) / arrangement.carrier.sideImbalanceG
}

function isOneZone({ carrier, hung }: Arrangement): boolean {
  const [first] = hung
  const wearing = wearingOf(carrier)
  if (!first || wearing.zones === null) return false
  const zone = zoneOf(wearing, first.anchor)
  for (const { anchor } of hung) if (zoneOf(wearing, anchor) !== zone) return false
  return true
}

export const isInWindow = (arrangement: Arrangement): boolean =>
  isOneZone(arrangement) && arrangement.hung[0]?.anchor.zoneGroup === 'window'

/** Spread at which it is a heap and at which there is room, and what one zone for all leaves of it: quiet looks may keep together, maximal ones are close by nature. */
const ROOM: Readonly<
  Record<Style, { readonly heap: number; readonly room: number; readonly oneZone: number }>
> = {
  quiet: { heap: 0.04, room: 0.32, oneZone: 0.75 },
  curated: { heap: 0.08, room: 0.42, oneZone: 0.5 },
  maximal: { heap: 0.06, room: 0.34, oneZone: 0.5 },
}

/** At this distance, of the bag's diagonal, two have each a place of their own. */
const PAIR_ROOM = 0.06

/** What is left of the room where two charms share an anchor: a maximal look has more charms than places. */
const SHARED_ANCHOR: Readonly<Record<Style, number>> = { quiet: 0.3, curated: 0.3, maximal: 0.8 }

function isAnchorShared({ hung }: Arrangement): boolean {
  for (let i = 1; i < hung.length; i++)
    for (let j = 0; j < i; j++) if ((hung[i] as Hung).anchor.id === (hung[j] as Hung).anchor.id) return true
  return false
}

function spreadWorth(arrangement: Arrangement, style: Style): number {
  return roomWorth(arrangement, style) * (isAnchorShared(arrangement) ? SHARED_ANCHOR[style] : 1)
}

function roomWorth(arrangement: Arrangement, style: Style): number {
  if (arrangement.hung.length === 2) return ramp(spread(arrangement), 0, PAIR_ROOM)
  const { heap, room, oneZone } = ROOM[style]
  const worth = ramp(spread(arrangement), heap, room)
  if (!isOneZone(arrangement)) return worth
  // A display window is made to be filled; anywhere else one zone for all is a heap.
  return isInWindow(arrangement) ? Math.max(0.8, worth) : oneZone * worth
}

/** One or two charms cannot be everywhere, nor can a display window. */
const FEW_ANGLES = 0.7

function coverageWorth(arrangement: Arrangement): number {
  if (!wearingOf(arrangement.carrier).isBody) return 1
  const seen = ramp(exposureOf(arrangement).coverage, 0.4, 0.85)
  return arrangement.hung.length < 3 || isInWindow(arrangement) ? Math.max(FEW_ANGLES, seen) : seen
}

function earnedWorth(arrangement: Arrangement): number {
  const { best } = exposureOf(arrangement)
  const { length } = arrangement.hung
  let sum = 0
  for (let i = 0; i < length; i++) sum += presence(best[i] as number)
  return sum / length
}

const terms: BalanceTerms = { lateral: 0, physical: 0, steady: 0, spread: 0, earned: 0, coverage: 0 }

/** The terms of an arrangement of at least one charm, in an object that the next call overwrites. */
export function balanceTerms(
  arrangement: Arrangement,
  { style }: Pick<Leaning, 'style'>,
): Readonly<BalanceTerms> {
  const { length } = arrangement.hung
  // A single charm has nothing to balance it.
  const { alone, several } = wearingOf(arrangement.carrier).middle
  terms.lateral = 1 - (length === 1 ? alone : several) * ramp(Math.abs(attentionX(arrangement)), 0.1, 0.6)
  terms.physical = 1 - ramp(pull(arrangement), 0.6, 1.3)
  terms.steady = length < 2 ? 1 : 1 - ramp(topHeaviness(arrangement), 0, 0.12)
  terms.spread = length < 2 ? 1 : spreadWorth(arrangement, style)
  terms.earned = earnedWorth(arrangement)
  terms.coverage = coverageWorth(arrangement)
  return terms
}
