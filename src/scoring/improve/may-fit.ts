import { catalogFor } from '../../look/catalog-for'
import type { Anchor } from '../../look/facts/carrier'
import type { Catalog } from '../../look/facts/catalog'
import type { Charm } from '../../look/facts/charm'
import { misfits } from '../../look/fit/fit'
import type { CharmId, SlotId } from '../../look/ids'
import type { Look } from '../../look/look'
import { anchorAt } from '../../look/slots'
import type { Change } from './change'

const known = new WeakMap<Anchor, WeakMap<Charm, boolean>>()

/** Whether a change is worth trying: false where its charm could not hang there even if nothing else did. */
export function mayFit(catalog: Catalog, look: Look, change: Change): boolean {
  switch (change.kind) {
    case 'add':
    case 'replace':
      return mayHang(catalog, look, change.charm, change.slot)
    case 'move':
      return mayHang(catalog, look, look.placed.get(change.from)?.charm, change.to)
    case 'swap':
    case 'remove':
    case 'recolor':
      return true
    default:
      return change satisfies never
  }
}

function mayHang(catalog: Catalog, look: Look, id: CharmId | undefined, slot: SlotId): boolean {
  const { charms, mechanisms } = catalogFor(catalog, look)
  const charm = id && charms.get(id)
  const clasp = charm && mechanisms.get(charm.mechanism)
  const anchor = anchorAt(catalog, look, slot)
  if (!clasp || !anchor) return false
  const here = known.get(anchor) ?? new WeakMap<Charm, boolean>()
  known.set(anchor, here)
  const found = here.get(charm) ?? misfits(charm, clasp, anchor).length === 0
  here.set(charm, found)
  return found
}
