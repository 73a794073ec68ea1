import { type AnchorId, anchorId, type SlotId } from './ids'

/** A slot taken apart: the anchor, which of its places (1-based), and the rings of hubs passed on the way down (1-based). */
export interface SlotPath {
  readonly anchor: AnchorId
  readonly place: number
  readonly rings: readonly number[]
}

/** Hubs on hubs end here: deeper chains are refused. */
export const MAX_HUB_DEPTH = 3

const SLOT = /^([a-z][a-z0-9_]{0,39})(?:\/([2-9]))?((?:\/h[1-9])*)$/

/** Writes a slot address; place 1 is silent (`haul_loop`, `haul_loop/2`, `haul_loop/h1`). */
export function slotId(anchor: AnchorId, place = 1, rings: readonly number[] = []): SlotId {
  return `${anchor}${place > 1 ? `/${place}` : ''}${rings.map((ring) => `/h${ring}`).join('')}` as SlotId
}

/** Reads a slot address, or null when the text is none. */
export function parseSlot(text: string): SlotPath | null {
  const match = SLOT.exec(text)
  if (!match) return null
  const rings = (match[3] ?? '').split('/h').slice(1).map(Number)
  if (rings.length > MAX_HUB_DEPTH) return null
  return { anchor: anchorId(match[1] ?? ''), place: Number(match[2] ?? 1), rings }
}

/** The slot that carries the hub whose ring this is, or null for a place on the carrier itself. */
export function hubSlotOf(slot: SlotId): SlotId | null {
  const cut = slot.lastIndexOf('/h')
  return cut < 0 ? null : (slot.slice(0, cut) as SlotId)
}

/** The anchor a slot belongs to. */
export function anchorOfSlot(slot: SlotId): AnchorId {
  const cut = slot.indexOf('/')
  return anchorId(cut < 0 ? slot : slot.slice(0, cut))
}
