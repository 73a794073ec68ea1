import type { CharmId } from '../ids'

/** Which limit of the clasp the anchor breaks. */
export type ClaspProblem =
  | 'kind'
  | 'hole_too_small'
  | 'slot_too_small'
  | 'bar_too_thick'
  | 'bar_too_wide'
  | 'girth_too_large'
  | 'girth_too_small'
  | 'edge_too_thick'
  | 'no_piercing'
  | 'lace_too_wide'

/** Why a charm may not hang somewhere. Lengths in mm, masses in g. */
export type FitReason =
  | {
      readonly code: 'MECH_MISMATCH'
      readonly problem: ClaspProblem
      readonly have: number | null
      readonly limit: number | null
    }
  | {
      readonly code: 'OVER_MASS'
      readonly by: 'anchor' | 'clasp'
      readonly massG: number
      readonly maxG: number
    }
  | { readonly code: 'TOO_DEEP'; readonly depthMm: number; readonly maxMm: number }
  | { readonly code: 'TOO_LONG'; readonly lengthMm: number; readonly maxMm: number }
  | { readonly code: 'OCCUPIED'; readonly by: CharmId }
  | { readonly code: 'CAPACITY'; readonly have: number; readonly max: number }
  | { readonly code: 'UNKNOWN_CHARM'; readonly id: string }
  /** Of an own charm that hangs by a clasp that only a later release knows. */
  | { readonly code: 'UNKNOWN_CLASP'; readonly id: string }
  | { readonly code: 'UNKNOWN_POINT'; readonly id: string }
  | { readonly code: 'UNKNOWN_CARRIER'; readonly id: string }
  | { readonly code: 'NO_MODEL' }
  | { readonly code: 'ASIDE' }

export type FitCode = FitReason['code']

export interface Verdict {
  readonly fits: boolean
  readonly reasons: readonly FitReason[]
}
