import { capsule, ellipsoid, halfSpace, intersection, roundBox, type Sdf, turned, union } from '../../kit/sdf'

/** Mirrored to both sides of the plane z = 0 (model the +Z side). */
const mirroredZ =
  (shape: Sdf): Sdf =>
  (p) =>
    shape([p[0], p[1], Math.abs(p[2])])

const hull = union(
  9,
  ellipsoid([25.6, 18, 16.2], [-10.4, -24.6, 0]),
  ellipsoid([22, 15.4, 14.6], [8, -24.8, 0]),
  capsule([18, -25, 0], [31.6, -16.4, 0], 9, 3.8),
)
const fluke = union(
  2,
  capsule([31, -16.6, 0], [33.6, -11, 4], 3.6, 2.8),
  capsule([33.6, -11, 3.4], [35, -4.6, 10.6], 2.8, 1.9),
  capsule([34, -8.6, 5], [36, -5.6, 9.6], 2.2, 1.7),
)
const flipper = turned(ellipsoid([7.4, 1.9, 3.4], [0, 0, 0]), [0.5, 0.35, 0.35])
/** The whale, flat below where its undercarriage sits; head to −X, tail up at +X. */
export const whale: Sdf = union(
  2,
  intersection(3, hull, halfSpace([0, -1, 0], [0, -41.4, 0])),
  mirroredZ(fluke),
  mirroredZ((p) => flipper([p[0] + 14.4, p[1] + 34.2, p[2] - 16.3])),
)
/** The tram's raised roof along the back. */
export const roof: Sdf = union(
  0.8,
  roundBox([31, 5, 12.6], 2.2, [-1.5, -7.4, 0]),
  roundBox([34, 1.6, 15.2], 0.8, [-1.5, -9.4, 0]),
)
/** The jet as it lies over the forehead; its hinge is at the origin. */
export const jet: Sdf = union(
  1.6,
  capsule([0, 0, 0], [-6.6, 0.5, 0], 1.7, 2.2),
  mirroredZ(
    union(
      1,
      capsule([-6.4, 0.6, 0.6], [-11, 1.6, 2.6], 1.9, 1.9),
      capsule([-11, 1.4, 2.6], [-13, 0.9, 5], 1.8, 1.6),
      capsule([-13, 0.9, 5], [-10.4, 0.3, 7.2], 1.6, 1.3),
      capsule([-10.4, 0.3, 7.2], [-8.2, 0.2, 7], 1.3, 1.2),
    ),
  ),
  capsule([-8, 0.8, 0], [-13.4, 1.8, 0], 1.8, 1.5),
)
