import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { boundsOf, fitted } from '../../kit/part'
import { ellipsoid, mirroredX, type Sdf, smoothMin, sphere, union } from '../../kit/sdf'
import { mix, type Vec3 } from '../../kit/vector'
import { applique, roundOutline } from './applique'
import { type BackSeam, ladderStitches, partedAt } from './closing-seam'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { satinStitch, stitch } from './needlework'
import { type LappetShape, lappet, limb, liningOf, placed, posture } from './posture'
import { ease, headTop, hit, softMesh } from './soft'
import { trim } from './trim'

const furMm = 3.6
const head = posture([0.4, 84, 1], [0, 0, 0.09])

const face = union(
  8,
  ellipsoid([24, 20.5, 19], [0, 0, 0]),
  mirroredX(ellipsoid([12, 10.5, 11], [11.5, -7, 6.5])),
  ellipsoid([6.5, 5.4, 6], [0, -5.6, 17.4]),
)

/** Each ear rises off the crown, folds over and hangs below the elbow; the wind takes both to one side. */
const earWay = (side: 1 | -1): readonly Vec3[] => {
  const drift = side > 0 ? 2.4 : -1.2
  return (
    [
      [6.5, 17.5, -3],
      [13.4, 26, -3.5],
      [22, 24.6, -2.4],
      [27, 10, 0.8],
      [25.8 + drift * 0.2, -10, 4.5],
      [24.8 + drift * 0.6, -27, 6.5],
      [24 + drift * 1.7, -42, 7.4],
    ] as const
  ).map(([x, y, z]): Vec3 => [side * x, y, z])
}
const earFace = (side: 1 | -1): Vec3 => [side * 0.34, -0.28, 0.94]
const earFaceAtEnd = (side: 1 | -1): Vec3 => [side * (side > 0 ? 0.1 : 0.5), 0, 0.9]
const earShape = (side: 1 | -1): LappetShape => ({
  widths: [5.2, 4.8, 6.2, 8.8, 9.8, 10.4, 8.6],
  thicks: [4.2, 3.9, 3.6, 3.5, 3.6, 3.9, 3.6],
  faces: earFace(side),
  facesAtEnd: earFaceAtEnd(side),
  count: 16,
})
const ear = (side: 1 | -1): Sdf => lappet(earWay(side), earShape(side))
const lining = (side: 1 | -1): Sdf => liningOf(earWay(side), earShape(side), 3.4, [0.33, 0.99])
const [leftEar, rightEar] = [ear(-1), ear(1)]
const ears: Sdf = (p) => Math.min(leftEar(p), rightEar(p))
const [leftLining, rightLining] = [lining(-1), lining(1)]

const torso = union(8, ellipsoid([15, 18, 12.5], [0, 50, -1]), ellipsoid([18, 15, 14.5], [0, 36, -0.5]))
const arm = mirroredX(
  limb(
    [
      [12.5, 58, 1],
      [22, 51, 5],
      [22.4, 42, 10],
      [15.4, 36, 18.6],
    ],
    [6, 6.2, 6.2, 5.8],
  ),
)
const footTurn: Vec3 = [-0.42, 0.2, -0.16]
const footAt: Vec3 = [13.4, 13.6, 6.8]
const leg = mirroredX(
  union(
    4,
    limb(
      [
        [9.6, 31, -1],
        [11.6, 21, 1],
        [13, 12, 4],
      ],
      [9.4, 8.6, 7.6],
      7,
    ),
    placed(ellipsoid([8.6, 14.2, 6.6]), footAt, footTurn),
  ),
)
const tail = sphere(7.4, [0, 32, -14])
/** The cloud she holds: a pillow of puffs, flat below. */
const cloud = union(
  0.6,
  ellipsoid([17, 5.4, 6.6], [0.5, 37.6, 17.4]),
  sphere(6.6, [-13.4, 40.6, 16.6]),
  sphere(9, [-3.4, 45.6, 16.4]),
  sphere(7.4, [8.4, 43.4, 17]),
  sphere(5.2, [16, 39.6, 17]),
)

const headSdf = head.sdf(face)
const white: Sdf = (p) =>
  smoothMin(
    smoothMin(smoothMin(headSdf(p), head.sdf(ears)(p), 1.6), torso(p), 2),
    smoothMin(Math.min(arm(p), tail(p)), leg(p), 1.6),
    1.6,
  )
const fur: Sdf = (p) => smoothMin(white(p), cloud(p), 1)

const pads = mirroredX(placed(ellipsoid([5.7, 9.4, 9], [0, -1.6, 6]), footAt, footTurn))
const pink = (p: Vec3): number => {
  const q = head.toOwn(p)
  const cheeks = Math.max(
    Math.hypot((Math.abs(q[0]) - 16.2) * 0.84, q[1] + 9.8) - 3.7,
    6 - q[2],
    2 - Math.min(ears(q), 9),
  )
  const inEars = Math.max(Math.min(leftLining(q), rightLining(q)), ears(q) - 2)
  return Math.min(cheeks, inEars, pads(p))
}
const blue = (p: Vec3): number => cloud(p) - white(p)

const seam: BackSeam = { top: [0, 64], bottom: [0, 41] }
const [eyeX, eyeY] = [10.2, -3.2]

const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  const inFront = q[2] > 7 ? 0 : 30
  const onFace = p[1] > 62 && q[2] > 4 ? mix(1, 0.5, ease(5, 14, q[2])) : 1
  const atEye = Math.hypot(Math.abs(q[0]) - eyeX, q[1] - eyeY) + inFront
  const atNose = Math.hypot(q[0] * 0.8, q[1] + 6.6) + inFront
  const onEar = ease(2.5, -0.5, ears(q))
  return (
    onFace *
    partedAt(seam, p) *
    mix(1, 0.62, onEar) *
    mix(1, 0.4, ease(0.5, -1, Math.max(pink(p), q[2] > 13 ? 9 : -9))) *
    mix(1, 0.3, ease(0.5, -0.6, blue(p))) *
    mix(0.35, 1, ease(0.2, 2, Math.abs(blue(p)) + (cloud(p) > 3 ? 9 : 0))) *
    mix(0.3, 1, ease(3.2, 6.5, atEye)) *
    mix(0.3, 1, ease(3, 7, atNose)) *
    mix(0.5, 1, ease(0.6, 3.6, Math.max(Math.abs(arm(p)), Math.abs(torso(p))))) *
    mix(0.5, 1, ease(0.6, 3.6, Math.max(Math.abs(leg(p)), Math.abs(torso(p)))))
  )
}

/** Threads of the face, by dye: nose, lines, eyes, their lights. */
const embroidery = (): readonly (readonly THREE.BufferGeometry[])[] => {
  const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
  const line = (points: readonly (readonly [number, number])[], radius: number, lift = 0.9) =>
    stitch(
      face,
      points.map(([x, y]) => front(x, y)),
      { radius, lift, count: 8 },
    )
  const nose = satinStitch(face, {
    top: (u) => [mix(-3.2, 3.2, u), -3.6 - 0.7 * (2 * u - 1) ** 2],
    bottom: (u) => [mix(-1.8, 1.8, u), mix(-5.2, -7.4, Math.sqrt(Math.max(0, 1 - (2 * u - 1) ** 2)))],
    threads: 10,
    radius: 0.42,
    lift: 0.6,
    dome: 0.9,
  })
  const mouth = [
    line(
      [
        [0, -7.2],
        [0, -8.4],
        [0, -9.6],
      ],
      0.4,
    ),
    ...[-1, 1].map((side) =>
      line(
        [
          [0, -9.4],
          [side * 1.9, -10.9],
          [side * 4, -10.2],
        ],
        0.4,
      ),
    ),
  ]
  const eyes = [-1, 1].flatMap((side) =>
    satinStitch(face, {
      top: (u) => [side * eyeX + mix(-3.3, 3.3, u), eyeY + 4.1 * Math.sqrt(1 - 0.96 * (2 * u - 1) ** 2)],
      bottom: (u) => [side * eyeX + mix(-3.3, 3.3, u), eyeY - 4.1 * Math.sqrt(1 - 0.96 * (2 * u - 1) ** 2)],
      threads: 11,
      radius: 0.42,
      lift: 0.8,
      dome: 1.3,
    }),
  )
  const lights = [-1, 1].flatMap((side) => [
    applique(face, {
      outline: roundOutline([side * eyeX + 1.1, eyeY + 1.7], [1.25, 1.4], { count: 10 }),
      lift: 2.2,
      dome: 0.5,
      rings: 2,
    }),
    applique(face, {
      outline: roundOutline([side * eyeX - 1.2, eyeY - 1.8], [0.6, 0.65], { count: 8 }),
      lift: 1.9,
      dome: 0.4,
      rings: 2,
    }),
  ])
  const lashes = [-1, 1].flatMap((side) =>
    (
      [
        [3.1, 2.2, 5.4, 3.6],
        [3.8, 0.6, 6.2, 1.3],
      ] as const
    ).map(([ax, ay, bx, by]) =>
      line(
        [
          [side * (eyeX + ax), eyeY + ay],
          [side * (eyeX + (ax + bx) / 2), eyeY + (ay + by) / 2 + 0.1],
          [side * (eyeX + bx), eyeY + by],
        ],
        0.36,
        1.5,
      ),
    ),
  )
  const brows = [-1, 1].map((side) =>
    line(
      [
        [side * 8, eyeY + 8],
        [side * 10.4, eyeY + 9],
        [side * 12.8, eyeY + 8.6],
      ],
      0.42,
      1.4,
    ),
  )
  return [nose, [...mouth, ...lashes, ...brows], eyes, lights]
}

/** The cloud sleeps. */
const cloudFace = (): readonly THREE.BufferGeometry[] =>
  [
    [
      [-7, 41.4],
      [-5.4, 40.2],
      [-3.8, 41.4],
    ],
    [
      [3.4, 41.4],
      [5, 40.2],
      [6.6, 41.4],
    ],
    [
      [-1.6, 38.4],
      [-0.2, 37.4],
      [1.2, 38.4],
    ],
  ].map((points) =>
    stitch(
      cloud,
      points.map(([x = 0, y = 0]) => hit(cloud, [x, y, 80], [0, 0, -1])),
      { radius: 0.42, lift: 0.9, count: 7 },
    ),
  )

/** Cloudlop: ears longer than she is, still damp, and a cloud she will not put down. */
export const bunnyCloudlop = defineCharm(
  'pl-bunny-cloudlop',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [whiteColor, pinkColor, blueColor] = colors
    const long = await coat('main', [pinkColor, whiteColor, blueColor], furMm)
    const sewn = await trim(
      'sewn',
      blueColor,
      ['#E79AA8', '#8A6A63', '#2A2224', '#FFFFFF', blueColor, '#CFC7C2'],
      {
        woolly: 0,
        roughness: 0.6,
      },
    )
    const mesh = softMesh(fur, {
      min: [-42, -4, -30],
      max: [42, 120, 34],
      edge: 1.7,
      triangles: 3400,
      pile: pileAt,
    })
    const crown = headTop(headSdf)
    const loop = sewn.dyed(4, cordLoop({ height: 120 - crown, width: 5, wire: 0.9, y: crown }))
    const body = fitted(
      [
        long.dyed(mesh, [(p) => -pink(p), blue]),
        ...embroidery().flatMap((threads, dye) =>
          threads.map((geometry) => sewn.dyed(dye, head.worn(geometry))),
        ),
        ...ladderStitches(torso, seam).map((geometry) => sewn.dyed(5, geometry)),
        ...cloudFace().map((geometry) => sewn.dyed(1, geometry)),
        loop,
      ],
      facts.dims_mm,
      { z: 1, slack: 0.13 },
    )
    const { min, max } = boundsOf(body.slice(-1))
    return {
      hanger: hang(facts, {
        attach: [(min[0] + max[0]) / 2, max[1] - 1.8, (min[2] + max[2]) / 2],
        strapColor: '#8FA9C4',
      }),
      body,
      occlusionMm: 11,
      massCenter: [0, -62, 2],
      ellipsoids: [
        { center: [0, -36, 1], radii: [37, 28, 21] },
        { center: [0, -78, 2], radii: [30, 30, 23] },
        { center: [0, -110, 4], radii: [24, 15, 17] },
      ],
    }
  },
)
