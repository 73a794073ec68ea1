import { CAPTION_LIMITS, oneLine, remixed } from '../caption'
import type { Carrier } from '../facts/carrier'
import type { Catalog } from '../facts/catalog'
import { fit } from '../fit/fit'
import type { FitReason } from '../fit/fit-reason'
import type { AnchorId, CarrierId, CharmId, ColorwayId, SlotId } from '../ids'
import { written } from '../inscription'
import { AS_IT_COMES, type Edit, type Look, type Placed, type SetAside } from '../look'
import { anchorOfSlot } from '../slot'
import { anchorAt, slotsOf, subtree } from '../slots'

type Entry = readonly [SlotId, Placed]

const orders = new WeakMap<Carrier, ReadonlyMap<AnchorId, number>>()

/** Where each anchor comes in its carrier's order. */
function orderOf(carrier: Carrier): ReadonlyMap<AnchorId, number> {
  const found = orders.get(carrier)
  if (found) return found
  const order = new Map([...carrier.anchors.keys()].map((id, i) => [id, i]))
  orders.set(carrier, order)
  return order
}

/** Charms in the carrier's anchor order, so that equal looks are written alike. */
function withPlaced(catalog: Catalog, look: Look, entries: Iterable<Entry>): Look {
  const carrier = catalog.carriers.get(look.carrier)
  const order = carrier && orderOf(carrier)
  const rank = (slot: SlotId): number => order?.get(anchorOfSlot(slot)) ?? order?.size ?? 0
  const placed = new Map([...entries].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)))
  return { ...look, placed }
}

const without = (look: Look, slots: readonly SlotId[]): Look => {
  const gone = new Set<SlotId>(slots)
  return { ...look, placed: new Map([...look.placed].filter(([slot]) => !gone.has(slot))) }
}

const benched = (slot: SlotId, placed: Placed): SetAside => ({ ...placed, intendedSlot: slot })

/** Takes a slot's charm away; what hung on its rings goes to the bench. */
function lift(look: Look, slot: SlotId): Look {
  const [, ...below] = subtree(look, slot)
  const stranded = below.flatMap((at) => {
    const placed = look.placed.get(at)
    return placed ? [benched(at, placed)] : []
  })
  return { ...without(look, [slot, ...below]), aside: [...look.aside, ...stranded] }
}

/** Hangs a group (a charm and what hangs on its rings), or gives null when any of it does not fit. */
function hangAll(catalog: Catalog, look: Look, entries: readonly Entry[]): Look | null {
  let next = look
  for (const [slot, placed] of entries) {
    if (!fit(catalog, next, placed.charm, slot).fits) return null
    next = withPlaced(catalog, next, [...next.placed, [slot, placed]])
  }
  return next
}

const isTaken = (reason: FitReason): boolean => reason.code === 'OCCUPIED'

/** Hangs a new charm; refused (the same look) where it does not fit. */
export function place(catalog: Catalog, charm: CharmId, slot: SlotId, manner = AS_IT_COMES): Edit {
  return (look) => hangAll(catalog, look, [[slot, { charm, ...manner }]]) ?? look
}

/** Hangs a new charm where another one hangs, which goes back to the tray. */
export function replace(catalog: Catalog, charm: CharmId, slot: SlotId): Edit {
  return (look) =>
    look.placed.has(slot)
      ? (hangAll(catalog, lift(look, slot), [[slot, { charm, ...AS_IT_COMES }]]) ?? look)
      : look
}

/** What a drop of a new charm at this slot does: hang it, replace what hangs there, or nothing, with the reasons. */
export function placing(
  catalog: Catalog,
  look: Look,
  charm: CharmId,
  slot: SlotId,
): { readonly edit: Edit; readonly reasons: readonly FitReason[] } {
  const { fits, reasons } = fit(catalog, look, charm, slot)
  if (fits) return { edit: place(catalog, charm, slot), reasons: [] }
  const same = look.placed.get(slot)?.charm === charm
  const edit = replace(catalog, charm, slot)
  if (!same && reasons.some(isTaken) && edit(look) !== look) return { edit, reasons: [] }
  return {
    edit: (unchanged) => unchanged,
    reasons: same ? reasons : reasonsUnder(catalog, look, charm, slot, reasons),
  }
}

/** Reasons that would stand even if the slot were free; being taken alone is a reason only when nothing else is. */
function reasonsUnder(
  catalog: Catalog,
  look: Look,
  charm: CharmId,
  slot: SlotId,
  reasons: readonly FitReason[],
): readonly FitReason[] {
  if (!reasons.some(isTaken)) return reasons
  const free = fit(catalog, lift(look, slot), charm, slot).reasons
  return free.length > 0 ? free : reasons
}

const rebase = (look: Look, from: SlotId, to: SlotId): readonly Entry[] =>
  subtree(look, from).flatMap((slot) => {
    const placed = look.placed.get(slot)
    return placed ? [[`${to}${slot.slice(from.length)}` as SlotId, placed] as const] : []
  })

/** Moves a charm with all that hangs on it; where another hangs, the two swap. Refused where either would not fit. */
export function move(catalog: Catalog, from: SlotId, to: SlotId): Edit {
  return (look) => {
    if (from === to || !look.placed.has(from) || to.startsWith(`${from}/h`) || from.startsWith(`${to}/h`))
      return look
    const bare = without(look, [...subtree(look, from), ...subtree(look, to)])
    const moved = hangAll(catalog, bare, rebase(look, from, to))
    return (moved && hangAll(catalog, moved, rebase(look, to, from))) ?? look
  }
}

/** Why a move is refused: what the moving charm, or the one that would swap, runs into. */
export function moveProblems(catalog: Catalog, look: Look, from: SlotId, to: SlotId): readonly FitReason[] {
  const moving = look.placed.get(from)
  if (!moving || from === to || move(catalog, from, to)(look) !== look) return []
  const other = look.placed.get(to)
  const bare = without(look, [...subtree(look, from), ...subtree(look, to)])
  const own = fit(catalog, bare, moving.charm, to).reasons
  if (own.length > 0) return own
  return other ? [{ code: 'OCCUPIED', by: other.charm }] : fit(catalog, look, moving.charm, to).reasons
}

/** Takes a charm off; charms on its rings go to the bench. */
export const remove =
  (slot: SlotId): Edit =>
  (look) =>
    look.placed.has(slot) ? lift(look, slot) : look

const update = (look: Look, slot: SlotId, change: Partial<Placed>): Look => {
  const placed = look.placed.get(slot)
  if (!placed || Object.entries(change).every(([key, value]) => placed[key as keyof Placed] === value))
    return look
  return {
    ...look,
    placed: new Map(
      [...look.placed].map((entry) => (entry[0] === slot ? [slot, { ...placed, ...change }] : entry)),
    ),
  }
}

/** Turns a charm about its hanging axis to whole degrees; 0 faces out of the cloth. */
export const turnTo =
  (slot: SlotId, degrees: number): Edit =>
  (look) =>
    update(look, slot, { turn: ((Math.round(degrees) % 360) + 360) % 360 })

/** Switches a charm to one of its states; refused for a state it does not have. */
export const switchTo =
  (catalog: Catalog, slot: SlotId, state: string): Edit =>
  (look) => {
    const placed = look.placed.get(slot)
    const states = placed && catalog.charms.get(placed.charm)?.states
    return states?.includes(state) ? update(look, slot, { state: state === states[0] ? null : state }) : look
  }

/** Writes on one of a charm's fields, as far as the text has room there; nothing leaves it blank. Refused for a field it lacks. */
export const writeOn =
  (catalog: Catalog, slot: SlotId, field: string, text: string): Edit =>
  (look) => {
    const placed = look.placed.get(slot)
    const place = placed && catalog.charms.get(placed.charm)?.fields.find(({ id }) => id === field)
    if (!placed || !place) return look
    const words = written(placed.inscriptions, place, text)
    return words === placed.inscriptions ? look : update(look, slot, { inscriptions: words })
  }

/** Takes everything off the carrier. */
export const clear: Edit = (look) => (look.placed.size === 0 ? look : { ...look, placed: new Map() })

/** Changes the carrier's colorway; refused for one it does not come in. */
export const recolor =
  (catalog: Catalog, colorway: ColorwayId): Edit =>
  (look) =>
    look.colorway !== colorway &&
    catalog.carriers.get(look.carrier)?.colorways.some(({ id }) => id === colorway)
      ? { ...look, colorway }
      : look

/** The free place of the new carrier that comes closest to where a charm hung: same anchor, else same kind or zone, same side first. */
function closest(catalog: Catalog, look: Look, before: Look, slot: SlotId, charm: CharmId): SlotId | null {
  if (fit(catalog, look, charm, slot).fits) return slot
  const was = anchorAt(catalog, before, slot)
  if (!was) return null
  const near = slotsOf(catalog, look)
    .map((at) => ({ at, anchor: anchorAt(catalog, look, at) }))
    .filter(({ anchor }) => anchor && (anchor.kind === was.kind || anchor.zoneGroup === was.zoneGroup))
    .sort((a, b) => Number(b.anchor?.side === was.side) - Number(a.anchor?.side === was.side))
    .find(({ at }) => fit(catalog, look, charm, at).fits)
  return near?.at ?? null
}

/** Changes the carrier: what still fits moves over, what does not goes to the bench. */
export function changeCarrier(catalog: Catalog, carrier: CarrierId): Edit {
  return (look) => {
    const next = catalog.carriers.get(carrier)
    if (!next || carrier === look.carrier) return look
    const colorway = next.colorways.find(({ id }) => id === look.colorway) ?? next.colorways[0]
    if (!colorway) return look
    let dressed: Look = { ...look, carrier, colorway: colorway.id, placed: new Map() }
    const movedTo = new Map<string, SlotId>()
    for (const [slot, placed] of look.placed) {
      const hub = slot.lastIndexOf('/h')
      const parent = hub < 0 ? null : movedTo.get(slot.slice(0, hub))
      const wanted = parent ? (`${parent}${slot.slice(hub)}` as SlotId) : slot
      const at = closest(catalog, dressed, look, wanted, placed.charm)
      if (at) movedTo.set(slot, at)
      dressed = at
        ? withPlaced(catalog, dressed, [...dressed.placed, [at, placed]])
        : { ...dressed, aside: [...dressed.aside, benched(slot, placed)] }
    }
    return dressed
  }
}

/** Hangs a charm from the bench; refused where it does not fit. */
export function hangFromBench(catalog: Catalog, index: number, slot: SlotId): Edit {
  return (look) => {
    const waiting = look.aside[index]
    if (!waiting) return look
    const { intendedSlot: _, ...placed } = waiting
    return hangAll(catalog, { ...look, aside: look.aside.toSpliced(index, 1) }, [[slot, placed]]) ?? look
  }
}

/** Puts a hanging charm aside, on the bench. */
export const putAside =
  (slot: SlotId): Edit =>
  (look) => {
    const placed = look.placed.get(slot)
    if (!placed) return look
    const lifted = lift(look, slot)
    return { ...lifted, aside: [...lifted.aside, { ...benched(slot, placed), intendedSlot: null }] }
  }

/** Takes a charm off the bench for good. */
export const forget =
  (index: number): Edit =>
  (look) =>
    look.aside[index] ? { ...look, aside: look.aside.toSpliced(index, 1) } : look

/** Names the look, in one line of up to 60 characters; nothing takes the name away. */
export const entitle =
  (text: string): Edit =>
  (look) => {
    const title = oneLine(text, CAPTION_LIMITS.title)
    return title === look.title ? look : { ...look, title }
  }

/** Makes somebody's look one's own: it is credited, by the given name when it has no title and nobody signed it. */
export const remix =
  (unnamed: string): Edit =>
  (look) => ({ ...look, ...remixed(look, unnamed) })

/** The look with its author's name under it; unsigned without one. */
export const sign =
  (name: string): Edit =>
  (look) => {
    const author = oneLine(name, CAPTION_LIMITS.name)
    return author === look.author ? look : { ...look, author }
  }
