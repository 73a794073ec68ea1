import type { Arrangement } from '../../../look/arrangement'
import type { Ceiling } from '../../ceiling'
import { ramp } from '../../measure/ramp'
import { mayScratch, totalMassG } from './nuisances'

/** What no other comfort makes up for. */
export type PracticalFault = 'too_heavy' | 'scratches'

/** From this share of the comfortable mass, and so many grams before it at least. */
const NEAR = 0.85
const NEAR_G = 5

/** More grams in all than stay comfortable. */
function tooHeavy(arrangement: Arrangement): number {
  const most = arrangement.carrier.totalCharmMassG
  return ramp(totalMassG(arrangement), Math.max(0, Math.min(NEAR * most, most - NEAR_G)), most)
}

/** Something that marks the leather it hangs on. */
function scratches(arrangement: Arrangement): number {
  for (const one of arrangement.hung) if (mayScratch(one, arrangement)) return 1
  return 0
}

export const practicalCeilings: readonly Ceiling<PracticalFault>[] = [
  { id: 'too_heavy', at: 84, nearness: tooHeavy },
  { id: 'scratches', at: 84, nearness: scratches },
]
