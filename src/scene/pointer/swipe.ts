import { Vector3 } from 'three'
import type { Vec } from '../../motion/vec'
import type { LiveState } from '../live-state'

const away = new Vector3()

/** A swipe over the picture (CSS pixels a millisecond) as the velocity it has at a point of the stage, in m/s. */
export function swipeVelocity(live: LiveState, point: Vec, dx: number, dy: number): Vector3 {
  const velocity = new Vector3()
  const { camera } = live
  if (!camera) return velocity
  const depth = away.setFromMatrixPosition(camera.matrixWorld).distanceTo(point as Vector3)
  const metersPerPixel = depth / live.viewfinder.focal
  return velocity
    .set(dx * 1000 * metersPerPixel, -dy * 1000 * metersPerPixel, 0)
    .applyQuaternion(camera.quaternion)
}
