import type { Arrangement } from '../../../look/arrangement'
import type { Leaning } from '../../leaning'
import type { Measured } from '../../measure/measure'
import { cohesion, tellersOf } from './bonds'
import { profileShare } from './profile-share'

/** What one charm alone is worth. */
const ALONE = 0.5
/**
 * What 0, 1, 2, 3 … charms that have nothing in common are still worth. The steps are even and small, so that a third
 * charm is never told to stay at home for its story alone.
 */
const WORTH_WITHOUT = [0, ALONE, 0.3, 0.26, 0.08, 0.03]
/** How much of the bar a collector's own wish takes. */
export const WISH = 0.3

/** What so many charms are worth, at least one, tied so firmly in the mean. */
export const mostTold = (tellers: number, tied: number): number => {
  const without = WORTH_WITHOUT[Math.min(tellers, WORTH_WITHOUT.length - 1)] ?? 0
  return tellers < 2 ? ALONE : without + (1 - without) * tied
}

/**
 * What the bonds are worth. Only pairs count, and each only upwards: a charm in the place of another that is at least as
 * close to all others never lowers it, nor does taking off the one that belongs least, as long as three are left.
 */
const told = (tellers: readonly Measured[]): number => mostTold(tellers.length, cohesion(tellers))

/** What a look is worth by its story, and by what its wearer collects, 0…1. */
export function storyWorth(arrangement: Arrangement, { profile }: Leaning): number {
  const tellers = tellersOf(arrangement)
  if (tellers.length === 0) return 0
  if (profile === null) return told(tellers)
  const wish = profileShare(tellers, profile)
  return wish === null ? told(tellers) : (1 - WISH) * told(tellers) + WISH * wish
}
