import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Anchor, Carrier } from '../../src/look/facts/carrier'
import { DIRECTIONS, MEASURED_BODIES, type MeasuredBody } from '../../src/look/facts/view-table'
import { mechanismId } from '../../src/look/ids'
import { type HangingBody, hangingBody } from '../../src/motion/body/hanging-body'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { pose, poseFor } from '../../src/motion/pose'
import { createSimulation, hang, settle } from '../../src/motion/simulation'
import { type AnchorPlacement, placementAt } from '../../src/scene/carrier/carrier-frames'
import { placeOf, pullPlacesIn } from '../../src/scene/carrier/pull-place'
import { seated } from '../../src/scene/charm/seat'
import { cornersOf } from '../kit/measure'
import { hungCarrier } from '../rules/clasp'
import { isBehindWearer, wearerOf } from './wearer'

/** A carrier that can be looked at: what hides, where things hang, and what they lean on. */
interface SeenCarrier {
  readonly facts: Carrier
  readonly opaque: MeshBVH
  readonly field: DistanceField
  /** Where things hang: a frame for each stop of a zip's pull, one for what stays. */
  readonly places: ReadonlyMap<string, readonly AnchorPlacement[]>
}

export function seenCarrier(facts: Carrier, document: Document): SeenCarrier {
  const { field, anchors } = hungCarrier(facts, document)
  const nodes = document.getRoot().listNodes()
  const places = new Map(
    [...anchors].map(([id, frame]) => {
      const stops = pullPlacesIn(nodes.find((node) => node.getName() === `anchor_${id}`)?.getExtras())
      return [id, stops.length > 0 ? stops.map((stop) => placeOf(stop)) : [placementOf(frame)]] as const
    }),
  )
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(opaqueCorners(document), 3))
  return { facts, opaque: new MeshBVH(geometry), field, places }
}

function placementOf(frame: THREE.Matrix4): AnchorPlacement {
  const [position, quaternion] = [new THREE.Vector3(), new THREE.Quaternion()]
  frame.decompose(position, quaternion, new THREE.Vector3())
  return placementAt(position, quaternion, null)
}

/** What hides what is behind it: no film, no lens, no thread. */
export const opaqueCorners = (document: Document): readonly number[] =>
  cornersOf(document, (primitive) => primitive.getMaterial()?.getAlphaMode() !== 'BLEND')

/** Towards the eye. */
export const towards = ({ azimuthDeg, elevationDeg }: (typeof DIRECTIONS)[number]): THREE.Vector3 =>
  new THREE.Vector3().setFromSphericalCoords(
    1,
    THREE.MathUtils.degToRad(90 - elevationDeg),
    THREE.MathUtils.degToRad(azimuthDeg),
  )

const EYES = DIRECTIONS.map(towards)

/** Where a body rests: center and turn, carrier frame, meters. */
interface Resting {
  readonly center: THREE.Vector3
  readonly rotation: THREE.Quaternion
}

/** What is bound lies on its cloth with its back this far out, as the charms' models do, m. */
const BACK = 0.0025

/** A body as motion takes it: one ellipsoid, on a clasp if it hangs, bound if it does not. */
function measuredBody({ hangs, dropMm, dimsMm: { w, h, d } }: MeasuredBody): HangingBody {
  const drop = dropMm / 1000
  const center = [0, -drop - h / 2000, hangs ? 0 : d / 2000 + BACK] as const
  const radii = [w / 2000, h / 2000, d / 2000] as const
  const mechanism = mechanismId(hangs ? 'swivel_lobster' : 'strap_band')
  const facts = { type: '', archetype: '', mechanism, dropMm, massG: 30 }
  const attach = hangs ? ([0, -drop, 0] as const) : ([0, 0, center[2]] as const)
  return hangingBody(facts, center, attach, [{ center, radii, rotation: [0, 0, 0, 1] }])
}

/** Hangs the body as the stage does and lets it come to rest on the carrier. */
function restOn(carrier: SeenCarrier, anchor: Anchor, stop: number, body: MeasuredBody): Resting | null {
  const there = carrier.places.get(anchor.id)?.[stop]
  if (!there) return null
  const position = there.position.clone()
  const rotation = there.quaternion.clone()
  const hanging = measuredBody(body)
  const place = { on: 'carrier', position: position.toArray(), rotation: rotation.toArray() } as const
  const swing = createSimulation(carrier.field)
  hang(swing, 'slot', hanging, seated(place, hanging, carrier.field, anchor))
  settle(swing)
  const where = poseFor(swing, 'slot')
  pose(swing, 'slot', where)
  const { position: at, quaternion: turned } = where.body
  rotation.set(turned.x, turned.y, turned.z, turned.w)
  const center = new THREE.Vector3(0, -body.dimsMm.h / 2000, 0).applyQuaternion(rotation)
  return { center: center.add(new THREE.Vector3(at.x, at.y, at.z)), rotation }
}

/** On a worn strap: straight down from where the strap lies on the chest. */
function restWorn(anchor: Anchor, { dropMm, dimsMm }: MeasuredBody): Resting | null {
  if (!anchor.positionWornMm) return null
  const [x, y, z] = anchor.positionWornMm
  const [nx, , nz] = anchor.normal
  const out = (dimsMm.d / 2 + 4) / Math.hypot(nx, nz)
  return {
    center: new THREE.Vector3(x + out * nx, y - dropMm - dimsMm.h / 2, z + out * nz).divideScalar(1000),
    rotation: new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(0, 1, 0), Math.atan2(nx, nz)),
  }
}

/** Points spread evenly over the unit disc (sunflower, Vogel 1979). */
const DISC = Array.from({ length: 37 }, (_, i) => {
  const radius = Math.sqrt((i + 0.5) / 37)
  const angle = i * Math.PI * (3 - Math.sqrt(5))
  return [radius * Math.cos(angle), radius * Math.sin(angle)] as const
})

const ray = new THREE.Ray()
const eye = new THREE.Vector3()
const across = new THREE.Vector3()
const up = new THREE.Vector3()
const back = new THREE.Quaternion()

/** Visits points spread evenly over what an eye far away sees of an ellipsoid. */
function eachSeenPoint(
  { center, rotation }: Resting,
  radii: THREE.Vector3,
  towardsEye: THREE.Vector3,
  visit: (point: THREE.Vector3) => void,
): void {
  // An ellipsoid is a squeezed ball, and squeezing keeps even spread even: the ball's near half, seen along the squeezed ray.
  eye.copy(towardsEye).applyQuaternion(back.copy(rotation).invert()).divide(radii).normalize()
  across.set(1, 0, 0)
  if (Math.abs(eye.x) > 0.9) across.set(0, 1, 0)
  across.cross(eye).normalize()
  up.crossVectors(eye, across)
  const point = new THREE.Vector3()
  for (const [p, q] of DISC) {
    point
      .copy(eye)
      .multiplyScalar(Math.sqrt(Math.max(0, 1 - p * p - q * q)))
      .addScaledVector(across, p)
      .addScaledVector(up, q)
      .multiply(radii)
      .applyQuaternion(rotation)
      .add(center)
    visit(point)
  }
}

/** Half a millimeter off the body, so that no ray starts inside what it leans on. */
const OFF = 0.0005

/**
 * The visible share of each measured body at an anchor (a pull's at a stop) from each direction, row by row; null where the
 * model has no such place.
 */
export function seenAt(carrier: SeenCarrier, anchor: Anchor, stop = 0): readonly number[] | null {
  const wearer = wearerOf(carrier.facts)
  const rows = MEASURED_BODIES.map((body) => {
    const standing = restOn(carrier, anchor, stop, body)
    if (!standing) return null
    const worn = restWorn(anchor, body) ?? standing
    const radii = new THREE.Vector3(body.dimsMm.w, body.dimsMm.h, body.dimsMm.d).divideScalar(2000)
    return DIRECTIONS.map(({ situation }, i) => {
      const direction = EYES[i] ?? eye
      let seen = 0
      eachSeenPoint(situation === 'worn' ? worn : standing, radii, direction, (point) => {
        ray.direction.copy(direction)
        ray.origin.copy(point).addScaledVector(direction, OFF)
        const isWorn = situation === 'worn'
        if (isWorn && isBehindWearer(wearer, ray.origin, direction)) return
        if (!carrier.opaque.raycastFirst(ray, THREE.DoubleSide)) seen++
      })
      return seen / DISC.length
    })
  })
  return rows.includes(null) ? null : (rows as readonly (readonly number[])[]).flat()
}
