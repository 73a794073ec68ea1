/** How much is meant to hang: moves styling thresholds, never limits of mass or clasp. */
export const STYLES = ['quiet', 'curated', 'maximal'] as const
export type Style = (typeof STYLES)[number]

/** What a collector looks for: moves weights, never facts. */
export const PROFILES = ['completionist', 'curator', 'preservationist', 'trend_follower'] as const
export type Profile = (typeof PROFILES)[number]

/** What of a taste a criterion judges by; how much it counts is not its own affair. */
export interface Leaning {
  readonly style: Style
  readonly profile: Profile | null
}
