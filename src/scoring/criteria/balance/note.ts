import type { HangAdvice } from '../../../look/facts/resting'
import type { NoteDeclaration } from '../../note-declaration'
import type { SeenFrom } from '../../visibility/exposure'

/** Within this share of half the width the look is balanced. */
export const BALANCED = 0.25
/** Beyond this share of half the width the look visibly leans. */
export const LEANS = 0.45

/** What balance has to say; masses in g, lengths in mm. */
export type BalanceNote =
  | { readonly code: 'BALANCED' }
  | { readonly code: 'LOPSIDED_VISUAL'; readonly balanceX: number }
  | { readonly code: 'LEANS'; readonly side: 'left' | 'right' }
  | {
      readonly code: 'LOPSIDED_MASS'
      readonly leftG: number
      readonly rightG: number
      readonly maxG: number
    }
  | { readonly code: 'STRAP_LOAD'; readonly side: 'left' | 'right'; readonly massG: number }
  /** `isEvenAcross`: left and right are praised beside it. */
  | { readonly code: 'TOP_HEAVY'; readonly isEvenAcross: boolean }
  | { readonly code: 'CLOSE' }
  | { readonly code: 'OUTWEIGHS' }
  | { readonly code: 'HIDDEN' }
  | { readonly code: HangAdvice }
  | { readonly code: 'ZONES'; readonly zones: number }
  | { readonly code: 'ONE_ZONE'; readonly zone: string }
  | { readonly code: 'ANGLES'; readonly seen: readonly SeenFrom[]; readonly unseen: readonly SeenFrom[] }

export const balanceNotes: Readonly<Record<BalanceNote['code'], NoteDeclaration>> = {
  BALANCED: { diagram: 'balance' },
  LOPSIDED_VISUAL: { diagram: 'balance' },
  LEANS: { diagram: 'balance' },
  LOPSIDED_MASS: { diagram: 'balance', takesBack: ['CARRIES_WELL'], respect: { of: 'weight', rank: 3 } },
  STRAP_LOAD: { diagram: 'balance', takesBack: ['CARRIES_WELL'], respect: { of: 'weight', rank: 3 } },
  TOP_HEAVY: { diagram: 'balance', respect: { of: 'height', rank: 2 } },
  CLOSE: { diagram: 'views' },
  OUTWEIGHS: { takesBack: ['SIZES'] },
  HIDDEN: { diagram: 'views', takesBack: ['HERO', 'STANDS_OUT'] },
  LIES_ON: { diagram: 'views' },
  COVERED: { diagram: 'views' },
  TURNED: { diagram: 'views' },
  ZONES: { diagram: 'views' },
  ONE_ZONE: { diagram: 'views' },
  ANGLES: { diagram: 'views' },
}
