import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { AnchorFrame, Bob } from '../bob'
import type { HangingBody } from '../body/hanging-body'
import { type DistanceField, distanceAt } from '../field/distance-field'
import { type CharmPose, pose, poseFor } from '../pose'
import { createSimulation, hang, type Simulation, settle } from '../simulation'

/** A charm hung on a carrier and come to rest. */
export interface StillHung {
  readonly swing: Simulation
  readonly bob: Bob
  readonly pose: CharmPose
}

const SLOT = 'slot'
const HUB = 'hub'

/** Hangs a body as the stage does, alone or on a ring of a hub (charm frame of the hub, m), and lets all come to rest. */
export function hangStill(
  field: DistanceField,
  body: HangingBody,
  frame: AnchorFrame,
  hub?: { readonly body: HangingBody; readonly ring: THREE.Vector3Tuple },
): StillHung {
  const swing = createSimulation(field)
  if (hub) {
    hang(swing, HUB, hub.body, frame)
    hang(swing, SLOT, body, { on: 'charm', slot: HUB, position: hub.ring, rotation: [0, 0, 0, 1] })
  } else hang(swing, SLOT, body, frame)
  settle(swing)
  const bob = swing.bySlot.get(SLOT)
  if (!bob) throw new Error('nothing hangs')
  return { swing, bob, pose: poseNow(swing) }
}

/** Where the charm that was hung is now. */
export function poseNow(swing: Simulation): CharmPose {
  const where = poseFor(swing, SLOT)
  pose(swing, SLOT, where)
  return where
}

/** From the charm's frame to the carrier's, as its body is held. */
export const toCarrier = ({ body }: CharmPose, { attach }: HangingBody): THREE.Matrix4 =>
  new THREE.Matrix4()
    .compose(pointAt(body.position), turnOf(body.quaternion), new THREE.Vector3(1, 1, 1))
    .multiply(new THREE.Matrix4().makeTranslation(new THREE.Vector3(...attach).negate()))

const pointAt = ({ x, y, z }: CharmPose['body']['position']) => new THREE.Vector3(x, y, z)
const turnOf = ({ x, y, z, w }: CharmPose['body']['quaternion']) => new THREE.Quaternion(x, y, z, w)
const DOWN = new THREE.Vector3(0, -1, 0)

/** How far chain and body are off the plumb line, and the face off the way it should look, degrees. */
export interface Leans {
  readonly chainLeans: number
  readonly bodyLeans: number
  readonly faceOff: number
}

export function leansOf({ bob: { facing }, pose: { pieces, body } }: StillHung): Leans {
  const turn = turnOf(body.quaternion)
  const chain = pointAt(body.position).sub(pointAt(pieces[0]?.position ?? body.position))
  const looks = new THREE.Vector3(0, 0, 1).applyQuaternion(turn).setY(0)
  const should = new THREE.Vector3(0, 0, 1).applyQuaternion(turnOf(facing)).setY(0)
  const degrees = THREE.MathUtils.radToDeg
  return {
    chainLeans: chain.length() < 0.004 ? 0 : degrees(chain.angleTo(DOWN)),
    bodyLeans: degrees(new THREE.Vector3(0, -1, 0).applyQuaternion(turn).angleTo(DOWN)),
    faceOff: degrees(looks.angleTo(should)),
  }
}

/** What is farther before a face than this (m) does not cover it. */
const BEFORE = 0.03

/** The share of a face (points in the charm's frame) that something of a mesh is close before. */
export function faceCoveredBy(bvh: MeshBVH, face: readonly THREE.Vector3[], move: THREE.Matrix4): number {
  const ray = new THREE.Ray()
  ray.direction.set(0, 0, 1).transformDirection(move)
  const hidden = face.filter((point) => {
    ray.origin.copy(point).applyMatrix4(move).addScaledVector(ray.direction, 0.0005)
    return bvh.raycastFirst(ray, THREE.DoubleSide, 0, BEFORE) !== null
  })
  return face.length === 0 ? 0 : hidden.length / face.length
}

/** Nearer than this (m) touches. */
const NEAR = 0.0005
/** So far along its chain (m) a charm holds on to what it hangs on. */
const HOLDS = 0.02

/** Whether chain or body touch the carrier. */
export function touches({ bob, pose: { pieces, ...where } }: StillHung, field: DistanceField): boolean {
  const { body, felt: balls, position, rotation } = bob
  const turn = turnOf(rotation)
  const at = new THREE.Vector3()
  for (let i = 0; i < balls.length; i += 4) {
    const [x = 0, y = 0, z = 0, radius = 0] = balls.subarray(i, i + 4)
    at.set(x, y, z).applyQuaternion(turn).add(pointAt(position))
    if (distanceAt(field, at.x, at.y, at.z) < radius + NEAR) return true
  }
  let passed = 0
  return pieces.some(({ position: from }, index) => {
    const to = pieces[index + 1]?.position ?? where.body.position
    const { lengthM = 0, radiusM = 0 } = body.chain[index] ?? {}
    const ends = [1 / 3, 2 / 3, 1].some((share) => {
      if (passed + share * lengthM < HOLDS) return false
      at.copy(pointAt(from)).lerp(pointAt(to), share)
      return distanceAt(field, at.x, at.y, at.z) < radiusM + NEAR
    })
    passed += lengthM
    return ends
  })
}

/** Degrees off the plumb line from which one sees a charm lie, degrees off the way it should look, and share of its face. */
export const LIES = 30
export const TURNED = 30
export const COVERED = 0.15
