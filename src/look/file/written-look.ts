import type { Caption } from '../caption'
import type { Stubs } from '../facts/stub'
import type { CarrierId } from '../ids'
import type { Later } from '../later-release'
import type { LeftStyling, Pulls, Tints, Wear } from '../look'

/** One placement as a file, link or record writes it, before anyone asked whether it fits. */
export interface WrittenPlacement extends Wear {
  readonly charm: string
  /** A slot address; null when it was put aside. */
  readonly slot: string | null
  /** Written as set aside: it stays so, `slot` says where it was meant to hang. */
  readonly benched: boolean
}

/** A look as written: well-formed and within limits, but its ids may be unknown and its charms may not fit. What is absent was not written. */
export interface WrittenLook extends Caption {
  readonly carrier: string
  readonly colorway: string
  readonly placements: readonly WrittenPlacement[]
  readonly pulls?: Pulls
  readonly tints?: Tints
  readonly stubs?: Stubs
  readonly others?: ReadonlyMap<CarrierId, LeftStyling>
  readonly later?: Later
}
