import type { Pixels } from '../../photo-cover'
import type { BodyMesh, Vector } from '../mesh/body-mesh'
import type { Point } from '../plane/outline'
import type { Lab } from '../skin/light-curve'
import type { BodyMaterial } from './body-material'

export interface BodyPart {
  readonly mesh: BodyMesh
  readonly material: BodyMaterial
}

/** A body as its kind makes it: the cover's frame, mm from its middle, right, up and out of the face; as large as its recipe says. */
export interface RawBody {
  /** What is measured and seen: its size and colors are the charm's. */
  readonly parts: readonly BodyPart[]
  /** Eyelets and loops: hardware that swings with it. */
  readonly fitting: readonly BodyPart[]
  /** What its weight comes from. */
  readonly volumeMm3: number
  readonly massCenter: Vector
  /** The inside top of its hole or loop. */
  readonly attach: Vector
  /** Inside width of the ring that goes through. */
  readonly ringMm: number
  /** Where its hole is, as shares of the cover. */
  readonly hole: { readonly u: number; readonly v: number }
  readonly picture: Pixels
  /** Alpha over how clear sheet is cut, where some part wears it. */
  readonly cut?: Pixels
  /** Colors seen from in front, as many as they are seen. */
  readonly seen: readonly Lab[]
  /** Its whole outline from in front, mm. */
  readonly outline: readonly Point[]
}
