import { type AnchorId, anchorId, type SlotId } from './ids'

/**
 * A slot taken apart: the anchor, which of its places (1-based), and the rings of hubs passed on the way down (1-based):
 * `comp_strap_l/2`, `strap_ring_l/h1`.
 */
export interface SlotPath {
  readonly anchor: AnchorId
  readonly place: number
  readonly rings: readonly number[]
}

/** A slot address of any carrier, also such as this release does not know: the anchor is any text without a stroke. */
export interface WrittenSlotPath extends Omit<SlotPath, 'anchor'> {
  readonly anchor: string
}

/** Hubs on hubs end here: deeper chains are refused. */
export const MAX_HUB_DEPTH = 3

const ADDRESS = /^([^/]+)(?:\/([2-9]))?((?:\/h[1-9]){0,3})$/
const ANCHOR = /^[a-z][a-z0-9_]{0,39}$/

const below = (ring: number): string => `/h${ring}`

/** A slot address as text; place 1 is silent. */
export const writeSlotPath = ({ anchor, place, rings }: WrittenSlotPath): string =>
  `${anchor}${place > 1 ? `/${place}` : ''}${rings.map(below).join('')}`

/** Takes an address apart, whatever its anchor is called; null when the text is no address. */
export function readSlotPath(text: string): WrittenSlotPath | null {
  const [, anchor, place = '1', rings = ''] = ADDRESS.exec(text) ?? []
  return anchor === undefined
    ? null
    : { anchor, place: Number(place), rings: rings.split('/h').slice(1).map(Number) }
}

/** The slot at an anchor: its first place unless another is named. */
export const slotId = (anchor: AnchorId, place = 1, rings: readonly number[] = []): SlotId =>
  writeSlotPath({ anchor, place, rings }) as SlotId

/** The slot that a text names, or null when it can be none. */
export const readSlot = (text: string): SlotId | null => (parseSlot(text) ? (text as SlotId) : null)

/** Takes a slot address apart, or null when the text is none. */
export function parseSlot(text: string): SlotPath | null {
  const path = readSlotPath(text)
  return path && ANCHOR.test(path.anchor) ? { ...path, anchor: anchorId(path.anchor) } : null
}

/** A ring (1-based) of the hub that hangs at a slot. */
export const ringSlot = (hub: SlotId, ring: number): SlotId => `${hub}${below(ring)}` as SlotId

/** Whether a slot is a ring of a hub that hangs at the other, or of a hub further down there. */
export const isBelow = (slot: SlotId, hub: SlotId): boolean => slot.startsWith(`${hub}/h`)

/** How many hubs carry what hangs at a slot; 0 on the carrier itself and for a text that is no address. */
export const depthOf = (slot: string): number => readSlotPath(slot)?.rings.length ?? 0

/** Where a slot comes to lie when what hangs at `from`, itself or a hub above it, moves to `to`. */
export const moveTo = (slot: SlotId, from: SlotId, to: SlotId): SlotId =>
  `${to}${slot.slice(from.length)}` as SlotId

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
