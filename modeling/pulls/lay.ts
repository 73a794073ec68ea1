import type { Document, Node } from '@gltf-transform/core'
import * as THREE from 'three'
import type { Vec3 } from '../../src/look/facts/vec3'
import { fieldOf } from '../../src/motion/field/field-of'
import { uprightTurn } from '../../src/motion/rests/upright-turn'
import { type PullPlace, sliderTurns, writtenPlace } from '../../src/scene/carrier/pull-place'
import { stillCorners } from '../fields/build'
import { piecesOf } from './pieces'
import type { CarrierRecord, PointRecord, StopRecord } from './records'
import { levelStops, uprightStops } from './stops'
import { zipOf } from './zips'

/** A pull with its stops, the first where it rests. */
export interface LaidPull {
  readonly point: PointRecord
  /** Where it is on the model. */
  readonly places: readonly PullPlace[]
  /** What the catalog says. */
  readonly stops: readonly StopRecord[]
  /** Where its slider holds it, seen from the anchor, mm. */
  readonly root: THREE.Vector3
}

interface Found extends Omit<LaidPull, 'stops'> {
  readonly isUpright: boolean
}

/** The stops of every pull of a carrier whose pulls are nodes of their own. */
export function laidPulls(document: Document, carrier: CarrierRecord): readonly LaidPull[] {
  const pieces = piecesOf(document)
  const field = fieldOf(stillCorners(document))
  const found = carrier.points.flatMap((point): readonly Found[] => {
    if (point.kind !== 'zipper_pull') return []
    const root = new THREE.Vector3(
      ...nodeNamed(document, `pull_${point.id}`).getTranslation(),
    ).multiplyScalar(1000)
    const anchor = nodeNamed(document, `anchor_${point.id}`)
    const here = new THREE.Vector3(...anchor.getWorldTranslation()).multiplyScalar(1000)
    const slider = root
      .clone()
      .applyQuaternion(new THREE.Quaternion(...anchor.getWorldRotation()))
      .add(here)
    const zip = zipOf(carrier, point, pieces, field, slider)
    const at = new THREE.Vector3(...rounded(here, 1))
    const stops = zip.isUpright
      ? uprightStops(zip, root)
      : levelStops(zip, root, { at, normal: new THREE.Vector3(...point.normal) })
    const places = stops.map((stop) => ({ positionMm: rounded(stop.at, 1), normal: rounded(stop.normal, 3) }))
    return [{ point, root, places, isUpright: zip.isUpright }]
  })
  return found.map((one) => {
    const { isUpright, ...pull } = one
    return {
      ...pull,
      stops: isUpright ? recordsOf(evenPlaces(one, found), one) : recordsOf(shifted(one), one),
    }
  })
}

/** The same left and right, as the catalog has its carriers: each place the mean of itself and its mirror's. */
function evenPlaces({ point, places }: Found, all: readonly Found[]): readonly PullPlace[] {
  const mirror = all.find((other) => other.point.id === point.mirror_of)
  if (!mirror) return places
  return places.map((place, k) => {
    const other = mirror.places[k] ?? place
    const mean = (part: keyof PullPlace, digits: number) => {
      const [x, y, z] = other[part]
      return rounded(
        new THREE.Vector3(...place[part]).add(new THREE.Vector3(-x, y, z)).divideScalar(2),
        digits,
      )
    }
    return { positionMm: mean('positionMm', 1), normal: mean('normal', 3) }
  })
}

/** As far from where the catalog has the first as they are from each other on the model. */
function shifted({ point, places }: Found): readonly PullPlace[] {
  const [first] = places
  if (!first) return []
  const [x, y, z] = point.position_mm
  const by = new THREE.Vector3(x, y, z).sub(new THREE.Vector3(...first.positionMm))
  return places.map(({ positionMm }) => ({
    positionMm: rounded(new THREE.Vector3(...positionMm).add(by), 1),
    normal: point.normal,
  }))
}

export function nodeNamed(document: Document, name: string): Node {
  const node = document
    .getRoot()
    .listNodes()
    .find((one) => one.getName() === name)
  if (!node) throw new Error(`The model has no node ${name}`)
  return node
}

const rounded = (vector: THREE.Vector3, digits: number): [number, number, number] => {
  const [x = 0, y = 0, z = 0] = vector.toArray().map((one) => Number(one.toFixed(digits)) + 0)
  return [x, y, z]
}

/** A charm that has less room than this below it before it covers something covers it anyway, mm. */
const COVERS = 20

/** Stops as the catalog writes them, their clearances told from those that it has of where the pull is now. */
function recordsOf(places: readonly PullPlace[], { point, isUpright }: Found): readonly StopRecord[] {
  return places.map(({ positionMm, normal }) => ({
    position_mm: [...positionMm],
    normal: [...normal],
    clearance_mm: clearAt(positionMm, point, isUpright),
  }))
}

/** How free it is at a stop, told from how free it is where the pull is now. */
function clearAt(
  at: Vec3,
  { position_mm, normal, clearance_mm }: PointRecord,
  isUpright: boolean,
): StopRecord['clearance_mm'] {
  const { below, below_soft: soft, left, right, out } = clearance_mm
  const [x, y] = position_mm
  const higher = Math.round(at[1]) - Math.round(y)
  const half = Math.abs(x) + Math.min(left, right)
  const most = Math.max(left, right)
  const facesFront = !isUpright && normal[2] > 0.7 && at[0] !== x
  return {
    below: below + higher,
    below_soft: soft + higher < COVERS ? below + higher : soft + higher,
    left: facesFront ? Math.round(Math.min(most, half + at[0])) : left,
    right: facesFront ? Math.round(Math.min(most, half - at[0])) : right,
    out,
  }
}

interface Gltf {
  readonly nodes: readonly {
    readonly name?: string
    readonly translation?: readonly number[]
    readonly rotation?: readonly number[]
    readonly extras?: object
  }[]
}

/** The model with every pull where it rests, and where it can stand told by its anchor's node. */
export const atRest =
  (laid: readonly LaidPull[]) =>
  (json: unknown): Gltf => {
    const gltf = json as Gltf
    const changed = new Map<string, Partial<Gltf['nodes'][number]>>()
    for (const { point, places, root } of laid) {
      const [rest] = places
      if (!rest) continue
      const turn = uprightTurn(rest.normal)
      const slider = turn
        .clone()
        .invert()
        .multiply(sliderTurns(places, root)[0] ?? turn)
      changed.set(`anchor_${point.id}`, {
        translation: rest.positionMm.map((mm) => short(mm / 1000)),
        rotation: turn.toArray().map(short),
        extras: { stops: places.map(writtenPlace) },
      })
      changed.set(`slider_${point.id}`, { rotation: slider.toArray().map(short) })
    }
    const nodes = gltf.nodes.map((node) => {
      const { extras, ...place } = changed.get(node.name ?? '') ?? {}
      return { ...node, ...place, ...(extras ? { extras: { ...node.extras, ...extras } } : {}) }
    })
    return { ...gltf, nodes }
  }

const short = (one: number): number => Number(one.toFixed(8))
