import { type Object3D, Quaternion, Vector3 } from 'three'
import * as v from 'valibot'
import { type HardwareSpec, hardwareOf } from '../../look/facts/hardware'
import { type HardwareRow, hardwareFor } from '../../look/hardware/hardware-row'
import type { RackedCharm } from './rack'

/** What a charm's last ring goes through, in the body's frame. */
export interface Hole {
  /** The way through it. */
  readonly axis: Vector3
  /** Inside diameter of the ring that goes round what it holds, in millimeters. */
  readonly ringMm: number
  /** Leather or cloth of straps, tabs and bands, as `#rrggbb`; null leaves it to the tone. */
  readonly strap: string | null
}

/** What hardware is drawn for. */
export interface HardwareOrder {
  readonly spec: HardwareSpec
  readonly row: HardwareRow
  readonly hole: Hole
  /** Where the body is attached, in the charm's frame, meters. */
  readonly attach: Vector3
  /** Of the body, in millimeters. */
  readonly bodyHeightMm: number
}

/** What a charm's facts and its model ask for. */
export function hardwareOrderOf({ charm, attach, ring }: RackedCharm): HardwareOrder {
  const spec = hardwareOf(charm)
  const row = hardwareFor(spec, [attach.x * 1000, attach.y * 1000, attach.z * 1000])
  return { spec, row, hole: holeOf(ring), attach, bodyHeightMm: charm.dimsMm.h }
}

const Fitting = v.object({
  ringMm: v.pipe(v.number(), v.minValue(2), v.maxValue(20)),
  strap: v.nullish(v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/)), null),
})
const RING_MM = 4.6

/** The hole looks along the node's own z. */
function holeOf(ring: Object3D | null): Hole {
  const said = v.safeParse(Fitting, ring?.userData['dangle'])
  const fitting = said.success ? said.output : { ringMm: RING_MM, strap: null }
  return { ...fitting, axis: new Vector3(0, 0, 1).applyQuaternion(ring?.quaternion ?? new Quaternion()) }
}
