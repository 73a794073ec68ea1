import type { CriterionId } from '../criteria'

/** How good a look is by each criterion, 0…1. */
export type Values = Readonly<Record<CriterionId, number>>

export const CHOICES = ['first', 'second', 'neither'] as const
export type PairChoice = (typeof CHOICES)[number]

/** What somebody said of two looks: which one they like better, by what each was worth as they saw it. */
export interface PairAnswer {
  readonly first: Values
  readonly second: Values
  readonly choice: PairChoice
}

/** From so many answers on they make a taste. */
export const ENOUGH_ANSWERS = 20

/** Decimals of a value and of an emphasis as they are kept. */
const DECIMALS = 3

/** A number as it is kept in answers and tastes. */
export const kept = (value: number): number => Number(value.toFixed(DECIMALS))
