import { capsule, ellipsoid, mirroredX, type Sdf, smoothMin, union } from '../../kit/sdf'
import { mix, type Vec3 } from '../../kit/vector'
import { type LappetShape, lappet, limb, liningOf, posture } from './posture'
import { ease } from './soft'

export const head = posture([-31, 53, 3], [0.08, -0.32, 0.08])

const skull = union(
  7,
  ellipsoid([20, 18, 17.5], [0, 0, 0]),
  mirroredX(ellipsoid([9, 8.4, 8], [10.5, -7.5, 8])),
)
const trunkWay: readonly Vec3[] = [
  [0, -1, 8],
  [0, -5.6, 18],
  [0, -13.4, 25],
  [0, -20.4, 29.5],
  [0, -20.6, 36.2],
  [0, -13.6, 37.8],
]
const trunk = limb(trunkWay, [13.4, 10.6, 8.2, 6.9, 6.2, 5.9], 16)
const earWay: readonly Vec3[] = [
  [13, 10, -5],
  [16.6, 16.6, -5.8],
  [18.4, 22.4, -7],
]
const earShape: LappetShape = { widths: [6, 7.2, 4.6], thicks: [4, 3.4, 2.6], faces: [0.34, 0, 1] }
const ear = mirroredX(lappet(earWay, earShape))
const inEar = mirroredX(liningOf(earWay, earShape, 2.2, [0.12, 0.99]))
export const face: Sdf = (p) => smoothMin(smoothMin(skull(p), trunk(p), 5), ear(p), 1.8)
const headSdf = head.sdf(face)

export const barrel = union(
  12,
  ellipsoid([30, 25.5, 24.5], [18, 45.5, -2]),
  ellipsoid([23, 22.5, 21.5], [-11, 46, -2]),
  ellipsoid([22, 23.5, 22.5], [33, 43, -2]),
)
export const feet: readonly Vec3[] = [
  [-15, 0, 10],
  [-9, 0, -14],
  [36, 0, 11],
  [31, 0, -15],
]
const legs = union(0, ...feet.map(([x, , z]) => capsule([x * 0.94, 34, z * 0.8], [x, 10, z], 11.4, 10)))
const paws = union(0, ...feet.map(([x, , z]) => ellipsoid([12.2, 7.6, 12.6], [x - 2.4, 7.4, z + 1.6])))
const tail = union(
  1.6,
  limb(
    [
      [52, 52, -3],
      [58.6, 47, 0],
      [59.4, 34, 3],
    ],
    [3.4, 2.6, 2.4],
    8,
  ),
  limb(
    [
      [59.4, 35, 3],
      [59.6, 28, 4],
      [57.4, 20, 5.6],
    ],
    [2.6, 5.2, 0.9],
    7,
  ),
)
export const body: Sdf = (p) => smoothMin(smoothMin(barrel(p), legs(p), 4), paws(p), 2)
export const fur: Sdf = (p) => smoothMin(smoothMin(body(p), tail(p), 1.4), headSdf(p), 2.2)

/** The pale saddle between shoulders and rump; its edges sway like a cloud's. */
export const front = (y: number): number => 1.4 - 2.6 * Math.cos((y - 30) * 0.17)
export const back = (y: number): number => 46 - 0.1 * (y - 45) ** 2 * 0.12 + 1.6 * Math.cos(y * 0.2)
export const low = (x: number): number => 25.5 + 1.8 * Math.cos(x * 0.26)
const saddle = (p: Vec3): number =>
  Math.max(
    front(p[1]) - p[0],
    p[0] - back(p[1]),
    low(p[0]) - p[1],
    (barrel(p) - Math.min(headSdf(p), tail(p))) * 2,
  )
export const cream = (p: Vec3): number => {
  const q = head.toOwn(p)
  const tips = headSdf(p) < barrel(p) ? inEar(q) : 9
  const mouth = headSdf(p) < 3 ? Math.hypot(q[0], q[1] + 12.2, q[2] - 38.4) - 5 : 9
  return Math.min(saddle(p), tips, mouth)
}

export const [eyeX, eyeY] = [9.6, -0.6] as const

export const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  const onHead = headSdf(p) < 1
  const inFront = q[2] > 5 ? 0 : 30
  const atEye = Math.hypot(Math.max(0, Math.abs(Math.abs(q[0]) - eyeX) - 4), q[1] - eyeY) + inFront
  const atMoon = Math.hypot(q[0], q[1] - 9) + inFront
  const onTrunk = onHead ? ease(17, 26, q[2]) : 0
  return (
    mix(1, 0.45, onTrunk) *
    mix(1, 0.55, ease(0, -1.5, saddle(p))) *
    mix(0.4, 1, ease(1.2, 3.4, atEye)) *
    mix(0.25, 1, ease(4, 6.4, atMoon)) *
    mix(0.5, 1, ease(0, 1.4, Math.abs(saddle(p)))) *
    mix(0.55, 1, ease(0.5, 3, Math.max(Math.abs(legs(p)), Math.abs(barrel(p))))) *
    mix(0.5, 1, ease(0.5, 2.5, Math.max(Math.abs(headSdf(p)), Math.abs(barrel(p)))))
  )
}
