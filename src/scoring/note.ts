import type { Light } from '../look/facts/light'
import type { CharmId, SlotId } from '../look/ids'
import type { HarmonyLabel } from './color/harmony-label'
import type { Trend } from './color/trend/trends'
import type { Disagreement } from './criteria/color/weak-pair'
import type { CriterionId } from './criterion'
import type { Profile, Style } from './taste'

export type Tone = 'good' | 'hint' | 'warn'
export type SeenFrom = 'front' | 'left' | 'right' | 'back'

/** What one sentence says: `charms` and `slots` are what it is about, the lead first. Masses in g, lengths in mm. */
export type Note = NoteParams & {
  readonly criterion: CriterionId
  readonly tone: Tone
  readonly charms: readonly CharmId[]
  readonly slots: readonly SlotId[]
}

type NoteParams =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'COUNT_FEW'; readonly count: number; readonly style: Style }
  | { readonly code: 'COUNT_THREE' }
  | { readonly code: 'COUNT_PLENTY'; readonly count: number }
  | { readonly code: 'COUNT_OVER_THREE'; readonly count: number; readonly style: Style }
  | { readonly code: 'COUNT_OVER_FIVE'; readonly count: number; readonly style: Style }
  | { readonly code: 'HERO' }
  /** `ties`: nobody could tell which of the two leads. */
  | { readonly code: 'NO_HERO'; readonly ties: boolean }
  | { readonly code: 'SIZES' }
  | { readonly code: 'SAME_SIZE' }
  | { readonly code: 'SIZE_GAP' }
  /** The larger one, named first, hangs above the smaller. */
  | { readonly code: 'LADDER' }
  | { readonly code: 'REPEATS' }
  | { readonly code: 'TEXTURES'; readonly textures: readonly string[] }
  | { readonly code: 'SAME_TEXTURE'; readonly texture: string }
  | { readonly code: 'SCALE_LOST'; readonly heightMm: number; readonly bagMm: number }
  | { readonly code: 'SCALE_OVERWHELMING'; readonly heightMm: number; readonly bagMm: number }
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
  | { readonly code: 'FAMILY'; readonly family: string; readonly have: number; readonly of: number }
  | { readonly code: 'THEME'; readonly theme: string; readonly have: number; readonly of: number }
  | {
      readonly code: 'ODD_ONE_OUT'
      readonly story: { readonly kind: 'family' | 'theme'; readonly value: string } | null
    }
  | { readonly code: 'NO_STORY' }
  | { readonly code: 'STORY_ALONE' }
  /** All share one thing and little else, the first named least. */
  | {
      readonly code: 'THIN_STORY'
      readonly story: { readonly kind: 'family' | 'theme'; readonly value: string }
    }
  | {
      readonly code: 'LOOSE_STORY'
      /** What the two closest, named first, have in common. */
      readonly story: { readonly kind: 'family' | 'theme'; readonly value: string } | null
    }
  | {
      readonly code: 'PROFILE_WISH'
      readonly profile: Profile
      /** The family or trend that most have, and how many have it; those come first. */
      readonly value: string | null
      readonly have: number
    }
  | { readonly code: 'BALANCED' }
  | { readonly code: 'LOPSIDED_VISUAL'; readonly balanceX: number }
  | { readonly code: 'LEANS'; readonly side: 'left' | 'right' }
  | { readonly code: 'LOPSIDED_MASS'; readonly leftG: number; readonly rightG: number; readonly maxG: number }
  | { readonly code: 'STRAP_LOAD'; readonly side: 'left' | 'right'; readonly massG: number }
  | { readonly code: 'TOP_HEAVY' }
  | { readonly code: 'CLOSE' }
  | { readonly code: 'OUTWEIGHS' }
  | { readonly code: 'HIDDEN' }
  | { readonly code: 'ZONES'; readonly zones: number }
  | { readonly code: 'ONE_ZONE'; readonly zone: string }
  | { readonly code: 'ANGLES'; readonly seen: readonly SeenFrom[]; readonly unseen: readonly SeenFrom[] }
  | { readonly code: 'CARRIES_WELL'; readonly massG: number; readonly maxG: number }
  | { readonly code: 'TOTAL_MASS'; readonly massG: number; readonly maxG: number }
  | { readonly code: 'NEAR_TOTAL'; readonly massG: number; readonly maxG: number }
  | { readonly code: 'NEAR_MASS'; readonly massG: number; readonly recommendedG: number }
  | { readonly code: 'COVERS_FEATURE'; readonly byMm: number }
  | { readonly code: 'DROP'; readonly lengthMm: number }
  | { readonly code: 'RESONANCE'; readonly hertz: number }
  | { readonly code: 'NOISY'; readonly noise: number }
  | { readonly code: 'SNAG' }
  | { readonly code: 'SCRATCH' }
  | { readonly code: 'LOSS_RISK' }
  | { readonly code: 'RAIN' }
  | { readonly code: 'SEASON'; readonly season: string }

export type NoteCode = Note['code']

/** Tells a note from every other of the same look. */
export const noteKey = ({ code, slots, charms }: Note): string => [code, ...slots, ...charms].join(' ')

/** What a note is about, whatever place its charm hangs on: the same in another look that has the same to say. */
export const subjectOf = ({ code, tone, charms, slots }: Note): string =>
  `${code} ${tone} ${slots.length > 0 ? charms[0] : ''}`
