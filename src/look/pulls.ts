import type { Anchor, Carrier, Stop } from './facts/carrier'
import type { AnchorId } from './ids'
import type { Pulls } from './look'

const known = new WeakMap<readonly Stop[], Map<Stop, Anchor>>()

/** A pull's anchor where it stands at a stop; the same object every time, so that what is known of it is found again. */
export function atStop(anchor: Anchor, stop: number): Anchor {
  const place = anchor.stops[stop]
  if (!place || place.positionMm === anchor.positionMm) return anchor
  const places = known.get(anchor.stops) ?? new Map<Stop, Anchor>()
  known.set(anchor.stops, places)
  const there = places.get(place) ?? { ...anchor, ...place }
  places.set(place, there)
  return there
}

/** A carrier whose zip pulls are where a look has them: at rest where it says nothing or names no stop of theirs. */
export function withPulls(carrier: Carrier, pulls: Pulls): Carrier {
  const moved = [...carrier.anchors].filter(([id, anchor]) => atStop(anchor, stopOf(pulls, id)) !== anchor)
  if (moved.length === 0) return carrier
  const anchors = new Map(carrier.anchors)
  for (const [id, anchor] of moved) anchors.set(id, atStop(anchor, stopOf(pulls, id)))
  return { ...carrier, anchors }
}

/** The stop of a pull, 0 where it rests. */
export const stopOf = (pulls: Pulls, anchor: AnchorId): number => pulls.get(anchor) ?? 0
