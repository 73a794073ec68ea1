import type { AnchorId, CharmId } from '../ids'
import type { Charm } from './charm'
import type { Vec3 } from './vec3'

/** What there is to say of how something hangs that may hang there: it lies on something, or its face is covered or turned away. */
export const HANG_ADVICE = ['LIES_ON', 'COVERED', 'TURNED'] as const
export type HangAdvice = (typeof HANG_ADVICE)[number]

/** How one charm alone rests at a place, measured on the models; the carrier's frame, millimeters. */
export interface Rest {
  readonly advice: readonly HangAdvice[]
  /** From the place to the middle of the body. */
  readonly middleMm: Vec3
  /** How the body is turned: a unit quaternion x, y, z, w. */
  readonly rotation: readonly [number, number, number, number]
  /** The share of the body, 0…1, that the carrier (and its wearer) leaves to be seen from each direction. */
  readonly visible: Float32Array
}

/** How charms rest at one place. */
export interface PlaceRests {
  /** How a charm does, in a state. */
  readonly of: (charm: Charm, state: string | null) => Rest
  /** The same on a ring (counted from 0) of a hub that hangs here; seen from the ring. */
  readonly onRing: (hub: CharmId, ring: number) => PlaceRests
}

/** How charms rest on a carrier: at each of its places, and at each stop of a zip's pull there. */
export type CarrierRests = ReadonlyMap<AnchorId, readonly PlaceRests[]>
