import type { Anchor, Carrier, Colorway, Mechanism } from './facts/carrier'
import type { Charm } from './facts/charm'
import type { SlotId } from './ids'
import type { Wear } from './look'

/** One hanging charm with every fact filled in. */
export interface Hung extends Wear {
  readonly slot: SlotId
  /** The anchor, or for a hub's ring the ring as an anchor. */
  readonly anchor: Anchor
  /** As it is in the state it is worn in. */
  readonly charm: Charm
  /** How it clips on. */
  readonly clasp: Mechanism
}

/** A look with every fact filled in: what criteria, list and stage read. */
export interface Arrangement {
  readonly carrier: Carrier
  readonly colorway: Colorway
  readonly hung: readonly Hung[]
}
