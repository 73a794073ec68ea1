import type { Light } from '../../../look/facts/light'
import type { HarmonyLabel } from '../../color/harmony-label'
import type { Trend } from '../../color/trend/trends'
import type { NoteDeclaration } from '../../note-declaration'
import type { Disagreement } from './weak-pair'

/** What color has to say; masses in g, lengths in mm. */
export type ColorNote =
  | { readonly code: 'HARMONY'; readonly label: HarmonyLabel; readonly hues: readonly number[] }
  | { readonly code: 'TOO_ALIKE' }
  | { readonly code: 'STRANGER' }
  | { readonly code: 'CLASH' }
  | { readonly code: 'UNEASY'; readonly why: Disagreement; readonly of: number }
  | { readonly code: 'UNEASY_ON_BAG'; readonly why: Disagreement }
  /** `lights`: in which it is lost altogether. */
  | { readonly code: 'FAINT'; readonly lights: readonly Light[] }
  | { readonly code: 'PALE' }
  | { readonly code: 'STANDS_OUT' }
  | { readonly code: 'BLENDS_IN'; readonly onLight: boolean }
  | { readonly code: 'FADES'; readonly lights: readonly Light[] }
  | { readonly code: 'TREND'; readonly trend: Trend }
  | { readonly code: 'MIXED_METALS'; readonly tones: readonly string[] }
  | { readonly code: 'METALS_MATCH'; readonly metal: string }

export const colorNotes: Readonly<Record<ColorNote['code'], NoteDeclaration>> = {
  HARMONY: { diagram: 'hues', tells: 1 },
  TOO_ALIKE: { diagram: 'hues', respect: { of: 'likeness', rank: 3 } },
  STRANGER: {},
  CLASH: { diagram: 'hues' },
  UNEASY: { diagram: 'hues' },
  UNEASY_ON_BAG: { diagram: 'hues' },
  FAINT: { diagram: 'hues', takesBack: ['HERO', 'STANDS_OUT'] },
  PALE: { diagram: 'hues' },
  STANDS_OUT: { diagram: 'hues', tells: 4 },
  BLENDS_IN: { diagram: 'hues', merge: 'of_many', takesBack: ['HERO', 'STANDS_OUT'] },
  FADES: { diagram: 'hues', merge: 'of_many' },
  TREND: { diagram: 'hues', merge: 'of_different', tells: 7 },
  MIXED_METALS: {},
  METALS_MATCH: {},
}
