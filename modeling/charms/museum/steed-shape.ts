import { capsule, difference, ellipsoid, intersection, type Sdf, sphere, union } from '../../kit/sdf'
import { at, type Vec3 } from '../../kit/vector'

/** A limb through joints that thins and thickens: [x, y, z, radius] each. */
const limb = (blend: number, ...joints: readonly (readonly [number, number, number, number])[]): Sdf =>
  union(
    blend,
    ...joints.slice(1).map(([x, y, z, r], i) => {
      const [a, b, c, s] = at(joints, i)
      return capsule([a, b, c], [x, y, z], s, r)
    }),
  )

/** A hoof: a short cone cut flat, its sole at the point, the leg coming from `from`. */
const hoof = ([x, y, z]: Vec3, [fx, fy]: readonly [number, number]): Sdf => {
  const length = Math.hypot(fx - x, fy - y)
  const [ux, uy] = [(fx - x) / length, (fy - y) / length]
  const cone = capsule([x + ux * 2.2, y + uy * 2.2, z], [x - ux * 0.4, y - uy * 0.4, z], 1.25, 2)
  return intersection(0.3, cone, (p) => -((p[0] - x) * ux + (p[1] - y) * uy))
}

const groove = (width: number, ...points: readonly Vec3[]): Sdf =>
  union(0, ...points.slice(1).map((p, i) => capsule(at(points, i), p, width)))

const trunk = union(
  5,
  ellipsoid([8.4, 7.4, 5.2], [-7.6, -19.6, 0]),
  ellipsoid([11, 6.3, 4.9], [2, -19.4, 0]),
  ellipsoid([7.6, 6.9, 4.9], [11.6, -19, 0]),
)

const neck = limb(3, [-8.6, -17.6, 0, 6], [-14.8, -11.4, 0, 4.3], [-19.2, -6.2, 0, 3.1])

const head = difference(
  0.35,
  union(
    1.2,
    limb(1.4, [-19.6, -5.4, 0, 2.9], [-23, -6.6, 0, 2.7], [-27, -8.6, 0, 1.75], [-28.8, -9.4, 0, 1.7]),
    limb(0.8, [-20.6, -8.2, 0, 2.3], [-24, -11, 0, 1.35], [-26.4, -12.8, 0, 1.05]),
  ),
  union(
    0.2,
    capsule([-29.6, -12, 0], [-23.4, -9.3, 0], 0.85, 0.3),
    sphere(0.5, [-29.4, -8.7, 1.5]),
    sphere(0.5, [-29.4, -8.7, -1.5]),
  ),
)

/** Locks of the mane along the crest of the neck, each a flame that lies back. */
const mane = union(
  0.5,
  ...Array.from({ length: 9 }, (_, i): Sdf => {
    const t = i / 8
    const [x, y] = [-18.2 + 12.4 * t, -2.9 - 9.4 * t - 1.2 * Math.sin(Math.PI * t)]
    return capsule([x - 0.6, y - 0.4, 0], [x + 2.5, y + 0.5 - 1.1 * t, 0], 1.35, 0.65)
  }),
)

const ears = union(
  0.3,
  capsule([-19.6, -3, 1.5], [-18.5, -0.6, 1.7], 1.1, 0.6),
  capsule([-19.6, -3, -1.5], [-18.5, -0.6, -1.7], 1.1, 0.6),
  capsule([-21.3, -3.4, 0], [-22.6, -1.2, 0], 1.1, 0.7),
  capsule([-22.6, -1.2, 0], [-21.9, -0.4, 0], 0.8, 0.6),
)

const tail = union(
  1,
  limb(1.2, [17.4, -15, 0, 2.1], [20.2, -10.6, 0, 1.9], [24.4, -8.2, 0, 2], [27.6, -9.4, 0, 2.1]),
  sphere(1.9, [24.2, -8.2, 0]),
  limb(0.8, [27.6, -9.4, 0, 2], [30, -12.4, 0, 1.3], [30.4, -14.8, 0, 0.8]),
  limb(0.6, [27, -8.6, 0, 1.5], [30.2, -8.6, 0, 0.9], [30.8, -7.2, 0, 0.75]),
)

const near = 2.4
const far = -2.4

const legs = union(
  0.4,
  limb(
    1.6,
    [-11, -21.6, near * 0.8, 4],
    [-15.4, -25.6, near, 2.7],
    [-21.6, -25, near, 1.85],
    [-24.6, -29.6, near, 1.15],
    [-25.8, -31.6, near, 1.3],
  ),
  limb(
    1.6,
    [-9.6, -22.6, far * 0.8, 4],
    [-12.4, -28, far, 2.5],
    [-17.4, -31.4, far, 1.75],
    [-13.4, -35.2, far, 1.1],
    [-11.6, -36.2, far, 1.3],
  ),
  limb(
    1.6,
    [12.6, -20.6, far * 0.8, 4.8],
    [14.6, -26.6, far, 3.4],
    [21.4, -28.4, far, 1.9],
    [25.8, -33.4, far, 1.15],
    [27.2, -35.2, far, 1.3],
  ),
  limb(
    1.6,
    [10.6, -21.4, near * 0.8, 4.9],
    [7.2, -28, near, 3.5],
    [11.4, -34.2, near, 1.8],
    [7.6, -39.6, near, 1.15],
    [6.2, -41.4, near, 1.3],
  ),
  hoof([-27.4, -34, near], [-25.2, -30.6]),
  hoof([-9.2, -37.4, far], [-12.4, -35.8]),
  hoof([29.2, -37.4, far], [26.6, -34.4]),
  hoof([4.6, -43.6, near], [6.8, -40.6]),
)

const swallow = union(
  0.8,
  ellipsoid([6, 2, 2.5], [4.4, -45.4, 0.8]),
  ellipsoid([2.1, 1.8, 1.8], [-1.6, -44.6, 0.8]),
  capsule([-3, -44.6, 0.8], [-4.8, -44, 0.8], 0.7, 0.25),
)

const wing = (side: 1 | -1): Sdf =>
  union(
    0.6,
    capsule([2.4, -45.2, side * 1.6], [5.4, -45.6, side * 5], 1.3, 0.8),
    capsule([5, -45.6, side * 4.6], [11, -46.6, side * 5.3], 0.95, 0.4),
    capsule([4.4, -45.8, side * 3], [8.6, -46.2, side * 4.4], 0.9, 0.5),
  )

const forked = union(
  0.4,
  capsule([9.4, -45.8, 0.8], [15.6, -46.6, 2], 1, 0.4),
  capsule([9.4, -45.8, 0.8], [15.6, -46.6, -0.6], 1, 0.4),
)

/** Soft furrows of the modeling behind the shoulder and before the thigh. */
const furrows = (side: 1 | -1): Sdf =>
  union(
    0.6,
    groove(1.1, [-3.4, -13.6, side * 5.4], [-4.4, -19, side * 6.2], [-6.6, -24.6, side * 5.6]),
    groove(1, [6.2, -15, side * 5.2], [5.2, -19, side * 5.8], [5.4, -24, side * 5.2]),
    groove(0.8, [-12.8, -7.4, side * 3.6], [-9.6, -12.6, side * 5.4]),
  )

/** Fine cuts: the jaw and the rim of the eye. */
const cuts = (side: 1 | -1): Sdf =>
  union(
    0.2,
    groove(0.3, [-20.6, -6.2, side * 3.1], [-20.9, -8, side * 2.7], [-21.8, -9.6, side * 2.1]),
    groove(0.28, [-23.7, -5.6, side * 2.5], [-22.9, -6.3, side * 2.75], [-23.6, -6.9, side * 2.6]),
  )

const beads = (side: 1 | -1): Sdf => sphere(0.62, [-23.1, -5.95, side * 2.35])

/** The galloping horse, one hind hoof on a swallow's back; millimeters, running to the left. */
export const steed: Sdf = union(
  0.3,
  difference(
    0.35,
    union(
      0.9,
      difference(1.6, union(1.8, trunk, neck, legs), union(0, furrows(1), furrows(-1))),
      head,
      mane,
      ears,
      tail,
    ),
    union(0, cuts(1), cuts(-1)),
  ),
  beads(1),
  beads(-1),
  union(0.7, swallow, wing(1), wing(-1), forked),
)
