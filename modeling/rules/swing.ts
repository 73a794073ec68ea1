import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { Anchor } from '../../src/look/facts/carrier'
import type { Charm } from '../../src/look/facts/charm'
import type { HangingBody } from '../../src/motion/body/hanging-body'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { looksAt } from '../../src/motion/rests/body-points'
import {
  faceCoveredBy,
  hangStill,
  type Leans,
  leansOf,
  poseNow,
  toCarrier,
  touches,
} from '../../src/motion/rests/hang-still'
import { flick, stepSimulation } from '../../src/motion/simulation'
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
  /** What of it hides what is behind. */
  readonly opaque: MeshBVH
  readonly field: DistanceField
  readonly anchors: ReadonlyMap<string, THREE.Matrix4>
}

/** How a charm hangs and swings on one place; lengths in m, angles in degrees. */
export interface Swing extends Leans {
  /** How deep its body is in the carrier, or the carrier in its body, where it hangs still; mesh against mesh. */
  readonly sunk: number
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

/** Where looks straight at a mesh's face meet it. */
export function faceOf({ bvh }: Felt, { min, max }: THREE.Box3): readonly THREE.Vector3[] {
  const ray = new THREE.Ray(new THREE.Vector3(), new THREE.Vector3(0, 0, -1))
  return looksAt().flatMap(([x, y]) => {
    ray.origin.set(
      THREE.MathUtils.lerp(min.x, max.x, (x + 1) / 2),
      THREE.MathUtils.lerp(min.y, max.y, (y + 1) / 2),
      max.z + 0.01,
    )
    return bvh.raycastFirst(ray, THREE.DoubleSide)?.point ?? []
  })
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
  const place = { on: 'carrier', position: position.toArray(), rotation: rotation.toArray() } as const
  const still = hangStill(carrier.field, hanging, place)
  const { swing, bob } = still
  const move = toCarrier(still.pose, hanging)
  const sunk = Math.max(
    deepest(mesh, move, carrier.mesh, null),
    deepest(carrier.mesh, move.clone().invert(), mesh, bounds),
  )
  const seen = {
    sunk,
    ...leansOf(still),
    covered: faceCoveredBy(carrier.opaque, charm.face, move),
    touches: touches(still, carrier.field),
  }
  const [x, , z] = new THREE.Vector3(FLICK, 0, FLICK)
    .multiplyScalar(Math.SQRT1_2)
    .applyQuaternion(rotation)
    .toArray()
  flick(swing, 'slot', bob.position, { x, y: 0, z })
  let rests = 0
  while (rests < NEVER && stepSimulation(swing, 1 / 60)) rests += 1 / 60
  const returns = JSON.stringify(poseNow(swing)) === JSON.stringify(still.pose)
  return { ...seen, rests: rests < NEVER ? rests : Infinity, returns }
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
