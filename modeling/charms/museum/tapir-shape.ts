import { capsule, cylinder, difference, ellipsoid, roundBox, type Sdf, union } from '../../kit/sdf'
import type { Vec3 } from '../../kit/vector'

const bothFlanks =
  (shape: Sdf): Sdf =>
  (p) =>
    shape([p[0], p[1], Math.abs(p[2])])

const leg = (x: number, foot: number): Sdf =>
  union(1.6, capsule([x, -31, 7.6], [foot, -42, 8.6], 5, 3.9), cylinder(4.5, 3.4, 0.9, [foot, -44.4, 8.6]))
const barrel = union(5, ellipsoid([17, 12.8, 14.6], [9.6, -22.4, 0]), ellipsoid([13, 12, 13], [-7, -22.6, 0]))
const skull = union(
  3.4,
  ellipsoid([9.6, 8, 8.6], [-19.6, -17.8, 0]),
  capsule([-24, -19.2, 0], [-29, -21.6, 0], 5, 3.6),
  capsule([-23, -23, 0], [-27, -25.2, 0], 3.6, 2.6),
)
/** The short trunk over the mouth: it bends down and flares to a flat end with two nostrils. */
const snout = difference(
  0.4,
  union(
    1.2,
    capsule([-28, -20.6, 0], [-31.6, -22.6, 0], 3.6, 2.9),
    capsule([-31.6, -22.6, 0], [-33.2, -26.4, 0], 2.9, 2.5),
    ellipsoid([2.9, 1.5, 2.9], [-33.6, -27.4, 0]),
  ),
  bothFlanks(ellipsoid([0.8, 1.6, 0.75], [-34.2, -28.6, 1.2])),
)
const ear = union(
  1,
  ellipsoid([3, 5.4, 1.9], [-15.4, -9, 6.6]),
  capsule([-15.4, -9, 6.6], [-15.2, -3.6, 7.4], 2, 0.9),
)
const tail = union(
  1,
  capsule([24, -18, 0], [27.4, -21, 0], 2.6, 2),
  capsule([27.4, -21, 0], [28.2, -26, 0], 2, 1.7),
)
/** Notched flange along the spine, as a caster leaves where the mold's parts met. */
const flange = union(
  0.3,
  ...(
    [
      [-10.4, -10.6],
      [-7, -9.6],
      [14.6, -9],
      [18, -10.2],
      [21.2, -12.6],
      [24, -16],
    ] as const
  ).map(([x, y]) => roundBox([2.5, 4.4, 1.7], 0.5, [x, y, 0])),
)
/** The vessel without its lid. */
export const tapir: Sdf = union(
  1.2,
  union(1.8, barrel, bothFlanks(union(0, leg(-8.6, -9.2), leg(16.4, 17))), tail),
  union(1.6, skull, snout),
  bothFlanks(ear),
  flange,
)

export const lidAt: Vec3 = [3.6, -9.2, 0]

/** A spiral's wall at a distance from its middle: 1 on the raised line, 0 between, up to radius `reach`. */
export const spiral = (
  x: number,
  y: number,
  reach: number,
  pitch: number,
  way: 1 | -1,
  start = 0,
): number => {
  const r = Math.hypot(x, y)
  if (r > reach) return 0
  const turn = (r / pitch - (way * Math.atan2(y, x)) / (2 * Math.PI) + start + 20) % 1
  const line = Math.min(1, Math.max(0, (0.29 - Math.abs(turn - 0.5)) / 0.08))
  return line * Math.min(1, (reach - r) / 0.3)
}
