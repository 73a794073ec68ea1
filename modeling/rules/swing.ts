import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { Anchor } from '../../src/look/facts/carrier'
import type { Charm } from '../../src/look/facts/charm'
import { holdOf } from '../../src/motion/attachment'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { type HangingBody, hangingBodyOf } from '../../src/motion/hanging-body'
import { pose, poseFor } from '../../src/motion/pose'
import { createSimulation, flick, hang, settle, stepSimulation } from '../../src/motion/simulation'
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
}

export interface SwungCarrier {
  readonly mesh: Felt
  readonly field: DistanceField
  readonly anchors: ReadonlyMap<string, THREE.Matrix4>
}

/** How a charm swings on one place. */
export interface Swing {
  /** How deep (m) its body is in the carrier, or the carrier in its body, where it hangs still; mesh against mesh. */
  readonly sunk: number
  /** Seconds from a flick until it is at rest, Infinity where it never is. */
  readonly rests: number
}

/** A charm's body from its GLB, null when it does not swing. */
export function swingingCharm(facts: Charm, document: Document): SwingingCharm | null {
  const extras = document
    .getRoot()
    .listNodes()
    .map((node) => node.getExtras())
    .find(({ dangle }) => dangle !== undefined)
  const hanging = hangingBodyOf(extras, facts.massG, holdOf(facts))
  if ('kind' in hanging || hanging.hold.kind === 'rigid') return null
  const corners = cornersOf(document, (_, isBody) => isBody)
  return { facts, hanging, mesh: felt(corners), bounds: new THREE.Box3().setFromArray([...corners]) }
}

/** A finger's speed (m/s): forwards and as much aside. */
const FLICK = 0.8
/** Who is not at rest after so many seconds never is. */
export const NEVER = 40

/** Hangs a charm as the stage does, lets it come to rest, and flicks it. */
export function swingOn(
  carrier: SwungCarrier,
  { hanging, mesh, bounds }: SwingingCharm,
  { id }: Anchor,
): Swing {
  const frame = carrier.anchors.get(id)
  if (!frame) throw new Error(`no place ${id}`)
  const position = new THREE.Vector3()
  const rotation = new THREE.Quaternion()
  frame.decompose(position, rotation, new THREE.Vector3())
  const swing = createSimulation(carrier.field)
  hang(swing, 'slot', hanging, { on: 'carrier', position: position.toArray(), rotation: rotation.toArray() })
  settle(swing)
  const where = poseFor(swing, 'slot')
  pose(swing, 'slot', where)
  const { position: at, quaternion: turn } = where.body
  const toCarrier = new THREE.Matrix4()
    .compose(
      new THREE.Vector3(at.x, at.y, at.z),
      new THREE.Quaternion(turn.x, turn.y, turn.z, turn.w),
      new THREE.Vector3(1, 1, 1),
    )
    .multiply(
      new THREE.Matrix4().makeTranslation(
        new THREE.Vector3(...(hanging.pivots.at(-1) ?? [0, 0, 0])).negate(),
      ),
    )
  const sunk = Math.max(
    deepest(mesh, toCarrier, carrier.mesh, null),
    deepest(carrier.mesh, toCarrier.clone().invert(), mesh, bounds),
  )
  const [x, , z] = new THREE.Vector3(FLICK, 0, FLICK)
    .multiplyScalar(Math.SQRT1_2)
    .applyQuaternion(rotation)
    .toArray()
  const bob = swing.bySlot.get('slot')
  if (bob) flick(swing, 'slot', bob.position, { x, y: 0, z })
  let rests = 0
  while (rests < NEVER && stepSimulation(swing, 1 / 60)) rests += 1 / 60
  return { sunk, rests: rests < NEVER ? rests : Infinity }
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
