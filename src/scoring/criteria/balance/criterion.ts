import type { Arrangement } from '../../../look/arrangement'
import type { Criterion } from '../../criterion'
import type { Leaning } from '../../leaning'
import { balanceTerms, termWeights } from './balance-terms'
import { type BalanceFault, balanceCeilings } from './ceilings'
import { explainBalance } from './explain'
import { type BalanceNote, balanceNotes } from './note'
import { type BalanceTexts, sayBalance } from './say'

function rate(arrangement: Arrangement, leaning: Leaning): number {
  const terms = balanceTerms(arrangement, leaning)
  const weights = termWeights(arrangement)
  return (
    weights.lateral * terms.lateral +
    weights.physical * terms.physical +
    weights.steady * terms.steady +
    weights.spread * terms.spread +
    weights.earned * terms.earned +
    weights.coverage * terms.coverage
  )
}

/** Balance: left and right to the eye and in grams, heavy things low, room between, every charm seen and something to see all around. */
export const balance: Criterion<'balance', BalanceNote, BalanceTexts, BalanceFault> = {
  id: 'balance',
  weight: 18,
  notes: balanceNotes,
  rate,
  ceilings: balanceCeilings,
  explain: explainBalance,
  say: sayBalance,
}
