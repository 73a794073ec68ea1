import type { Arrangement } from '../look/arrangement'
import type { Note } from './note'
import type { Taste } from './taste'
import type { CriterionId } from './weights'

/** One way to look at an arrangement of at least one charm. */
export interface Criterion {
  readonly id: CriterionId
  /** How good it is, 0…1. Runs a hundred thousand times a second, so it allocates next to nothing. */
  readonly rate: (arrangement: Arrangement, taste: Taste) => number
  /** What there is to say about it, what works before what does not. */
  readonly explain: (arrangement: Arrangement, taste: Taste, occasion: Occasion) => readonly Note[]
}

/** What the wearer told about the day; it moves sentences, never the score. */
export interface Occasion {
  readonly date?: Date
  readonly rain?: boolean
}
