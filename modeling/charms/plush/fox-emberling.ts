import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { capsule, ellipsoid, mirroredX, type Sdf, smoothMin, union } from '../../kit/sdf'
import { mix, type Vec2, type Vec3 } from '../../kit/vector'
import { type BackSeam, ladderStitches, partedAt } from './closing-seam'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { hungByLoop } from './hung'
import { buttonEye, satinStitch, stitch } from './needlework'
import { type LappetShape, lappet, limb, liningOf, placed, posture } from './posture'
import { ease, headTop, hit, onSurface, softMesh } from './soft'
import { trim } from './trim'

const furMm = 2.7
const head = posture([-10, 56.5, 6], [0.06, 0.1, 0.13])

const skull = union(
  7,
  ellipsoid([21, 17.5, 17.5], [0, 0, 0]),
  mirroredX(capsule([9, -6, 4], [25.5, -13, 1.5], 9.6, 1.4)),
  mirroredX(capsule([10, -2, 2], [24, -4.4, 0], 9.4, 1.6)),
)
const snout = union(
  3,
  capsule([0, -6, 11], [0, -7.8, 24.5], 9.4, 4),
  ellipsoid([8.4, 4.6, 6], [0, -10.6, 15]),
)
const earWay: readonly Vec3[] = [
  [10.5, 8, -2.5],
  [13, 16, -2.8],
  [15.6, 21.5, -3],
  [17.4, 27, -4],
]
const earShape: LappetShape = {
  widths: [9.6, 8.6, 6, 1.7],
  thicks: [4.6, 3.8, 3, 1.6],
  faces: [0.22, 0, 1],
}
const ear = mirroredX(lappet(earWay, earShape))
const inEar = mirroredX(liningOf(earWay, earShape, 2.3, [0.1, 0.86]))
const face: Sdf = (p) => smoothMin(smoothMin(skull(p), snout(p), 5), ear(p), 1.8)

const torso = union(9, ellipsoid([15, 21, 14], [-5, 33, 2]), ellipsoid([20.5, 17, 18.5], [2, 17.5, -6]))
const ruff = union(
  4,
  ellipsoid([13, 11, 9], [-7.5, 40, 10.5]),
  capsule([-7.5, 36, 12], [-8.5, 24.5, 17.5], 9, 2.4),
)
const frontLegs = union(
  0,
  limb(
    [
      [-14.5, 34, 7],
      [-16, 20, 11],
      [-16.6, 6.4, 14],
    ],
    [7.4, 5.8, 5.6],
    7,
  ),
  ellipsoid([6.6, 5, 8.2], [-16.9, 5, 16.6]),
  limb(
    [
      [1, 34, 7],
      [1.6, 20, 11],
      [1.8, 6.4, 14.6],
    ],
    [7.4, 5.8, 5.6],
    7,
  ),
  ellipsoid([6.6, 5, 8.2], [1.8, 5, 17]),
)
const haunch = union(
  3,
  placed(ellipsoid([9, 14.5, 15], [0, 0, 0]), [16, 15.5, -1], [0.2, 0.1, 0.16]),
  ellipsoid([6.6, 4.8, 9.6], [17.4, 4.8, 12]),
)
const farHaunch = union(3, ellipsoid([7, 12, 12], [-16, 13, -5]), ellipsoid([5.6, 4.4, 6], [-19, 4.6, 4]))

const tailWay: readonly Vec3[] = [
  [8, 10, -17],
  [23, 9, -15],
  [39, 19, -9],
  [41.5, 34, -5],
  [36, 48, -3.5],
  [37, 61, -3.5],
  [43.5, 71, -4],
  [42, 80, -5],
]
const tailCore = limb(tailWay, [5, 8, 11.6, 13.4, 13.4, 11.4, 7, 1.6], 20)
const tail: Sdf = union(
  3,
  tailCore,
  capsule([31, 56, -3.5], [25.5, 69, -3], 6.4, 1.6),
  capsule([45, 40, -5], [51, 54, -5], 6, 1.6),
)

const headSdf = head.sdf(face)
const limbs: Sdf = (p) =>
  smoothMin(Math.min(frontLegs(p), haunch(p), farHaunch(p)), smoothMin(torso(p), ruff(p), 2), 1.8)
const fur: Sdf = (p) => smoothMin(smoothMin(limbs(p), tail(p), 1.2), headSdf(p), 2)

/** A wave of points, one each `period` mm, 0…1. */
const flame = (x: number, period: number): number => {
  const u = x / period
  return 1 - Math.abs(2 * (u - Math.floor(u)) - 1)
}

/** White cheeks on both sides of the bridge, white throat. */
const mask = ([x, y, z]: Vec3): number => {
  const side = Math.abs(x)
  const bridge = 3.1 + 0.36 * Math.max(0, z - 14) - side
  const brow = y - (-5.4 + 0.12 * side + 1.6 * ease(5, 14, side))
  return Math.max(Math.min(bridge, 9) * 0.9, brow * 0.9, y < -13 && z < 12 ? -4 : -9, -3 - z)
}
const chin = ([x, y, z]: Vec3): number => Math.max(y + 9.6, Math.abs(x) - 9, 3 - z)
const white = (p: Vec3): number => {
  const q = head.toOwn(p)
  const onHead = headSdf(p) < 2 ? -9 : 9
  const bib = Math.max(
    ruff(p) - Math.min(torso(p), headSdf(p) + 1.4) + 0.4,
    10 - p[2] * 2,
    frontLegs(p) < 0.8 ? 3 : -9,
  )
  const tip = Math.max(55 + 7 * flame(p[0] + 0.24 * p[2], 10.5) - p[1], tail(p) - headSdf(p))
  return Math.min(Math.max(Math.min(mask(q), chin(q), inEar(q)), onHead), bib, tip)
}
const dark = (p: Vec3): number => {
  const q = head.toOwn(p)
  const sock = Math.max(
    p[1] - (13.5 + 2.4 * flame(p[0], 4.4)),
    frontLegs(p) - Math.min(haunch(p), farHaunch(p), torso(p), tail(p)),
  )
  const hind = Math.max(p[1] - 7, 4 - p[2], frontLegs(p) > 0 ? -9 : 9, p[0] < 8 ? 9 : -9, haunch(p) - tail(p))
  const tips = Math.max(19.6 - q[1] + 2 * ease(0, -4, q[2]), 1.2 - inEar(q), ear(q) - skull(q))
  return Math.min(sock, hind, tips)
}

const seam: BackSeam = { top: [-6, 43], bottom: [-1, 19] }
const [eyeX, eyeY] = [8.8, 0.2]

const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  const inFront = q[2] > 8 ? 0 : 30
  const onFace = headSdf(p) < 1 ? mix(1, 0.5, ease(4, 13, q[2])) : 1
  const atEye = Math.hypot(Math.abs(q[0]) - eyeX, q[1] - eyeY) + inFront
  const atNose = Math.hypot(q[0], q[1] + 7, (q[2] - 26) * 0.7)
  return (
    onFace *
    partedAt(seam, p) *
    mix(0.55, 1, ease(-2, 3, inEar(q) + (headSdf(p) > 2 ? 20 : 0))) *
    mix(0.28, 1, ease(2.8, 6, atEye)) *
    mix(0.2, 1, ease(4, 9, atNose)) *
    mix(0.55, 1, ease(0.6, 3.4, Math.max(Math.abs(frontLegs(p)), Math.abs(torso(p))))) *
    mix(0.5, 1, ease(0.6, 3.4, Math.max(Math.abs(haunch(p)), Math.abs(torso(p))))) *
    mix(0.7, 1, ease(8, 14, p[1]))
  )
}

/** Threads of the face and the feet. */
const embroidery = (): readonly THREE.BufferGeometry[] => {
  const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
  const line = (points: readonly Vec2[], radius: number, lift = 0.9, count = 9): THREE.BufferGeometry =>
    head.worn(
      stitch(
        face,
        points.map(([x, y]) => front(x, y)),
        { radius, lift, count },
      ),
    )
  const nose = satinStitch(face, {
    top: (u) => [mix(-3.5, 3.5, u), -5.4 - 0.9 * (2 * u - 1) ** 2],
    bottom: (u) => [mix(-2.6, 2.6, u), mix(-7.2, -9.4, Math.sqrt(Math.max(0, 1 - (2 * u - 1) ** 2)))],
    threads: 10,
    radius: 0.46,
    lift: 0.6,
    dome: 1.1,
  }).map(head.worn)
  const mouth = [
    line(
      [
        [0, -9],
        [0, -10.2],
        [0, -11.2],
      ],
      0.42,
      0.8,
    ),
    // The left corner goes up: it is half a grin.
    line(
      [
        [0, -11],
        [-2.4, -12],
        [-5.2, -11.4],
        [-7, -9.6],
      ],
      0.42,
    ),
    line(
      [
        [0, -11],
        [2.2, -12],
        [4.6, -11.8],
      ],
      0.42,
    ),
  ]
  const lashes = [-1, 1].flatMap((side) => [
    line(
      [
        [side * (eyeX - 3.4), eyeY + 1.6],
        [side * (eyeX - 0.4), eyeY + 3.8],
        [side * (eyeX + 3), eyeY + 3.4],
        [side * (eyeX + 6.4), eyeY + 4.8],
      ],
      0.6,
      1.4,
      12,
    ),
    line(
      [
        [side * 6.6, eyeY + 8.2],
        [side * 9.4, eyeY + 9.6],
        [side * 12, eyeY + 9],
      ],
      0.5,
      1.5,
    ),
  ])
  const toes = (
    [
      [-17, 23.8],
      [1.8, 24.2],
    ] as const
  ).flatMap(([x, z]) =>
    [-2.1, 2.1].map((dx) =>
      stitch(
        limbs,
        [
          [x + dx, 8.2, z - 3.4],
          [x + dx * 1.1, 6, z - 0.6],
          [x + dx * 1.15, 3.4, z],
        ].map((p) => onSurface(limbs, p as unknown as Vec3)),
        { radius: 0.42, lift: 1.3 },
      ),
    ),
  )
  return [...nose, ...mouth, ...lashes, ...toes]
}

/** Emberling: a fox who sits with October in his tail. */
export const foxEmberling = defineCharm(
  'pl-fox-emberling',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [orange, cream, darkColor] = colors
    const plush = await coat('main', [cream, orange, darkColor], furMm)
    const sewn = await trim('sewn', orange, ['#2A1D18', '#8A4A22', '#AC5A2A'], { woolly: 0 })
    const glass = eye('button', '#1A100A')
    const mesh = softMesh(fur, {
      min: [-50, -4, -40],
      max: [60, 96, 44],
      edge: 1.7,
      triangles: 3450,
      pile: pileAt,
    })
    const crown = headTop(skull)
    const loop = sewn.dyed(1, head.worn(cordLoop({ height: 29.5 - crown, width: 4.8, wire: 0.9, y: crown })))
    const { body, attach } = hungByLoop(
      fitted(
        [
          plush.dyed(mesh, [(p) => -white(p), dark]),
          ...embroidery().map((geometry) => sewn.dyed(0, geometry)),
          ...ladderStitches(torso, seam).map((geometry) => sewn.dyed(2, geometry)),
          ...[-1, 1].map((side) =>
            part(
              head.worn(buttonEye(face, { x: side * eyeX, y: eyeY, radius: 3.5, lift: 1.1, flat: 0.45 })),
              glass,
            ),
          ),
          loop,
        ],
        facts.dims_mm,
      ),
      1.8,
    )
    return {
      hanger: hang(facts, { attach }),
      body,
      occlusionMm: 11,
      massCenter: [3, -58, 0],
      ellipsoids: [
        { center: [3, -69, 1], radii: [28, 21, 24] },
        { center: [-1, -32, 3], radii: [27, 22, 24] },
        { center: [43, -45, -10], radii: [13, 39, 13] },
      ],
    }
  },
)
