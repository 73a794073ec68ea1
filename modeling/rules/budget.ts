import type { Measure } from '../kit/measure'

export interface Budget {
  readonly bytes: number
  readonly triangles: number
  readonly drawCalls: number
}

/** What a file of `bytes` and this size has above its budget, in words. */
export const overBudget = (size: Measure, bytes: number, budget: Budget): readonly string[] => [
  ...(bytes > budget.bytes ? [`${(bytes / 1024).toFixed(0)} KB, at most ${budget.bytes / 1024}`] : []),
  ...(size.triangles > budget.triangles ? [`${size.triangles} triangles, at most ${budget.triangles}`] : []),
  ...(size.drawCalls > budget.drawCalls ? [`${size.drawCalls} draw calls, at most ${budget.drawCalls}`] : []),
]
