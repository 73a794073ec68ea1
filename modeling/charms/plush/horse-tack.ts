import * as THREE from 'three'
import { capsule, type Sdf, smoothMin, union } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { body, face, trunk } from './horse-body'
import { loft } from './loft'
import { stitch } from './needlework'
import { hit } from './soft'

/** A padded felt lock: thick at its root, a point at its end. */
const lock = (points: readonly Vec3[], width: number): THREE.BufferGeometry =>
  sweep(smoothPath(points, 8), superellipse(width, width * 0.56, 2.3, 8), {
    up: [0, 0, 1],
    scale: (t) => mix(0.72, 1, Math.min(1, t * 3)) * (1 - t ** 1.8) + 0.06,
    noses: 1,
  })

/** The mane streams back from the crest, lock by lock. */
export const mane = (): readonly THREE.BufferGeometry[] =>
  (
    [
      [-27, 100, 3, 14, 5, 12],
      [-24, 93, 0, 16, 4, 13],
      [-22, 86, 5, 15, 2, 13],
      [-19, 79, 0, 14, 0, 12.4],
      [-15.5, 73, 4, 12, -2, 11],
    ] as const
  ).map(([x, y, z, long, rise, width]) =>
    lock(
      [
        [x - 7, y - 4, z * 0.7],
        [x, y + 0.6, z],
        [x + long * 0.45, y + rise * 0.4 - 1.6, z],
        [x + long, y + rise + 2.4, z * 0.9],
      ],
      width,
    ),
  )

/** Head frame. */
export const forelock = (): readonly THREE.BufferGeometry[] =>
  (
    [
      [0, 0.6, 9],
      [2.2, 4.2, 7],
      [-2.4, -3, 7.4],
    ] as const
  ).map(([from, to, long]) => {
    const z = (y: number): number => hit(face, [to * 0.6, y, 80], [0, 0, -1])[2]
    return lock(
      [
        [from, 15.6, -3],
        [from * 1.2, 17.4, 4],
        [mix(from, to, 0.7) + 1, 16 - long * 0.35, z(13) + 2.4],
        [to + 2.6, 16.4 - long, z(9) + 1.4],
      ],
      6.6,
    )
  })

/** A tail held high, blown back upon itself. */
export const tail = (): readonly THREE.BufferGeometry[] =>
  (
    [
      [0, [44, 60], [53, 70], [47, 84], [54, 95], 13],
      [-4, [44, 59], [52, 65], [53, 76], [49, 89], 11],
      [4, [44, 59], [50, 63], [55, 71], [57, 82], 11],
      [1.5, [43, 58], [47, 66], [43, 77], [45, 87], 9],
    ] as const
  ).map(([z, a, b, c, d, width]) =>
    lock(
      [
        [a[0], a[1], 0],
        [b[0], b[1], z * 0.7],
        [c[0], c[1], z],
        [d[0], d[1], z * 1.2],
      ],
      width,
    ),
  )

const shoulders = union(
  0,
  capsule([-19, 44, 9], [-27, 42, 10.5], 11.6),
  capsule([-17, 42, -8], [-16, 36, -8.6], 11.8),
)
/** The chest with the roots of the forelegs, without their knees. */
const chest: Sdf = (p) => smoothMin(trunk(p), shoulders(p), 3.4)

const [clothFrom, clothTo] = [-8.5, 18.5]
const reach = 1.95

/** Where a ray from the barrel's middle line comes out of it, `lift` above the pile. */
const onBarrel = (x: number, angle: number, lift: number): Vec3 => {
  const way: Vec3 = [0, Math.cos(angle), Math.sin(angle)]
  return hit(body, [x, 51 + way[1] * 50, way[2] * 50], [0, -way[1], -way[2]], lift)
}

/** A quilted cloth over the back, scalloped along its lower edges. */
export const saddleCloth = (): THREE.BufferGeometry => {
  const columns = 22
  const rows = Array.from({ length: columns }, (_, i): readonly Vec3[] => {
    const v = (i / (columns - 1)) * 2 - 1
    const edge = Math.sqrt(Math.max(0, 1 - Math.abs(v) ** 16))
    const across = steps(8).map((u) => {
      const corner = 1.6 * Math.abs(v) ** 6
      return mix(clothFrom + corner, clothTo - corner, u)
    })
    const angle = (u: number): number => v * (reach - 0.1 * Math.sin(Math.PI * 3 * u) ** 2)
    const quilt = (u: number): number =>
      0.5 * Math.abs(Math.sin(Math.PI * 3 * u)) * Math.abs(Math.cos(v * 4.7))
    const outer = across.map((x, k) => onBarrel(x, angle(k / 7), 1.1 + 0.7 * edge + quilt(k / 7)))
    const inner = across.toReversed().map((x, k) => onBarrel(x, angle(1 - k / 7), 0.2))
    return [...inner, ...outer].toReversed()
  })
  return loft(rows, false)
}

/** Round the chest, 0 in front, positive on the near side. */
const breastAt = (angle: number, lift: number): Vec3 => {
  const middle: Vec3 = [-10, 56.5, 0]
  const way: Vec3 = [-Math.cos(angle), -0.3 * Math.cos(angle), Math.sin(angle)]
  const long = Math.hypot(...way)
  const unit = way.map((v) => v / long) as unknown as Vec3
  return hit(
    chest,
    [middle[0] + unit[0] * 60, middle[1] + unit[1] * 60, unit[2] * 60],
    [-unit[0], -unit[1], -unit[2]],
    lift,
  )
}

/** The cloth's binding. */
export const binding = (): THREE.BufferGeometry => {
  const side = (x: number, way: 1 | -1): readonly Vec3[] =>
    steps(11).map((t) => onBarrel(x, way * mix(-reach, reach, t) * 0.985, 1.4))
  return sweep(
    smoothPath([...side(clothFrom, 1), ...side(clothTo, -1)], 42, true),
    superellipse(2, 2, 2, 5),
    { closed: true },
  )
}

/** The girth and the breast band. */
export const harness = (): readonly THREE.BufferGeometry[] => {
  const round = (x: number): readonly Vec3[] =>
    Array.from({ length: 20 }, (_, i) => onBarrel(x, (i / 20) * 2 * Math.PI, 0.8))
  const breast = steps(15).map((t): Vec3 => breastAt(mix(-1.75, 1.75, t), 0.9))
  return [
    sweep(round(5), superellipse(2.4, 2.4, 2, 6), { closed: true }),
    sweep(smoothPath(breast, 26), superellipse(2.5, 2.5, 2, 6), { noses: 1 }),
  ]
}

/** A brass bell on the breast band. */
export const bell = (): THREE.BufferGeometry => {
  const [x, y, z] = breastAt(0.5, 3)
  return new THREE.SphereGeometry(4.4, 12, 8).translate(x, y - 3, z)
}

/** A line of wind from `from` to `to` that rolls up at its end, upwards (1) or downwards (−1). */
const breath = (from: number, to: number, y: number, radius: number, way: 1 | -1): readonly Vec2[] => [
  [from, y],
  [mix(from, to, 0.5), y],
  ...steps(10).map((t): Vec2 => {
    const angle = mix(-0.5, 0.9, t) * Math.PI
    const r = radius * (1 - 0.15 * t)
    return [to + r * Math.cos(angle), y + way * (radius + r * Math.sin(angle))]
  }),
]

/** The sign of the wind on each side of the cloth: two lines that roll up. */
export const gust = (): readonly THREE.BufferGeometry[] => {
  const lines = [breath(-4.6, 5.6, 57, 3, 1), breath(-4.6, 8.8, 52.8, 3, -1)]
  return [-1, 1].flatMap((side) =>
    lines.map((points) =>
      stitch(
        body,
        points.map(([x, y]) => hit(body, [x, y, side * 60], [0, 0, -side])),
        { radius: 0.92, lift: 2.6, count: 24 },
      ),
    ),
  )
}

/** Head frame: nose band and cheek pieces with rosettes. */
export const bridle = (): readonly THREE.BufferGeometry[] => {
  const band = Array.from({ length: 24 }, (_, i): Vec3 => {
    const angle = (i / 24) * 2 * Math.PI
    const way: Vec3 = [Math.sin(angle), Math.cos(angle) * 0.9, Math.cos(angle) * 0.44]
    const from: Vec3 = [way[0] * 50, -3.6 + way[1] * 50, 4.5 + way[2] * 50]
    const length = Math.hypot(...way)
    return hit(face, from, [-way[0] / length, -way[1] / length, -way[2] / length], 0.6)
  })
  const wire = superellipse(2, 2, 2, 6)
  const cheeks = [-1, 1].map((side) => {
    const points = [
      [-2.6, 6],
      [3, 4],
      [8, 1],
      [12.4, -2.4],
    ].map(([y = 0, z = 0]): Vec3 => hit(face, [side * 50, y, z], [-side, 0, 0], 0.6))
    return sweep(smoothPath(points, 10), wire, { noses: 1 })
  })
  const rosettes = [-1, 1].map((side) =>
    new THREE.SphereGeometry(2.5, 8, 6).translate(...hit(face, [side * 50, -2.6, 6], [-side, 0, 0], 0.8)),
  )
  return [sweep(band, wire, { closed: true }), ...cheeks, ...rosettes]
}
