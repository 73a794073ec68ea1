import type { CarrierShape, Solid } from './carrier-shape'
import { distanceAt } from './distance-grid'
import { type Vec, vec } from './vec'

const unused = vec()

/** Signed distance (m) to a capsule, or a lower bound of it to an ellipsoid's bounding ball. */
function distanceToSolid(solid: Solid, x: number, y: number, z: number): number {
  if (solid.kind === 'ellipsoid') {
    const { center, shape } = solid
    const [dx, dy, dz] = [x - center.x, y - center.y, z - center.z]
    const far = Math.hypot(dx, dy, dz)
    if (far < 1e-6) return -solid.bound
    // Support along the way to the point: exact on the axes, near enough elsewhere to say hidden or not.
    const [nx, ny, nz] = [dx / far, dy / far, dz / far]
    const reach2 =
      shape.xx * nx * nx +
      shape.yy * ny * ny +
      shape.zz * nz * nz +
      2 * (shape.xy * nx * ny + shape.xz * nx * nz + shape.yz * ny * nz)
    return far - Math.sqrt(Math.max(reach2, 0))
  }
  const { from, to, radius } = solid
  const [ax, ay, az] = [to.x - from.x, to.y - from.y, to.z - from.z]
  const length2 = ax * ax + ay * ay + az * az
  const along = length2 > 0 ? ((x - from.x) * ax + (y - from.y) * ay + (z - from.z) * az) / length2 : 0
  const share = Math.min(Math.max(along, 0), 1)
  return Math.hypot(x - from.x - share * ax, y - from.y - share * ay, z - from.z - share * az) - radius
}

/** Signed distance (m) from a point to the carrier; far away where nothing is known. */
export function distanceToCarrier(shape: CarrierShape, x: number, y: number, z: number): number {
  let least = Infinity
  for (const grid of shape.grids) least = Math.min(least, distanceAt(unused, grid, x, y, z))
  for (const solid of shape.solids) least = Math.min(least, distanceToSolid(solid, x, y, z))
  return least
}

/** How deep in cloth a line of sight may dip (m): anchors lie on it, and the coarse shape is not the cloth itself. */
const TOLERANCE = 0.006
const SHORTEST_STEP = 0.003

/** Whether a camera sees a point past the carrier: sphere tracing (Hart 1996) from the point to the camera. */
export function isInSight(shape: CarrierShape, point: Vec, camera: Vec): boolean {
  const [dx, dy, dz] = [camera.x - point.x, camera.y - point.y, camera.z - point.z]
  const total = Math.hypot(dx, dy, dz)
  if (total < 1e-6) return true
  let gone = 0.004
  // A carrier is less than a meter long: beyond that nothing is in the way.
  const end = Math.min(total, 1)
  while (gone < end) {
    const share = gone / total
    const distance = distanceToCarrier(
      shape,
      point.x + dx * share,
      point.y + dy * share,
      point.z + dz * share,
    )
    if (distance < -TOLERANCE) return false
    gone += Math.max(distance, SHORTEST_STEP)
  }
  return true
}
