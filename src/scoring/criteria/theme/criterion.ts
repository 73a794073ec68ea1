import type { Arrangement } from '../../../look/arrangement'
import type { Criterion, NoteBy, Occasion } from '../../criterion'
import type { Leaning } from '../../leaning'
import { type PairFacts, pairOf } from '../../measure/charm-facts'
import { type Measured, measure, pairsOf, piecesOf } from '../../measure/measure'
import { type ThemeNote, themeNotes } from './note'
import { profileShare } from './profile-share'
import { sayTheme, type ThemeTexts } from './say'
import { seasonsOn } from './season'
import { mostTogether, threadOf } from './story-thread'

type Note = NoteBy<'theme', ThemeNote>

/** What one charm alone is worth, and a look of which nobody told what anything is about. */
const ALONE = 0.8
/** What 0, 1, 2, 3 … charms that have nothing in common are still worth: one or two may well be strangers. */
const WORTH_WITHOUT = [0, ALONE, 0.76, 0.15]
/** How much of the bar a collector's own wish takes. */
const WISH = 0.3
/** Bonds weaker than this make no story. */
export const A_STORY = 0.35
/** A loss of so many points is always explained. */
const WORTH_SAYING = 4

/** The charms whose story is known: one of which nobody told the themes speaks neither for the others nor against them. */
const tellersOf = (arrangement: Arrangement): readonly Measured[] =>
  piecesOf(measure(arrangement)).filter(({ hung }) => hung.charm.themes !== null)

/** Mean bond of one charm with the others, 0…1. */
function belonging(one: Measured, tellers: readonly Measured[]): number {
  let sum = 0
  for (const other of tellers) if (other !== one) sum += pairOf(one.facts, other.facts).bond
  return tellers.length < 2 ? 0 : sum / (tellers.length - 1)
}

/** Mean bond over all pairs, 0…1: the mean of what `belonging` says of each. */
function cohesion(tellers: readonly Measured[]): number {
  const { length } = tellers
  if (length < 2) return 0
  const pairs = pairsOf(tellers)
  let sum = 0
  for (let i = 0; i < length; i++) {
    let bonds = 0
    for (let j = 0; j < length; j++)
      if (j !== i) bonds += (pairs[i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i] as PairFacts).bond
    sum += bonds / (length - 1)
  }
  return sum / length
}

/**
 * What the bonds are worth. Only pairs count, and each only upwards: a charm in the place of another that is at least as
 * close to all others never lowers it, nor does taking off the one that belongs least, as long as three are left.
 */
function told(tellers: readonly Measured[]): number {
  const without = WORTH_WITHOUT[Math.min(tellers.length, 3)] ?? 0
  return tellers.length < 2 ? without : without + (1 - without) * cohesion(tellers)
}

function rate(arrangement: Arrangement, { profile }: Leaning): number {
  const tellers = tellersOf(arrangement)
  if (tellers.length === 0 && arrangement.hung.length > 0) return ALONE
  if (profile === null) return told(tellers)
  const wish = profileShare(tellers, profile)
  return wish === null ? told(tellers) : (1 - WISH) * told(tellers) + WISH * wish
}

const idsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.charm.id)
const slotsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.slot)

/** The family or theme that most charms share, null when no two do. */
export const storyOf = (arrangement: Arrangement) => threadOf(tellersOf(arrangement))

function explain(
  arrangement: Arrangement,
  leaning: Leaning,
  points: number,
  occasion: Occasion,
): readonly Note[] {
  const tellers = tellersOf(arrangement)
  if (tellers.length === 0 && arrangement.hung.length > 0) return []
  return [...praise(tellers, occasion), ...lacks(tellers, arrangement, leaning, points)]
}

function praise(tellers: readonly Measured[], { date }: Occasion): readonly Note[] {
  const at = { criterion: 'theme', tone: 'good' } as const
  const notes: Note[] = []
  const thread = threadOf(tellers)
  if (thread && thread.having.length / tellers.length >= 0.6 && cohesion(thread.having) >= A_STORY) {
    const shared = { have: thread.having.length, of: tellers.length, charms: idsOf(thread.having), slots: [] }
    notes.push(
      thread.kind === 'family'
        ? { ...at, code: 'FAMILY', family: thread.value, ...shared }
        : { ...at, code: 'THEME', theme: thread.value, ...shared },
    )
  }
  const now = date ? seasonsOn(date) : new Set<string>()
  for (const one of tellers) {
    const { season } = one.hung.charm
    if (season !== null && now.has(season))
      notes.push({ ...at, code: 'SEASON', season, charms: idsOf([one]), slots: slotsOf([one]) })
  }
  return notes
}

/** What keeps the charms from telling one story: at most one thing, said when it costs something. */
function lacks(
  tellers: readonly Measured[],
  arrangement: Arrangement,
  leaning: Leaning,
  weight: number,
): readonly Note[] {
  const lost = (1 - rate(arrangement, leaning)) * weight
  const wish = leaning.profile && profileShare(tellers, leaning.profile)
  const wished = wish === null ? 0 : WISH * (1 - wish) * weight
  const notes: Note[] = []
  const apart = apartness(tellers, lost - wished >= WORTH_SAYING / 2 && lost >= WORTH_SAYING)
  if (apart) notes.push(apart)
  if (leaning.profile && wished > 0 && (wished >= WORTH_SAYING / 2 || (lost >= WORTH_SAYING && !apart)))
    notes.push(unfulfilled(tellers, leaning.profile))
  return notes
}

/** A stranger's bonds reach less than this share of what ties the others; theirs are at least so firm. */
const STRANGE = 0.5
const FIRM = 0.4

function apartness(tellers: readonly Measured[], costs: boolean): Note | null {
  const at = { criterion: 'theme', tone: 'hint', slots: [] } as const
  const [first] = tellers
  if (!first) return null
  if (tellers.length === 1) return costs ? { ...at, code: 'STORY_ALONE', charms: idsOf(tellers) } : null
  const closest = mostTogether(tellers)
  const tied = pairOf(closest[0].facts, closest[1].facts).bond
  if (tellers.length === 2)
    return costs && tied < A_STORY
      ? { ...at, code: 'NO_STORY', charms: idsOf(tellers) }
      : costs
        ? loose()
        : null
  if (tied < A_STORY) return { ...at, code: 'NO_STORY', charms: idsOf(tellers) }
  const [stranger = first] = tellers.toSorted((a, b) => belonging(a, tellers) - belonging(b, tellers))
  const others = tellers.filter((one) => one !== stranger)
  const bond = cohesion(others)
  if (bond >= FIRM && belonging(stranger, tellers) < STRANGE * bond) {
    const thread = threadOf(tellers)
    const missed =
      thread && thread.having.length === others.length && !thread.having.includes(stranger)
        ? { kind: thread.kind, value: thread.value }
        : null
    return {
      ...at,
      code: 'ODD_ONE_OUT',
      story: missed,
      charms: idsOf([stranger, ...others]),
      slots: slotsOf([stranger]),
    }
  }
  return costs ? loose() : null

  function loose(): Note {
    const thread = threadOf(closest)
    const story = thread && { kind: thread.kind, value: thread.value }
    const rest = tellers.filter((one) => !closest.includes(one))
    const all = threadOf(tellers)
    if (all && rest.length > 0 && all.having.length === tellers.length)
      return {
        ...at,
        code: 'THIN_STORY',
        story: { kind: all.kind, value: all.value },
        charms: idsOf([...rest, ...closest]),
      }
    return { ...at, code: 'LOOSE_STORY', story, charms: idsOf([...closest, ...rest]) }
  }
}

function unfulfilled(tellers: readonly Measured[], profile: NonNullable<Leaning['profile']>): Note {
  const at = { criterion: 'theme', code: 'PROFILE_WISH', tone: 'hint', slots: [] } as const
  switch (profile) {
    case 'completionist': {
      const family = threadOf(tellers, 'family')
      const branded = tellers.filter(({ hung }) => hung.charm.family !== null)
      const charms = idsOf(family?.having ?? [...branded, ...tellers])
      return { ...at, profile, value: family?.value ?? null, have: family?.having.length ?? 0, charms }
    }
    case 'preservationist': {
      const cultural = tellers.filter(({ facts }) => facts.isCultural)
      return { ...at, profile, value: null, have: cultural.length, charms: idsOf([...cultural, ...tellers]) }
    }
    case 'trend_follower': {
      const trend = threadOf(tellers, 'trend')
      const [lead] = tellers.filter(({ facts }) => facts.trend !== null)
      const having = trend?.having ?? (lead ? [lead] : [])
      const value = trend?.value ?? lead?.facts.trend ?? null
      return { ...at, profile, value, have: having.length, charms: idsOf([...having, ...tellers]) }
    }
    case 'curator':
      throw new Error('A curator has no wish for the theme')
    default:
      return profile satisfies never
  }
}

/** Theme: one story beats a pile. */
export const theme: Criterion<'theme', ThemeNote, ThemeTexts> = {
  id: 'theme',
  weight: 16,
  notes: themeNotes,
  rate,
  explain,
  say: sayTheme,
}
