import type { Arrangement } from '../../../look/arrangement'
import type { NoteBy } from '../../criterion'
import type { Leaning } from '../../leaning'
import { type Measured, measure } from '../../measure/measure'
import { viewsOf } from '../../visibility/exposure'
import { wearingOf, zoneOf } from '../../wearing'
import { type BalanceTerms, balanceTerms, termWeights, visualBalanceX } from './balance-terms'
import { FAULTS } from './faults'
import { BALANCED, type BalanceNote } from './note'
import { sidesSeen } from './sides-seen'

type Note = NoteBy<'balance', BalanceNote>

type Term = keyof BalanceTerms

/** A term that costs this share of the criterion is always told, and the costliest one once all together cost that much. */
const TELLING = 0.07
const TELLING_TOGETHER = 0.1

/** The terms to speak of, the costliest first, and whether there is one that has to be spoken of. */
function costs(
  arrangement: Arrangement,
  leaning: Leaning,
): { readonly by: readonly Cost[]; readonly owes: boolean } {
  const terms = balanceTerms(arrangement, leaning)
  const weights = termWeights(arrangement)
  // What does not count here is not spoken of.
  const by = (Object.keys(terms) as Term[])
    .filter((term) => weights[term] > 0)
    .map((term) => ({ term, cost: weights[term] * (1 - terms[term]) }))
    .toSorted((a, b) => b.cost - a.cost)
  return { by, owes: by.reduce((sum, { cost }) => sum + cost, 0) >= TELLING_TOGETHER }
}

interface Cost {
  readonly term: Term
  readonly cost: number
}

const at = { criterion: 'balance', charms: [], slots: [] } as const

/** What works, and what each term is lost for, the costliest first. */
export function explainBalance(arrangement: Arrangement, leaning: Leaning): readonly Note[] {
  const measured = measure(arrangement)
  const faults: Note[] = []
  const told = new Set<Term>()
  const { by, owes } = costs(arrangement, leaning)
  for (const { term, cost } of by) {
    const due = cost >= TELLING || (owes && faults.length === 0 && cost > 0)
    const found = FAULTS[term](arrangement, measured, due)
    if (found.length > 0) told.add(term)
    faults.push(...found)
  }
  const praised = praise(arrangement, measured, told)
  const isEvenAcross = praised.some(({ code }) => code === 'BALANCED')
  return [...praised, ...faults.map((one) => (one.code === 'TOP_HEAVY' ? { ...one, isEvenAcross } : one))]
}

/** What works, as far as nothing that is said beside it takes it back. */
function praise(
  arrangement: Arrangement,
  measured: readonly Measured[],
  told: ReadonlySet<Term>,
): readonly Note[] {
  const { hung, carrier } = arrangement
  const notes: Note[] = []
  const inBalance =
    Math.abs(visualBalanceX(arrangement)) <= BALANCED && !told.has('lateral') && !told.has('physical')
  if (measured.length >= 2 && inBalance) {
    const across = measured.toSorted((a, b) => a.x - b.x).map((one) => one.hung.charm.id)
    notes.push({ ...at, code: 'BALANCED', tone: 'good', charms: across })
  }
  const wearing = wearingOf(carrier)
  const zones = new Set(hung.map(({ anchor }) => zoneOf(wearing, anchor))).size
  if (wearing.zones !== null && zones >= 2 && !told.has('spread'))
    notes.push({ ...at, code: 'ZONES', tone: 'good', zones, slots: hung.map(({ slot }) => slot) })
  const { seen, unseen } = sidesSeen(arrangement)
  if (wearing.isBody && seen.length >= 3 && !told.has('coverage')) {
    const { visible } = viewsOf(arrangement)
    const shown = (row: number): number => visible[row]?.reduce((sum, share) => sum + share, 0) ?? 0
    const mostSeen = hung.map(({ charm }, row) => ({
      charm,
      shows: shown(row) * (measured[row]?.weight ?? 0),
    }))
    const charms = mostSeen.toSorted((a, b) => b.shows - a.shows).map(({ charm }) => charm.id)
    notes.push({ ...at, code: 'ANGLES', tone: 'good', seen, unseen, charms })
  }
  return notes
}
