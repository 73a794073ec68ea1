import type { Caption } from './caption'
import type { CarrierId, CharmId, ColorwayId, SlotId } from './ids'

/** How a charm is worn. */
export interface Wear {
  /** Whole degrees about the hanging axis, 0…359; 0 faces out of the cloth. */
  readonly turn: number
  /** Which of the charm's states is shown (`off`, `breathe`, `open` …), null for how it comes. */
  readonly state: string | null
  /** What its owner wrote on it, by field, in the order of the fields' names. */
  readonly inscriptions: Readonly<Record<string, string>>
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
}

/** A styled carrier: one immutable value. `placed` is in the carrier's anchor order, so equal looks serialize alike. */
export interface Look extends Caption {
  readonly carrier: CarrierId
  readonly colorway: ColorwayId
  readonly placed: ReadonlyMap<SlotId, Placed>
  readonly aside: readonly SetAside[]
}

/** A change. One that changes nothing returns the same object. */
export type Edit = (look: Look) => Look
