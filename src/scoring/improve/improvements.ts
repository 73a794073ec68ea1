import type { Arrangement } from '../../look/arrangement'
import { arrange } from '../../look/arrangement'
import type { Catalog } from '../../look/facts/catalog'
import type { CharmId, SlotId } from '../../look/ids'
import type { Edit, Look } from '../../look/look'
import type { CriterionId } from '../criteria'
import { NOTES, type Note, subjectOf } from '../note'
import { type HeldBy, notes, notesOf, type Score, score, total } from '../score'
import { PLAIN_TASTE, type Taste } from '../taste'
import { type Change, editOf } from './change'
import { changesOf, insteadOf } from './changes'
import { mayFit } from './may-fit'

/** A change that betters a look, with exactly what it brings. */
export interface Fix {
  readonly change: Change
  readonly edit: Edit
  /** Total after less total before, to the digit. */
  readonly gain: number
  /** The criterion that gains most by it. */
  readonly criterion: CriterionId
  /** The note that is gone after it, if one is. */
  readonly note: Note | null
}

/** A deduction with what would ease it, the largest gain first but for a charm at rest; at most three, none when nothing small helps. */
export interface Remedy {
  readonly note: Note
  readonly fixes: readonly Fix[]
}

export interface Improvements {
  /**
   * The best of all, the largest gain first: at most three a criterion. What lifts a ceiling comes before all else, resting
   * a charm after wearing another in its place, and a new bag color after all else that does as much.
   */
  readonly fixes: readonly Fix[]
  /** Every deduction, the gravest first. */
  readonly remedies: readonly Remedy[]
}

/** Who asks: their taste, and the charms that they own and may take instead. */
export interface Wearer {
  readonly taste: Taste
  readonly mine: ReadonlySet<CharmId>
}

const ANYONE: Wearer = { taste: PLAIN_TASTE, mine: new Set() }

const TOP = 100
const LEAST_GAIN = 0.5
const MOST = 3

/** A note of what is wrong before a change. */
interface Deduction {
  readonly note: Note
  readonly subject: string
  /** How many deductions before it have the same subject. */
  readonly place: number
}

interface Candidate extends Omit<Fix, 'note'> {
  /** Points by which each criterion changes. */
  readonly gains: ReadonlyMap<CriterionId, number>
  /** Whether a deduction is gone after it. */
  readonly resolves: (deduction: Deduction) => boolean
  /** How high the lowest ceiling stands after it. */
  readonly height: number
  /** See `aimsOf`. */
  readonly aims: readonly string[]
}

/** What would better this look, see `improving`. */
export function improvementsOf(catalog: Catalog, look: Look, wearer: Wearer = ANYONE): Improvements {
  const steps = improving(catalog, look, wearer)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Finds what would better a look, a small step at a time: every gain is the exact difference of totals under the wearer's
 * taste. Moves, swaps with a neighbor or for a charm of the wearer's own, taking one off, another color of the bag.
 */
export function* improving(
  catalog: Catalog,
  look: Look,
  { taste, mine }: Wearer,
): Generator<undefined, Improvements> {
  if (look.placed.size === 0) return { fixes: [], remedies: [] }
  const before = arrange(catalog, look)
  const was = score(before, taste)
  const deductions = deductionsOf(notes(before, taste))
  function* tried(changes: readonly Change[]): Generator<undefined, readonly Candidate[]> {
    const better: Candidate[] = []
    for (const change of changes) {
      yield
      if (!mayFit(catalog, look, change)) continue
      const edit = editOf(catalog, change)
      const changed = edit(look)
      if (changed === look) continue
      const after = arrange(catalog, changed)
      const gain = tenth(total(after, taste) - was.total)
      if (gain < LEAST_GAIN) continue
      const aims = aimsOf(change, look)
      better.push(rate({ change, edit, gain, aims }, was, score(after, taste), resolving(after, taste)))
    }
    return better
  }
  const own = yield* tried(changesOf(catalog, look, mine))
  const found = [...own, ...(yield* tried(unowned(catalog, look, own, was)))]
  const answers = inTurn(found, null)
  const remedies: Remedy[] = []
  const shown = (candidate: Candidate): Fix => fixOf(candidate, deductions)
  for (const deduction of deductions) {
    const eased = yield* remediesOf(deduction, answers, look)
    remedies.push({ note: deduction.note, fixes: eased.map(shown) })
  }
  const best = yield* bestOf(inTurn(found, was.heldBy), was.heldBy)
  return { fixes: best.map(shown), remedies }
}

const isInstead = (change: Change, slot: SlotId): boolean => change.kind === 'replace' && change.slot === slot

const byGain = (found: readonly Candidate[]): readonly Candidate[] =>
  found.toSorted((a, b) => b.gain - a.gain || (keyOf(a.change) < keyOf(b.change) ? -1 : 1))

const isHeldLess = ({ height }: Candidate, heldBy: HeldBy): boolean => height >= (heldBy.at + TOP) / 2

/**
 * What could be shown that the wearer does not own: in the place of a charm that they would rest and have nothing better
 * for, and of any while nothing of theirs lifts the ceiling.
 */
function unowned(
  catalog: Catalog,
  look: Look,
  own: readonly Candidate[],
  { heldBy }: Score,
): readonly Change[] {
  const isStuck = heldBy !== null && !own.some((one) => isHeldLess(one, heldBy))
  const slots = [...look.placed.keys()].filter(
    (slot) =>
      isStuck ||
      (own.some(({ change }) => change.kind === 'remove' && change.slot === slot) &&
        !own.some(({ change }) => isInstead(change, slot))),
  )
  return slots.flatMap((slot) => insteadOf(catalog, look, slot))
}

/** What takes at least half of the ceiling away first, then the largest gain; resting a charm after the last that could take its place. */
function inTurn(found: readonly Candidate[], heldBy: HeldBy | null): readonly Candidate[] {
  const lifts = (one: Candidate): boolean => heldBy !== null && isHeldLess(one, heldBy)
  const sorted = byGain(found)
  const ordered = [...sorted.filter(lifts), ...sorted.filter((one) => !lifts(one))]
  const turn = new Map(ordered.map((one, i) => [one, i]))
  const turnOf = (one: Candidate): number => {
    const { change } = one
    if (change.kind !== 'remove') return turn.get(one) ?? 0
    const instead = ordered.filter((other) => isInstead(other.change, change.slot))
    return Math.max(turn.get(one) ?? 0, ...instead.slice(0, 1).map((other) => (turn.get(other) ?? 0) + 0.5))
  }
  const turns = new Map(ordered.map((one) => [one, turnOf(one)]))
  return ordered.toSorted((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0))
}

/** The best changes of all, see `Improvements`. */
export const fixes = (catalog: Catalog, look: Look, wearer: Wearer = ANYONE): readonly Fix[] =>
  improvementsOf(catalog, look, wearer).fixes

const tenth = (value: number): number => Math.round(value * 10) / 10

const keyOf = (change: Change): string => Object.values(change).join(' ')

/**
 * Other places for the same charm, other charms for the same place, the same charm elsewhere: the best of them is offered.
 * So is the best of two that are the same in words, as of a charm that hangs twice.
 */
function aimsOf(change: Change, look: Look): readonly string[] {
  const charmAt = (slot: SlotId): string => look.placed.get(slot)?.charm ?? ''
  switch (change.kind) {
    case 'move':
      return [`move ${change.from}`, `${charmAt(change.from)} to ${change.to}`]
    case 'replace':
      return [`replace ${change.slot}`, `bring ${change.charm}`]
    case 'add':
      return [`bring ${change.charm}`]
    case 'swap':
      return [`swap ${[charmAt(change.from), charmAt(change.to)].toSorted().join(' ')}`]
    case 'remove':
      return [`rest ${charmAt(change.slot)}`]
    case 'recolor':
      return [keyOf(change)]
    default:
      return change satisfies never
  }
}

function rate(
  made: Pick<Candidate, 'change' | 'edit' | 'gain' | 'aims'>,
  was: Score,
  is: Score,
  resolves: Candidate['resolves'],
): Candidate {
  const gains = new Map(is.parts.map(({ id, points }, i) => [id, points - (was.parts[i]?.points ?? 0)]))
  const [[criterion] = ['three' as const]] = [...gains].toSorted(([, a], [, b]) => b - a)
  return { ...made, criterion, gains, resolves, height: is.heldBy?.at ?? TOP }
}

function fixOf(
  { change, edit, gain, criterion, resolves }: Candidate,
  deductions: readonly Deduction[],
): Fix {
  const resolved =
    deductions.find((one) => one.note.criterion === criterion && resolves(one)) ?? deductions.find(resolves)
  return { change, edit, gain, criterion, note: resolved?.note ?? null }
}

function deductionsOf(said: readonly Note[]): readonly Deduction[] {
  const counts = new Map<string, number>()
  return said
    .filter(({ tone, code }) => tone !== 'good' && !NOTES[code].isMendedByTelling)
    .map((note) => {
      const subject = subjectOf(note)
      const place = counts.get(subject) ?? 0
      counts.set(subject, place + 1)
      return { note, subject, place }
    })
}

/** Finds sentences only for criteria that are asked about: they take far longer than numbers, and most changes are never shown. */
function resolving(after: Arrangement, taste: Taste): Candidate['resolves'] {
  const said = new Map<CriterionId, readonly string[]>()
  return ({ note: { criterion }, subject, place }) => {
    const subjects = said.get(criterion) ?? notesOf(criterion, after, taste).map(subjectOf)
    said.set(criterion, subjects)
    return subjects.filter((one) => one === subject).length <= place
  }
}

/** The best `most` of those kept, each aim once. */
function* pick(
  ranked: readonly Candidate[],
  most: number,
  keeps: (fix: Candidate) => boolean,
): Generator<undefined, readonly Candidate[]> {
  const offered = new Set<string>()
  const picked: Candidate[] = []
  for (const fix of ranked) {
    if (picked.length === most) break
    yield
    if (fix.aims.some((aim) => offered.has(aim)) || !keeps(fix)) continue
    for (const aim of fix.aims) offered.add(aim)
    picked.push(fix)
  }
  return picked
}

function* bestOf(
  ranked: readonly Candidate[],
  heldBy: HeldBy | null,
): Generator<undefined, readonly Candidate[]> {
  const taken = new Map<CriterionId, number>()
  // A new color of the bag is a new bag: worth saying, but after what the charms themselves can do, and only for its color.
  const isBag = ({ change }: Candidate): boolean => change.kind === 'recolor'
  const charmsFirst = (fixes: readonly Candidate[]): readonly Candidate[] => [
    ...fixes.filter((fix) => !isBag(fix)),
    ...fixes.filter(isBag),
  ]
  const lifts = (fix: Candidate): boolean => heldBy !== null && isHeldLess(fix, heldBy)
  const ordered = [...charmsFirst(ranked.filter(lifts)), ...charmsFirst(ranked.filter((fix) => !lifts(fix)))]
  return yield* pick(ordered, ordered.length, (fix) => {
    const count = taken.get(fix.criterion) ?? 0
    if (count >= MOST || (isBag(fix) && fix.criterion !== 'color')) return false
    taken.set(fix.criterion, count + 1)
    return true
  })
}

/** What does away with a deduction, or eases its criterion by changing a charm that it is about. */
const remediesOf = (
  deduction: Deduction,
  ranked: readonly Candidate[],
  look: Look,
): Generator<undefined, readonly Candidate[]> =>
  pick(ranked, MOST, (fix) => {
    const { note } = deduction
    const eased = (fix.gains.get(note.criterion) ?? 0) > 0
    const isAbout = eased && fix.change.kind !== 'recolor' && touches(fix.change, note, look)
    return isAbout || fix.resolves(deduction)
  })

function touches(change: Change, { charms, slots }: Note, look: Look): boolean {
  const about = (slot: SlotId): boolean => {
    const charm = look.placed.get(slot)?.charm
    return slots.length > 0 ? slots.includes(slot) : charm !== undefined && charms.includes(charm)
  }
  switch (change.kind) {
    case 'move':
    case 'swap':
      return about(change.from) || (change.kind === 'swap' && about(change.to))
    case 'remove':
    case 'replace':
      return about(change.slot)
    case 'add':
      return true
    case 'recolor':
      return false
    default:
      return change satisfies never
  }
}
