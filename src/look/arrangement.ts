import { catalogFor } from './catalog-for'
import { type Anchor, type Carrier, CLOTH, type Colorway, TRIM } from './facts/carrier'
import type { Catalog } from './facts/catalog'
import { type Charm, inState } from './facts/charm'
import type { Mechanism } from './facts/clasp'
import { inColorway } from './facts/color/charm-color'
import type { Rest } from './facts/resting'
import type { SlotId } from './ids'
import type { Look, Tints, Wear } from './look'
import { anchorOfSlot, hubSlotOf } from './slot'
import { anchorAt } from './slots'

/** One hanging charm with every fact filled in. */
export interface Hung extends Wear {
  readonly slot: SlotId
  /** The anchor, or for a hub's ring the ring as an anchor. */
  readonly anchor: Anchor
  /** As it is in the state and color it is worn in. */
  readonly charm: Charm
  /** How it clips on. */
  readonly clasp: Mechanism
  /** How it rests there alone; null where nobody measured. */
  readonly rest: Rest | null
}

/** A look with every fact filled in: what criteria, list and stage read. */
export interface Arrangement {
  readonly carrier: Carrier
  /** With the wearer's own tints. */
  readonly colorway: Colorway
  readonly hung: readonly Hung[]
}

/** A charm as it is in the state and color it is worn in. */
const asWorn = (charm: Charm, { state, colorway }: Pick<Wear, 'state' | 'colorway'>): Charm =>
  inColorway(inState(charm, state), colorway)

/** How a charm shows: in a state and a color that it does not have it is as it comes. */
export function shownWear<Worn extends Wear>({ states, colorways }: Charm, wear: Worn): Worn {
  const { colorway, ...rest } = wear
  const state = wear.state !== null && states.includes(wear.state) ? wear.state : null
  const isKnown = colorway === undefined || colorways.some(({ id }) => id === colorway)
  if (isKnown && state === wear.state) return wear
  return { ...rest, state, ...(isKnown && colorway !== undefined ? { colorway } : {}) } as Worn
}

const tinted = (colorway: Colorway, tints: Tints): Colorway =>
  tints.size === 0
    ? colorway
    : { ...colorway, hex: tints.get(CLOTH) ?? colorway.hex, trim: tints.get(TRIM) ?? colorway.trim }

/** A charm worn at an anchor, with every fact filled in. */
export function hungAs(slot: SlotId, anchor: Anchor, charm: Charm, clasp: Mechanism, wear: Wear): Hung {
  const { turn, state, colorway, inscriptions } = wear
  const rest = anchor.rests?.of(charm, state) ?? null
  // Written out and not spread: all have one shape, and criteria read them a million times a second.
  const hung: Hung = { turn, state, inscriptions, slot, anchor, charm: asWorn(charm, wear), clasp, rest }
  return colorway === undefined ? hung : { ...hung, colorway }
}

/** Fills in every fact of a look. Throws on a carrier that the catalog lacks: such looks do not pass the door. */
export function arrange(catalog: Catalog, look: Look): Arrangement {
  const { carriers, charms, mechanisms } = catalogFor(catalog, look)
  const carrier = carriers.get(look.carrier)
  if (!carrier) throw new Error(`The catalog has no carrier ${look.carrier}`)
  const colorway = carrier.colorways.find(({ id }) => id === look.colorway) ?? carrier.colorways[0]
  if (!colorway) throw new Error(`The carrier ${carrier.id} comes in no color`)
  const hung: Hung[] = []
  for (const [slot, placed] of look.placed) {
    const anchor = hubSlotOf(slot) ? anchorAt(catalog, look, slot) : carrier.anchors.get(anchorOfSlot(slot))
    const charm = charms.get(placed.charm)
    const clasp = charm && mechanisms.get(charm.mechanism)
    if (anchor && clasp) hung.push(hungAs(slot, anchor, charm, clasp, shownWear(charm, placed)))
  }
  return { carrier, colorway: tinted(colorway, look.tints), hung }
}
