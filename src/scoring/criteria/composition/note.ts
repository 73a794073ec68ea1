import type { Style } from '../../leaning'
import type { NoteDeclaration } from '../../note-declaration'

/** What composition has to say; masses in g, lengths in mm. */
export type CompositionNote =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'COUNT_FEW'; readonly count: number; readonly style: Style }
  | { readonly code: 'COUNT_THREE' }
  | { readonly code: 'COUNT_PLENTY'; readonly count: number }
  /** `withConnectors`: the pieces alone are not too many. */
  | {
      readonly code: 'COUNT_OVER_THREE'
      readonly count: number
      readonly withConnectors: boolean
      readonly style: Style
    }
  | { readonly code: 'COUNT_OVER_FIVE'; readonly count: number; readonly style: Style }
  /** Connectors that carry nothing. */
  | { readonly code: 'BARE' }
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

export const compositionNotes: Readonly<Record<CompositionNote['code'], NoteDeclaration>> = {
  EMPTY: {},
  COUNT_FEW: {},
  COUNT_THREE: { merge: 'of_different' },
  COUNT_PLENTY: {},
  COUNT_OVER_THREE: {},
  COUNT_OVER_FIVE: {},
  BARE: {},
  HERO: { diagram: 'sizes', tells: 2 },
  NO_HERO: { diagram: 'sizes', respect: { of: 'likeness', rank: 2 } },
  SIZES: { diagram: 'sizes' },
  SAME_SIZE: { diagram: 'sizes', merge: 'of_different' },
  SIZE_GAP: {},
  LADDER: { respect: { of: 'height', rank: 1 } },
  REPEATS: { respect: { of: 'likeness', rank: 1 } },
  TEXTURES: { tells: 3 },
  SAME_TEXTURE: {},
  SCALE_LOST: { diagram: 'sizes' },
  SCALE_OVERWHELMING: { diagram: 'sizes' },
}
