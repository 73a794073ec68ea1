import type { Arrangement } from '../../../look/arrangement'
import { isSeenFrom, type SeenFrom } from '../../visibility/exposure'

const SIDES: readonly SeenFrom[] = ['front', 'left', 'right', 'back']

/** The sides of a carrier from which something is to be seen, and the others. */
export function sidesSeen(arrangement: Arrangement): {
  readonly seen: readonly SeenFrom[]
  readonly unseen: readonly SeenFrom[]
} {
  const isSeen = (side: SeenFrom) => isSeenFrom(arrangement, side)
  return { seen: SIDES.filter(isSeen), unseen: SIDES.filter((side) => !isSeen(side)) }
}
