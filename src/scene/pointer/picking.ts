import { Matrix4, type PerspectiveCamera, Quaternion, Ray, Vector3 } from 'three'
import type { SlotId } from '../../look/ids'
import { type DistanceField, distanceAt } from '../../motion/field/distance-field'
import type { LiveState } from '../live-state'
import type { HungCharm } from '../outfit/hung-charm'

export interface Pick {
  readonly slot: SlotId
  /** Where the ray meets the charm, carrier frame, meters. */
  readonly point: Vector3
}

const ray = new Ray()
const local = new Ray()
const toLocal = new Matrix4()
const frame = new Matrix4()
const turn = new Quaternion()
const one = new Vector3(1, 1, 1)
const met = new Vector3()

/** The ray from the camera through a point of the stage in CSS pixels. */
export function rayThrough(camera: PerspectiveCamera, live: LiveState, x: number, y: number, out: Ray): Ray {
  const { width, height } = live.size
  out.origin.setFromMatrixPosition(camera.matrixWorld)
  out.direction
    .set((x / width) * 2 - 1, 1 - (y / height) * 2, 0.5)
    .unproject(camera)
    .sub(out.origin)
    .normalize()
  return out
}

/** A finger is less exact than its point: shapes are this much larger, in meters. */
const SLACK = 0.004

/** The charm at a point of the stage, nearest first, null where the carrier or nothing is in the way. */
export function pickCharm(live: LiveState, x: number, y: number): Pick | null {
  const { camera, outfit } = live
  if (!camera || !outfit) return null
  rayThrough(camera, live, x, y, ray)
  let best: Pick | null = null
  let nearest = Infinity
  for (const [slot, shown] of outfit.charms) {
    if (!shown.piece.group.visible) continue
    const far = meet(shown, met)
    if (far >= nearest) continue
    nearest = far
    best = { slot, point: met.clone() }
  }
  return best && !isBehindCloth(outfit.swing.field, nearest) ? best : null
}

/** Distance along the ray to a charm's collision shape; unit spheres, as each ellipsoid is one in its own space. */
function meet({ piece, pose }: HungCharm, out: Vector3): number {
  const { position, quaternion } = pose.body
  let nearest = Infinity
  for (const { center, radii, rotation } of piece.hanging.ellipsoids) {
    frame.compose(
      met.set(position.x, position.y, position.z),
      turn.set(quaternion.x, quaternion.y, quaternion.z, quaternion.w),
      one,
    )
    frame.multiply(
      toLocal.compose(
        new Vector3(...center).sub(piece.attach),
        turn.set(...rotation),
        new Vector3(radii[0] + SLACK, radii[1] + SLACK, radii[2] + SLACK),
      ),
    )
    local.copy(ray).applyMatrix4(toLocal.copy(frame).invert())
    // |o + t d|² = 1
    const { origin: o, direction: d } = local
    const a = d.lengthSq()
    const b = o.dot(d)
    const root = b * b - a * (o.lengthSq() - 1)
    if (root < 0) continue
    const t = (-b - Math.sqrt(root)) / a
    if (t <= 0) continue
    out.copy(d).multiplyScalar(t).add(o).applyMatrix4(frame)
    const far = out.distanceTo(ray.origin)
    if (far < nearest) {
      nearest = far
      best.copy(out)
    }
  }
  if (nearest < Infinity) out.copy(best)
  return nearest
}
const best = new Vector3()

/** Charms rest on cloth: only what lies clearly behind it is hidden, in meters. */
const DEPTH = 0.02

function isBehindCloth(field: DistanceField, far: number): boolean {
  let gone = Math.max(far - 0.8, 0)
  while (gone < far - DEPTH) {
    met.copy(ray.direction).multiplyScalar(gone).add(ray.origin)
    const distance = distanceAt(field, met.x, met.y, met.z)
    if (distance < -0.004) return true
    gone += Math.max(distance, 0.004)
  }
  return false
}
