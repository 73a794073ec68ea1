import * as THREE from 'three'
import { LOOK_LIMITS } from '../../src/look/limits'
import { type DistanceField, distanceAt, SKIN } from '../../src/motion/field/distance-field'
import { lengthOf, type Station, stationAt, wayTo } from './center-line'

/** Where a slider holds its pull, over the middle of its zip (`slider_body` in carriers/kit/hardware.py), mm. */
const ROOT_HEIGHT = 5.4

/** A place of a pull along its zip: of the anchor, in the carrier's frame, millimeters; where the cloth faces there. */
export interface PullStop {
  readonly at: THREE.Vector3
  readonly normal: THREE.Vector3
}

/** The cloth is upright where its normal's y is less than this. */
const UPRIGHT = 0.1
/** How far below a charm's cloth may come out how far before the plumb line, mm. */
const BELOW = 120
const BEFORE = 3
/** A slider's own half, and its stop at the ends of the chain, mm. */
const END = 12
const STEP = 1

/** Distance from the carrier's cloth, mm. */
const distanceFrom = (field: DistanceField, { x, y, z }: THREE.Vector3): number =>
  (distanceAt(field, x / 1000, y / 1000, z / 1000) + SKIN) * 1000

/**
 * Where a pull is that hangs from the zip at a place. `root` is everywhere here where its slider holds it, seen from the
 * anchor, in the anchor's own frame: upright, z out of the cloth.
 */
function hungAt({ at, up }: Station, facing: THREE.Vector3, root: THREE.Vector3): PullStop {
  const turn = new THREE.Quaternion().setFromUnitVectors(Z, outwards(facing))
  const anchor = at.clone().addScaledVector(up, ROOT_HEIGHT).sub(root.clone().applyQuaternion(turn))
  return { at: anchor, normal: facing }
}

const Z = new THREE.Vector3(0, 0, 1)
const outwards = ({ x, z }: THREE.Vector3): THREE.Vector3 => new THREE.Vector3(x, 0, z).normalize()

/** Whether no cloth below comes out before the plumb line through an anchor. */
function hangsClear(field: DistanceField, { at, normal }: PullStop): boolean {
  const before = at.clone().addScaledVector(outwards(normal), BEFORE)
  for (let down = 0; down <= BELOW; down += 2) {
    if (distanceFrom(field, new THREE.Vector3(before.x, before.y - down, before.z)) < 0) return false
  }
  return true
}

/** Whether a pull is out in the open: neither it nor its slider in cloth, nothing before it. */
function isOpen(field: DistanceField, { at, normal }: PullStop, root: THREE.Vector3): boolean {
  const out = outwards(normal)
  const slider = root.clone().applyQuaternion(new THREE.Quaternion().setFromUnitVectors(Z, out)).add(at)
  for (let far = 0; far <= 60; far += 2)
    for (const place of [at, slider])
      if (distanceFrom(field, place.clone().addScaledVector(out, far)) < 0.5) return false
  return true
}

/** A zip's way from where it is closed to where it is open, and what is around it. */
export interface Zip {
  readonly line: readonly Station[]
  readonly field: DistanceField
}

/** The station whose cloth is behind the anchor of a pull whose slider is at `way`. */
const footOf = ({ line }: Zip, way: number, root: THREE.Vector3): Station =>
  stationAt(line, way + Math.abs(root.y))

/**
 * The stops of a pull on an upright zip, whose line runs down. The first is where a closed zip's slider really rests: the
 * highest place where the cloth is upright and no cloth below comes out before the plumb line. The last is as far down as
 * the zip goes in the open. The others stand evenly between. Throws where it can rest nowhere.
 */
export function uprightStops(zip: Zip, root: THREE.Vector3): readonly PullStop[] {
  const { line, field } = zip
  const stopAt = (way: number): PullStop => hungAt(stationAt(line, way), footOf(zip, way, root).up, root)
  const isRest = (way: number): boolean =>
    Math.abs(footOf(zip, way, root).up.y) < UPRIGHT && hangsClear(field, stopAt(way))
  const last = lengthOf(line) - END
  let rest = END
  while (rest < last && !isRest(rest)) rest += STEP
  let end = rest
  while (end + STEP <= last && isOpen(field, stopAt(end + STEP), root)) end += STEP
  if (end - rest < LOOK_LIMITS.pullStops * 2 * STEP) throw new Error('The slider rests nowhere on its zip')
  return evenly(rest, end).map(stopAt)
}

/** The stops of a pull on a level zip: from where it stands, near one end, to as near the other. It goes on facing as it does. */
export function levelStops(
  { line }: Zip,
  root: THREE.Vector3,
  { at, normal }: PullStop,
): readonly PullStop[] {
  const turn = new THREE.Quaternion().setFromUnitVectors(Z, outwards(normal))
  const way = wayTo(line, root.clone().applyQuaternion(turn).add(at))
  const here = hungAt(stationAt(line, way), normal, root).at
  return evenly(way, lengthOf(line) - way).map((one, k) => ({
    at:
      k === 0
        ? at
        : at
            .clone()
            .add(hungAt(stationAt(line, one), normal, root).at)
            .sub(here),
    normal,
  }))
}

const evenly = (from: number, to: number): readonly number[] =>
  Array.from(
    { length: LOOK_LIMITS.pullStops + 1 },
    (_, stop) => from + ((to - from) * stop) / LOOK_LIMITS.pullStops,
  )

/** Anchors stand this far off the cloth, mm: what holds on has room there. */
const OFF = 7

/**
 * Where the slider holds a pull of this length that hangs on an upright zip, seen from the anchor: straight above it, the
 * pull leaning out of the cloth as little as leaves the anchor `OFF` where it rests.
 */
export function rootOver(zip: Zip, lengthMm: number): THREE.Vector3 {
  for (let lean = 0; lean < 0.7; lean += 0.01) {
    const root = new THREE.Vector3(0, lengthMm * Math.cos(lean), -lengthMm * Math.sin(lean))
    const [rest] = uprightStops(zip, root)
    if (rest && distanceFrom(zip.field, rest.at) >= OFF) return root
  }
  throw new Error('The pull cannot stand off its cloth')
}
