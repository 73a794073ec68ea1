import { type DistanceField, distanceAt } from './field/distance-field'
import type { Vec } from './vec'

/** How deep in cloth a line of sight may dip (m): anchors lie on it. */
const TOLERANCE = 0.006
const SHORTEST_STEP = 0.003

/** Whether a camera sees a point past the carrier: sphere tracing (Hart 1996) from the point to the camera. */
export function isInSight(field: DistanceField, point: Vec, camera: Vec): boolean {
  const [dx, dy, dz] = [camera.x - point.x, camera.y - point.y, camera.z - point.z]
  const total = Math.hypot(dx, dy, dz)
  if (total < 1e-6) return true
  let gone = 0.004
  // A carrier is less than a meter long: beyond that nothing is in the way.
  const end = Math.min(total, 1)
  while (gone < end) {
    const share = gone / total
    const distance = distanceAt(field, point.x + dx * share, point.y + dy * share, point.z + dz * share)
    if (distance < -TOLERANCE) return false
    gone += Math.max(distance, SHORTEST_STEP)
  }
  return true
}
