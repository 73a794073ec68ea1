import { type Caption, NO_CAPTION } from './caption'
import { NO_STUBS, type Stubs } from './facts/stub'
import type { AnchorId, CarrierId, CharmId, ColorwayId, RegionId, SlotId } from './ids'
import type { Inscriptions } from './inscription'
import { type Later, type LaterFields, NOTHING_LATER } from './later-release'

/** How a charm is worn. */
export interface Wear {
  /** Whole degrees about the hanging axis, 0…359; 0 faces out of the cloth. */
  readonly turn: number
  /** Which of the charm's states is shown (`off`, `breathe`, `open` …), null for how it comes; one it does not have shows as it comes. */
  readonly state: string | null
  /** The color it is worn in; absent for how it comes, as one shows that it does not come in. */
  readonly colorway?: ColorwayId
  /** What its owner wrote on it, by field, in the order of the fields' names. */
  readonly inscriptions: Inscriptions
  /** What a later release wrote of it; absent for nothing. */
  readonly later?: LaterFields
}

export const AS_IT_COMES: Wear = { turn: 0, state: null, inscriptions: {} }

/** A charm on its slot. */
export interface Placed extends Wear {
  readonly charm: CharmId
}

/** A charm of the look that does not hang: kept as it was written, so that nothing is ever lost. */
export interface SetAside extends Wear {
  /** As written; may name a charm that this catalog does not know. */
  readonly charm: CharmId
  /** The slot it was meant for, as written; null when it was put aside. */
  readonly intendedSlot: string | null
  /** Only the catalog keeps it aside: it hangs there as soon as that knows the charm and lets it fit. */
  readonly missing?: true
}

/** Where zip pulls were slid to, stop 1 to 10; where an anchor is absent its pull rests at 0. */
export type Pulls = ReadonlyMap<AnchorId, number>

/** Colors of one's own for parts of a carrier, `#rrggbb` in small letters; where a region is absent the colorway's holds. */
export type Tints = ReadonlyMap<RegionId, string>

/** How a carrier is dressed apart from its charms. */
export interface Styling {
  /** As written; one that the carrier does not come in shows as its first. */
  readonly colorway: ColorwayId
  readonly pulls: Pulls
  readonly tints: Tints
}

/** What hangs on another carrier of the look, as it was left: judged again when that carrier comes back. */
export interface LeftStyling extends Styling {
  readonly placements: readonly LeftPlacement[]
  /** What a later release wrote of it; absent for nothing. */
  readonly later?: LaterFields
}

export interface LeftPlacement extends Placed {
  readonly slot: string
}

/** A styled carrier: one immutable value. `placed` is in the carrier's anchor order, so equal looks serialize alike. */
export interface Look extends Caption, Styling {
  readonly carrier: CarrierId
  readonly placed: ReadonlyMap<SlotId, Placed>
  /** Missing charms first. */
  readonly aside: readonly SetAside[]
  /** Own things of this look, so that it opens where they are not. */
  readonly stubs: Stubs
  /** The carriers that this look was on before, the latest last. They stay in files and storage and never leave in links, pictures or carts. */
  readonly others: ReadonlyMap<CarrierId, LeftStyling>
  readonly later: Later
}

/** A change. One that changes nothing returns the same object. */
export type Edit = (look: Look) => Look

/** A carrier with nothing on it. */
export const emptyLook = (carrier: CarrierId, colorway: ColorwayId): Look => ({
  ...NO_CAPTION,
  carrier,
  colorway,
  placed: new Map(),
  aside: [],
  pulls: new Map(),
  tints: new Map(),
  stubs: NO_STUBS,
  others: new Map(),
  later: NOTHING_LATER,
})
