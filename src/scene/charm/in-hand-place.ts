import { type PerspectiveCamera, type Quaternion, Ray, Vector3 } from 'three'
import type { LiveState } from '../live-state'
import { rayThrough } from '../pointer/picking'
import { FINGER_LIFT } from '../pointer/snap'

const ray = new Ray()
const ahead = new Vector3()
const center = new Vector3()
const size = new Vector3()
const up = new Vector3(0, 1, 0)

/** How a charm in hand is turned: its face to the camera. */
export function facingOf(camera: PerspectiveCamera, out: Quaternion): Quaternion {
  const { elements } = camera.matrixWorld
  return out.setFromAxisAngle(up, Math.atan2(elements[8] ?? 0, elements[10] ?? 1))
}

/**
 * Where the hook of a charm in hand belongs so that what is held of it (in its own frame, meters from the hook) is at the
 * pointer, on a plane just before the carrier.
 */
export function hookInHand(
  camera: PerspectiveCamera,
  live: LiveState,
  held: Vector3,
  facing: Quaternion,
  out: Vector3,
): Vector3 {
  const { pointer, outfit } = live
  const bounds = outfit?.bounds
  rayThrough(camera, live, pointer.x, pointer.y - (pointer.kind === 'touch' ? FINGER_LIFT : 0), ray)
  camera.getWorldDirection(ahead)
  const reach = bounds ? bounds.getSize(size).length() * 0.34 : 0.2
  const middle = bounds ? bounds.getCenter(center) : center.set(0, 0.2, 0)
  const depth = Math.max(middle.sub(ray.origin).dot(ahead) - reach, 0.08)
  out
    .copy(ray.direction)
    .multiplyScalar(depth / ray.direction.dot(ahead))
    .add(ray.origin)
  return out.sub(size.copy(held).applyQuaternion(facing))
}
