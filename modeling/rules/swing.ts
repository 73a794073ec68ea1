import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { Anchor } from '../../src/look/facts/carrier'
import type { Charm } from '../../src/look/facts/charm'
import type { Bob } from '../../src/motion/bob'
import type { HangingBody } from '../../src/motion/body/hanging-body'
import { type DistanceField, distanceAt } from '../../src/motion/field/distance-field'
import { type CharmPose, pose, poseFor } from '../../src/motion/pose'
import {
  createSimulation,
  flick,
  hang,
  type Simulation,
  settle,
  stepSimulation,
} from '../../src/motion/simulation'
import { hangingIn } from '../kit/hanging'
import { cornersOf } from '../kit/measure'
import { depthIn, pointsOn, solidMesh } from './solid-mesh'

/** A mesh with points all over its surface, meters. */
interface Felt {
  readonly bvh: MeshBVH
  readonly points: readonly THREE.Vector3[]
}

export const felt = (corners: ArrayLike<number>): Felt => ({
  bvh: solidMesh(corners),
  points: pointsOn(corners),
})

/** A charm whose body can sink into something. */
export interface SwingingCharm {
  readonly facts: Charm
  readonly hanging: HangingBody
  /** Charm frame. */
  readonly mesh: Felt
  readonly bounds: THREE.Box3
  /** Points of its face, spread evenly over what is seen of it straight on. */
  readonly face: readonly THREE.Vector3[]
}

export interface SwungCarrier {
  readonly mesh: Felt
  readonly field: DistanceField
  readonly anchors: ReadonlyMap<string, THREE.Matrix4>
}

/** How a charm hangs and swings on one place; lengths in m, angles in degrees. */
export interface Swing {
  /** How deep its body is in the carrier, or the carrier in its body, where it hangs still; mesh against mesh. */
  readonly sunk: number
  /** How far chain and body are off the plumb line, and its face off the way it should look. */
  readonly chainLeans: number
  readonly bodyLeans: number
  readonly faceOff: number
  /** The share of its face that something of the carrier is close before. */
  readonly covered: number
  /** Whether chain or body touch the carrier. */
  readonly touches: boolean
  /** Seconds from a flick until it is at rest, Infinity where it never is. */
  readonly rests: number
  /** Whether it then hangs as before, to the last bit. */
  readonly returns: boolean
}

/** A charm's body from its GLB, null when it does not swing. */
export function swingingCharm(facts: Charm, document: Document): SwingingCharm | null {
  const hanging = hangingIn(document, facts)
  if (hanging.hold.kind === 'rigid') return null
  const corners = cornersOf(document, (_, isBody) => isBody)
  const mesh = felt(corners)
  const bounds = new THREE.Box3().setFromArray([...corners])
  return { facts, hanging, mesh, bounds, face: faceOf(mesh, bounds) }
}

/** Rows and columns of looks at a face. */
const LOOKS = 12

function faceOf({ bvh }: Felt, { min, max }: THREE.Box3): readonly THREE.Vector3[] {
  const ray = new THREE.Ray(new THREE.Vector3(), new THREE.Vector3(0, 0, -1))
  return Array.from({ length: LOOKS * LOOKS }, (_, index) => {
    const [column, row] = [index % LOOKS, Math.floor(index / LOOKS)]
    ray.origin.set(
      THREE.MathUtils.lerp(min.x, max.x, (column + 0.5) / LOOKS),
      THREE.MathUtils.lerp(min.y, max.y, (row + 0.5) / LOOKS),
      max.z + 0.01,
    )
    return bvh.raycastFirst(ray, THREE.DoubleSide)?.point ?? null
  }).filter((point) => point !== null)
}

/** A finger's speed (m/s): forwards and as much aside. */
const FLICK = 0.8
/** Who is not at rest after so many seconds never is. */
export const NEVER = 40

/** Hangs a charm as the stage does, lets it come to rest, looks at it, and flicks it. */
export function swingOn(carrier: SwungCarrier, charm: SwingingCharm, { id }: Anchor): Swing {
  const { hanging, mesh, bounds } = charm
  const frame = carrier.anchors.get(id)
  if (!frame) throw new Error(`no place ${id}`)
  const position = new THREE.Vector3()
  const rotation = new THREE.Quaternion()
  frame.decompose(position, rotation, new THREE.Vector3())
  const swing = createSimulation(carrier.field)
  hang(swing, 'slot', hanging, { on: 'carrier', position: position.toArray(), rotation: rotation.toArray() })
  settle(swing)
  const bob = swing.bySlot.get('slot')
  if (!bob) throw new Error('nothing hangs')
  const where = poseNow(swing)
  const toCarrier = new THREE.Matrix4()
    .compose(pointAt(where.body.position), turnOf(where.body.quaternion), new THREE.Vector3(1, 1, 1))
    .multiply(new THREE.Matrix4().makeTranslation(new THREE.Vector3(...hanging.attach).negate()))
  const sunk = Math.max(
    deepest(mesh, toCarrier, carrier.mesh, null),
    deepest(carrier.mesh, toCarrier.clone().invert(), mesh, bounds),
  )
  const seen = {
    sunk,
    ...leansOf(bob, where),
    covered: coveredBy(carrier.mesh.bvh, charm.face, toCarrier),
    touches: touchesIn(bob, where, carrier.field),
  }
  const [x, , z] = new THREE.Vector3(FLICK, 0, FLICK)
    .multiplyScalar(Math.SQRT1_2)
    .applyQuaternion(rotation)
    .toArray()
  flick(swing, 'slot', bob.position, { x, y: 0, z })
  let rests = 0
  while (rests < NEVER && stepSimulation(swing, 1 / 60)) rests += 1 / 60
  const returns = JSON.stringify(poseNow(swing)) === JSON.stringify(where)
  return { ...seen, rests: rests < NEVER ? rests : Infinity, returns }
}

function poseNow(swing: Simulation): CharmPose {
  const where = poseFor(swing, 'slot')
  pose(swing, 'slot', where)
  return where
}

const pointAt = ({ x, y, z }: CharmPose['body']['position']) => new THREE.Vector3(x, y, z)
const turnOf = ({ x, y, z, w }: CharmPose['body']['quaternion']) => new THREE.Quaternion(x, y, z, w)
const DOWN = new THREE.Vector3(0, -1, 0)

function leansOf({ facing }: Bob, { pieces, body }: CharmPose) {
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

function coveredBy(bvh: MeshBVH, face: readonly THREE.Vector3[], move: THREE.Matrix4): number {
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

function touchesIn(
  { body, felt: balls, position, rotation }: Bob,
  { pieces, ...where }: CharmPose,
  field: DistanceField,
): boolean {
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

/** What is deeper (m) has shallower points beside it. */
const DEEPEST = 0.012

/** How deep (m) the deepest point of one mesh, moved, is in another; only points within `bounds` are looked at. */
function deepest(from: Felt, move: THREE.Matrix4, into: Felt, bounds: THREE.Box3 | null): number {
  const moved = new THREE.Vector3()
  let most = 0
  for (const point of from.points) {
    moved.copy(point).applyMatrix4(move)
    if (!bounds || bounds.containsPoint(moved)) most = Math.max(most, depthIn(into.bvh, moved, DEEPEST))
  }
  return most
}
