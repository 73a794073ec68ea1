import { catalogFor } from '../catalog-for'
import type { Catalog } from '../facts/catalog'
import { misfits } from '../fit/fit'
import type { FitReason } from '../fit/fit-reason'
import type { AnchorId, CharmId } from '../ids'
import type { Edit, Look } from '../look'
import { stopOf } from '../pulls'
import { anchorOfSlot } from '../slot'
import { anchorAt } from '../slots'
import { inOrder } from './in-order'

const slidTo = (look: Look, anchor: AnchorId, stop: number): Look => {
  const others = [...look.pulls].filter(([id]) => id !== anchor)
  return { ...look, pulls: inOrder(stop === 0 ? others : [...others, [anchor, stop]]) }
}

/** What keeps a zip's pull from a stop: the first charm on it that would not fit there, and why. */
export interface Holdup {
  readonly charm: CharmId
  readonly reasons: readonly FitReason[]
}

/** What keeps a zip's pull from a stop, null when nothing does. */
export function holdupAt(facts: Catalog, look: Look, anchor: AnchorId, stop: number): Holdup | null {
  const there = slidTo(look, anchor, stop)
  const { charms, mechanisms } = catalogFor(facts, there)
  for (const [slot, { charm: id }] of look.placed) {
    const charm = charms.get(id)
    const clasp = charm && mechanisms.get(charm.mechanism)
    const place = anchorOfSlot(slot) === anchor ? anchorAt(facts, there, slot) : null
    const reasons = clasp && place ? misfits(charm, clasp, place) : []
    if (reasons.length > 0) return { charm: id, reasons }
  }
  return null
}

/** How far a pull gets on its way to a stop, and what holds it up there. */
export function slideTowards(
  facts: Catalog,
  look: Look,
  anchor: AnchorId,
  goal: number,
): { readonly stop: number; readonly holdup: Holdup | null } {
  let stop = stopOf(look.pulls, anchor)
  while (stop !== goal) {
    const next = stop + Math.sign(goal - stop)
    const holdup = holdupAt(facts, look, anchor, next)
    if (holdup) return { stop, holdup }
    stop = next
  }
  return { stop, holdup: null }
}

/** Slides a zip's pull to a stop, 0 (where it rests) and up; refused for what has no such stop, and where a charm on it would not fit. */
export function slidePull(catalog: Catalog, anchor: AnchorId, stop: number): Edit {
  return (look) => {
    const stops = catalogFor(catalog, look).carriers.get(look.carrier)?.anchors.get(anchor)?.stops
    if (!stops?.[stop] || stopOf(look.pulls, anchor) === stop) return look
    return holdupAt(catalog, look, anchor, stop) ? look : slidTo(look, anchor, stop)
  }
}
