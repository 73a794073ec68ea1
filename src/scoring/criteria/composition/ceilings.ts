import type { Arrangement } from '../../../look/arrangement'
import type { Ceiling } from '../../ceiling'
import type { Leaning, Style } from '../../leaning'
import { heroOf, measure, pairsOf, piecesOf } from '../../measure/measure'
import type { PairFacts } from '../../measure/pair-facts'
import { ramp } from '../../measure/ramp'

/** From how many on a style hears that it is many, and from how many that it is a crowd. */
export const COUNT_LIMITS: Readonly<Record<Style, { readonly many: number; readonly crowd: number }>> = {
  quiet: { many: 3, crowd: 5 },
  curated: { many: 4, crowd: 6 },
  maximal: { many: 8, crowd: 12 },
}

/** What no composition makes up for. */
export type CompositionFault = 'crowd' | 'thrice' | 'lost_lead'

const crowd = ({ hung }: Arrangement, { style }: Leaning): number =>
  hung.length >= COUNT_LIMITS[style].crowd ? 1 : 0

/** The same thing three times: how much the three of it that differ least are one. */
function thrice(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  const { length } = measured
  if (length < 3) return 0
  const pairs = pairsOf(measured)
  let most = 0
  for (let i = 2; i < length; i++) {
    const ofOne = (i * (i - 1)) / 2
    for (let j = 1; j < i; j++) {
      const first = (pairs[ofOne + j] as PairFacts).sameness
      if (first <= most) continue
      const ofTwo = (j * (j - 1)) / 2
      for (let k = 0; k < j; k++) {
        const second = (pairs[ofOne + k] as PairFacts).sameness
        const third = (pairs[ofTwo + k] as PairFacts).sameness
        const least = Math.min(first, second, third)
        if (least > most) most = least
      }
    }
  }
  return most
}

/** Of what draws the eye nearly as much as the lead, so much counts. */
const NEXT_TO_LEAD = 0.6
/** A charm of which less stands out from the bag is lost in it; one of which more does is not near that. By share. */
const LOST = 0.1
const SAFE = 0.9

/** The lead, or one as large as it, in the color of the bag. */
function lostLead(arrangement: Arrangement): number {
  const pieces = piecesOf(measure(arrangement))
  const lead = heroOf(pieces)
  let most = 0
  for (const { weight, bag } of pieces)
    most = Math.max(
      most,
      ramp(weight, NEXT_TO_LEAD * (lead?.weight ?? 1), lead?.weight ?? 1) * ramp(bag.stands, SAFE, LOST),
    )
  return most
}

export const compositionCeilings: readonly Ceiling<CompositionFault>[] = [
  { id: 'crowd', at: 84, nearness: crowd },
  { id: 'thrice', at: 60, nearness: thrice },
  { id: 'lost_lead', at: 80, nearness: lostLead },
]
