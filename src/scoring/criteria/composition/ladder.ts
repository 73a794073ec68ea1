import type { Arrangement } from '../../../look/arrangement'
import type { Measured } from '../../measure/measure'
import { ramp } from '../../measure/ramp'
import { wearingOf } from '../../wearing'

/** Middles so near make a cluster; further than this they do not. In mm. */
const NEAR_MM = 90
const FAR_MM = 170
/** How many times larger the upper of two has to be to look turned around, at least and fully. */
const LARGER = 1.15
const CLEARLY_LARGER = 1.7

/** How far a pair hangs the wrong way around, 0…1: near each other, one clearly larger, and that one clearly above. */
function turnedBy(one: Measured, two: Measured, w: number, h: number): number {
  const upper = one.y > two.y ? one : two
  const lower = upper === one ? two : one
  if (upper.facts.sizeMm <= LARGER * lower.facts.sizeMm) return 0
  const up = ((upper.y - lower.y) * h) / 2
  const across = ((upper.x - lower.x) * w) / 2
  const away = upper.hung.anchor.positionMm[2] - lower.hung.anchor.positionMm[2]
  const apart = Math.sqrt(across * across + up * up + away * away)
  if (apart >= FAR_MM) return 0
  const larger = ramp(upper.facts.sizeMm / lower.facts.sizeMm, LARGER, CLEARLY_LARGER)
  return larger * ramp(apart, FAR_MM, NEAR_MM) * ramp(up, 10, 50)
}

/** How well the sizes step in clusters, the largest lowest, 0…1; one pair the wrong way around spoils as much as several. */
export function ladderWorth({ carrier }: Arrangement, pieces: readonly Measured[]): number {
  if (wearingOf(carrier).counts.steady === 0) return 1
  const { w, h } = carrier.dimsMm
  let sum = 0
  for (let i = 0; i < pieces.length; i++) {
    for (let j = 0; j < i; j++) sum += turnedBy(pieces[i] as Measured, pieces[j] as Measured, w, h)
  }
  return sum < 1 ? 1 - sum : 0
}

/** The pair that hangs most the wrong way around (the larger one above), and how much, 0…1; null where none does. */
export interface Turned {
  readonly upper: Measured
  readonly lower: Measured
  readonly by: number
}

export function mostTurned({ carrier }: Arrangement, pieces: readonly Measured[]): Turned | null {
  if (wearingOf(carrier).counts.steady === 0) return null
  const { w, h } = carrier.dimsMm
  let found: Turned | null = null
  for (const [i, one] of pieces.entries()) {
    for (const two of pieces.slice(0, i)) {
      const by = turnedBy(one, two, w, h)
      if (by <= (found?.by ?? 0)) continue
      found = one.y > two.y ? { upper: one, lower: two, by } : { upper: two, lower: one, by }
    }
  }
  return found
}
