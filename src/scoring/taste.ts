import { type CriterionId, PLAIN_WEIGHTS } from './weights'

/** How much is meant to hang: moves styling thresholds, never limits of mass or clasp. */
export const STYLES = ['quiet', 'curated', 'maximal'] as const
export type Style = (typeof STYLES)[number]

/** What a collector looks for: moves weights, never facts. */
export const PROFILES = ['completionist', 'curator', 'preservationist', 'trend_follower'] as const
export type Profile = (typeof PROFILES)[number]

/** Whose eyes judge. The same look under the same taste always has the same score. */
export interface Taste {
  readonly style: Style
  readonly profile: Profile | null
  /** How much more or less than usual a criterion counts, 0…3; 1 where nothing is said. */
  readonly emphasis: Readonly<Partial<Record<CriterionId, number>>>
}

export const PLAIN_TASTE: Taste = { style: 'curated', profile: null, emphasis: {} }

export const MOST_EMPHASIS = 3

/** Convention, no measurement: a completionist wants the family together, a curator colors and composition, a preservationist stories and safety, a trend follower colors above all. */
const BY_PROFILE: Readonly<Record<Profile, Readonly<Partial<Record<CriterionId, number>>>>> = {
  completionist: { theme: 1.9, three: 0.75, color: 0.85 },
  curator: { color: 1.3, three: 1.2, balance: 1.1, theme: 0.8, practical: 0.7 },
  preservationist: { theme: 1.5, practical: 1.4, three: 0.8, color: 0.85 },
  trend_follower: { color: 1.5, three: 1.1, theme: 0.7, practical: 0.7 },
}

const IDS = Object.keys(PLAIN_WEIGHTS) as readonly CriterionId[]

export type Weights = Readonly<Record<CriterionId, number>>

const known = new WeakMap<Taste, Weights>()

/** The points that each criterion can bring under a taste: tenths, summing to 100 to the digit. */
export function weightsOf(taste: Taste): Weights {
  const found = known.get(taste)
  if (found) return found
  const profile = taste.profile === null ? {} : BY_PROFILE[taste.profile]
  const wished = IDS.map((id) => {
    const emphasis = Math.min(MOST_EMPHASIS, Math.max(0, taste.emphasis[id] ?? 1))
    return PLAIN_WEIGHTS[id] * (profile[id] ?? 1) * emphasis
  })
  const sum = wished.reduce((all, weight) => all + weight, 0)
  // Nothing emphasized is the same as everything alike.
  const shares = IDS.map((id, i) => (sum === 0 ? PLAIN_WEIGHTS[id] / 100 : (wished[i] ?? 0) / sum))
  const tenths = shares.map((share) => Math.floor(share * 1000 + 1e-9))
  const left = 1000 - tenths.reduce((all, one) => all + one, 0)
  const byRemainder = shares
    .map((share, i) => ({ i, rest: share * 1000 - (tenths[i] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder.slice(0, left)) tenths[i] = (tenths[i] ?? 0) + 1
  const weights = Object.fromEntries(IDS.map((id, i) => [id, (tenths[i] ?? 0) / 10])) as Weights
  known.set(taste, weights)
  return weights
}
