import { capsule, cylinder, ellipsoid, mirroredX, type Sdf, smoothMin, union } from '../../kit/sdf'
import { mix, type Vec3 } from '../../kit/vector'
import { type LappetShape, lappet, limb, liningOf, placed, posture } from './posture'
import { ease } from './soft'

export const head = posture([-34.5, 82, 9], [-0.02, -0.36, 0.12], 1.2)

const skull = union(6, ellipsoid([14.6, 14.4, 13.4], [0, 2, 0]), capsule([0, 1, 6], [0, -7, 11], 11.4, 10.4))
const muzzle = union(
  3,
  ellipsoid([14.6, 9.4, 10.6], [0, -9.6, 11]),
  mirroredX(ellipsoid([5.2, 4.6, 5], [5.4, -5, 16.6])),
)
const earWay: readonly Vec3[] = [
  [7, 11, -2],
  [9.4, 17.4, -1.6],
  [10.6, 24.4, -3],
]
const earShape: LappetShape = { widths: [3.8, 4.8, 0.9], thicks: [3, 2.6, 0.9], faces: [0.3, 0, 1] }
const ear = mirroredX(lappet(earWay, earShape))
const inEar = mirroredX(liningOf(earWay, earShape, 1.7, [0.1, 0.85]))
export const face: Sdf = (p) => smoothMin(smoothMin(skull(p), muzzle(p), 4), ear(p), 1.4)
export const [eyeX, eyeY] = [8.2, 4.4] as const

/** Chest, barrel and rump. */
export const body = union(
  10,
  ellipsoid([29, 17.5, 15.6], [4, 50, 0]),
  ellipsoid([16.5, 18.5, 15.6], [-18, 52, 1]),
  ellipsoid([18.5, 18.6, 16.6], [28, 51.5, 0]),
)
export const neck = limb(
  [
    [-20, 58, 1],
    [-29, 70, 3],
    [-34, 82, 6],
  ],
  [16, 13, 11.5],
  7,
)

export const trunk: Sdf = (p) => smoothMin(body(p), neck(p), 7)

interface Leg {
  readonly way: readonly Vec3[]
  /** How its hoof is turned. */
  readonly turn: number
}
/** A trot: near fore and off hind are up, the other two carry. */
const legs: readonly Leg[] = [
  {
    way: [
      [-20, 44, 9],
      [-36, 39, 12],
      [-43, 27.5, 13],
      [-37.6, 17.6, 13],
    ],
    turn: 0.5,
  },
  {
    way: [
      [-16, 42, -8],
      [-14, 26, -10],
      [-17, 7, -10.5],
    ],
    turn: -0.08,
  },
  {
    way: [
      [28, 46, 8],
      [28, 28, 11.5],
      [23, 7, 12],
    ],
    turn: -0.14,
  },
  {
    way: [
      [30, 46, -7],
      [41, 33, -10],
      [43.4, 22, -11],
      [50, 15.6, -11],
    ],
    turn: 0.95,
  },
]
const shanks = union(0, ...legs.map(({ way }) => limb(way, [12.4, 9.4, 7.6, 7], 9)))
const hooves = union(
  0,
  ...legs.map(({ way, turn }) => {
    const [x = 0, y = 0, z = 0] = way.at(-1) ?? []
    return placed(
      union(1.5, cylinder(7, 8.6, 2.6, [0, -1, 0]), cylinder(8, 3.4, 1.6, [0, -4, 0])),
      [x, y, z],
      [0, 0, turn],
    )
  }),
)

const headSdf = head.sdf(face)
export const fur: Sdf = (p) => {
  const lower = smoothMin(shanks(p), hooves(p), 1.2)
  return smoothMin(smoothMin(trunk(p), lower, 3.4), headSdf(p), 2.4)
}

export const hoof = (p: Vec3): number => hooves(p) - Math.min(shanks(p), 30) * 0.6 - 0.5

const spots: readonly (readonly [number, number, number])[] = [
  [33, 60, 4.4],
  [40, 52.5, 3.4],
  [29.5, 50, 3.4],
  [-22, 53, 3.2],
]
/** Dapples on rump and shoulder, inside of the ears, all deep green. */
export const dapples = (p: Vec3): number => {
  const q = head.toOwn(p)
  const ears = headSdf(p) < 1.5 ? inEar(q) : 9
  const dots = spots.reduce((d, [x, y, r]) => Math.min(d, Math.hypot(p[0] - x, p[1] - y) - r), 9)
  return Math.min(ears, headSdf(p) < body(p) ? 9 : dots)
}

export const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  const onHead = headSdf(p) < 1
  const inFront = q[2] > 4 ? 0 : 30
  const atEye = Math.hypot(Math.abs(q[0]) - eyeX, q[1] - eyeY) + inFront
  const atMouth = Math.hypot(q[0] * 0.5, q[1] + 11) + (q[2] > 6 ? 0 : 30)
  const underCloth = Math.max(Math.abs(p[0] - 5) - 14, 40 - p[1], body(p) - 2)
  return (
    (onHead ? 0.75 : 1) *
    mix(0.3, 1, ease(4.6, 7, atEye)) *
    mix(0.25, 1, ease(4.5, 9, atMouth)) *
    mix(0.45, 1, ease(-0.6, 1, Math.abs(hoof(p)))) *
    mix(1, 0.5, ease(0, -1, hoof(p))) *
    mix(0.1, 1, ease(-1, 1.5, underCloth)) *
    mix(0.55, 1, ease(0.5, 3, Math.max(Math.abs(headSdf(p)), Math.abs(neck(p)))))
  )
}
