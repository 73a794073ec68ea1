import type { Anchor, Carrier, Stop } from './facts/carrier'
import type { AnchorId } from './ids'
import type { Pulls } from './look'

/** The stop of a pull, 0 where it rests. */
export const stopOf = (pulls: Pulls, anchor: AnchorId): number => pulls.get(anchor) ?? 0

const anchorsAt = new WeakMap<Stop, Anchor>()

/** A pull's anchor where it stands at a stop; the same object every time, so that what is known of it is found again. */
function atStop(anchor: Anchor, stop: number): Anchor {
  const place = anchor.stops[stop]
  if (!place || place.positionMm === anchor.positionMm) return anchor
  const there = anchorsAt.get(place) ?? { ...anchor, ...place }
  anchorsAt.set(place, there)
  return there
}

/** A carrier whose zip pulls are where a look has them: at rest where it says nothing or names no stop of theirs. */
export function withPulls(carrier: Carrier, pulls: Pulls): Carrier {
  const anchors = [...carrier.anchors].map(([id, one]) => [id, atStop(one, stopOf(pulls, id))] as const)
  const isThere = anchors.every(([id, anchor]) => anchor === carrier.anchors.get(id))
  return isThere ? carrier : { ...carrier, anchors: new Map(anchors) }
}
