import type { Document } from '@gltf-transform/core'
import { prune } from '@gltf-transform/functions'
import * as THREE from 'three'
import { fieldOf } from '../../src/motion/field/field-of'
import { uprightTurn } from '../../src/motion/rests/upright-turn'
import { sliderTurns } from '../../src/scene/carrier/pull-place'
import { nodeNamed } from './lay'
import { type Piece, piecesOf, pointOf } from './pieces'
import type { CarrierRecord, PointRecord } from './records'
import { hangBelow, type ModeledPull, modeledPull, takeOut } from './split'
import { levelStops, rootOver, uprightStops } from './stops'
import { type PullsZip, zipOf } from './zips'

/** A slider that never turns farther than this against its pull is one with it (radians). */
const STIFF = 0.1

/**
 * Makes nodes of their own of zips' sliders and pulls that are part of the carrier's meshes, below the pull's anchor:
 * `pull_…`, its origin where the slider holds it, and `slider_…` where that turns by itself. A pull on an upright zip hangs
 * straight down from then on, a little off the cloth. False when all are nodes already.
 */
export async function splitPulls(document: Document, carrier: CarrierRecord): Promise<boolean> {
  const points = carrier.points.filter(({ kind }) => kind === 'zipper_pull')
  const names = new Set(
    document
      .getRoot()
      .listNodes()
      .map((node) => node.getName()),
  )
  if (points.every(({ id }) => names.has(`pull_${id}`))) return false
  const pieces = piecesOf(document)
  const modeled = points.map((point) => ({ point, found: foundAt(document, pieces, point) }))
  const taken = new Set(modeled.flatMap(({ found }) => [...found.slider, ...found.pull]))
  const still = pieces.filter((piece) => !taken.has(piece))
  const field = fieldOf(still.filter(({ material }) => material !== 'thread').flatMap(cornersOf))
  for (const { point, found } of modeled) {
    const zip = zipOf(carrier, point, still, field, found.root)
    const { root, toPull } = zip.isUpright ? hungStraight(zip, found) : asModeled(document, point, found)
    const facing = new THREE.Vector3(...point.normal)
    const stops = zip.isUpright
      ? uprightStops(zip, root)
      : levelStops(zip, root, { at: found.anchor, normal: facing })
    const all = stops.map(({ at, normal }) => ({ positionMm: at.toArray(), normal: normal.toArray() }))
    const turns = sliderTurns(all, root).map((turn, k) =>
      uprightTurn(all[k]?.normal ?? [0, 0, 1])
        .invert()
        .multiply(turn),
    )
    const [first = new THREE.Quaternion()] = turns
    const anchor = nodeNamed(document, `anchor_${point.id}`)
    const [rest] = all
    if (zip.isUpright && rest)
      anchor
        .setTranslation(new THREE.Vector3(...rest.positionMm).divideScalar(1000).toArray())
        .setRotation(uprightTurn(rest.normal).toArray())
    const at = root.clone().divideScalar(1000).toArray()
    const pull = document.createNode(`pull_${point.id}`).setTranslation(at)
    anchor.addChild(pull)
    const toSlider = plateFrame(found, zip).invert()
    if (turns.some((turn) => turn.angleTo(first) > STIFF)) {
      const slider = document.createNode(`slider_${point.id}`).setTranslation(at)
      anchor.addChild(slider)
      hangBelow(document, slider, [{ pieces: found.slider, toNode: METERS.clone().multiply(toSlider) }])
      hangBelow(document, pull, [{ pieces: found.pull, toNode: METERS.clone().multiply(toPull) }])
    } else {
      const joined = new THREE.Matrix4().makeRotationFromQuaternion(first).multiply(toSlider)
      hangBelow(document, pull, [
        { pieces: found.pull, toNode: METERS.clone().multiply(toPull) },
        { pieces: found.slider, toNode: METERS.clone().multiply(joined) },
      ])
    }
  }
  takeOut([...taken])
  await document.transform(
    prune({ keepAttributes: true, keepLeaves: true, keepExtras: true, keepSolidTextures: true }),
  )
  return true
}

const METERS = new THREE.Matrix4().makeScale(0.001, 0.001, 0.001)

function foundAt(document: Document, pieces: readonly Piece[], { id, normal }: PointRecord): ModeledPull {
  const anchor = nodeNamed(document, `anchor_${id}`)
  const at = new THREE.Vector3(...anchor.getWorldTranslation()).multiplyScalar(1000)
  return modeledPull(pieces, at, new THREE.Vector3(...normal))
}

/** Corners of a piece in meters. */
const cornersOf = ({ primitive, world, corners }: Piece): readonly number[] =>
  corners.flatMap((corner) => pointOf(primitive, corner).applyMatrix4(world).divideScalar(1000).toArray())

/** The frame of a modeled slider: y along the zip towards where it opens, z out. */
function plateFrame({ root, plate: [, along, out] }: ModeledPull, { line }: PullsZip): THREE.Matrix4 {
  const near = line.toSorted((a, b) => a.at.distanceTo(root) - b.at.distanceTo(root))[0]
  const way = along.clone().multiplyScalar(near && near.along.dot(along) < 0 ? -1 : 1)
  return framed(new THREE.Vector3().crossVectors(way, out), way, out, root)
}

const framed = (x: THREE.Vector3, y: THREE.Vector3, z: THREE.Vector3, at: THREE.Vector3): THREE.Matrix4 =>
  new THREE.Matrix4().makeBasis(x, y, z).setPosition(at)

/** From the carrier's frame to a pull that hangs straight down, wherever it was draped. */
function hungStraight(zip: PullsZip, { anchor, root, plate: [, , out] }: ModeledPull) {
  const above = root.clone().sub(anchor)
  const rootOf = rootOver(zip, above.length())
  const y = above.normalize()
  const z = out.clone().addScaledVector(y, -out.dot(y)).normalize()
  const draped = framed(new THREE.Vector3().crossVectors(y, z), y, z, root)
  const lean = new THREE.Quaternion().setFromUnitVectors(
    new THREE.Vector3(0, 1, 0),
    rootOf.clone().normalize(),
  )
  const toPull = new THREE.Matrix4().makeRotationFromQuaternion(lean).multiply(draped.invert())
  return { root: rootOf, toPull }
}

/** From the carrier's frame to a pull that hangs as it is modeled. */
function asModeled(document: Document, { id }: PointRecord, { anchor, root }: ModeledPull) {
  const back = new THREE.Quaternion(...nodeNamed(document, `anchor_${id}`).getWorldRotation()).invert()
  const toPull = new THREE.Matrix4()
    .makeRotationFromQuaternion(back)
    .multiply(new THREE.Matrix4().makeTranslation(root.clone().negate()))
  return { root: root.clone().sub(anchor).applyQuaternion(back), toPull }
}
