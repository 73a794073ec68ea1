import * as THREE from 'three'
import type { Anchor, Carrier } from '../../look/facts/carrier'
import { HANG_ADVICE, type HangAdvice, type Rest } from '../../look/facts/resting'
import type { Vec3 } from '../../look/facts/vec3'
import type { DistanceField } from '../field/distance-field'
import {
  COVERED,
  faceCoveredBy,
  hangStill,
  LIES,
  leansOf,
  type StillHung,
  TURNED,
  toCarrier,
  touches,
} from './hang-still'
import type { RestingBody } from './resting-body'
import { seated } from './seat'
import { uprightTurn } from './upright-turn'
import { type InTheWay, visibleShares } from './visible-shares'

/** Where something hangs, and how it is turned there: carrier frame, meters. */
export interface HangingPlace {
  readonly position: THREE.Vector3
  readonly quaternion: THREE.Quaternion
}

/** A carrier on which things rest: where they hang, what they lean on, and what hides them. */
export interface RestedCarrier extends InTheWay {
  readonly facts: Carrier
  readonly field: DistanceField
  /** Where things hang: a frame for each stop of a zip's pull, one for what stays. */
  readonly places: ReadonlyMap<string, readonly HangingPlace[]>
}

/** A hub that hangs at the place, and which of its rings is meant, mm below the hub's anchor. */
export interface OnRing {
  readonly body: RestingBody
  readonly ring: Vec3
}

/** How a body rests at an anchor, its pull at a stop, alone or on a ring of a hub there; seen from the place or from the ring. */
export function restOfBody(
  carrier: RestedCarrier,
  anchor: Anchor,
  stop: number,
  { hanging, middle, radii, points, face }: RestingBody,
  on?: OnRing,
): Rest {
  const place = carrier.places.get(anchor.id)?.[stop]
  if (!place) throw new Error(`${carrier.facts.id} has no place ${anchor.id}`)
  const frame = {
    on: 'carrier',
    position: place.position.toArray(),
    rotation: place.quaternion.toArray(),
  } as const
  const held = seated(frame, on?.body.hanging ?? hanging, carrier.field, anchor)
  const ring = new THREE.Vector3(...(on?.ring ?? [0, 0, 0])).divideScalar(1000)
  const still = hangStill(carrier.field, hanging, held, on && { body: on.body.hanging, ring: ring.toArray() })
  const standing = toCarrier(still.pose, hanging)
  const worn = on ? standing : (wornAt(anchor, hanging.attach, middle, radii) ?? standing)
  const { x, y, z, w } = still.pose.body.quaternion
  const at = new THREE.Vector3(...anchorAt(anchor, stop)).divideScalar(1000).add(ring)
  const [mx, my, mz] = middle.clone().applyMatrix4(standing).sub(at).multiplyScalar(1000).toArray()
  return {
    advice: adviceOn(still, carrier, face, standing),
    middleMm: [mx, my, mz],
    rotation: [x, y, z, w],
    visible: visibleShares(carrier, points, standing, worn),
  }
}

const anchorAt = (anchor: Anchor, stop: number): Vec3 => anchor.stops[stop]?.positionMm ?? anchor.positionMm

/** On a worn strap: straight down from where the strap lies on the chest. */
function wornAt(
  { positionWornMm, normal }: Anchor,
  attach: RestingBody['hanging']['attach'],
  middle: THREE.Vector3,
  radii: THREE.Vector3,
): THREE.Matrix4 | null {
  if (!positionWornMm) return null
  const [nx, , nz] = normal
  const out = (radii.z + 0.004) / Math.sqrt(nx * nx + nz * nz)
  const at = new THREE.Vector3(...positionWornMm).divideScalar(1000)
  at.add(new THREE.Vector3(out * nx, middle.y, out * nz))
  const turn = uprightTurn(normal)
  const from = new THREE.Vector3(attach[0], middle.y, middle.z)
  return new THREE.Matrix4()
    .compose(at, turn, new THREE.Vector3(1, 1, 1))
    .multiply(new THREE.Matrix4().makeTranslation(from.negate()))
}

/** What is bound lies as it should: only its face may be covered. */
function adviceOn(
  still: StillHung,
  { opaque, field }: RestedCarrier,
  face: RestingBody['face'],
  move: THREE.Matrix4,
): readonly HangAdvice[] {
  const { bodyLeans, faceOff } = leansOf(still)
  const swings = still.bob.body.hold.kind !== 'rigid'
  const says: Readonly<Record<HangAdvice, boolean>> = {
    LIES_ON: swings && bodyLeans > LIES && touches(still, field),
    COVERED: faceCoveredBy(opaque, face, move) >= COVERED,
    TURNED: swings && faceOff > TURNED,
  }
  return HANG_ADVICE.filter((one) => says[one])
}
