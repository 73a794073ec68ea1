import type { NoteDeclaration } from '../../note-declaration'

/** What practical has to say; masses in g, lengths in mm. */
export type PracticalNote =
  | { readonly code: 'CARRIES_WELL'; readonly massG: number; readonly maxG: number }
  | { readonly code: 'TOTAL_MASS'; readonly massG: number; readonly maxG: number }
  | { readonly code: 'NEAR_TOTAL'; readonly massG: number; readonly maxG: number }
  | { readonly code: 'NEAR_MASS'; readonly massG: number; readonly recommendedG: number }
  | { readonly code: 'COVERS_FEATURE'; readonly byMm: number; readonly below: 'pockets' | 'anything' }
  | { readonly code: 'DROP'; readonly lengthMm: number }
  | { readonly code: 'RESONANCE'; readonly hertz: number }
  | { readonly code: 'NOISY'; readonly noise: number }
  | { readonly code: 'SNAG' }
  | { readonly code: 'SCRATCH' }
  /** `isBehind`: it opens by hand, where its wearer does not see it. */
  | { readonly code: 'LOSS_RISK'; readonly isBehind: boolean }
  /** What never comes loose by itself, and opens by hand behind its wearer. */
  | { readonly code: 'THEFT' }
  /** What hangs on a clasp, near what it holds. */
  | { readonly code: 'NEAR_CLASP'; readonly massG: number; readonly safeG: number }
  | { readonly code: 'RAIN' }

export const practicalNotes: Readonly<Record<PracticalNote['code'], NoteDeclaration>> = {
  CARRIES_WELL: {},
  TOTAL_MASS: { respect: { of: 'weight', rank: 2 } },
  NEAR_TOTAL: { respect: { of: 'weight', rank: 4 } },
  NEAR_MASS: { respect: { of: 'weight', rank: 5 } },
  COVERS_FEATURE: { merge: 'of_many_alike', respect: { of: 'length', rank: 1 } },
  DROP: { merge: 'of_many_alike', respect: { of: 'length', rank: 2 } },
  RESONANCE: { merge: 'of_many_alike' },
  NOISY: {},
  SNAG: { merge: 'of_many' },
  SCRATCH: { merge: 'of_many' },
  LOSS_RISK: {},
  THEFT: { merge: 'of_many' },
  NEAR_CLASP: { respect: { of: 'weight', rank: 1 } },
  RAIN: { merge: 'of_many' },
}
