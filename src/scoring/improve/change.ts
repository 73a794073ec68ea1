import { recolor } from '../../look/edits/carrier'
import { move, place, remove, replace } from '../../look/edits/hang'
import type { Catalog } from '../../look/facts/catalog'
import type { CharmId, ColorwayId, SlotId } from '../../look/ids'
import type { Edit } from '../../look/look'

/** A change as plain data: what a button offers and a worker can send. A `swap` is a move onto a taken slot. */
export type Change =
  | { readonly kind: 'move'; readonly from: SlotId; readonly to: SlotId }
  | { readonly kind: 'swap'; readonly from: SlotId; readonly to: SlotId }
  | { readonly kind: 'remove'; readonly slot: SlotId }
  /** `unowned`: by one of the catalog that the wearer does not have. */
  | { readonly kind: 'replace'; readonly slot: SlotId; readonly charm: CharmId; readonly unowned?: true }
  | { readonly kind: 'add'; readonly charm: CharmId; readonly slot: SlotId }
  | { readonly kind: 'recolor'; readonly colorway: ColorwayId }

/** The edit that makes a change. */
export function editOf(catalog: Catalog, change: Change): Edit {
  switch (change.kind) {
    case 'move':
    case 'swap':
      return move(catalog, change.from, change.to)
    case 'remove':
      return remove(change.slot)
    case 'replace':
      return replace(catalog, change.charm, change.slot)
    case 'add':
      return place(catalog, change.charm, change.slot)
    case 'recolor':
      return recolor(catalog, change.colorway)
    default:
      return change satisfies never
  }
}
