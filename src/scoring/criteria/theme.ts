import type { Arrangement } from '../../look/arrangement'
import { pairOf } from '../charm-facts'
import type { Criterion, Occasion } from '../criterion'
import { type Measured, measure, piecesOf } from '../measure'
import type { Note } from '../note'
import { ramp } from '../ramp'
import { seasonsOn } from '../season'
import type { Taste } from '../taste'

/** What a look that tells no story at all is still worth. One or two charms need none. */
const WORTH_WITHOUT = [0, 0.7, 0.5, 0.12]

/** Mean likeness of one charm to the others, 0…1. */
function belonging(one: Measured, tellers: readonly Measured[]): number {
  let sum = 0
  for (const other of tellers) if (other !== one) sum += pairOf(one.facts, other.facts).theme
  return sum / (tellers.length - 1)
}

function cohesion(tellers: readonly Measured[]): number {
  let sum = 0
  for (const one of tellers) sum += belonging(one, tellers)
  return sum / tellers.length
}

const counts: number[] = []

/** How far one theme or family goes through all charms: 0 when no two share any, 1 when all share one. */
function sharedBy(tellers: readonly Measured[]): number {
  let most = 1
  for (const { facts } of tellers) {
    for (const story of facts.stories) {
      const count = (counts[story] ?? 0) + 1
      counts[story] = count
      if (count > most) most = count
    }
  }
  for (const { facts } of tellers) for (const story of facts.stories) counts[story] = 0
  return (most - 1) / (tellers.length - 1)
}

function rate(arrangement: Arrangement): number {
  const tellers = piecesOf(measure(arrangement))
  const without = WORTH_WITHOUT[Math.min(tellers.length, 3)] ?? 0
  if (tellers.length < 2) return WORTH_WITHOUT[1] ?? 0
  return without + (1 - without) * (0.5 * ramp(cohesion(tellers), 0, 0.5) + 0.5 * sharedBy(tellers))
}

/** What most charms share: the value, and who has it. */
function mostShared(
  tellers: readonly Measured[],
  valuesOf: (one: Measured) => readonly string[],
): { readonly value: string; readonly having: readonly Measured[] } | null {
  let best: { value: string; having: readonly Measured[] } | null = null
  for (const value of new Set(tellers.flatMap(valuesOf))) {
    const having = tellers.filter((one) => valuesOf(one).includes(value))
    if (having.length >= 2 && having.length > (best?.having.length ?? 0)) best = { value, having }
  }
  return best
}

const familyOf = ({ hung }: Measured): readonly string[] =>
  hung.charm.family === null ? [] : [hung.charm.family]
const themesOf = ({ hung }: Measured): readonly string[] => hung.charm.themes

/** The family or theme that most charms share, null when no two do. */
export function storyOf(arrangement: Arrangement) {
  const tellers = piecesOf(measure(arrangement))
  const family = mostShared(tellers, familyOf)
  const theme = mostShared(tellers, themesOf)
  const of = tellers.length
  if (family && family.having.length >= (theme?.having.length ?? 0)) {
    return { kind: 'family', value: family.value, having: family.having, of } as const
  }
  return theme && ({ kind: 'theme', value: theme.value, having: theme.having, of } as const)
}

function explain(arrangement: Arrangement, _: Taste, occasion: Occasion): readonly Note[] {
  const tellers = piecesOf(measure(arrangement))
  const at = { criterion: 'theme', charms: tellers.map(({ hung }) => hung.charm.id), slots: [] } as const
  const notes: Note[] = []
  const story = storyOf(arrangement)
  if (story && story.having.length / tellers.length >= 0.6) {
    const charms = story.having.map(({ hung }) => hung.charm.id)
    const have = charms.length
    if (story.kind === 'family') {
      notes.push({ ...at, code: 'FAMILY', tone: 'good', family: story.value, have, of: story.of, charms })
    } else notes.push({ ...at, code: 'THEME', tone: 'good', theme: story.value, have, of: story.of, charms })
  }
  if (occasion.date) {
    const now = seasonsOn(occasion.date)
    for (const { hung } of tellers) {
      const season = hung.charm.season
      if (season !== null && now.has(season)) {
        notes.push({
          ...at,
          code: 'SEASON',
          tone: 'good',
          season,
          charms: [hung.charm.id],
          slots: [hung.slot],
        })
      }
    }
  }
  if (tellers.length < 3) return notes
  const strangers = tellers.toSorted((a, b) => belonging(a, tellers) - belonging(b, tellers))
  const [stranger, next] = strangers
  const togetherness = cohesion(tellers)
  if (togetherness < 0.08) notes.push({ ...at, code: 'NO_STORY', tone: 'hint' })
  else if (
    stranger &&
    next &&
    belonging(stranger, tellers) < 0.15 &&
    belonging(next, tellers) - belonging(stranger, tellers) > 0.1
  ) {
    const others = tellers.filter((one) => one !== stranger).map(({ hung }) => hung.charm.id)
    const missed = story && !story.having.includes(stranger) ? { kind: story.kind, value: story.value } : null
    notes.push({
      ...at,
      code: 'ODD_ONE_OUT',
      story: missed,
      tone: 'hint',
      charms: [stranger.hung.charm.id, ...others],
      slots: [stranger.hung.slot],
    })
  }
  return notes
}

/** Theme: one story beats a pile. */
export const theme: Criterion = { id: 'theme', rate, explain }
