import type { Arrangement } from '../../../look/arrangement'
import type { Leaning } from '../../leaning'
import type { SearchBounds } from '../../search-bounds'
import { cohesion, tellersOf } from './bonds'
import { mostTold, storyWorth, WISH } from './story-worth'

const pairs = (count: number): number => (count * (count - 1)) / 2

/** Every charm to come may tell or not, and is tied as firmly as can be. */
function largerTerm(arrangement: Arrangement, size: number, { profile }: Leaning): number {
  const tellers = tellersOf(arrangement)
  const bonds = cohesion(tellers) * pairs(tellers.length)
  const most = tellers.length + size - arrangement.hung.length
  let best = 0
  for (let count = tellers.length; count <= most; count++) {
    const tied = count < 2 ? 0 : (bonds + pairs(count) - pairs(tellers.length)) / pairs(count)
    best = Math.max(best, mostTold(count, tied))
  }
  return profile === null ? best : Math.max(best, (1 - WISH) * best + WISH)
}

/** Theme knows no places. */
export const themeBounds: SearchBounds = { setTerm: storyWorth, largerTerm }
