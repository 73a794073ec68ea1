import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { Anchor, Carrier } from '../../src/look/facts/carrier'
import type { Catalog } from '../../src/look/facts/catalog'
import type { Charm } from '../../src/look/facts/charm'
import { fit } from '../../src/look/fit/fit'
import { colorwayId } from '../../src/look/ids'
import { emptyLook } from '../../src/look/look'
import { slotId } from '../../src/look/slot'
import type { HangingBody } from '../../src/motion/body/hanging-body'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { readField } from '../../src/motion/field/written-field'
import { type CharmPose, pose, poseFor } from '../../src/motion/pose'
import { seated } from '../../src/motion/rests/seat'
import { createSimulation, hang, settle } from '../../src/motion/simulation'
import { barIn } from '../../src/scene/carrier/carrier-frames'
import type { HardwareOrder } from '../../src/scene/hardware/order'
import type { Bar } from '../../src/scene/hardware/rack'
import { solidCorners } from '../fields/build'
import { hangingIn } from '../kit/hanging'
import { cornersOf } from '../kit/measure'
import { drawnHardware, orderIn } from './drawn-hardware'
import type { Finding } from './finding'
import { depthIn, pointsOn, solidMesh } from './solid-mesh'
import { type Thread, type Threading, threadingOf } from './threaded'

/** A charm hung on an anchor, measured in millimeters. */
export interface Hold {
  readonly charm: string
  readonly carrier: string
  readonly anchor: string
  readonly kind: string
  readonly mechanism: string
  /** From the hardware to the nearest of the carrier. */
  readonly gap: number
  /** How deep the hardware's deepest point is inside the carrier's hardware or cloth. */
  readonly bite: number
  /** How deep the body's deepest point is inside the carrier. */
  readonly sink: number
}

export interface HungCarrier {
  readonly facts: Carrier
  readonly bvh: MeshBVH
  readonly field: DistanceField
  readonly anchors: ReadonlyMap<string, THREE.Matrix4>
  readonly bars: ReadonlyMap<string, Bar>
}

export interface HungCharm {
  readonly facts: Charm
  readonly hanging: HangingBody
  readonly order: HardwareOrder
  readonly threading: Threading
  /** Points on what swings, charm frame, meters; without fur. */
  readonly body: readonly THREE.Vector3[]
}

/** A carrier's triangles and places, from its GLB. */
export const hungCarrier = (facts: Carrier, document: Document): HungCarrier => {
  const anchors = new Map<string, THREE.Matrix4>()
  const bars = new Map<string, Bar>()
  for (const node of document.getRoot().listNodes()) {
    const name = node.getName()
    if (!name.startsWith('anchor_')) continue
    const id = name.slice('anchor_'.length)
    anchors.set(id, new THREE.Matrix4().fromArray(node.getWorldMatrix()))
    bars.set(id, barIn(node.getExtras(), new THREE.Quaternion(...node.getWorldRotation())))
  }
  const field = readField(document.getRoot().listScenes()[0]?.listChildren()[0]?.getExtras())
  if ('kind' in field) throw new Error(`${facts.id}: ${field.reason}`)
  return { facts, bvh: solidMesh(solidCorners(document)), field, anchors, bars }
}

/** A charm's hardware and corners, from its GLB. */
export const hungCharm = (facts: Charm, document: Document): HungCharm => {
  const order = orderIn(facts, document)
  return {
    facts,
    hanging: hangingIn(document, facts),
    order,
    threading: threadingOf(order),
    body: pointsOn(cornersOf(document, (_, isBody) => isBody)),
  }
}

/** The anchors of a carrier that take the charm when nothing else hangs. */
export const placesThatFit = (catalog: Catalog, carrier: Carrier, charm: Charm): readonly Anchor[] => {
  const bare = emptyLook(carrier.id, carrier.colorways[0]?.id ?? colorwayId(''))
  return [...carrier.anchors.values()].filter(({ id }) => fit(catalog, bare, charm.id, slotId(id)).fits)
}

/** The first of them of each kind. */
export const kindsThatFit = (catalog: Catalog, carrier: Carrier, charm: Charm): readonly Anchor[] => {
  const found = new Map<string, Anchor>()
  for (const anchor of placesThatFit(catalog, carrier, charm))
    if (!found.has(anchor.kind)) found.set(anchor.kind, anchor)
  return [...found.values()]
}

/** Where a charm rests on an anchor, hung as the stage does; null where the model has no such place. */
function restOn(carrier: HungCarrier, { hanging }: HungCharm, anchor: Anchor): CharmPose | null {
  const frame = carrier.anchors.get(anchor.id)
  if (frame === undefined) return null
  const position = new THREE.Vector3()
  const rotation = new THREE.Quaternion()
  frame.decompose(position, rotation, new THREE.Vector3())
  const swing = createSimulation(carrier.field)
  const place = { on: 'carrier', position: position.toArray(), rotation: rotation.toArray() } as const
  hang(swing, 'slot', hanging, seated(place, hanging, carrier.field, anchor))
  settle(swing)
  const where = poseFor(swing, 'slot')
  pose(swing, 'slot', where)
  return where
}

/** How a charm's clasp goes round the bar of an anchor; null for what goes round none. */
export function threadOn(carrier: HungCarrier, charm: HungCharm, anchor: Anchor): Thread | null {
  const where = restOn(carrier, charm, anchor)
  const bar = carrier.bars.get(anchor.id)
  return where && bar ? charm.threading(where, bar, carrier.bvh) : null
}

/** Hangs a charm as the stage does, lets it come to rest, and measures how it holds and rests. */
export const holdOn = (carrier: HungCarrier, charm: HungCharm, anchor: Anchor): Hold | null => {
  const { hanging } = charm
  const where = restOn(carrier, charm, anchor)
  const bar = carrier.bars.get(anchor.id)
  if (!where || !bar) return null
  const rotation = new THREE.Quaternion()
  const attach = new THREE.Vector3(...hanging.attach)
  const point = new THREE.Vector3()
  const inside = (corner: THREE.Vector3, at: typeof where.body, pivot: THREE.Vector3): THREE.Vector3 =>
    point
      .copy(corner)
      .sub(pivot)
      .applyQuaternion(rotation.set(at.quaternion.x, at.quaternion.y, at.quaternion.z, at.quaternion.w))
      .add(at.position as THREE.Vector3)

  let [gap, bite, sink] = [Number.POSITIVE_INFINITY, 0, 0]
  for (const { geometry } of drawnHardware(charm.order, where, bar)) {
    const corners = geometry.getAttribute('position')
    for (let i = 0; i < corners.count; i++) {
      const { distance, outside } = nearest(carrier.bvh, point.fromBufferAttribute(corners, i))
      gap = Math.min(gap, distance)
      if (!outside && distance < DEEPEST) bite = Math.max(bite, distance)
    }
  }
  for (const corner of charm.body) {
    sink = Math.max(sink, depthIn(carrier.bvh, inside(corner, where.body, attach), DEEPEST_SINK))
  }
  return {
    charm: charm.facts.id,
    carrier: carrier.facts.id,
    anchor: anchor.id,
    kind: anchor.kind,
    mechanism: charm.facts.mechanism,
    gap: gap * 1000,
    bite: bite * 1000,
    sink: sink * 1000,
  }
}

/** No body is thicker (m). */
const DEEPEST_SINK = 0.1
/** Behind a sheet by more than this (m) is on its other side, not in it. */
const DEEPEST = 0.008

const found = { point: new THREE.Vector3(), distance: 0, faceIndex: 0 }
const triangle = new THREE.Triangle()
const normal = new THREE.Vector3()

const nearest = (
  bvh: MeshBVH,
  point: THREE.Vector3,
): { readonly distance: number; readonly outside: boolean } => {
  bvh.closestPointToPoint(point, found)
  const position = bvh.geometry.getAttribute('position')
  const index = bvh.geometry.getIndex()
  const corner = (k: number): number => index?.getX(found.faceIndex * 3 + k) ?? found.faceIndex * 3 + k
  triangle.setFromAttributeAndIndices(position, corner(0), corner(1), corner(2))
  triangle.getNormal(normal)
  return { distance: found.distance, outside: normal.dot(point.clone().sub(found.point)) >= 0 }
}

/** Millimeters: what nobody sees, and what no charm may do. */
const fine = { gap: 1, bite: 1, sink: 2 }
const worst = { gap: 5, bite: 8, sink: 40 }

/** What is wrong with a hold, in words; `level` error only where it could not be shown to anyone. */
export const faultsOf = (hold: Hold): readonly Finding[] => {
  const where = `${hold.mechanism} on ${hold.carrier} ${hold.anchor} (${hold.kind})`
  const said = {
    gap: `does not touch: ${where}, ${hold.gap.toFixed(1)} mm away`,
    bite: `clasp cuts in by ${hold.bite.toFixed(1)} mm: ${where}`,
    sink: `body sinks in by ${hold.sink.toFixed(1)} mm: ${where}`,
  }
  return (['gap', 'bite', 'sink'] as const)
    .filter((fault) => hold[fault] > fine[fault])
    .map((fault) => ({
      id: hold.charm,
      level: hold[fault] > worst[fault] ? 'error' : 'warning',
      text: said[fault],
    }))
}
