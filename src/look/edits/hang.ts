import { catalogFor } from '../catalog-for'
import type { Carrier } from '../facts/carrier'
import type { Catalog } from '../facts/catalog'
import { fit } from '../fit/fit'
import type { FitReason } from '../fit/fit-reason'
import type { AnchorId, CharmId, SlotId } from '../ids'
import { LOOK_LIMITS } from '../limits'
import { AS_IT_COMES, type Edit, type Look, type Placed, type SetAside } from '../look'
import { anchorOfSlot, isBelow, moveTo } from '../slot'
import { subtree } from '../slots'
import { stubWork } from '../stubs/stub-work'

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
  const carrier = catalogFor(catalog, look).carriers.get(look.carrier)
  const order = carrier && orderOf(carrier)
  const rank = (slot: SlotId): number => order?.get(anchorOfSlot(slot)) ?? order?.size ?? 0
  const placed = new Map([...entries].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)))
  return { ...look, placed }
}

const without = (look: Look, slots: readonly SlotId[]): Look => {
  const gone = new Set<SlotId>(slots)
  return { ...look, placed: new Map([...look.placed].filter(([slot]) => !gone.has(slot))) }
}

export const setAside = (slot: SlotId, placed: Placed): SetAside => ({ ...placed, intendedSlot: slot })

/** Takes a slot's charm away; what hung on its rings is set aside. */
export function lift(look: Look, slot: SlotId): Look {
  const [, ...below] = subtree(look, slot)
  const stranded = below.flatMap((at) => {
    const placed = look.placed.get(at)
    return placed ? [setAside(at, placed)] : []
  })
  return { ...without(look, [slot, ...below]), aside: [...look.aside, ...stranded] }
}

/** An own charm brings its stub along, so that the look opens where the charm is not. */
function withStub(catalog: Catalog, look: Look, charm: CharmId): Look {
  const known = catalog.charms.get(charm)
  const stub = known && !look.stubs.charms.has(charm) ? stubWork()?.ofCharm(known) : null
  if (!stub) return look
  return { ...look, stubs: { ...look.stubs, charms: new Map([...look.stubs.charms, [charm, stub]]) } }
}

/** The look with one charm more, or null where it does not fit; with `modeled` false a missing model is no reason. */
export function hangOne(
  catalog: Catalog,
  look: Look,
  slot: SlotId,
  placed: Placed,
  modeled = true,
): Look | null {
  const { reasons } = fit(catalog, look, placed.charm, slot)
  // A look with more could not be read again.
  if (look.placed.size >= LOOK_LIMITS.placements) return null
  if (reasons.some(({ code }) => modeled || code !== 'NO_MODEL')) return null
  return withPlaced(catalog, withStub(catalog, look, placed.charm), [...look.placed, [slot, placed]])
}

/** Hangs a group (a charm and what hangs on its rings), or gives null when any of it does not fit. */
export function hangAll(catalog: Catalog, look: Look, entries: readonly Entry[]): Look | null {
  let next: Look | null = look
  for (const [slot, placed] of entries) next = next && hangOne(catalog, next, slot, placed)
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
    return placed ? [[moveTo(slot, from, to), placed] as const] : []
  })

/** Moves a charm with all that hangs on it; where another hangs, the two swap. Refused where either would not fit. */
export function move(catalog: Catalog, from: SlotId, to: SlotId): Edit {
  return (look) => {
    if (from === to || !look.placed.has(from) || isBelow(to, from) || isBelow(from, to)) return look
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

/** Takes a charm off; charms on its rings are set aside. */
export const remove =
  (slot: SlotId): Edit =>
  (look) =>
    look.placed.has(slot) ? lift(look, slot) : look

/** Takes everything off the carrier. */
export const clear: Edit = (look) => (look.placed.size === 0 ? look : { ...look, placed: new Map() })
