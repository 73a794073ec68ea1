import type { Arrangement } from '../../../look/arrangement'
import type { Criterion } from '../../criterion'
import type { Leaning } from '../../leaning'
import { practicalBounds } from './bounds'
import { type PracticalFault, practicalCeilings } from './ceilings'
import { explainPractical } from './explain'
import { type PracticalNote, practicalNotes } from './note'
import { eachNuisance, type Nuisance, STEEPNESS } from './nuisances'
import { type PracticalTexts, sayPractical } from './say'

let sum = 0
const add = (_: Nuisance, amount: number): void => {
  sum += amount
}

/** Nuisances add up, and each further one weighs less. */
function rate(arrangement: Arrangement, leaning: Leaning): number {
  sum = 0
  eachNuisance(arrangement, leaning, add)
  return Math.exp(-STEEPNESS * sum)
}

/** Practical: weight, sound, snags, scratches, loss, swinging, and whether pockets stay free. */
export const practical: Criterion<'practical', PracticalNote, PracticalTexts, PracticalFault> = {
  id: 'practical',
  weight: 18,
  notes: practicalNotes,
  rate,
  bounds: practicalBounds,
  ceilings: practicalCeilings,
  mindsBare: true,
  explain: explainPractical,
  say: sayPractical,
}
