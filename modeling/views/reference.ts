import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document, NodeIO } from '@gltf-transform/core'
import * as THREE from 'three'
import { arrange } from '../../src/look/arrangement'
import type { Catalog } from '../../src/look/facts/catalog'
import { DIRECTIONS } from '../../src/look/facts/directions'
import { anchorId, type SlotId } from '../../src/look/ids'
import type { Look } from '../../src/look/look'
import { hubSlotOf } from '../../src/look/slot'
import type { HangingBody } from '../../src/motion/body/hanging-body'
import { pose, poseFor } from '../../src/motion/pose'
import { seated } from '../../src/motion/rests/seat'
import { towards } from '../../src/motion/rests/visible-shares'
import { createSimulation, hang, settle } from '../../src/motion/simulation'
import { hangingFrameOf } from '../../src/scene/charm/slot-frame'
import { glbIo } from '../kit/glb'
import { hangingIn } from '../kit/hanging'
import { cornersOf } from '../kit/measure'
import { opaqueCorners } from '../rests/opaque-corners'
import { hungCarrier } from '../rules/clasp'
import { countPixels, type Drawn } from './id-buffer'

const folder = join(import.meta.dirname, '../../public/models')
const documents = new Map<string, Promise<Document>>()
let io: Promise<NodeIO> | null = null

const documentOf = (kind: 'carriers' | 'charms', id: string): Promise<Document> => {
  const found = documents.get(id)
  if (found) return found
  io ??= glbIo()
  const read = io.then((reader) => reader.readBinary(readFileSync(join(folder, kind, `${id}.glb`))))
  documents.set(id, read)
  return read
}

/** Pixels of 2 mm: a charm of 30 mm still has about 200. */
const CELL = 0.002

/** The directions that can be drawn: the wearer is no model. */
export const DRAWN_DIRECTIONS = DIRECTIONS.flatMap((direction, at) =>
  direction.situation === 'stands' ? [{ direction, at }] : [],
)

/**
 * What really shows of each charm's body: the look's models, hung and settled as on the stage, drawn in flat ids from each
 * standing direction, pixels of the body ÷ pixels of the same body drawn alone. Rows in the arrangement's order.
 */
export async function drawnShares(catalog: Catalog, look: Look): Promise<readonly (readonly number[])[]> {
  const { carrier, hung } = arrange(catalog, look)
  const model = await documentOf('carriers', carrier.id)
  const { field, anchors } = hungCarrier(carrier, model)
  const swing = createSimulation(field)
  const places = { anchors: new Map([...anchors].map(([id, frame]) => [anchorId(id), taken(frame)])) }
  const bodies = new Map<SlotId, { readonly hanging: HangingBody; readonly corners: readonly number[] }>()
  for (const { slot, charm, anchor } of hung.toSorted((a, b) => depthOf(a.slot) - depthOf(b.slot))) {
    const document = await documentOf('charms', charm.id)
    const hanging = hangingIn(document, charm)
    const frame = hangingFrameOf(places, slot, arrange(catalog, look))
    if (!frame) throw new Error(`${charm.id} does not hang on ${slot}`)
    hang(swing, slot, hanging, seated(frame, hanging, field, anchor))
    bodies.set(slot, { hanging, corners: cornersOf(document, (_, isBody) => isBody) })
  }
  settle(swing)
  const drawn = hung.map(({ slot }, id): Drawn => {
    const body = bodies.get(slot)
    if (!body) throw new Error(`nothing hangs on ${slot}`)
    const where = poseFor(swing, slot)
    pose(swing, slot, where)
    return { id: id + 1, corners: moved(body.corners, body.hanging, where.body) }
  })
  const scene: readonly Drawn[] = [{ id: 0, corners: opaqueCorners(model) }, ...drawn]
  const rows: number[][] = drawn.map(() => [])
  for (const { direction } of DRAWN_DIRECTIONS) {
    const eye = towards(direction)
    const together = countPixels(scene, eye, CELL)
    for (const [row, one] of drawn.entries()) {
      const alone = countPixels([one], eye, CELL).get(one.id) ?? 0
      rows[row]?.push(alone === 0 ? 0 : (together.get(one.id) ?? 0) / alone)
    }
  }
  return rows
}

const depthOf = (slot: SlotId): number => {
  const hub = hubSlotOf(slot)
  return hub ? 1 + depthOf(hub) : 0
}

const taken = (frame: THREE.Matrix4) => {
  const place = { position: new THREE.Vector3(), quaternion: new THREE.Quaternion() }
  frame.decompose(place.position, place.quaternion, new THREE.Vector3())
  return { ...place, normal: new THREE.Vector3(0, 0, 1).applyQuaternion(place.quaternion) }
}

function moved(
  corners: readonly number[],
  { attach }: HangingBody,
  { position, quaternion: { x, y, z, w } }: ReturnType<typeof poseFor>['body'],
): Float32Array {
  const [px, py, pz] = attach
  const turned = new THREE.Matrix4().compose(
    new THREE.Vector3(position.x, position.y, position.z),
    new THREE.Quaternion(x, y, z, w),
    new THREE.Vector3(1, 1, 1),
  )
  turned.multiply(new THREE.Matrix4().makeTranslation(-px, -py, -pz))
  const point = new THREE.Vector3()
  const out = new Float32Array(corners.length)
  for (let i = 0; i < corners.length; i += 3)
    point
      .set(corners[i] ?? 0, corners[i + 1] ?? 0, corners[i + 2] ?? 0)
      .applyMatrix4(turned)
      .toArray(out, i)
  return out
}
