import { capsule, ellipsoid, mirroredX, type Sdf, sphere, union } from '../../kit/sdf'
import { smoothPath } from '../../kit/solids'
import { at, type Vec3 } from '../../kit/vector'

/** A tube through points whose radius is given along it. */
const tube = (path: readonly Vec3[], blend: number, radius: (t: number) => number): Sdf => {
  const last = path.length - 1
  return union(
    blend,
    ...path.slice(1).map((p, i) => capsule(at(path, i), p, radius(i / last), radius((i + 1) / last))),
  )
}

/** The gill plumes of the +X side, root to tip: a bending stalk with frills on both edges. */
const plumes: readonly (readonly Vec3[])[] = [
  [
    [13, -10, -6],
    [18.4, -4.6, -7.4],
    [22.6, -2.6, -7],
    [25, -3.6, -6],
  ],
  [
    [17, -17, -6],
    [22.4, -14, -8],
    [25.4, -14.4, -8.6],
    [27.4, -16.6, -8],
  ],
  [
    [16, -25, -6],
    [21.4, -25.6, -8.4],
    [24.2, -28.4, -9],
    [25.4, -31.8, -8.6],
  ],
]
/** The stalks alone: paint grows deeper away from them. */
export const stalks: Sdf = mirroredX(
  union(0.4, ...plumes.map((plume) => tube(smoothPath(plume, 9), 0.4, (t) => 2.5 - 1.1 * t))),
)
const frills = plumes.flatMap((plume) => {
  const path = smoothPath(plume, 15)
  return [3, 6, 9, 12].flatMap((i) => {
    const [a, b] = [at(path, i - 1), at(path, i)]
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const length = Math.hypot(dx, dy)
    const reach = 5 - i * 0.18
    return [1, -1].map((side) =>
      capsule(
        b,
        [
          b[0] + (side * -dy * reach) / length + (dx / length) * 1.9,
          b[1] + (side * dx * reach) / length + (dy / length) * 1.9,
          b[2] + 0.6,
        ],
        1.5,
        1.2,
      ),
    )
  })
})
export const gills: Sdf = union(0.7, stalks, mirroredX(union(0.5, ...frills)))

/** The broad head. */
export const head: Sdf = union(
  5,
  ellipsoid([20.6, 14.6, 14.6], [0, -16.8, 0]),
  ellipsoid([19, 9.6, 12.6], [0, -23.4, 3.2]),
)
const trunk = union(4, ellipsoid([13.6, 13.6, 12], [0, -45, -1]), ellipsoid([9, 8, 8], [0, -34, 0]))
const waving = union(
  0.7,
  capsule([9, -39, 3], [18, -41.4, 7], 4, 3.4),
  capsule([18, -41.4, 7], [21.4, -36.2, 9.4], 3.3, 2.8),
  ellipsoid([3.2, 3, 2], [21.6, -34.6, 9.8]),
  capsule([20, -34.8, 10], [16.8, -33.4, 11], 1.45, 1.3),
  capsule([20.6, -33.6, 10], [18.8, -29.6, 10.6], 1.4, 1.25),
  capsule([22, -33.2, 10], [22, -28.6, 10.4], 1.4, 1.25),
  capsule([23.4, -33.8, 10], [25.2, -30, 10.2], 1.4, 1.25),
)
const holding = union(
  0.7,
  capsule([-9, -39, 3], [-14, -45, 9], 4, 3.4),
  capsule([-14, -45, 9], [-9.6, -47.6, 15], 3.4, 2.9),
  ...[-1, 0, 1].map((i) => capsule([-9.4, -47.6 + i * 1.4, 15], [-6, -47.4 + i * 2.3, 17], 1.35, 1.2)),
)
const foot: Vec3 = [12.6, -53.6, 14.6]
const leg = union(
  0.8,
  capsule([8, -50.6, 5], foot, 4.9, 3.7),
  ...[-1, 0, 1].map((i) =>
    capsule(
      [foot[0] + i * 1.4, foot[1], foot[2] + 1],
      [foot[0] + i * 2.9, foot[1] + 1.6, foot[2] + 4.4],
      1.5,
      1.5,
    ),
  ),
)
const tailPath = smoothPath(
  [
    [3, -52, -10],
    [11, -53, -15],
    [19.6, -48, -15.4],
    [24.4, -40, -13.6],
  ],
  12,
)
const tail = union(
  1.4,
  tube(tailPath, 0.6, (t) => 4.4 - 3 * t),
  tube(
    tailPath.slice(3).map(([x, y, z], i): Vec3 => [x - 1.6 - i * 0.16, y + 3.4, z]),
    0.6,
    (t) => 2.3 - 0.9 * t,
  ),
)
/** The axolotl without its gills, so that each can have its own fineness. */
export const axolotl: Sdf = union(1.6, head, trunk, waving, holding, mirroredX(leg), tail)

const crestPath = smoothPath(
  [
    [-14, -58, -6],
    [-20.6, -54.6, -6],
    [-24.4, -47.4, -4.4],
    [-23.6, -40.6, -1.4],
    [-19.8, -38.4, 2],
    [-16.8, -41.4, 4],
  ],
  16,
)
/** Foam on the crest and along the wave's rim. */
export const foam: Sdf = union(
  1.2,
  ...(
    [
      [-16.8, -42.4, 4.4, 2.7],
      [-18.8, -39.2, 4.6, 2.7],
      [-22, -38, 2.4, 2.6],
      [-20, -37.2, 0.6, 2.3],
      [-24.2, -40.2, 0.4, 2.1],
      [-15.4, -44.8, 4.4, 1.7],
    ] as const
  ).map(([x, y, z, r]) => sphere(r, [x, y, z])),
  ...Array.from({ length: 17 }, (_, i) => {
    const angle = -0.62 + (i / 16) * 3.9
    return sphere(2.75 + 0.6 * Math.sin(i * 2.3), [
      24 * Math.cos(angle),
      -57.4 + 0.8 * Math.sin(i * 1.7),
      19.6 * Math.sin(angle),
    ])
  }),
)
const swell = union(
  3,
  ellipsoid([25.6, 6.8, 21.6], [0, -59, 0]),
  tube(crestPath, 1, (t) => 6.6 - 4 * t),
  ellipsoid([8, 5, 7], [17, -57, -9]),
)
/** The wave it sits in, flat below. */
export const wave: Sdf = (p) => Math.max(swell(p), -62 - p[1])
