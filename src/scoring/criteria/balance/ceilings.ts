import type { Arrangement } from '../../../look/arrangement'
import type { Ceiling } from '../../ceiling'
import { type Measured, measure } from '../../measure/measure'
import { ramp } from '../../measure/ramp'
import { wearingOf } from '../../wearing'
import { sideMassG } from './balance-terms'
import { BALANCED, LEANS } from './note'

/** What no balance elsewhere makes up for. */
export type BalanceFault = 'leans' | 'pulls'

/** A bag that visibly leans to a side. */
function leans(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  if (measured.length < 2 || !wearingOf(arrangement.carrier).isBody) return 0
  let moment = 0
  let weights = 0
  for (let i = 0; i < measured.length; i++) {
    const { weight, x } = measured[i] as Measured
    moment += weight * x
    weights += weight
  }
  return weights === 0 ? 0 : ramp(Math.abs(moment / weights), BALANCED, LEANS)
}

/** From this share of the most that one side may weigh more, and so many grams before it at least. */
const NEAR = 0.7
const NEAR_G = 5

/** More grams on one side than the carrier takes without pulling. */
function pulls(arrangement: Arrangement): number {
  if (wearingOf(arrangement.carrier).counts.physical === 0) return 0
  const most = arrangement.carrier.sideImbalanceG
  const difference = Math.abs(sideMassG(arrangement, 'left') - sideMassG(arrangement, 'right'))
  return ramp(difference, Math.max(0, Math.min(NEAR * most, most - NEAR_G)), most)
}

export const balanceCeilings: readonly Ceiling<BalanceFault>[] = [
  { id: 'leans', at: 84, nearness: leans },
  { id: 'pulls', at: 84, nearness: pulls },
]
