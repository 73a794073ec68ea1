import type { SlotId } from '../../look/ids'

/** A place as the pointer meets it, in CSS pixels of the stage. */
export interface SnapPoint {
  readonly slot: SlotId
  readonly x: number
  readonly y: number
  readonly fits: boolean
  readonly behind: boolean
}

export type PointerKind = 'mouse' | 'touch'

/** How near a held charm must come to a place that takes it, in CSS pixels. */
export const SNAP_RADIUS: Readonly<Record<PointerKind, number>> = { mouse: 44, touch: 56 }
/** How near to one that does not, so as to hear why; and to one behind the carrier. */
const MISFIT_RADIUS = 22
const BEHIND_RADIUS = 24
/** The place it is already at holds it this much longer, or it would flutter between two. */
const HOLD = 8

interface Point {
  readonly x: number
  readonly y: number
}

/** A place that takes the charm is chosen over one that does not and is this much nearer. */
const FAVOR = 16

/**
 * The place a held charm snaps to: the nearest within reach of any of the charm's own points (the pointer's first, then
 * its hook's), with a favor for places that take it; none when none is in reach. One behind the carrier only where none
 * in sight is in reach.
 */
export function snapTarget(
  spots: readonly SnapPoint[],
  points: readonly Point[],
  pointer: PointerKind,
  held: SlotId | null,
): SlotId | null {
  let best: SnapPoint | null = null
  let bestRank = Infinity
  for (const spot of spots) {
    const reaches = points.map(({ x, y }) => Math.hypot(x - spot.x, y - spot.y))
    const far = Math.min(...reaches)
    const open = spot.behind ? BEHIND_RADIUS : SNAP_RADIUS[pointer]
    const radius = (spot.fits ? open : MISFIT_RADIUS) + (spot.slot === held ? HOLD : 0)
    if (far > radius) continue
    if (best && spot.behind && !best.behind) continue
    // Places that take it are favored, but what is clearly pointed at is meant.
    // Where the pointer is counts before where the hook happens to be.
    const meant = Math.min(...reaches.map((reach, i) => (i === 0 ? reach : reach + FAVOR)))
    const rank = meant + (spot.fits ? 0 : FAVOR) - (spot.slot === held ? HOLD : 0)
    if (rank < bestRank || (best?.behind && !spot.behind)) [best, bestRank] = [spot, rank]
  }
  return best?.slot ?? null
}

/** Drawn above a finger by this much, or the finger would hide it. */
export const FINGER_LIFT = 56

export const pointerKindOf = (type: string): PointerKind => (type === 'touch' ? 'touch' : 'mouse')

/** A swipe over a charm that ends sooner and shorter than this is a flick and moves nothing: milliseconds, CSS pixels. */
export const FLICK_TIME = 140
export const FLICK_REACH = 90

export const isFlick = (
  down: { readonly x: number; readonly y: number; readonly time: number },
  up: { readonly x: number; readonly y: number; readonly time: number },
): boolean => up.time - down.time < FLICK_TIME && Math.hypot(up.x - down.x, up.y - down.y) < FLICK_REACH
