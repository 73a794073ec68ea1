import type { Arrangement } from '../look/arrangement'
import type { CharmId } from '../look/ids'
import { type HarmonyLabel, harmonyOf } from './color/harmony-label'
import { clearTrend, type Trend } from './color/trend/trends'
import { colorsOf } from './criteria/color/colors-of'
import { storyOf } from './criteria/theme/bonds'
import { heroOf, measure, piecesOf } from './measure/measure'

/** What a look is, in the words of one headline. */
export interface Headline {
  readonly count: number
  /** The charm that draws the eye most, null while nothing hangs. */
  readonly lead: CharmId | null
  /** Whether it clearly leads the others. */
  readonly leads: boolean
  /** What all of its charms share. */
  readonly story: { readonly kind: 'family' | 'theme'; readonly value: string } | null
  /** The trend palette that its colors clearly read as. */
  readonly trend: Trend | null
  readonly harmony: HarmonyLabel
}

export function headlineOf(arrangement: Arrangement): Headline {
  const pieces = piecesOf(measure(arrangement))
  const hero = heroOf(pieces)
  const weight = hero?.weight ?? 0
  const story = storyOf(arrangement)
  return {
    count: pieces.length,
    lead: hero?.hung.charm.id ?? null,
    leads: pieces.every((one) => one === hero || weight >= 1.4 * one.weight),
    story: story && story.having.length === pieces.length ? { kind: story.kind, value: story.value } : null,
    trend: pieces.length === 0 ? null : clearTrend(colorsOf(arrangement)),
    harmony: harmonyOf(colorsOf(arrangement)).label,
  }
}
