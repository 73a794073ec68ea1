import { capsule, ellipsoid, roundBox, type Sdf, sphere, union } from '../../kit/sdf'
import type { Vec3 } from '../../kit/vector'

/** Mirrored to both sides of the plane z = 0 (model the +Z side). */
const bothFlanks =
  (shape: Sdf): Sdf =>
  (p) =>
    shape([p[0], p[1], Math.abs(p[2])])

/** A leg of three bones with its knee's knob and a broad two-toed foot. */
const leg = (hip: Vec3, knee: Vec3, ankle: Vec3, thick: number): Sdf =>
  union(
    1.8,
    capsule(hip, knee, thick, 2.5),
    sphere(2.75, knee),
    capsule(knee, ankle, 2.2, 1.9),
    ellipsoid([3.4, 1.9, 2.9], [ankle[0] - 1, ankle[1] - 0.6, ankle[2]]),
  )
const trunk = union(
  5,
  ellipsoid([15, 9.4, 8.6], [4, -33.6, 0]),
  ellipsoid([8, 9.4, 7.6], [-8, -33, 0]),
  capsule([-3.4, -27, 0], [-4.4, -19, 0], 5, 2),
  capsule([12, -27, 0], [13.4, -19.6, 0], 5, 2),
)
const neck = union(
  2.6,
  capsule([-11, -34, 0], [-18.4, -34.8, 0], 6.4, 4.8),
  capsule([-18.4, -34.8, 0], [-22.2, -25, 0], 4.8, 3.7),
  capsule([-22.2, -25, 0], [-20.4, -13, 0], 3.7, 3.3),
)
/** A camel's face: a domed brow, a long nose that droops to a full, split upper lip, a smaller lip below. */
const skull = union(
  1.8,
  ellipsoid([4.6, 4.2, 3.8], [-20.8, -9.2, 0]),
  capsule([-22.6, -8, 0], [-28.6, -8.2, 0], 3, 2.5),
  bothFlanks(ellipsoid([2.5, 2.3, 1.7], [-30.2, -9.4, 1.2])),
  capsule([-22.4, -11.8, 0], [-26.6, -13, 0], 2.2, 1.7),
  ellipsoid([2, 1.4, 1.8], [-27.8, -13.2, 0]),
)
/** Head with the lips parted to complain, a tuft on top, small ears that stand, heavy lids. */
const head: Sdf = union(
  0.9,
  skull,
  bothFlanks(capsule([-18.2, -6.2, 2.9], [-16.2, -2.6, 3.8], 1.5, 0.8)),
  union(
    0.9,
    capsule([-20.8, -6, 0], [-21.6, -2.2, 0], 2, 1),
    capsule([-19.8, -5.6, 0], [-19.4, -1.2, 0], 2, 1.1),
  ),
  bothFlanks(sphere(1.4, [-23.2, -7.2, 2.7])),
)
const beard = union(
  1.2,
  ...[0, 1, 2, 3, 4].map((i) =>
    capsule([-22.4 + i * 1.4, -20 - i * 4, 0], [-25.6 + i * 1.8, -23.4 - i * 4, 0], 2.2, 0.9),
  ),
)
const tail = union(
  1,
  capsule([17.4, -31, 0], [20.6, -37, 1.2], 1.7, 1.3),
  ellipsoid([1.7, 3.4, 1.7], [21, -40.6, 1.6]),
)
const legs = union(
  0.8,
  leg([-9.6, -37, 4.6], [-10.8, -49.4, 5.2], [-10.4, -59.6, 5.4], 4.6),
  leg([-8, -37, -4.6], [-6.6, -49.6, -5.2], [-8.4, -59.6, -5.4], 4.6),
  leg([13, -36, 4.6], [12.4, -48.4, 5.4], [15, -59.6, 5.6], 5.4),
  leg([14.6, -36, -4.6], [16.4, -48.4, -5.4], [18.2, -59.6, -5.6], 5.4),
)
/** The camel bare. */
export const camel: Sdf = union(1.6, trunk, neck, head, beard, tail, legs)

/** Blanket between the humps, wider over both flanks. */
export const blanket: Sdf = (p) =>
  Math.max(
    trunk(p) - 1,
    Math.abs(p[0] - 4) - 4.4 - Math.min(5.6, Math.max(0, -25 - p[1]) * 1.1),
    -p[1] - 39.4,
  )
/** Sacks, a rolled mat and a flask: goods for every inn from here to the sea. */
export const load: Sdf = union(
  0.9,
  bothFlanks(
    union(
      1.2,
      ellipsoid([5.6, 6, 3.4], [2.2, -31.6, 9.6]),
      capsule([2.2, -25.8, 9], [2.2, -24.2, 8.8], 1.9, 2.3),
      capsule([-1.6, -25.8, 7.6], [10.6, -26.2, 7.4], 2),
    ),
  ),
  capsule([4.2, -22.6, -8], [4.2, -22.6, 8], 3.5, 3.5),
)
export const flask: Sdf = union(
  0.8,
  ellipsoid([3.1, 3.4, 2.1], [10.6, -33.6, 10.2]),
  capsule([10.6, -30, 10.2], [10.8, -27.6, 9.8], 1.1, 1.3),
)
/** The clay slab it stands on. */
export const base: Sdf = roundBox([46, 4.4, 21], 1, [3, -63.8, 0])
