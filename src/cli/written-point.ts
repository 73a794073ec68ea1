import type { SlotId } from '../look/ids'
import { anchorOfSlot } from '../look/slot'

/** A slot as the plain form writes it: which of an anchor's places it is goes without saying. */
export const pointOf = (slot: string): string => slot.replace(/\/[2-9](?=\/|$)/, '')

/** The anchors behind slots, each once. */
export const pointsOf = (slots: readonly SlotId[]): readonly string[] => [...new Set(slots.map(anchorOfSlot))]
