import { catalogFor } from './catalog-for'
import type { Anchor } from './facts/carrier'
import type { Catalog } from './facts/catalog'
import type { Charm } from './facts/charm'
import type { Vec3 } from './facts/vec3'
import type { SlotId } from './ids'
import type { Look } from './look'
import { hubSlotOf, isBelow, MAX_HUB_DEPTH, parseSlot, ringSlot, slotId } from './slot'

/** Inner width and wire of a hub's ring in millimeters (catalog, `tr-hub-triple`). */
const RING = { holeMm: 12, slotMm: 12, barTMm: 2.4, barWMm: 2.4 } as const

function ringOf(parent: Anchor, [dx, dy, dz]: Vec3, rests: Anchor['rests'] = null): Anchor {
  const [x, y, z] = parent.positionMm
  return {
    ...parent,
    name: null,
    kind: 'd_ring',
    positionMm: [x + dx, y + dy, z + dz],
    geometry: RING,
    clearance: {
      ...parent.clearance,
      belowMm: parent.clearance.belowMm + dy,
      belowSoftMm: parent.clearance.belowSoftMm + dy,
    },
    rests,
    capacity: 1,
    mirrorOf: null,
    drape: null,
    note: null,
  }
}

const known = new WeakMap<Anchor, WeakMap<Charm, readonly Anchor[]>>()

/** The rings of a hub that hangs at an anchor; the same objects every time, so that what is known of them is found again. */
function ringsOf(parent: Anchor, hub: Charm): readonly Anchor[] {
  const hubs = known.get(parent) ?? new WeakMap<Charm, readonly Anchor[]>()
  known.set(parent, hubs)
  const found = hubs.get(hub)
  if (found) return found
  const rings = hub.rings.map((offset, ring) => ringOf(parent, offset, parent.rests?.onRing(hub.id, ring)))
  hubs.set(hub, rings)
  return rings
}

/** The anchor at a slot of this look (a hub's ring as an anchor of its own), or null when there is no such place. */
export function anchorAt(catalog: Catalog, look: Look, slot: SlotId): Anchor | null {
  const hubSlot = hubSlotOf(slot)
  if (!hubSlot) {
    const path = parseSlot(slot)
    return (path && catalogFor(catalog, look).carriers.get(look.carrier)?.anchors.get(path.anchor)) ?? null
  }
  const parent = anchorAt(catalog, look, hubSlot)
  const hub = look.placed.get(hubSlot)
  const charm = hub && catalogFor(catalog, look).charms.get(hub.charm)
  const ring = parseSlot(slot)?.rings.at(-1)
  return parent && charm && ring ? (ringsOf(parent, charm)[ring - 1] ?? null) : null
}

/** Slots whose charms hang on the charm at this slot, itself first. */
export function subtree(look: Look, slot: SlotId): readonly SlotId[] {
  const below = [...look.placed.keys()].filter((other) => isBelow(other, slot))
  return look.placed.has(slot) ? [slot, ...below] : below
}

/** Every place of the look in the carrier's order: an anchor's next place once the one before is taken, then the rings of hubs. */
export function slotsOf(catalog: Catalog, look: Look): readonly SlotId[] {
  const { carriers, charms } = catalogFor(catalog, look)
  const carrier = carriers.get(look.carrier)
  if (!carrier) return []
  const slots: SlotId[] = []
  const add = (slot: SlotId, depth: number): void => {
    slots.push(slot)
    const placed = look.placed.get(slot)
    const rings = (placed && charms.get(placed.charm)?.rings.length) ?? 0
    if (depth >= MAX_HUB_DEPTH) return
    for (let ring = 1; ring <= rings; ring++) add(ringSlot(slot, ring), depth + 1)
  }
  for (const anchor of carrier.anchors.values()) {
    for (let place = 1; place <= anchor.capacity; place++) {
      const slot = slotId(anchor.id, place)
      if (place === 1 || look.placed.has(slot) || look.placed.has(slotId(anchor.id, place - 1))) add(slot, 0)
    }
  }
  return slots
}
