/** The points that each criterion can bring to a plain taste; they sum to 100. */
export const PLAIN_WEIGHTS = {
  three: 22,
  color: 26,
  theme: 16,
  balance: 18,
  practical: 18,
} as const

export type CriterionId = keyof typeof PLAIN_WEIGHTS
