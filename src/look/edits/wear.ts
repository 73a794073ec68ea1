import { catalogFor } from '../catalog-for'
import type { Catalog } from '../facts/catalog'
import type { ColorwayId, SlotId } from '../ids'
import { tooMuch, written } from '../inscription'
import type { Edit, Look, Placed } from '../look'

const rehung = (look: Look, slot: SlotId, placed: Placed): Look => ({
  ...look,
  placed: new Map([...look.placed].map((entry) => (entry[0] === slot ? [slot, placed] : entry))),
})

const update = (look: Look, slot: SlotId, change: Partial<Placed>): Look => {
  const placed = look.placed.get(slot)
  if (!placed || Object.entries(change).every(([key, value]) => placed[key as keyof Placed] === value))
    return look
  return rehung(look, slot, { ...placed, ...change })
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
    const states = placed && catalogFor(catalog, look).charms.get(placed.charm)?.states
    return states?.includes(state) ? update(look, slot, { state: state === states[0] ? null : state }) : look
  }

/** Shows a charm in one of the colors it comes in; refused for one it does not come in. */
export const recolorCharm =
  (catalog: Catalog, slot: SlotId, colorway: ColorwayId): Edit =>
  (look) => {
    const placed = look.placed.get(slot)
    const colorways = placed && catalogFor(catalog, look).charms.get(placed.charm)?.colorways
    const at = colorways?.findIndex(({ id }) => id === colorway) ?? -1
    if (!placed || at < 0) return look
    if (at > 0) return update(look, slot, { colorway })
    const { colorway: worn, ...asItComes } = placed
    return worn === undefined ? look : rehung(look, slot, asItComes)
  }

/**
 * Writes on one of a charm's fields, as far as the text has room there; nothing leaves it blank. Refused for a field it
 * lacks, and where a chip has no room for all of it.
 */
export const writeOn =
  (catalog: Catalog, slot: SlotId, field: string, text: string): Edit =>
  (look) => {
    const placed = look.placed.get(slot)
    const place =
      placed &&
      catalogFor(catalog, look)
        .charms.get(placed.charm)
        ?.fields.find(({ id }) => id === field)
    if (!placed || !place || tooMuch(text, place) > 0) return look
    const words = written(placed.inscriptions, place, text)
    return words === placed.inscriptions ? look : update(look, slot, { inscriptions: words })
  }
