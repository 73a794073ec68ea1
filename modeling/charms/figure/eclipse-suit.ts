import { capsule, ellipsoid, type Sdf, smoothMin, union } from '../../kit/sdf'
import type { Vec3 } from '../../kit/vector'

/** The egg of a helmet. */
export const helmet: Sdf = union(
  6,
  ellipsoid([16.4, 15.4, 15.4], [0, -22.4, 0]),
  ellipsoid([13, 11, 12.4], [0, -27, 1]),
)
const torso = union(3, ellipsoid([9.6, 10.4, 8], [0, -48, 0]), ellipsoid([8.4, 6.4, 7.4], [0, -56, 0]))
/** One knee drawn up, both feet let down, as of one who floats. */
const legs = union(
  1.6,
  capsule([4.4, -56, 0], [5.2, -65, 1.6], 4.7, 4.1),
  capsule([5.2, -65, 1.6], [5, -70, 0.8], 4.1, 3.8),
  capsule([-4.4, -56, 0.6], [-6.4, -61.6, 5.6], 4.7, 4.3),
  capsule([-6.4, -61.6, 5.6], [-5.8, -66, 0.8], 4.3, 3.8),
)
/** The right hand shows a coin, the left one holds up a crescent. */
const sleeves = union(
  1.2,
  capsule([-8.4, -42.6, 1], [-15.2, -47.4, 7.4], 3.9, 3.7),
  capsule([-15.2, -47.4, 7.4], [-7.4, -42.4, 14.6], 3.7, 3.1),
  capsule([8.4, -42.8, 1], [15.4, -48, 4.4], 3.9, 3.7),
  capsule([15.4, -48, 4.4], [17.4, -44.6, 10.6], 3.7, 3.1),
)
export const suit: Sdf = union(1.6, torso, legs, sleeves)

export const gloves: Sdf = union(
  0.8,
  capsule([-6.2, -41.8, 15.6], [-3.6, -40.2, 16.8], 3, 2.6),
  capsule([-7.4, -41, 17], [-7.4, -37.4, 19.6], 1.4, 1.25),
  capsule([-6, -42, 17.6], [-5.2, -41, 20], 1.4, 1.25),
  capsule([-3.8, -41.6, 17.6], [-2.6, -41.2, 19.8], 1.4, 1.25),
  capsule([17.7, -43.6, 12.2], [18, -42, 14], 3, 2.8),
  capsule([17.4, -41.4, 15.2], [15.6, -41.8, 17.2], 1.4, 1.25),
  capsule([19, -41, 14.8], [18.2, -40.6, 17.4], 1.4, 1.25),
  capsule([16.4, -43.6, 14.4], [16.2, -44.4, 17], 1.4, 1.25),
)

const boot = (ankle: Vec3, toe: Vec3): Sdf =>
  union(
    1.6,
    capsule(ankle, [ankle[0], ankle[1] - 4, ankle[2]], 4.5, 4.2),
    capsule([ankle[0], ankle[1] - 4.4, ankle[2] - 0.4], toe, 4.2, 3),
  )
export const boots: Sdf = union(
  0,
  boot([5, -69.6, 0.6], [5.6, -75, 6]),
  boot([-5.7, -65.4, 0.6], [-6, -71.4, 5]),
)

const [top, hem] = [-37.6, -72.6]
/** How far the cape stands off its axis at a height and an angle about it. */
const spreadAt = (y: number, angle: number): number => {
  const t = Math.min(1, Math.max(0, (top - y) / (top - hem)))
  return 10.6 + 9.4 * t ** 1.25 + 1.5 * t * Math.sin(angle * 6.4 + 0.6)
}
/** The open-fronted cape, its hem in slow waves. */
export const cape: Sdf = ([x, y, z]) => {
  const angle = Math.atan2(x, -z - 1)
  const wall = Math.abs(Math.hypot(x, (z + 1) * 1.22) - spreadAt(y, angle)) * 0.82 - 0.75
  const edge = Math.max(
    y - top,
    hem + 1.6 * Math.sin(angle * 3.2 + 1) - y,
    Math.abs(angle) * 12 - 20.5 - (top - y) * 0.1,
  )
  return -smoothMin(-wall, -edge, 0.9)
}
/** Distance from the cape's middle surface outwards: negative is its lining. */
export const capeSide = ([x, y, z]: Vec3): number =>
  Math.hypot(x, (z + 1) * 1.22) - spreadAt(y, Math.atan2(x, -z - 1))
