import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Anchor } from '../../look/facts/carrier'
import type { AnchorFrame as HangingFrame } from '../bob'
import type { HangingBody } from '../body/hanging-body'
import { type DistanceField, distanceAt, SKIN } from '../field/distance-field'

/** How finely the surface under a hugger is felt, from how far outside, in meters. */
const STEP = 0.008
const OUTSIDE = 0.06
/** Plush gives way this much where it is pressed on, in meters. */
const SOFT = 0.005
/** Nearer is on the surface, in meters. */
const TOUCHING = 0.0005

const out = new Vector3()
const down = new Vector3()
const at = new Vector3()

/**
 * Where something that is bound to the carrier and does not swing lies: along the surface below its anchor, touching its
 * highest point, instead of straight down through a strap that leans.
 */
export function seated(
  frame: HangingFrame,
  hanging: HangingBody,
  field: DistanceField,
  anchor: Pick<Anchor, 'kind' | 'normal'> | undefined,
): HangingFrame {
  if (frame.on !== 'carrier') return frame
  if (hanging.hold.kind !== 'rigid')
    return anchor?.kind === 'window_insert' ? { ...frame, within: true } : frame
  if (anchor?.kind === 'haul_handle') return astride(frame, hanging)
  if (anchor?.kind === 'shoelace') return onLace(frame, hanging, anchor.normal)
  const rotation = new Quaternion(...frame.rotation)
  out.set(0, 0, 1).applyQuaternion(rotation)
  down.set(0, -1, 0).applyQuaternion(rotation)
  const { length, back } = extentOf(hanging)
  const top = new Vector3(...frame.position)
  const ceiling = freeAbove(field, top)
  if (hanging.hold.centered) top.addScaledVector(down, -length / 2)
  const felt: { readonly along: number; readonly height: number }[] = []
  for (let along = 0; along <= length; along += STEP) {
    at.copy(top).addScaledVector(down, along)
    const height = surfaceAbove(field, ceiling)
    if (height !== null) felt.push({ along, height })
  }
  const [first, last] = [felt[0], felt.at(-1)]
  if (!first || !last || last.along < length / 2) return { ...frame, position: top.toArray() }
  const slope = (last.height - first.height) / (last.along - first.along)
  const lifts = felt.map(({ along, height }) => height - slope * along)
  // What is pinned through its middle touches there.
  const lift = hanging.hold.centered ? (lifts[Math.floor(lifts.length / 2)] ?? 0) : Math.max(...lifts)
  const position = top.addScaledVector(out, lift - back - SOFT - SKIN)
  rotation.multiply(leaningBack(slope))
  return { ...frame, position: position.toArray(), rotation: rotation.toArray() }
}

/** The turn about x that lays what stands upright along a surface that stands out by `slope` a length down. */
function leaningBack(slope: number): Quaternion {
  const cosine = 1 / Math.sqrt(1 + slope * slope)
  const half = Math.sqrt((1 + cosine) / 2)
  return new Quaternion((-slope * cosine) / (2 * half), 0, 0, half)
}

/** A handle runs across: what hugs it lies along it, on top. */
function astride(
  frame: Extract<HangingFrame, { readonly on: 'carrier' }>,
  hanging: HangingBody,
): HangingFrame {
  const rotation = new Quaternion(...frame.rotation).multiply(ALONG)
  down.set(0, -1, 0).applyQuaternion(rotation)
  const position = new Vector3(...frame.position).addScaledVector(down, -extentOf(hanging).length / 2)
  return { ...frame, position: position.toArray(), rotation: rotation.toArray() }
}

/** Threaded on a lace it lies flat on the shoe, its middle where the lace is. */
function onLace(
  frame: Extract<HangingFrame, { readonly on: 'carrier' }>,
  hanging: HangingBody,
  normal: Anchor['normal'],
): HangingFrame {
  out.set(...normal).normalize()
  const right = new Vector3(0, 1, 0).cross(out).normalize()
  down.crossVectors(right, out)
  const rotation = new Quaternion().setFromRotationMatrix(
    new Matrix4().makeBasis(right, down.clone().negate(), out),
  )
  const position = new Vector3(...frame.position).addScaledVector(down, -extentOf(hanging).length / 2)
  return { ...frame, position: position.toArray(), rotation: rotation.toArray() }
}

/** Down goes to the right, out goes up. */
const ALONG = new Quaternion().setFromRotationMatrix(
  new Matrix4().makeBasis(new Vector3(0, 0, -1), new Vector3(-1, 0, 0), new Vector3(0, 1, 0)),
)

/** How far out of an anchor there is nothing: up to the film of a window, or to well outside. */
function freeAbove(field: DistanceField, { x, y, z }: Vector3): number {
  for (let height = STEP; height < OUTSIDE; height += STEP / 4) {
    const distance = distanceAt(field, x + out.x * height, y + out.y * height, z + out.z * height)
    if (distance < TOUCHING) return height > 2 * STEP ? height - STEP / 4 : OUTSIDE
  }
  return OUTSIDE
}

/** How far the carrier's surface stands out at `at`, seen from `ceiling` outside; null where there is none. */
function surfaceAbove(field: DistanceField, ceiling: number): number | null {
  const { x, y, z } = at
  for (let height = ceiling; height > -OUTSIDE; ) {
    const distance = distanceAt(field, x + out.x * height, y + out.y * height, z + out.z * height)
    if (distance < TOUCHING) return height
    height -= Math.max(Math.min(distance, 0.01) * 0.7, 0.0005)
  }
  return null
}

/** How far a body reaches below its anchor and how far behind it (negative), in meters. */
function extentOf({ ellipsoids }: HangingBody): { readonly length: number; readonly back: number } {
  let [length, back] = [0, 0]
  for (const { center, radii } of ellipsoids) {
    length = Math.max(length, -center[1] + radii[1])
    back = Math.min(back, center[2] - radii[2])
  }
  return { length, back }
}
