import type { Arrangement, Hung } from './arrangement'
import type { Catalog } from './facts/catalog'
import { inState } from './facts/charm'
import type { Look } from './look'
import { anchorOfSlot, hubSlotOf } from './slot'
import { anchorAt } from './slots'

/** Fills in every fact of a look. Throws on a carrier that the catalog lacks: such looks do not pass the door. */
export function arrange(catalog: Catalog, look: Look): Arrangement {
  const carrier = catalog.carriers.get(look.carrier)
  if (!carrier) throw new Error(`The catalog has no carrier ${look.carrier}`)
  const colorway = carrier.colorways.find(({ id }) => id === look.colorway) ?? carrier.colorways[0]
  if (!colorway) throw new Error(`The carrier ${carrier.id} comes in no color`)
  const hung: Hung[] = []
  for (const [slot, { charm: id, turn, state, inscriptions }] of look.placed) {
    const anchor = hubSlotOf(slot) ? anchorAt(catalog, look, slot) : carrier.anchors.get(anchorOfSlot(slot))
    const charm = catalog.charms.get(id)
    const clasp = charm && catalog.mechanisms.get(charm.mechanism)
    if (anchor && clasp)
      hung.push({ slot, anchor, charm: inState(charm, state), clasp, turn, state, inscriptions })
  }
  return { carrier, colorway, hung }
}
