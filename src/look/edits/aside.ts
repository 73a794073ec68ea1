import type { Catalog } from '../facts/catalog'
import type { SlotId } from '../ids'
import type { Edit } from '../look'
import { hangAll, lift } from './hang'

/** Hangs a charm that was set aside; refused where it does not fit. */
export function hangFromAside(catalog: Catalog, index: number, slot: SlotId): Edit {
  return (look) => {
    const waiting = look.aside[index]
    if (!waiting) return look
    const { intendedSlot: _, missing: __, ...placed } = waiting
    return hangAll(catalog, { ...look, aside: look.aside.toSpliced(index, 1) }, [[slot, placed]]) ?? look
  }
}

/** Takes a charm off and sets it aside; what hung on its rings too. */
export const putAside =
  (slot: SlotId): Edit =>
  (look) => {
    const placed = look.placed.get(slot)
    if (!placed) return look
    const lifted = lift(look, slot)
    return { ...lifted, aside: [...lifted.aside, { ...placed, intendedSlot: null }] }
  }

/** Takes a charm that was set aside away for good. */
export const forget =
  (index: number): Edit =>
  (look) =>
    look.aside[index] ? { ...look, aside: look.aside.toSpliced(index, 1) } : look
