import { capsule, difference, ellipsoid, type Sdf, smoothMin, sphere, union } from '../../kit/sdf'
import { at, type Vec3 } from '../../kit/vector'

type Joint = readonly [x: number, y: number, z: number, radius: number]

/** A limb through joints that thins and thickens. */
const limb = (blend: number, ...joints: readonly Joint[]): Sdf =>
  union(
    blend,
    ...joints.slice(1).map(([x, y, z, r], i) => {
      const [a, b, c, s] = at(joints, i)
      return capsule([a, b, c], [x, y, z], s, r)
    }),
  )

const groove = (width: number, ...points: readonly Vec3[]): Sdf =>
  union(0, ...points.slice(1).map((p, i) => capsule(at(points, i), p, width)))

const hoofLength = 3.3
const soleRadius = 2.2

/** A hoof below the coronet: a cone that flares to its flat sole, whose middle is `sole`; the leg comes from `from`. */
const hoof = ([x, y, z]: Vec3, [fx, fy]: readonly [number, number]): Sdf => {
  const length = Math.hypot(fx - x, fy - y)
  const [ux, uy] = [(fx - x) / length, (fy - y) / length]
  const edge = 0.4
  return (p) => {
    const along = (p[0] - x) * ux + (p[1] - y) * uy
    const across = Math.hypot(p[0] - x - along * ux, p[1] - y - along * uy, p[2] - z)
    const wall = (across - soleRadius + 0.2 * along) * 0.98 + edge
    const end = Math.abs(along - hoofLength / 2) - hoofLength / 2 + edge
    return Math.min(Math.max(wall, end), 0) + Math.hypot(Math.max(wall, 0), Math.max(end, 0)) - edge
  }
}

const trunk = union(
  5,
  ellipsoid([8.2, 7.2, 5.2], [-7.6, -19.4, 0]),
  ellipsoid([11, 6.4, 5], [2, -19.4, 0]),
  ellipsoid([7.6, 6.9, 5], [11.4, -18.8, 0]),
)

const neck = limb(3, [-8.6, -17.4, 0, 5.9], [-14.4, -11.4, 0, 4.2], [-18.6, -6.2, 0, 3])

/** Where the eye lies; the other one is its mirror image. */
export const eyeAt: Vec3 = [-22.4, -5.7, 2.45]

const head = difference(
  0.3,
  union(
    1.5,
    limb(1.6, [-19, -5.2, 0, 3], [-22.4, -6.4, 0, 2.75], [-26, -9.4, 0, 1.8], [-28, -11.2, 0, 1.85]),
    ellipsoid([2.8, 3, 2.6], [-20.6, -8, 0]),
    limb(0.8, [-21.6, -9.6, 0, 1.8], [-25.4, -12.3, 0, 1.2], [-26.7, -13.1, 0, 1.15]),
  ),
  union(
    0.15,
    capsule([-29.8, -13.3, 0], [-25.2, -11, 0], 0.42, 0.2),
    sphere(0.5, [-28.7, -10.4, 1.6]),
    sphere(0.5, [-28.7, -10.4, -1.6]),
  ),
)

/** Locks of the mane along the crest of the neck, each a flame that lies back. */
const mane = union(
  0.35,
  ...Array.from({ length: 8 }, (_, i): Sdf => {
    const t = i / 7
    const [x, y] = [-17 + 11.6 * t, -2.4 - 10 * t - 1.3 * Math.sin(Math.PI * t)]
    return limb(0.6, [x - 1.2, y - 1.2, 0, 1.5], [x + 1.2, y, 0, 1.2], [x + 3.4, y + 0.7 - 0.9 * t, 0, 0.5])
  }),
)

const ear = (side: 1 | -1): Sdf =>
  limb(0.5, [-19.2, -2.9, side * 1.3, 1], [-19.6, -0.9, side * 1.75, 0.95], [-19.4, 1.2, side * 1.7, 0.45])

const forelock = limb(0.5, [-20, -2.9, 0, 1.1], [-22, -3.2, 0, 0.95], [-24, -4.8, 0, 0.5])

/** Strands of one plume that stream back from the dock, each to its own point. */
const tail = union(
  0.4,
  limb(
    1.4,
    [16.8, -15.2, 0, 2.1],
    [19, -11.4, 0, 2.1],
    [22.4, -8.8, 0, 2.4],
    [26.6, -8.2, 0, 2.3],
    [30.4, -10.4, 0.2, 1.6],
    [33, -15, 0.2, 0.6],
  ),
  limb(1.2, [20.6, -10.4, 0.5, 2], [24.4, -10.4, 1, 2.2], [27.6, -12.6, 1.1, 1.7], [29.4, -18, 0.8, 0.6]),
  limb(
    1.2,
    [21.4, -9.2, -0.5, 1.8],
    [25.4, -6.9, -0.9, 1.7],
    [30, -7.8, -0.9, 1.3],
    [33.6, -10.6, -0.6, 0.6],
  ),
)

const near = 2.5
const far = -2.5

const legs = union(
  0.4,
  limb(
    1.6,
    [-10.6, -21, near * 0.8, 4.1],
    [-14.6, -25.2, near, 2.9],
    [-21.6, -26, near, 1.9],
    [-25.4, -30.6, near, 1.25],
    [-26.4, -31.8, near, 1.55],
  ),
  limb(
    1.6,
    [-9.4, -22.2, far * 0.8, 4.1],
    [-12.6, -28.4, far, 2.7],
    [-17.8, -31.6, far, 1.85],
    [-14.2, -35.6, far, 1.2],
    [-13, -36.4, far, 1.5],
  ),
  limb(
    1.6,
    [12.4, -20.4, far * 0.8, 4.8],
    [14.6, -26.4, far, 3.3],
    [21.2, -28.6, far, 1.95],
    [25.6, -32.8, far, 1.25],
    [26.6, -33.9, far, 1.55],
  ),
  limb(
    1.6,
    [10.4, -21, near * 0.8, 4.9],
    [7, -27.2, near, 3.4],
    [11.4, -32.4, near, 1.95],
    [8.8, -36.6, near, 1.25],
    [8.2, -37.6, near, 1.55],
  ),
)

const hooves = union(
  0,
  hoof([-28.6, -35, near], [-26.4, -31.8]),
  hoof([-9.4, -38.1, far], [-13, -36.4]),
  hoof([29.4, -36.8, far], [26.6, -33.9]),
  hoof([6.6, -41.4, near], [8.2, -37.6]),
)

/** The swallow looks ahead, its wings swept down and back, its tail a fork that opens upwards. */
const swallow = union(
  0.8,
  ellipsoid([7, 2.5, 2.7], [4, -44, 0.6]),
  sphere(2.2, [-3.2, -43.3, 0.6]),
  capsule([-4.9, -43.5, 0.6], [-7.4, -43.5, 0.6], 0.85, 0.2),
)

const wing = (side: 1 | -1): Sdf =>
  union(
    0.5,
    limb(
      1,
      [0.6, -44.2, side * 2, 1.5],
      [4.6, -46, side * 4.2, 1.5],
      [9.8, -47.5, side * 5, 1],
      [16, -48.2, side * 5.1, 0.55],
    ),
    limb(0.8, [3.4, -44.9, side * 2.6, 1.2], [7.6, -46, side * 4, 1.1], [12.4, -46.7, side * 4.6, 0.5]),
  )

const fork = union(
  0.4,
  limb(0.6, [9, -43.6, 0.6, 1.4], [13.8, -42.6, 1.4, 0.9], [18.4, -40.6, 1.8, 0.5]),
  limb(0.6, [9, -43.8, 0.6, 1.4], [14, -44.3, -0.4, 0.9], [18.8, -44.4, -0.8, 0.5]),
)

/** Soft furrows of the modeling behind the shoulder, before the thigh and along the neck. */
const furrows = (side: 1 | -1): Sdf =>
  union(
    0.6,
    groove(0.9, [-3, -14.4, side * 5.7], [-3.8, -19, side * 6.3], [-6, -24, side * 5.7]),
    groove(0.9, [6.4, -15, side * 5.7], [5.4, -19, side * 6.2], [5.4, -23.4, side * 5.6]),
    groove(0.7, [-13.4, -7.6, side * 3.9], [-9.8, -12.4, side * 5.8]),
  )

const eyeball = (side: 1 | -1): Sdf => sphere(1, [eyeAt[0], eyeAt[1], side * (eyeAt[2] - 0.3)])

const horse: Sdf = union(
  0.9,
  difference(1.6, union(1.8, trunk, neck, legs), union(0, furrows(1), furrows(-1))),
  head,
  mane,
  forelock,
  ear(1),
  ear(-1),
  tail,
)

/** Hooves and horse meet in a coronet, a line that a wide fillet would wash out. */
const shod: Sdf = (p) => smoothMin(horse(p), hooves(p), 0.25)

/** The galloping horse, one hind hoof on a swallow's back; millimeters, running to the left. */
export const steed: Sdf = union(
  0.3,
  shod,
  eyeball(1),
  eyeball(-1),
  union(0.6, swallow, wing(1), wing(-1), fork),
)
