import type { CriterionId } from './criteria'
import type { Leaning } from './leaning'

/** Whose eyes judge. The same look under the same taste always has the same score. */
export interface Taste extends Leaning {
  /** How much more or less than usual a criterion counts, 0…3; 1 where nothing is said. */
  readonly emphasis: Readonly<Partial<Record<CriterionId, number>>>
}

export const PLAIN_TASTE: Taste = { style: 'curated', profile: null, emphasis: {} }

export const MOST_EMPHASIS = 3
