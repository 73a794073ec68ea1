import { catalogFor } from '../catalog-for'
import type { Carrier } from '../facts/carrier'
import type { Catalog } from '../facts/catalog'
import { fit } from '../fit/fit'
import type { CarrierId, CharmId, ColorwayId, SlotId } from '../ids'
import { LOOK_LIMITS } from '../limits'
import type { Edit, LeftStyling, Look, SetAside } from '../look'
import { hubSlotOf, moveTo, readSlot } from '../slot'
import { anchorAt, slotsOf } from '../slots'
import { stubWork } from '../stubs/stub-work'
import { hangOne, setAside } from './hang'

/** Changes the carrier's colorway and takes its tints off: it looks as it comes. Refused for one it does not come in. */
export const recolor =
  (catalog: Catalog, colorway: ColorwayId): Edit =>
  (look) =>
    (look.colorway !== colorway || look.tints.size > 0) &&
    catalogFor(catalog, look)
      .carriers.get(look.carrier)
      ?.colorways.some(({ id }) => id === colorway)
      ? { ...look, colorway, tints: new Map() }
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

/** Moves what hangs on one carrier to another that the look never was on: what fits hangs, the rest is set aside. */
function moveOver(catalog: Catalog, look: Look, bare: Look): Look {
  let dressed = bare
  const movedTo = new Map<SlotId, SlotId>()
  for (const [slot, placed] of look.placed) {
    const hub = hubSlotOf(slot)
    const parent = hub && movedTo.get(hub)
    const at = closest(catalog, dressed, look, parent ? moveTo(slot, hub, parent) : slot, placed.charm)
    const next = at && hangOne(catalog, dressed, at, placed)
    if (next) movedTo.set(slot, at)
    dressed = next ?? { ...dressed, aside: [...dressed.aside, setAside(slot, placed)] }
  }
  return dressed
}

const isAlike = (aside: SetAside, { charm, intendedSlot, ...wear }: SetAside): boolean =>
  aside.charm === charm &&
  aside.intendedSlot === intendedSlot &&
  JSON.stringify([aside.turn, aside.state, aside.colorway, aside.inscriptions]) ===
    JSON.stringify([wear.turn, wear.state, wear.colorway, wear.inscriptions])

/** Hangs a carrier's charms as they were left. What was set aside when they were left there hangs again, so it waits no longer. */
function hangAgain(catalog: Catalog, bare: Look, { placements }: LeftStyling): Look {
  let dressed = bare
  for (const { slot: written, ...placed } of placements) {
    const slot = readSlot(written)
    const left: SetAside = { ...placed, intendedSlot: written }
    const at = dressed.aside.findIndex((one) => isAlike(one, left))
    const aside = at < 0 ? dressed.aside : dressed.aside.toSpliced(at, 1)
    const next = slot && hangOne(catalog, { ...dressed, aside }, slot, placed, false)
    const isMissing = !catalogFor(catalog, dressed).charms.has(placed.charm)
    dressed = next ?? { ...dressed, aside: [...aside, isMissing ? { ...left, missing: true } : left] }
  }
  return dressed
}

/** The carrier of a look with all that is on it, to be found again as it was. */
const leave = ({ colorway, pulls, tints, placed }: Look): LeftStyling => ({
  colorway,
  pulls,
  tints,
  placements: [...placed].map(([slot, one]) => ({ ...one, slot })),
})

/** An own carrier brings its stub along. */
function carrierStubs({ stubs }: Look, carrier: Carrier): Look['stubs'] {
  const stub = stubs.carriers.has(carrier.id) ? null : stubWork()?.ofCarrier(carrier)
  return stub ? { ...stubs, carriers: new Map([...stubs.carriers, [carrier.id, stub]]) } : stubs
}

/**
 * Changes the carrier. One that the look was on before is found as it was left, bare too; to any other moves what fits,
 * in the same color where it comes in it, and what does not fit is set aside.
 */
export function changeCarrier(catalog: Catalog, carrier: CarrierId): Edit {
  return (look) => {
    const next = catalogFor(catalog, look).carriers.get(carrier)
    const left = look.others.get(carrier)
    const alike = next?.colorways.find(({ id }) => id === look.colorway) ?? next?.colorways[0]
    const colorway = left?.colorway ?? alike?.id
    if (!next || !colorway || carrier === look.carrier) return look
    const others = [...look.others, [look.carrier, leave(look)] as const].filter(([id]) => id !== carrier)
    const bare: Look = {
      ...look,
      carrier,
      colorway,
      placed: new Map(),
      pulls: left?.pulls ?? new Map(),
      tints: left?.tints ?? new Map(),
      stubs: carrierStubs(look, next),
      others: new Map(others.slice(-LOOK_LIMITS.others)),
    }
    return left ? hangAgain(catalog, bare, left) : moveOver(catalog, look, bare)
  }
}
