import type { Anchor, Carrier, Colorway } from './carrier'
import type { Charm } from './charm'
import type { SlotId } from './ids'

/** One hanging charm with every fact filled in. */
export interface Hung {
  readonly slot: SlotId
  /** The anchor, or for a hub's ring the ring as an anchor. */
  readonly anchor: Anchor
  readonly charm: Charm
  readonly turn: number
  readonly state: string | null
}

/** A look with every fact filled in: what criteria, list and stage read. */
export interface Arrangement {
  readonly carrier: Carrier
  readonly colorway: Colorway
  readonly hung: readonly Hung[]
}
