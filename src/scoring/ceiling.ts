import type { Arrangement } from '../look/arrangement'
import type { Leaning } from './leaning'

/** A fault that no merit makes up for: it holds the total down, the more the nearer a look comes to it. */
export interface Ceiling<Id extends string> {
  readonly id: Id
  /** What the total stays below once the fault is there, 0…100. */
  readonly at: number
  /**
   * How near an arrangement is to it, 0 nowhere near … 1 there. Moves little for a little color, size or mass; counts may
   * step. Runs as often as `rate`, so it allocates nothing.
   */
  readonly nearness: (arrangement: Arrangement, leaning: Leaning) => number
}

/** How high a ceiling stands over an arrangement, in tenths of a point. */
export const ceilingHeight = ({ at }: Ceiling<string>, nearness: number): number =>
  Math.round(1000 - (1000 - 10 * at) * nearness)

/**
 * A sum of points below a ceiling, both in tenths: from as far below the ceiling as that is below 100, each point counts
 * half. So 100 reaches it, nothing stands above it, and what is better without it stays better.
 */
export function beneath(sum: number, height: number): number {
  const over = sum - (2 * height - 1000)
  return over <= 0 ? sum : sum - Math.ceil(over / 2)
}
