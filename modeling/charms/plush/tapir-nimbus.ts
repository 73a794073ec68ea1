import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { fitted } from '../../kit/part'
import { capsule, ellipsoid, mirroredX, type Sdf, smoothMin, union } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { applique } from './applique'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { hungByLoop } from './hung'
import { satinStitch, stitch } from './needlework'
import { type LappetShape, lappet, limb, liningOf, posture } from './posture'
import { ease, hit, onSurface, softMesh } from './soft'
import { trim } from './trim'

const furMm = 2
const head = posture([-31, 53, 3], [0.08, -0.32, 0.08])

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
const face: Sdf = (p) => smoothMin(smoothMin(skull(p), trunk(p), 5), ear(p), 1.8)
const headSdf = head.sdf(face)

const barrel = union(
  12,
  ellipsoid([30, 25.5, 24.5], [18, 45.5, -2]),
  ellipsoid([23, 22.5, 21.5], [-11, 46, -2]),
  ellipsoid([22, 23.5, 22.5], [33, 43, -2]),
)
const feet: readonly Vec3[] = [
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
const body: Sdf = (p) => smoothMin(smoothMin(barrel(p), legs(p), 4), paws(p), 2)
const fur: Sdf = (p) => smoothMin(smoothMin(body(p), tail(p), 1.4), headSdf(p), 2.2)

/** The pale saddle between shoulders and rump; its edges sway like a cloud's. */
const front = (y: number): number => 1.4 - 2.6 * Math.cos((y - 30) * 0.17)
const back = (y: number): number => 46 - 0.1 * (y - 45) ** 2 * 0.12 + 1.6 * Math.cos(y * 0.2)
const low = (x: number): number => 25.5 + 1.8 * Math.cos(x * 0.26)
const saddle = (p: Vec3): number =>
  Math.max(
    front(p[1]) - p[0],
    p[0] - back(p[1]),
    low(p[0]) - p[1],
    (barrel(p) - Math.min(headSdf(p), tail(p))) * 2,
  )
const cream = (p: Vec3): number => {
  const q = head.toOwn(p)
  const tips = headSdf(p) < barrel(p) ? inEar(q) : 9
  const mouth = headSdf(p) < 3 ? Math.hypot(q[0], q[1] + 12.2, q[2] - 38.4) - 5 : 9
  return Math.min(saddle(p), tips, mouth)
}

const [eyeX, eyeY] = [9.6, -0.6]

const pileAt = (p: Vec3): number => {
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

const onFace = (points: readonly Vec2[], radius: number, lift = 1, count = 10): THREE.BufferGeometry =>
  head.worn(
    stitch(
      face,
      points.map(([x, y]) => hit(face, [x, y, 80], [0, 0, -1])),
      { radius, lift, count },
    ),
  )

const spiral = (
  [cx, cy]: Vec2,
  { from, turns, inner, outer, way }: SpiralOptions,
  count = 12,
): readonly Vec2[] =>
  steps(count).map((t): Vec2 => {
    const angle = from + way * t * turns * 2 * Math.PI
    const r = mix(inner, outer, t)
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
  })

interface SpiralOptions {
  /** Angle of its inner end. */
  readonly from: number
  readonly turns: number
  readonly inner: number
  readonly outer: number
  readonly way: 1 | -1
}

/** One auspicious cloud: two curls under a round crown, and the trail it leaves. */
const cloud = (): readonly (readonly Vec2[])[] => {
  const half = spiral([5.4, 0], { from: 0.4, turns: 1.34, inner: 1.1, outer: 4.6, way: 1 }, 13)
  const crown: readonly Vec2[] = [
    [4.6, 6.2],
    [3, 9],
    [0, 10.2],
  ]
  const right = [...half, ...crown]
  const left = right.toReversed().map(([x, y]): Vec2 => [-x, y])
  return [
    [...right, ...left.slice(1)],
    [
      [-8.6, -3.4],
      [-3, -6],
      [4, -5],
      [11, -6.6],
      [17, -4.4],
    ],
    [
      [-2, -9],
      [4, -8.2],
      [9.4, -9.6],
    ],
  ]
}

/** Gold thread laid along a line and couched, on one flank. */
const couched = (
  side: 1 | -1,
  points: readonly Vec2[],
  radius: number,
  count: number,
): THREE.BufferGeometry => {
  const [up, out] = [0.42, 0.9]
  const way: Vec3 = [0, up, out * side]
  const path = points.map(([x, y]): Vec3 => {
    const from: Vec3 = [x, 44 + y * out + way[1] * 70, -2 + side * (-y * up + out * 70)]
    return hit(barrel, from, [0, -way[1], -way[2]])
  })
  return stitch(barrel, path, { radius, lift: 1.9, count })
}

const clouds = (): readonly THREE.BufferGeometry[] =>
  ([1, -1] as const).flatMap((side) =>
    (
      [
        [22, 3.4, 1.3, 1],
        [-12.6, 13.4, 0.8, -1],
      ] as const
    ).flatMap(([x, y, size, way]) =>
      cloud().map((points, i) =>
        couched(
          side,
          points.map(([u, v]): Vec2 => [x + way * u * size, y + v * size]),
          0.68,
          i === 0 ? 44 : i === 1 ? 11 : 7,
        ),
      ),
    ),
  )

/** A gold cord where navy meets cream. */
const seams = (): readonly THREE.BufferGeometry[] => {
  const bands = [front, back].map((edge) => {
    const path = steps(15).map((t): Vec3 => {
      const angle = mix(-1.92, 1.92, t)
      const way: Vec3 = [0, Math.cos(angle), Math.sin(angle)]
      const round = (x: number): Vec3 =>
        hit(barrel, [x, 45 + way[1] * 60, -2 + way[2] * 60], [0, -way[1], -way[2]])
      return round(edge(round(edge(45))[1]))
    })
    return stitch(barrel, path, { radius: 0.8, lift: 1.6, count: 28 })
  })
  const hems = [1, -1].map((side) =>
    stitch(
      body,
      steps(11).map((t): Vec3 => {
        const x = mix(front(26), back(26), t)
        return hit(body, [x, low(x), side * 80], [0, 0, -side])
      }),
      { radius: 0.8, lift: 1.6, count: 18 },
    ),
  )
  return [...bands, ...hems]
}

/** Closed eyes with lashes, a smile beside the trunk. */
const sleep = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) => [
    onFace(
      [
        [side * (eyeX - 4.2), eyeY + 1.6],
        [side * (eyeX - 2.2), eyeY - 0.6],
        [side * (eyeX + 1), eyeY - 1.2],
        [side * (eyeX + 4.4), eyeY + 1],
      ],
      0.8,
      1.1,
      12,
    ),
    ...(
      [
        [-0.6, -1.5, -0.6, -4],
        [2, -1, 3, -3.4],
        [4.2, 0.6, 6.2, -0.8],
      ] as const
    ).map(([ax, ay, bx, by]) =>
      onFace(
        [
          [side * (eyeX + ax), eyeY + ay],
          [side * (eyeX + (ax + bx) / 2), eyeY + (ay + by) / 2 - 0.1],
          [side * (eyeX + bx), eyeY + by],
        ],
        0.45,
        1,
        6,
      ),
    ),
  ])

/** Folds of the trunk in gold thread, above. */
const folds = (): readonly THREE.BufferGeometry[] =>
  (
    [
      [24.6, -11, 6.6],
      [29.6, -17.6, 5.8],
    ] as const
  ).map(([z, y, half]) =>
    head.worn(
      stitch(
        face,
        [-1, -0.55, 0, 0.55, 1].map((u) =>
          onSurface(face, [u * half, y + 12 * (1 - 0.9 * u * u) - 1, z + 7 * (1 - u * u)]),
        ),
        { radius: 0.5, lift: 0.7, count: 9 },
      ),
    ),
  )

const claws = (): readonly THREE.BufferGeometry[] =>
  feet.flatMap(([x, , z]) =>
    [-1, 0, 1].map((k) => {
      const angle = -0.35 + k * 0.5
      const [cx, cz] = [x - 2.4 + Math.sin(angle) * 11.8, z + 1.6 + Math.cos(angle) * 12.2]
      return sweep(
        smoothPath(
          [
            [mix(x, cx, 0.86), 8.6, mix(z, cz, 0.9)],
            [cx, 6.6, cz],
            [mix(x, cx, 1.1), 2.6, mix(z, cz, 1.1)],
          ],
          4,
        ),
        superellipse(3.4, 3.4, 2, 6),
        { scale: (t) => mix(1, 0.4, t), noses: 1 },
      )
    }),
  )

/** Tiger stripes on the near sides of the legs. */
const stripes = (): readonly THREE.BufferGeometry[] =>
  feet
    .filter(([, , z]) => z > 0)
    .flatMap(([x]) =>
      [15.4, 20.4].map((y, k) =>
        stitch(
          body,
          [-1, 0, 1].map((u) => hit(body, [x - 1 + u * (6.4 - k), y + 1.4 * u * u, 80], [0, 0, -1])),
          { radius: 0.7, lift: 1, count: 9 },
        ),
      ),
    )

const moon = (): THREE.BufferGeometry => {
  const outer = steps(11).map((t): Vec2 => {
    const angle = mix(-2.5, 0.9, t)
    return [4.6 * Math.cos(angle), 9 + 4.6 * Math.sin(angle)]
  })
  const inner = steps(9)
    .slice(1, -1)
    .map((t): Vec2 => {
      const angle = mix(0.66, -2.26, t)
      return [-1.5 + 3.7 * Math.cos(angle), 10.6 + 3.7 * Math.sin(angle)]
    })
  return head.worn(applique(face, { outline: [...outer, ...inner], lift: 0.8, dome: 0.5, rings: 2 }))
}

const nostrils = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) =>
    satinStitch(face, {
      top: (u) => [side * 2.2 + mix(-0.9, 0.9, u), -12.2],
      bottom: (u) => [side * 2.2 + mix(-0.9, 0.9, u), -14.4],
      threads: 2,
      radius: 0.6,
      lift: 0.3,
      dome: 0,
    }).map(head.worn),
  )

/** Nimbus: eats bad dreams, sleeps on his feet, wears the sky's good omens along his back. */
export const tapirNimbus = defineCharm('pl-tapir-nimbus', async ({ facts, colors }): Promise<CharmModel> => {
  const [night, moonlight, gold] = colors
  const plush = await coat('main', [night, moonlight], furMm)
  const satin = await trim('satin', gold, [gold, '#1B2440'], {
    woolly: 0,
    roughness: 0.5,
    sheen: '#5A4A20',
    sheenRoughness: 0.4,
  })
  const mesh = softMesh(fur, {
    min: [-66, -4, -36],
    max: [68, 88, 60],
    edge: 1.9,
    triangles: 3350,
    pile: pileAt,
  })
  const loopX = 6
  const top = hit(barrel, [loopX, 120, -2], [0, -1, 0])[1]
  const loop = satin.dyed(
    0,
    cordLoop({ height: 84 - top, width: 5.6, wire: 1.05, y: top }).translate(loopX, 0, -2),
  )
  const { body: parts, attach } = hungByLoop(
    fitted(
      [
        plush.dyed(mesh, [cream]),
        ...[...clouds(), ...seams(), ...sleep(), ...folds(), ...claws(), ...stripes(), moon()].map((g) =>
          satin.dyed(0, g),
        ),
        ...nostrils().map((g) => satin.dyed(1, g)),
        loop,
      ],
      facts.dims_mm,
    ),
    2.1,
  )
  return {
    hanger: hang(facts, { attach }),
    body: parts,
    occlusionMm: 10,
    massCenter: [2, -46, 0],
    ellipsoids: [
      { center: [8, -42, -2], radii: [44, 27, 26] },
      { center: [-31, -34, 15], radii: [25, 22, 22] },
      { center: [4, -74, 0], radii: [40, 14, 25] },
    ],
  }
})
