import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import {
  ellipsoid,
  halfSpace,
  intersection,
  mirroredX,
  roundBox,
  type Sdf,
  smoothMin,
  sphere,
  union,
} from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, type Vec2, type Vec3 } from '../../kit/vector'
import { coat } from './coat'
import { buttonEye, satinStitch, stitch } from './needlework'
import { limb, placed, posture } from './posture'
import { ease, hit, onSurface, softMesh } from './soft'
import { trim } from './trim'

const furMm = 2.2
const head = posture([-1.5, 81.5, 21], [0.06, 0, 0.15])

const skull = union(
  7,
  ellipsoid([22, 17.6, 17], [0, 0, 0]),
  mirroredX(ellipsoid([11.4, 9.4, 10], [12.4, -5.6, 5])),
)
const muzzle = union(
  2.4,
  mirroredX(ellipsoid([7.4, 5.6, 6.6], [5.2, -5, 15.6])),
  ellipsoid([6, 4.4, 5.6], [0, -9.2, 14]),
)
const ear = mirroredX(placed(ellipsoid([5.2, 5.2, 3]), [19.4, 9.8, -3], [0, 0.5, -0.5]))
const earInside = mirroredX(sphere(3.4, [20, 10, 0.6]))
const face: Sdf = (p) => smoothMin(smoothMin(skull(p), muzzle(p), 2.6), ear(p), 1.4)
const headSdf = head.sdf(face)

/** The strap it sits on: 65 × 12 mm, outer face at z = 0. */
const strap = roundBox([65, 400, 12], 5, [0, 50, -6])
const onStrap = (shape: Sdf): Sdf => intersection(2.4, shape, halfSpace([0, 0, -1], [0, 0, 0.4]))
const torso = onStrap(
  union(10, ellipsoid([15, 20, 14], [0, 60, 10]), ellipsoid([18.4, 21, 16.5], [0.5, 36, 11])),
)
const arms = union(
  0,
  limb(
    [
      [11, 69, 13],
      [22, 69.5, 14.5],
      [30.4, 64.6, 9],
      [31, 58.6, 1.6],
    ],
    [7.4, 6.8, 6, 5.4],
  ),
  limb(
    [
      [-12, 67, 13],
      [-23, 65, 15],
      [-30.6, 58.6, 9.4],
      [-31, 52.6, 1.8],
    ],
    [7.4, 6.8, 6, 5.4],
  ),
)
const hands = union(
  0,
  ellipsoid([4.6, 6, 6.6], [31, 56.4, -1.4]),
  ellipsoid([4.6, 6, 6.6], [-31, 50.4, -1.2]),
)
const footAt: readonly Vec3[] = [
  [22.6, 21.5, 15],
  [-21.4, 24, 14],
]
const footTurn: readonly Vec3[] = [
  [-0.34, 0.24, -0.62],
  [-0.34, -0.24, 0.5],
]
const foot = ([x, y, z]: Vec3 = [0, 0, 0], turn: Vec3 = [0, 0, 0], grow = 0): Sdf =>
  placed(ellipsoid([8.2 + grow, 11 + grow, 4.8 + grow]), [x, y, z], turn)
const thighs = union(
  0,
  limb(
    [
      [9, 26, 11],
      [16, 20, 13],
      [21, 17, 13],
    ],
    [10, 8.4, 6.4],
    6,
  ),
  limb(
    [
      [-9, 27, 11],
      [-15, 22, 12],
      [-20, 19, 12],
    ],
    [10, 8.4, 6.4],
    6,
  ),
)
const paddles = union(0, ...footAt.map((where, i) => foot(where, footTurn[i])))
const tail = limb(
  [
    [0, 24, 12],
    [3, 11, 15],
    [-4, 4.8, 21],
    [-16, 5.4, 25],
    [-26, 12.4, 25],
    [-30, 22, 22],
  ],
  [12, 9.6, 8.2, 6.8, 5.2, 2.4],
  18,
)

const trunk: Sdf = (p) => smoothMin(smoothMin(torso(p), arms(p), 3), thighs(p), 3)
const limbs: Sdf = (p) => smoothMin(smoothMin(trunk(p), hands(p), 1.4), Math.min(paddles(p), 99), 1.6)
const fur: Sdf = (p) => smoothMin(smoothMin(limbs(p), tail(p), 1.6), headSdf(p), 2)

const cream = (p: Vec3): number => {
  const q = head.toOwn(p)
  if (headSdf(p) < Math.min(trunk(p), 2.4)) {
    const side = Math.abs(q[0])
    // Up to the cheekbones, up beside the nose, and a spot over each eye.
    const edge = q[1] - (-0.4 - 1.6 * Math.cos(side * 0.3) + (side > 15 ? -(side - 15) * 0.3 : 0))
    return Math.max(edge * 0.94, 1 - q[2])
  }
  const belly = (Math.hypot(p[0] / 12.6, (p[1] - 46) / 29) - 1) * 12.6
  return Math.max(belly, 12 - p[2], 1.2 - arms(p), 1.2 - thighs(p), 1 - tail(p))
}
const dark = (p: Vec3): number => {
  const q = head.toOwn(p)
  const soles = Math.min(
    ...footAt.map(([x, y, z], i) =>
      placed(ellipsoid([5.9, 8.4, 8], [0, 0.4, 5.4]), [x, y, z], footTurn[i])(p),
    ),
  )
  const palms = hands(p) - Math.min(arms(p), 20) * 0.5 - 0.4
  const inEar = headSdf(p) < 2 ? earInside(q) : 9
  return Math.min(Math.max(soles, tail(p) < 1 ? 2 : -9), palms, inEar)
}

const [eyeX, eyeY] = [11.4, 2.4]

const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  const inFront = q[2] > 6 ? 0 : 30
  const onHead = headSdf(p) < 1
  const atEye = Math.hypot(Math.abs(q[0]) - eyeX, q[1] - eyeY) + inFront
  const atNose = Math.hypot(q[0] * 0.6, q[1] + 4) + inFront
  return (
    (onHead ? mix(1, 0.62, ease(4, 12, q[2])) : 1) *
    mix(0.28, 1, ease(2.6, 5.6, atEye)) *
    mix(0.3, 1, ease(3.4, 7, atNose)) *
    mix(1, 0.4, ease(0.5, -1, dark(p))) *
    mix(0.6, 1, ease(0, 1.6, Math.abs(cream(p)))) *
    mix(0.12, 1, ease(1, 5, strap(p))) *
    mix(0.5, 1, ease(0.5, 3, Math.max(Math.abs(arms(p)), Math.abs(torso(p))))) *
    mix(0.5, 1, ease(0.5, 3, Math.max(Math.abs(tail(p)), Math.abs(limbs(p)))))
  )
}

const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
const line = (points: readonly Vec2[], radius: number, lift = 0.9, count = 9): THREE.BufferGeometry =>
  head.worn(
    stitch(
      face,
      points.map(([x, y]) => front(x, y)),
      { radius, lift, count },
    ),
  )

const embroidery = (): readonly THREE.BufferGeometry[] => {
  const nose = satinStitch(face, {
    top: (u) => [mix(-4.8, 4.8, u), 0.2 - 1.4 * (2 * u - 1) ** 2],
    bottom: (u) => [mix(-4, 4, u), mix(-1.6, -5.2, Math.sqrt(Math.max(0, 1 - (2 * u - 1) ** 2)))],
    threads: 12,
    radius: 0.5,
    lift: 0.7,
    dome: 1.5,
  }).map(head.worn)
  const mouth = [
    line(
      [
        [0, -4.8],
        [0, -6.4],
        [0, -7.8],
      ],
      0.46,
    ),
    ...[-1, 1].map((side) =>
      line(
        [
          [0, -7.6],
          [side * 3, -9.4],
          [side * 6.4, -9],
          [side * 8.8, -6.8],
        ],
        0.46,
        0.9,
        11,
      ),
    ),
  ]
  const whiskers = [-1, 1].flatMap((side) =>
    [
      [-3.4, 2],
      [-6, -1.4],
      [-8.4, -5],
    ].map(([y = 0, dy = 0]) => {
      const root = front(side * 9.6, y)
      return head.worn(
        sweep(
          smoothPath(
            [
              [root[0] - side, root[1], root[2] - 1],
              [root[0] + side * 4, root[1] + dy * 0.3, root[2] + 1.6],
              [root[0] + side * 13, root[1] + dy, root[2] - 1.4],
            ],
            6,
          ),
          superellipse(0.7, 0.7, 2, 4),
          { scale: (t) => mix(1, 0.5, t), noses: 1 },
        ),
      )
    }),
  )
  const brows = [-1, 1].map((side) =>
    line(
      [
        [side * 8.6, 9],
        [side * 10.8, 10],
        [side * 13, 9.2],
      ],
      0.5,
      1.5,
      7,
    ),
  )
  const toes = footAt.flatMap((where, i) => {
    const own = posture(where, footTurn[i])
    const sole = foot([0, 0, 0], [0, 0, 0], 0)
    return [-3, 0, 3].map((dx) =>
      own.worn(
        stitch(
          sole,
          [
            [dx * 1.15, 11.6 - Math.abs(dx) * 0.6, 2.4],
            [dx * 1.1, 9 - Math.abs(dx) * 0.3, 5],
            [dx * 0.9, 5.4, 6],
          ].map((p) => onSurface(sole, p as unknown as Vec3)),
          { radius: 0.5, lift: 1, count: 6 },
        ),
      ),
    )
  })
  return [...nose, ...mouth, ...whiskers, ...brows, ...toes]
}

/** The Handle Otter: holds on with both hands, so as not to drift. */
export const otterHandle = defineCharm('pl-otter-handle', async ({ facts, colors }): Promise<CharmModel> => {
  const [brown, creamColor, slate] = colors
  const sleek = await coat('main', [creamColor, brown, slate], furMm)
  const sewn = await trim('sewn', slate, ['#20282D'], { woolly: 0 })
  const glass = eye('button', '#12100F')
  const mesh = softMesh(fur, {
    min: [-44, -6, -14],
    max: [44, 108, 50],
    edge: 1.7,
    triangles: 3400,
    pile: pileAt,
  })
  const body = fitted(
    [
      sleek.dyed(mesh, [(p) => -cream(p), dark]),
      ...embroidery().map((geometry) => sewn.dyed(0, geometry)),
      ...[-1, 1].map((side) =>
        part(
          head.worn(buttonEye(face, { x: side * eyeX, y: eyeY, radius: 3.1, lift: 1.1, flat: 0.45 })),
          glass,
        ),
      ),
    ],
    facts.dims_mm,
    { z: 18.6 },
  )
  return {
    hanger: hang(facts),
    body,
    occlusionMm: 12,
    massCenter: [0, -56, 14],
    ellipsoids: [
      { center: [0, -24, 20], radii: [26, 24, 24] },
      { center: [0, -54, 12], radii: [35, 18, 14] },
      { center: [0, -84, 16], radii: [34, 22, 18] },
    ],
  }
})
