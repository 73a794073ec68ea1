import { Quaternion } from 'three'
import type { Vec3 } from '../../look/facts/vec3'

/** How what hangs at an anchor is turned: upright, its z the way the cloth faces. Only quotients and roots. */
export function uprightTurn([x, , z]: Vec3): Quaternion {
  const across = Math.sqrt(x * x + z * z)
  if (across === 0) return new Quaternion()
  const half = Math.sqrt((1 + z / across) / 2)
  // Of a face that looks straight back either half turn is right.
  return new Quaternion(0, half === 0 ? 1 : x / across / (2 * half), 0, half)
}
