import { ellipsoid, grown, intersection, mirroredX, type Sdf, smoothMin, union } from '../../kit/sdf'
import { mix, type Vec3 } from '../../kit/vector'
import { limb, posture } from './posture'
import { ease, hit } from './soft'

export const head = posture([0, 75, 0], [0, -0.06, 0.07])

export const skull = union(
  8,
  ellipsoid([28, 25, 20], [0, 0, 0]),
  mirroredX(ellipsoid([13, 11.5, 10.5], [12, -9, 6.4])),
)

/** Hair: a bob that leaves the face free, a swept fringe, a tuft on each cheek. */
const faceHole = ellipsoid([23, 21, 34], [0, -11, 26])
const bob = intersection(1.6, grown(skull, 2.8), (p) => Math.max(-faceHole(p), -17 - p[1]))
const lock = (points: readonly (readonly [number, number])[], radii: readonly number[]): Sdf =>
  limb(
    points.map(([x, y]): Vec3 => {
      const [, , z] = hit(skull, [x, y, 80], [0, 0, -1])
      return [x, y, z + 0.4]
    }),
    radii,
    7,
  )
const fringe = union(
  0.6,
  lock(
    [
      [-9, 18],
      [-17, 10],
      [-21, 0],
    ],
    [3.6, 3.9, 1],
  ),
  lock(
    [
      [-5, 18],
      [-11, 10],
      [-13.5, 2.6],
    ],
    [3.6, 3.9, 1],
  ),
  lock(
    [
      [-1, 18],
      [-3.5, 10],
      [-4.4, 3.6],
    ],
    [3.6, 4.1, 1],
  ),
  lock(
    [
      [2, 18],
      [4.6, 10],
      [6, 3],
    ],
    [3.6, 4.1, 1],
  ),
  lock(
    [
      [5, 18],
      [12, 10.6],
      [16.5, 3.6],
    ],
    [3.6, 4.1, 1],
  ),
  lock(
    [
      [9, 18],
      [18, 10],
      [22, 0],
    ],
    [3.6, 3.9, 1],
  ),
)
const cheekTufts = mirroredX(
  union(
    1,
    limb(
      [
        [24, 0, 1],
        [28.2, -9, 4],
        [26.4, -20.4, 7.4],
      ],
      [4.2, 5.6, 1.2],
      8,
    ),
    limb(
      [
        [24.6, 0, -6],
        [28.8, -11, -5],
        [28.2, -21.4, -3],
      ],
      [4.2, 5.8, 1.4],
      8,
    ),
    limb(
      [
        [18, -4, -15.6],
        [20, -16, -14.6],
        [18, -24, -13],
      ],
      [6, 6, 1.8],
      8,
    ),
    limb(
      [
        [6, -6, -18.4],
        [6.6, -17, -16.6],
        [6, -25, -14.6],
      ],
      [6.4, 6.2, 1.8],
      8,
    ),
  ),
)
export const hair: Sdf = (p) => smoothMin(Math.min(bob(p), fringe(p)), cheekTufts(p), 1.2)

export const torso = union(
  7,
  ellipsoid([12.4, 16, 10.4], [0, 40, 0]),
  ellipsoid([14.4, 11.6, 12], [0, 29, 0]),
)
/** One hand on the hip, one in the air. */
export const arms = union(
  0,
  limb(
    [
      [9.5, 47, 0],
      [20, 43.6, 1],
      [26.4, 37, 2.4],
      [20.6, 29.6, 7.4],
    ],
    [5.4, 5.2, 5, 5],
  ),
  limb(
    [
      [-9.5, 46, 0],
      [-20, 44.4, 2],
      [-25.8, 47.8, 4],
      [-29, 54, 6],
    ],
    [5.4, 5.2, 5.2, 5.6],
  ),
)
export const legs = mirroredX(
  limb(
    [
      [7.2, 26, 0],
      [8.6, 16, 0.6],
      [9.2, 7, 1],
    ],
    [7.8, 7.2, 7],
    6,
  ),
)
export const boots = mirroredX(
  union(3, ellipsoid([7.6, 5.6, 10], [9.8, 5.6, 4]), ellipsoid([7.5, 7.6, 7.5], [9.2, 7.4, 0.6])),
)

const headSdf = head.sdf(skull)
export const headWithHair: Sdf = head.sdf((p) => Math.min(skull(p), hair(p)))
export const fur: Sdf = (p) => {
  const body = smoothMin(smoothMin(torso(p), arms(p), 3), smoothMin(legs(p), boots(p), 1), 2)
  return smoothMin(smoothMin(body, headSdf(p), 3), head.sdf(hair)(p), 0.6)
}

/** Hair and boots. */
export const brown = (p: Vec3): number => {
  const q = head.toOwn(p)
  if (Math.min(headSdf(p), hair(q)) < Math.min(arms(p), torso(p))) return hair(q) - skull(q) - 0.5
  return Math.max(p[1] - 10.4, Math.min(boots(p) - legs(p), p[1] - 8))
}

export const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  if (p[1] < 50 || headSdf(p) > 4 + Math.max(0, hair(q) < 1 ? 9 : 0)) return p[1] < 11 ? 0.3 : 0.14
  return (
    (q[1] > 8 && q[2] < 12 ? 0.2 : 1) *
    mix(0.1, 1, ease(0.4, -0.6, hair(q) - skull(q))) *
    mix(0.6, 1, ease(0, 1.4, Math.abs(fringe(q)))) *
    (q[1] > 12 ? 0.2 : 1)
  )
}
