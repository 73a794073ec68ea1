import { capsule, ellipsoid, mirroredX, type Sdf, sphere, union } from '../../kit/sdf'
import { smoothPath } from '../../kit/solids'
import { at, type Vec3 } from '../../kit/vector'
import { strokeOn } from './marks'

const skull: Vec3 = [0, -22, 1]
const ear = union(1.5, ellipsoid([6.9, 6.9, 4.2], [16.4, -7.6, 0]), sphere(4, [13.5, -12, 0]))
const muzzle = union(
  2.2,
  mirroredX(ellipsoid([6.4, 5, 5.4], [4.5, -29.4, 16.4])),
  ellipsoid([5.4, 4, 4.8], [0, -33.4, 14]),
)
/** The head with its ears. */
export const head: Sdf = union(
  2.4,
  ellipsoid([22.6, 17.6, 17], skull),
  mirroredX(
    union(
      2,
      capsule([18, -26, 4], [25, -25.4, 2.6], 5.4, 1.3),
      capsule([17, -30, 5], [23.6, -31.8, 4], 5, 1.2),
    ),
  ),
  mirroredX(ear),
  muzzle,
)
const trunk: Sdf = union(
  3,
  ellipsoid([14.6, 15.6, 13.6], [0, -50, -3.4]),
  ellipsoid([10, 10, 8], [0, -45, 5]),
)
const haunch = union(
  1.6,
  ellipsoid([7.6, 10, 10.6], [13.4, -55.4, -2]),
  ellipsoid([5.2, 3.7, 7.6], [16.4, -62.3, 7.6]),
)
/** His left foreleg guards, the right one holds the shoe down. */
const standing = union(
  1.2,
  capsule([7.8, -43, 5], [8.2, -59, 9], 5.4, 4.7),
  ellipsoid([5.8, 4, 6.6], [8.3, -62, 11.6]),
)
const holding = union(
  1.2,
  capsule([-7.6, -43, 5], [-11, -52.6, 13.4], 5.4, 4.2),
  ellipsoid([4.6, 3.8, 5.4], [-11.6, -55, 16.6]),
)
const tailPath = smoothPath(
  [
    [6, -61, -12],
    [14, -62.6, -12.4],
    [20.6, -60.2, -9.6],
    [23.6, -54, -7.4],
    [22.4, -47.6, -7],
    [20.4, -43, -7.2],
    [21.8, -38.6, -7.4],
    [24, -37, -7.4],
  ],
  26,
)
const tail = union(
  0.8,
  ...tailPath.slice(1).map((p, i) => capsule(at(tailPath, i), p, 2.8 + 0.02 * i, 2.82 + 0.02 * i)),
)
/** The whole tiger, sitting. */
export const tiger: Sdf = union(1.4, head, trunk, mirroredX(haunch), standing, holding, tail)

/** One stroke on each side. */
const both = (...stroke: Parameters<typeof strokeOn>): Sdf => mirroredX(strokeOn(...stroke))

const rings = [9, 13, 17].map((i): Sdf => {
  const [p, q] = [at(tailPath, i), at(tailPath, i + 1)]
  const way: Vec3 = [q[0] - p[0], q[1] - p[1], q[2] - p[2]]
  const length = Math.hypot(...way)
  return ([x, y, z]) =>
    Math.max(
      Math.abs((x - p[0]) * way[0] + (y - p[1]) * way[1] + (z - p[2]) * way[2]) / length - 1.25,
      Math.hypot(x - p[0], y - p[1], z - p[2]) - 5,
    )
})
const tailTip: Sdf = sphere(5, [23.2, -37.2, -7.4])
/** Where his coat is dark. */
export const stripes: Sdf = union(
  0,
  // The forehead's mark: three bars and the line that joins them.
  strokeOn(head, skull, [-0.3, 1.1, 0.74, 0, 1.02, 0.8, 0.3, 1.1, 0.74], [0.7, 1.35, 0.7]),
  strokeOn(head, skull, [-0.25, 0.8, 0.98, 0, 0.74, 1, 0.25, 0.8, 0.98], [0.65, 1.25, 0.65]),
  strokeOn(head, skull, [-0.19, 0.52, 1.1, 0, 0.46, 1.1, 0.19, 0.52, 1.1], [0.6, 1.15, 0.6]),
  strokeOn(head, skull, [0, 1.05, 0.8, 0, 0.46, 1.1], [0.75, 0.75, 0.75]),
  // Cheeks and temples.
  both(head, skull, [1, 0.62, 0.2, 0.86, 0.5, 0.5], [2, 1.2, 0.4]),
  both(head, skull, [1, 0.26, 0.1, 0.9, 0.2, 0.42], [1.9, 1.2, 0.4]),
  both(head, [0, -26, 2], [1, -0.02, 0.05, 0.92, -0.03, 0.42], [1.7, 1.1, 0.4]),
  both(head, [0, -28, 2], [1, -0.18, 0.1, 0.9, -0.2, 0.44], [1.5, 1, 0.4]),
  // Back of the head.
  both(head, skull, [0, 0.86, -0.84, 0.55, 0.75, -0.8], [1.9, 1.5, 0.5]),
  both(head, skull, [0, 0.3, -1, 0.6, 0.25, -0.9], [1.9, 1.5, 0.5]),
  both(head, skull, [0, -0.24, -1, 0.62, -0.24, -0.9], [1.8, 1.4, 0.5]),
  // Flanks, haunches, legs.
  both(tiger, [0, -50, -3.4], [0, 0.38, -1, 0.9, 0.5, -0.5], [1.8, 1.5, 0.6]),
  both(tiger, [0, -50, -3.4], [0, -0.02, -1, 0.9, 0.14, -0.66], [1.8, 1.5, 0.6]),
  both(tiger, [0, -50, -3.4], [0, -0.46, -1, 0.7, -0.3, -0.9], [1.7, 1.4, 0.6]),
  both(haunch, [13, -55, -2], [1, 0.75, -0.2, 0.9, 0.55, 0.45], [1.7, 1.2, 0.4]),
  both(haunch, [13, -55, -2], [1, 0.2, -0.4, 1, 0.12, 0.4], [1.7, 1.2, 0.4]),
  both(haunch, [13, -55, -2], [1, -0.35, -0.5, 1, -0.25, 0.25], [1.5, 1.1, 0.4]),
  strokeOn(standing, [8, -50, 7], [1, 0, -0.5, 1, 0, 0.5, 0.25, 0.1, 1], [1.5, 1.2, 0.4]),
  strokeOn(standing, [8, -54.4, 8], [1, 0, -0.5, 1, 0, 0.5, 0.25, 0.1, 1], [1.5, 1.2, 0.4]),
  strokeOn(holding, [-8, -46.6, 8], [-1, 0, -0.4, -1, 0.1, 0.5, -0.25, 0.3, 1], [1.5, 1.2, 0.4]),
  strokeOn(holding, [-8.5, -50, 10.4], [-1, 0, -0.5, -1, 0.1, 0.5, -0.25, 0.3, 1], [1.5, 1.2, 0.4]),
  ...rings,
  tailTip,
)
/** Where his coat is pale. */
export const whites: Sdf = union(
  0.6,
  (p) => Math.max(muzzle(p) - 0.7, -8 - p[2]),
  mirroredX(ellipsoid([6.6, 4.6, 6], [11, -15.6, 16.4])),
  mirroredX(ellipsoid([7, 4, 6], [20.5, -32, 7])),
  mirroredX(ellipsoid([4, 4, 3], [16.7, -7.4, 4.6])),
  ellipsoid([8, 12.4, 8], [0, -49, 9.5]),
  ellipsoid([6.4, 2.6, 7.4], [8.3, -64, 12.6]),
  ellipsoid([5.4, 3.2, 3.6], [-11.6, -56, 21]),
  mirroredX(ellipsoid([6, 3, 4.4], [16.6, -63.6, 13.4])),
)
