import type { Arrangement } from '../../../look/arrangement'
import type { Leaning } from '../../leaning'
import type { Measured } from '../../measure/measure'
import { cohesion, tellersOf } from './bonds'
import { profileShare } from './profile-share'

/** What one charm alone is worth, and a look of which nobody told what anything is about. */
const ALONE = 0.8
/** What 0, 1, 2, 3 … charms that have nothing in common are still worth: one or two may well be strangers. */
const WORTH_WITHOUT = [0, ALONE, 0.76, 0.15]
/** How much of the bar a collector's own wish takes. */
export const WISH = 0.3

/**
 * What the bonds are worth. Only pairs count, and each only upwards: a charm in the place of another that is at least as
 * close to all others never lowers it, nor does taking off the one that belongs least, as long as three are left.
 */
function told(tellers: readonly Measured[]): number {
  const without = WORTH_WITHOUT[Math.min(tellers.length, 3)] ?? 0
  return tellers.length < 2 ? without : without + (1 - without) * cohesion(tellers)
}

/** What a look is worth by its story, and by what its wearer collects, 0…1. */
export function storyWorth(arrangement: Arrangement, { profile }: Leaning): number {
  const tellers = tellersOf(arrangement)
  if (tellers.length === 0 && arrangement.hung.length > 0) return ALONE
  if (profile === null) return told(tellers)
  const wish = profileShare(tellers, profile)
  return wish === null ? told(tellers) : (1 - WISH) * told(tellers) + WISH * wish
}
