import type { Arrangement } from '../look/arrangement'
import type { CharmId } from '../look/ids'
import { SCORE_VERSION } from '../look/score-version'
import { beneath, type Ceiling, ceilingHeight } from './ceiling'
import { type CeilingId, type CriterionId, criteria } from './criteria'
import type { Occasion } from './criterion'
import type { Leaning } from './leaning'
import { fleetingly } from './measure/measure'
import { shownOf } from './measure/shown'
import { mergeNotes } from './merge-notes'
import { NOTES, type Note } from './note'
import { onceARespect } from './once-a-respect'
import { PLAIN_TASTE, type Taste } from './taste'
import { weightsOf } from './weights'

export interface CriterionPart {
  readonly id: CriterionId
  /** 0…1 */
  readonly value: number
  /** Points at best. */
  readonly weight: number
  /** Points won, one decimal. */
  readonly points: number
}

/** What holds a total down: a fault, and the points that the total stays below by it, one decimal. */
export interface HeldBy {
  readonly id: CeilingId
  readonly criterion: CriterionId
  readonly at: number
  /** Whether the fault is only near, so that the ceiling stands higher than it will. */
  readonly isNear: boolean
}

export interface Score {
  /** 0…100, one decimal: what the parts sum to, or less where something holds it down. 0 for an empty carrier. */
  readonly total: number
  /** 0…100, one decimal: exactly the sum of the points of the parts. */
  readonly uncapped: number
  /** The lowest ceiling over the total, null where none takes anything of it. */
  readonly heldBy: HeldBy | null
  readonly parts: readonly CriterionPart[]
  readonly scoreVersion: typeof SCORE_VERSION
}

// Counted in whole tenths, so that the parts sum to the total to the digit.
const tenths = (value: number, weight: number): number => Math.round(value * weight * 10)

type AnyCriterion = (typeof criteria)[number]

/** An arrangement as a criterion looks at it. */
const seenBy = ({ mindsBare }: AnyCriterion, arrangement: Arrangement, shown: Arrangement): Arrangement =>
  mindsBare ? arrangement : shown

const worthOf = (criterion: AnyCriterion, seen: Arrangement, leaning: Leaning): number =>
  seen.hung.length === 0 ? 0 : criterion.rate(seen, leaning)

interface Held {
  readonly criterion: AnyCriterion
  readonly ceiling: Ceiling<CeilingId>
}

const CEILINGS: readonly Held[] = criteria.flatMap((criterion) =>
  (criterion.ceilings ?? []).map((ceiling: Ceiling<CeilingId>) => ({ criterion, ceiling })),
)

const heightOver = ({ ceiling }: Held, seen: Arrangement, leaning: Leaning): number =>
  seen.hung.length === 0 ? 1000 : ceilingHeight(ceiling, ceiling.nearness(seen, leaning))

function totalOf(arrangement: Arrangement, taste: Taste): number {
  const weights = weightsOf(taste)
  const shown = shownOf(arrangement)
  let sum = 0
  for (const criterion of criteria)
    sum += tenths(worthOf(criterion, seenBy(criterion, arrangement, shown), taste), weights[criterion.id])
  let height = 1000
  for (const held of CEILINGS)
    height = Math.min(height, heightOver(held, seenBy(held.criterion, arrangement, shown), taste))
  return beneath(sum, height) / 10
}

/** The total alone, 0…100: the fast path for search. */
export const total = (arrangement: Arrangement, taste: Taste = PLAIN_TASTE): number =>
  arrangement.hung.length === 0 ? 0 : fleetingly(totalOf, arrangement, taste)

/** The total with the parts it is made of and what holds it down; every part is 0 while nothing hangs. */
export function score(arrangement: Arrangement, taste: Taste = PLAIN_TASTE): Score {
  const isEmpty = arrangement.hung.length === 0
  const weights = weightsOf(taste)
  const shown = shownOf(arrangement)
  const parts = criteria.map((criterion) => {
    const { id } = criterion
    const weight = weights[id]
    const value = isEmpty ? 0 : worthOf(criterion, seenBy(criterion, arrangement, shown), taste)
    return { id, value, weight, points: tenths(value, weight) / 10 }
  })
  const sum = parts.reduce((all, { value, weight }) => all + tenths(value, weight), 0)
  const [lowest] = isEmpty
    ? []
    : CEILINGS.map((held) => ({
        held,
        height: heightOver(held, seenBy(held.criterion, arrangement, shown), taste),
      })).toSorted((a, b) => a.height - b.height)
  const below = lowest ? beneath(sum, lowest.height) : sum
  return {
    total: below / 10,
    uncapped: sum / 10,
    heldBy:
      lowest && below < sum
        ? {
            id: lowest.held.ceiling.id,
            criterion: lowest.held.criterion.id,
            at: lowest.height / 10,
            isNear: lowest.height > 10 * lowest.held.ceiling.at,
          }
        : null,
    parts,
    scoreVersion: SCORE_VERSION,
  }
}

const ORDER = { good: 0, warn: 1, hint: 2 } as const

const inOrder = (notes: readonly Note[]): readonly Note[] =>
  notes.toSorted((a, b) => ORDER[a.tone] - ORDER[b.tone])

/** Whether a note and a praise cannot both be said: it takes that back, of a charm that the praise is about first. */
const takesBack = ({ tone, code, charms }: Note, praise: Note): boolean =>
  tone !== 'good' &&
  (NOTES[code].takesBack?.includes(praise.code) ?? false) &&
  charms.includes(praise.charms[0] as CharmId)

/** Without the praise that something said beside it takes back. */
const agreeing = (notes: readonly Note[]): readonly Note[] =>
  notes.filter((one) => one.tone !== 'good' || !notes.some((other) => takesBack(other, one)))

/** What a criterion has to say of what it looks at. */
function said(
  criterion: AnyCriterion,
  arrangement: Arrangement,
  leaning: Leaning,
  points: number,
  occasion: Occasion,
): readonly Note[] {
  const seen = seenBy(criterion, arrangement, shownOf(arrangement))
  return seen.hung.length === 0 ? [] : criterion.explain(seen, leaning, points, occasion)
}

/** Everything there is to say about an arrangement, charm by charm: what works first, then what to mend, the graver first. */
export function singleNotes(
  arrangement: Arrangement,
  taste: Taste = PLAIN_TASTE,
  occasion: Occasion = {},
): readonly Note[] {
  if (arrangement.hung.length === 0) {
    return [{ code: 'EMPTY', criterion: 'three', tone: 'hint', charms: [], slots: [] }]
  }
  const weights = weightsOf(taste)
  return agreeing(
    inOrder(
      criteria.flatMap((criterion) => said(criterion, arrangement, taste, weights[criterion.id], occasion)),
    ),
  )
}

/** So many praises at most come before what to mend. */
const LEADING = 3

/** The praises that tell most, then what to mend, then the other praises. */
function praiseFirst(notes: readonly Note[]): readonly Note[] {
  const rank = ({ code }: Note): number => NOTES[code].tells ?? Number.POSITIVE_INFINITY
  const praises = notes.filter(({ tone }) => tone === 'good').toSorted((a, b) => rank(a) - rank(b) || 0)
  const rest = notes.filter(({ tone }) => tone !== 'good')
  return [...praises.slice(0, LEADING), ...rest, ...praises.slice(LEADING)]
}

/** The same as people are told: what holds for several charms is said once, so is what several notes tell of one charm, and few praises lead. */
export const notes = (
  arrangement: Arrangement,
  taste: Taste = PLAIN_TASTE,
  occasion: Occasion = {},
): readonly Note[] => praiseFirst(mergeNotes(onceARespect(singleNotes(arrangement, taste, occasion))))

/** Those `notes` that are a single criterion's, of an arrangement of at least one charm. */
export const notesOf = (id: CriterionId, arrangement: Arrangement, taste: Taste): readonly Note[] =>
  mergeNotes(
    inOrder(
      criteria.flatMap((criterion): readonly Note[] =>
        criterion.id === id ? said(criterion, arrangement, taste, weightsOf(taste)[id], {}) : [],
      ),
    ),
  )
