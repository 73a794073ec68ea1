import { extruded, joined, rounded, roundedRect, stroke } from '../../kit/outline'
import { capsule, ellipsoid, grown, halfSpace, intersection, mirroredX, type Sdf, union } from '../../kit/sdf'

/** The body that everything worn follows. */
const torso = ellipsoid([12.8, 14.6, 10.4], [0, -49.2, 0])
const leg = union(
  1,
  ellipsoid([6.2, 6.6, 6.5], [6.1, -61.4, 0]),
  ellipsoid([6.1, 4.2, 6.2], [6.7, -66.4, 0.2]),
)
export const suit: Sdf = union(2, torso, mirroredX(leg))
const slab =
  (top: number, bottom: number): Sdf =>
  (p) =>
    Math.max(p[1] - top, bottom - p[1])

const bootShape = union(2, capsule([7, -70, -0.6], [7.3, -71, 4.6], 6.5, 5.7))
export const boot: Sdf = intersection(0.9, bootShape, slab(-67, -75))
export const sole: Sdf = intersection(0.3, grown(bootShape, 0.45), slab(-73.1, -75.05))

const apronCut = rounded(
  joined(
    roundedRect(15.4, 13, 1.6).translate([0, -49]),
    roundedRect(22, 12.6, 3.4).translate([0, -59.6]),
    stroke(
      [
        [5.9, -44],
        [5, -36.5],
      ],
      2.5,
    ),
    stroke(
      [
        [-5.9, -44],
        [-5, -36.5],
      ],
      2.5,
    ),
  ),
  0.5,
)
export const drape = union(6, torso, mirroredX(leg), ellipsoid([9, 9, 7.2], [0, -60, 0.8]))
const sheet = extruded(apronCut, 80, 0.1)
export const apron: Sdf = union(
  0,
  intersection(0.5, grown(drape, 0.95), intersection(0, sheet, halfSpace([0, 0, -1]))),
  intersection(0.5, grown(torso, 0.6), slab(-53.4, -55.6)),
)
