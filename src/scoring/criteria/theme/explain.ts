import type { Arrangement } from '../../../look/arrangement'
import type { NoteBy, Occasion } from '../../criterion'
import type { Leaning } from '../../leaning'
import type { Measured } from '../../measure/measure'
import { pairOf } from '../../measure/pair-facts'
import { A_STORY, belonging, cohesion, tellersOf, toldOf } from './bonds'
import type { ThemeNote } from './note'
import { profileShare } from './profile-share'
import { seasonsOn } from './season'
import { hasThread, mostTogether, threadOf } from './story-thread'
import { mostTold, storyWorth, WISH } from './story-worth'

type Note = NoteBy<'theme', ThemeNote>

/** A loss of so many points is always explained. */
const WORTH_SAYING = 4

const idsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.charm.id)
const slotsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.slot)

/** What the charms tell together, and what keeps them from one story. */
export function explainTheme(
  arrangement: Arrangement,
  leaning: Leaning,
  points: number,
  occasion: Occasion,
): readonly Note[] {
  const tellers = tellersOf(arrangement)
  if (tellers.length === 0) return []
  const wrong = lacks(tellers, arrangement, leaning, points)
  const praised = praise(tellers, wrong, occasion)
  const isTold = praised.some(({ code }) => code === 'FAMILY' || code === 'THEME')
  return [
    ...praised,
    ...wrong.map((one) => (one.code === 'ODD_ONE_OUT' ? { ...one, isTold } : one)),
    ...untold(tellers),
  ]
}

/** Of which charms nobody told what they are about. */
function untold(tellers: readonly Measured[]): readonly Note[] {
  const at = { criterion: 'theme', code: 'NOT_TOLD', tone: 'hint', isAlone: tellers.length === 1 } as const
  const told = toldOf(tellers)
  return tellers
    .filter((one) => !told.includes(one))
    .map((one) => ({ ...at, charms: idsOf([one]), slots: slotsOf([one]) }))
}

/** What they share, as far as what is wrong leaves it to be said, and what is in season. */
function praise(tellers: readonly Measured[], wrong: readonly Note[], { date }: Occasion): readonly Note[] {
  const at = { criterion: 'theme', tone: 'good' } as const
  const notes: Note[] = []
  const isLoose = wrong.some(
    ({ code }) => code === 'NO_STORY' || code === 'LOOSE_STORY' || code === 'THIN_STORY',
  )
  const thread = isLoose ? null : threadOf(toldOf(tellers))
  const odd = wrong.flatMap(({ code, slots }) => (code === 'ODD_ONE_OUT' ? slots : []))
  // Who is said to stand apart is not said to share it.
  const having = thread?.having.filter(({ hung }) => !odd.includes(hung.slot)) ?? []
  if (thread && having.length >= 2 && having.length / tellers.length >= 0.6 && cohesion(having) >= A_STORY) {
    const shared = { have: having.length, of: tellers.length, charms: idsOf(having), slots: [] }
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
  const lost = (1 - storyWorth(arrangement, leaning)) * weight
  const wish = leaning.profile && profileShare(tellers, leaning.profile)
  const wished = wish === null ? 0 : WISH * (1 - wish) * weight
  const notes: Note[] = []
  const told = toldOf(tellers)
  // What those cost of whom nobody told is not put down to the others.
  const own = told.length === tellers.length ? lost : (1 - mostTold(told.length, cohesion(told))) * weight
  const costs = own - wished >= WORTH_SAYING / 2 && own >= WORTH_SAYING
  // One that tells its story among such as nobody told about is not alone.
  const apart = told.length === 1 && tellers.length > 1 ? null : apartness(told, costs)
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
      isTold: false,
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
    // Who shares the story of the two does not stand apart from it.
    const apart = rest.filter((one) => !story || !hasThread(one, story))
    return { ...at, code: 'LOOSE_STORY', story, charms: idsOf([...closest, ...apart]) }
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
