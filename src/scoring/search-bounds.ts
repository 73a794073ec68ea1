import type { Arrangement } from '../look/arrangement'
import type { Leaning } from './leaning'

/**
 * What a search may know of a criterion before it knows a look: each at least what `rate` says in the end, 1 where a
 * criterion offers nothing. Too high costs time, too low the truth.
 */
export interface SearchBounds {
  /** The most that charms reach wherever they hang on this carrier; of an arrangement of them, no place of which is read. */
  readonly setTerm?: (charms: Arrangement, leaning: Leaning) => number
  /** The most that an arrangement reaches that is hung so far; never lower for fewer. */
  readonly placeTerm?: (hungSoFar: Arrangement, leaning: Leaning) => number
  /** The most that any `size` charms reach among which these are; no place is read. */
  readonly largerTerm?: (charms: Arrangement, size: number, leaning: Leaning) => number
}
