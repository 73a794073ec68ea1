import { type CriterionId, criteria } from './criteria'
import type { Profile } from './leaning'
import { MOST_EMPHASIS, type Taste } from './taste'

/** Convention, no measurement: a completionist wants the family together, a curator colors and composition, a preservationist stories and safety, a trend follower colors above all. */
const BY_PROFILE: Readonly<Record<Profile, Readonly<Partial<Record<CriterionId, number>>>>> = {
  completionist: { theme: 1.9, three: 0.75, color: 0.85 },
  curator: { color: 1.3, three: 1.2, balance: 1.1, theme: 0.8, practical: 0.7 },
  preservationist: { theme: 1.5, practical: 1.4, three: 0.8, color: 0.85 },
  trend_follower: { color: 1.5, three: 1.1, theme: 0.7, practical: 0.7 },
}

export type Weights = Readonly<Record<CriterionId, number>>

const known = new WeakMap<Taste, Weights>()

/** The points that each criterion can bring under a taste: tenths, summing to 100 to the digit. */
export function weightsOf(taste: Taste): Weights {
  const found = known.get(taste)
  if (found) return found
  const profile = taste.profile === null ? {} : BY_PROFILE[taste.profile]
  const wished = criteria.map(({ id, weight }) => {
    const emphasis = Math.min(MOST_EMPHASIS, Math.max(0, taste.emphasis[id] ?? 1))
    return weight * (profile[id] ?? 1) * emphasis
  })
  // Nothing emphasized is the same as everything alike.
  const counted = wished.some((weight) => weight > 0) ? wished : criteria.map(({ weight }) => weight)
  const sum = counted.reduce((all, weight) => all + weight, 0)
  const shares = counted.map((weight) => weight / sum)
  const tenths = shares.map((share) => Math.floor(share * 1000 + 1e-9))
  const left = 1000 - tenths.reduce((all, one) => all + one, 0)
  const byRemainder = shares
    .map((share, i) => ({ i, rest: share * 1000 - (tenths[i] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder.slice(0, left)) tenths[i] = (tenths[i] ?? 0) + 1
  const weights = Object.fromEntries(criteria.map(({ id }, i) => [id, (tenths[i] ?? 0) / 10])) as Weights
  known.set(taste, weights)
  return weights
}
