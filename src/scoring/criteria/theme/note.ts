import type { Profile } from '../../leaning'
import type { NoteDeclaration } from '../../note-declaration'

/** What theme has to say; masses in g, lengths in mm. */
export type ThemeNote =
  | { readonly code: 'FAMILY'; readonly family: string; readonly have: number; readonly of: number }
  | { readonly code: 'THEME'; readonly theme: string; readonly have: number; readonly of: number }
  | {
      readonly code: 'ODD_ONE_OUT'
      readonly story: { readonly kind: 'family' | 'theme'; readonly value: string } | null
      /** What the others share is praised beside it. */
      readonly isTold: boolean
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
  | { readonly code: 'SEASON'; readonly season: string }
  /** Nobody told what it is about. `isAlone`: nothing else hangs. */
  | { readonly code: 'NOT_TOLD'; readonly isAlone: boolean }

export const themeNotes: Readonly<Record<ThemeNote['code'], NoteDeclaration>> = {
  FAMILY: { diagram: 'theme', merge: 'of_different', tells: 6 },
  THEME: { diagram: 'theme', merge: 'of_different', tells: 5 },
  ODD_ONE_OUT: { diagram: 'theme' },
  NO_STORY: { diagram: 'theme' },
  STORY_ALONE: {},
  THIN_STORY: { diagram: 'theme' },
  LOOSE_STORY: { diagram: 'theme' },
  PROFILE_WISH: {},
  SEASON: { merge: 'of_many' },
  NOT_TOLD: { merge: 'of_many', isMendedByTelling: true },
}
