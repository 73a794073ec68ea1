import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { Anchor, Carrier } from '../../src/look/facts/carrier'
import type { Mechanism } from '../../src/look/facts/clasp'
import { claspProblem } from '../../src/look/fit/clasp-fit'
import type { ClaspKind, LoopKind } from '../../src/look/hardware/makes'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { solidMesh } from '../rules/solid-mesh'
import { barAt } from './bar-at'
import { seatsAt } from './seats'

/** What a carrier's anchor says of what clasps go round there, in its own frame. */
export interface WrittenBar {
  readonly direction: readonly number[]
  /** m */
  readonly radius: number
  /**
   * How hooks sit on it: degrees about the plumb line from the right of where the anchor looks to the way through the hook,
   * and how much higher than the anchor, and how far aside, its inside top is (mm).
   */
  readonly hooks?: Seats<ClaspKind>
  /** What loops lie round: the same degrees, half of its width and height, and how much higher than the anchor its top is (mm). */
  readonly loops?: Seats<LoopKind>
}

type Seats<Kind extends string> = Readonly<Partial<Record<Kind, readonly number[]>>>

/** How far around an anchor something can be in a clasp's way, and how far its bar reaches, in meters. */
const REACH = 0.06
const BAR_REACH = 0.028
/** Where nothing is told of a bar, in millimeters. */
const PLAIN = 3

/** The bars of a carrier by its anchors' ids, measured on its own mesh. */
export function barsOf(
  facts: Carrier,
  document: Document,
  corners: ArrayLike<number>,
  field: DistanceField,
  mechanisms: readonly Mechanism[],
): Readonly<Record<string, WrittenBar>> {
  const bars: Record<string, WrittenBar> = {}
  for (const anchor of facts.anchors.values()) {
    const node = document
      .getRoot()
      .listNodes()
      .find((one) => one.getName() === `anchor_${anchor.id}`)
    if (node === undefined) continue
    const at = new THREE.Vector3(...node.getWorldTranslation())
    const turn = new THREE.Quaternion(...node.getWorldRotation())
    bars[anchor.id] = barOfAnchor(anchor, at, turn, cornersNear(corners, at, REACH), field, mechanisms)
  }
  return bars
}

function barOfAnchor(
  anchor: Anchor,
  at: THREE.Vector3,
  turn: THREE.Quaternion,
  near: Float32Array,
  field: DistanceField,
  mechanisms: readonly Mechanism[],
): WrittenBar {
  const { barTMm = PLAIN, barWMm = PLAIN } = anchor.geometry
  const aside = new THREE.Vector3(1, 0, 0).applyQuaternion(turn)
  const bar = barAt(cornersNear(near, at, BAR_REACH), at, (2 * (barTMm + barWMm)) / 1000)
  const direction = bar?.direction ?? aside.clone()
  if (direction.dot(aside) < 0) direction.negate()
  const seats = seatsAt({
    mesh: solidMesh(near),
    position: at,
    rotation: turn,
    field,
    mechanisms: mechanisms.filter((one) => claspProblem(one, anchor.kind, anchor.geometry) === null),
    bar: { direction, radius: bar?.radius ?? Math.min(barTMm, barWMm) / 2000 },
    thick: barTMm / 1000,
    squareDegrees: Math.abs(direction.y) > UPRIGHT ? 0 : degreesOf(direction) - degreesOf(aside),
    windowMm: anchor.kind === 'window_insert' ? anchor.clearance.outMm : null,
  })
  return {
    direction: direction
      .applyQuaternion(turn.clone().invert())
      .toArray()
      .map((v) => Math.round(v * 1000) / 1000),
    radius: Math.round((bar?.radius ?? Math.min(barTMm, barWMm) / 2000) * 1e5) / 1e5,
    ...seats,
  }
}

/** What runs up and down as much as this is gone round as if it ran across. */
const UPRIGHT = 0.85

/** How far a horizontal direction is turned from the right about the plumb line. */
const degreesOf = ({ x, z }: THREE.Vector3): number => THREE.MathUtils.radToDeg(Math.atan2(-z, x))

/** Corners of the triangles that reach near a point. */
function cornersNear(corners: ArrayLike<number>, at: THREE.Vector3, reach: number): Float32Array {
  const near: number[] = []
  const box = new THREE.Box3()
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  const read = (point: THREE.Vector3, i: number): THREE.Vector3 =>
    point.set(corners[i] ?? 0, corners[i + 1] ?? 0, corners[i + 2] ?? 0)
  for (let i = 0; i < corners.length; i += 9) {
    box
      .makeEmpty()
      .expandByPoint(read(a, i))
      .expandByPoint(read(b, i + 3))
      .expandByPoint(read(c, i + 6))
    if (box.distanceToPoint(at) < reach) near.push(...a.toArray(), ...b.toArray(), ...c.toArray())
  }
  return new Float32Array(near)
}
