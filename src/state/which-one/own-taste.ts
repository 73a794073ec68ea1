import type { Style } from '../../scoring/leaning'
import { learnWeights, type WeighedCriterion } from '../../scoring/preference/learn-weights'
import { ENOUGH_ANSWERS, type PairAnswer } from '../../scoring/preference/pair-answer'
import type { Taste } from '../../scoring/taste'

/** The taste that answers make, in a style; null until they are enough. */
export const ownTaste = (
  criteria: readonly WeighedCriterion[],
  answers: readonly PairAnswer[],
  style: Style,
): Taste | null =>
  answers.length < ENOUGH_ANSWERS
    ? null
    : { style, profile: null, emphasis: learnWeights(criteria, answers).emphasis }

/** Whether two tastes weigh the criteria alike and wish for the same; how much may hang is no part of it. */
export const weighAlike = (criteria: readonly WeighedCriterion[], a: Taste, b: Taste): boolean =>
  a.profile === b.profile && criteria.every(({ id }) => (a.emphasis[id] ?? 1) === (b.emphasis[id] ?? 1))
