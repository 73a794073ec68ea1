import type { Sdf } from '../../kit/sdf'
import type { Vec3 } from '../../kit/vector'

const clamped = (t: number): number => Math.min(1, Math.max(0, t))

/** How far a place lies in a hollow, 0 (flat or convex) … 1: what the field says `reach` mm out along the normal. */
export const hollowAt =
  (field: Sdf, reach: number) =>
  (p: Vec3, n: Vec3): number =>
    clamped(1 - field([p[0] + n[0] * reach, p[1] + n[1] * reach, p[2] + n[2] * reach]) / reach)

/** How much a place stands out as a ridge or thin edge, 0 (flat or hollow) … 1: what the field says `reach` mm below. */
export const ridgeAt =
  (field: Sdf, reach: number) =>
  (p: Vec3, n: Vec3): number =>
    clamped(1 + field([p[0] - n[0] * reach, p[1] - n[1] * reach, p[2] - n[2] * reach]) / reach)

/** A soft step from 0 to 1 between two values. */
export const step = (from: number, to: number, t: number): number => {
  const s = clamped((t - from) / (to - from))
  return s * s * (3 - 2 * s)
}
