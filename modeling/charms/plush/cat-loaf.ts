import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { fitted } from '../../kit/part'
import { ellipsoid, mirroredX, roundBox, type Sdf, smoothMin, union } from '../../kit/sdf'
import { mix, type Vec2, type Vec3 } from '../../kit/vector'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { hungByLoop } from './hung'
import { satinStitch, stitch } from './needlework'
import { type LappetShape, lappet, limb, liningOf, posture } from './posture'
import { ease, hit, onSurface, softMesh } from './soft'
import { trim } from './trim'

const furMm = 2.3
const head = posture([-20, 31.5, 15], [0.02, -0.06, 0.1])

const skull = union(
  8,
  ellipsoid([23.5, 18, 16.5], [0, 0, 0]),
  mirroredX(ellipsoid([12, 10, 10], [12.5, -5.6, 4])),
  mirroredX(ellipsoid([6.4, 5, 5.4], [4.2, -6, 14.4])),
)
const earWay: readonly Vec3[] = [
  [12.5, 10, -2.5],
  [14.6, 17, -2.6],
  [16.6, 23.4, -3],
]
const earShape: LappetShape = {
  widths: [9.2, 6.6, 1.8],
  thicks: [4.4, 3.4, 1.6],
  faces: [0.16, 0, 1],
}
const ear = mirroredX(lappet(earWay, earShape))
const inEar = mirroredX(liningOf(earWay, earShape, 2.4, [0.12, 0.82]))
const face: Sdf = (p) => smoothMin(skull(p), ear(p), 1.8)
const headSdf = head.sdf(face)

/** A tin loaf that rose in three humps over its straight sides. */
const humps = [-8, 13, 34] as const
const tin = roundBox([68, 30, 43], 11, [11, 15.5, -2])
const crown = union(
  2.6,
  ...humps.map((x, i) => ellipsoid([13.4, 15.5, 25.4], [x, 32.4 + (i === 1 ? 1.2 : 0), -2])),
  roundBox([62, 22, 44], 9, [13, 30, -2]),
)
const loaf = union(2.2, tin, crown)
const section: Sdf = ([, y, z]) =>
  Math.min(
    roundBox([400, 30, 43], 11, [11, 15.5, -2])([11, y, z]),
    roundBox([400, 28, 50], 13, [11, 33, -2])([11, y, z]),
  )
const paws = union(0, ellipsoid([8.4, 5.8, 8], [-29.6, 5.8, 22]), ellipsoid([8.4, 5.8, 8], [-12, 5.8, 23]))
const chest = ellipsoid([19, 14, 12], [-20, 16, 12])
const tail = limb(
  [
    [42, 9, -14],
    [45.4, 8, 4],
    [40, 6.6, 20],
    [26, 6, 26.4],
    [11, 6.2, 28],
  ],
  [5.6, 5.6, 5.4, 5.4, 5.2],
)

const bread: Sdf = (p) => smoothMin(smoothMin(loaf(p), chest(p), 3), paws(p), 1.6)
const fur: Sdf = (p) => smoothMin(smoothMin(bread(p), tail(p), 1), headSdf(p), 2)

const isHead = (p: Vec3): boolean => headSdf(p) < Math.min(bread(p), tail(p))
const cream = (p: Vec3): number => {
  const q = head.toOwn(p)
  const muzzle = Math.max(
    Math.min(
      (Math.hypot(q[0] / 14.6, (q[1] + 8) / 8) - 1) * 8,
      (Math.hypot(q[0] / 3.6, (q[1] + 1) / 9) - 1) * 3.6,
    ),
    2 - q[2],
  )
  if (isHead(p)) return Math.min(muzzle, inEar(q))
  const slice = Math.max(section(p) + 4.6, 37 - p[0])
  const bib = Math.max(Math.min(chest(p) - 1, paws(p) - 0.6) - (loaf(p) > 1 ? 0 : 9), p[0] - 4, 8 - p[2])
  const socks = paws(p) - Math.min(loaf(p), chest(p)) + 0.4
  const base = Math.max(p[1] - (17.5 - 0.9 * Math.cos(p[0] * 0.3)), tail(p) < bread(p) ? 4 : -9)
  return Math.min(slice, bib, socks, Math.max(base, p[0] - 33))
}
const brown = (p: Vec3): number => {
  const q = head.toOwn(p)
  if (isHead(p)) {
    const along = q[1] - 6.2
    const wide = 2.1 * ease(-1.5, 5, along)
    const middle = Math.abs(q[0]) - wide
    const sides = Math.abs(Math.abs(q[0]) - 6.2 - along * 0.1) - wide * 0.86
    const cheeks = Math.max(
      Math.abs(q[1] + 2.6 + (Math.abs(q[0]) - 18) * 0.3) - 2.1 * ease(16, 20, Math.abs(q[0])),
      17 - Math.abs(q[0]),
    )
    return Math.min(Math.max(Math.min(middle, sides), -along - 0.8, -8 - q[2]), Math.max(cheeks, -8 - q[2]))
  }
  const stripes = Math.min(...humps.map((x) => Math.abs(p[0] - x - 0.8 + 0.05 * p[2])))
  const toast = stripes - 4.4 * ease(23, 41, p[1])
  const tip = p[2] > 10 && tail(p) < bread(p) ? p[0] - 20 : 9
  const rings = tail(p) < bread(p) && p[0] > 20 ? Math.abs(Math.abs(p[2] - 12) - 7) - 1.6 : 9
  return Math.min(Math.max(toast, 24 - p[1], p[0] - 43), tip, rings)
}

const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  const inFront = q[2] > 6 ? 0 : 30
  const onHead = headSdf(p) < 1
  const atNose = Math.hypot(q[0] * 0.7, q[1] + 5) + inFront
  const atEye = Math.hypot(Math.max(0, Math.abs(Math.abs(q[0]) - 10.4) - 3.4), q[1] - 0.6) + inFront
  return (
    (onHead ? mix(1, 0.6, ease(2, 10, q[2])) : 1) *
    mix(0.35, 1, ease(3, 7, atNose)) *
    mix(0.5, 1, ease(1.2, 3.6, atEye)) *
    mix(0.4, 1, ease(0.4, 3, Math.max(Math.abs(tin(p)), Math.abs(crown(p))) + (p[0] < -14 ? 9 : 0))) *
    mix(0.55, 1, ease(-1.5, 1.5, section(p) + 4.6 + (p[0] > 38 ? 0 : 30))) *
    mix(0.45, 1, ease(0.5, 2.5, Math.abs(headSdf(p) - bread(p)) + (headSdf(p) > 2.5 ? 9 : 0))) *
    mix(0.5, 1, ease(0.6, 3, Math.max(Math.abs(tail(p)), Math.abs(bread(p)))))
  )
}

const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
const line = (points: readonly Vec2[], radius: number, lift = 1, count = 10): THREE.BufferGeometry =>
  head.worn(
    stitch(
      face,
      points.map(([x, y]) => front(x, y)),
      { radius, lift, count },
    ),
  )

const embroidery = (): readonly THREE.BufferGeometry[] => {
  const eyes = [-1, 1].flatMap((side) => [
    line(
      [
        [side * 6, 1.4],
        [side * 7.6, -0.9],
        [side * 10.4, -1.9],
        [side * 13.2, -1],
        [side * 15, 1.4],
      ],
      0.72,
      1.3,
      14,
    ),
  ])
  const mouth = [-1, 1].map((side) =>
    line(
      [
        [0, -6],
        [side * 1, -8.6],
        [side * 3.8, -9.4],
        [side * 6.2, -7.8],
      ],
      0.5,
    ),
  )
  const whiskers = [-1, 1].flatMap((side) =>
    [0, 1].map((k) =>
      line(
        [
          [side * 13, -7.4 - 2.4 * k],
          [side * 16.6, -7.2 - 3.1 * k],
          [side * 20, -7.8 - 3.8 * k],
        ],
        0.34,
        2.2,
        8,
      ),
    ),
  )
  const toes = [-29.6, -12].flatMap((x) =>
    [-2.6, 2.6].map((dx) =>
      stitch(
        paws,
        [
          [x + dx, 8.6, 29],
          [x + dx * 1.1, 6.6, 31],
          [x + dx * 1.1, 4, 31],
        ].map((p) => onSurface(paws, p as unknown as Vec3)),
        { radius: 0.45, lift: 1.3 },
      ),
    ),
  )
  return [...eyes, ...mouth, ...whiskers, ...toes]
}

const nose = (): readonly THREE.BufferGeometry[] =>
  satinStitch(face, {
    top: (u) => [mix(-3, 3, u), -2.6 - 0.5 * (2 * u - 1) ** 2],
    bottom: (u) => [mix(-1.7, 1.7, u), mix(-4, -6.2, Math.sqrt(Math.max(0, 1 - (2 * u - 1) ** 2)))],
    threads: 9,
    radius: 0.42,
    lift: 0.6,
    dome: 0.9,
  }).map(head.worn)

/** The Loaf Cat: three humps, a crust of stripes, a heel that was just cut off, fast asleep. */
export const catLoaf = defineCharm('pl-cat-loaf', async ({ facts, colors }): Promise<CharmModel> => {
  const [crust, crumb, toast] = colors
  const plush = await coat('main', [crumb, crust, toast], furMm)
  const sewn = await trim('sewn', toast, ['#4A2A18', '#C9746A', toast], { woolly: 0 })
  const mesh = softMesh(fur, {
    min: [-50, -4, -34],
    max: [56, 62, 42],
    edge: 1.6,
    triangles: 3400,
    pile: pileAt,
  })
  const loopAt: Vec3 = [5, hit(loaf, [5, 90, -2], [0, -1, 0])[1], -2]
  const loop = sewn.dyed(
    2,
    cordLoop({ height: 58.4 - loopAt[1], width: 5, wire: 0.95, y: loopAt[1] }).translate(5, 0, -2),
  )
  const { body, attach } = hungByLoop(
    fitted(
      [
        plush.dyed(mesh, [(p) => -cream(p), brown]),
        ...embroidery().map((geometry) => sewn.dyed(0, geometry)),
        ...nose().map((geometry) => sewn.dyed(1, geometry)),
        loop,
      ],
      facts.dims_mm,
    ),
    1.9,
  )
  return {
    hanger: hang(facts, { attach }),
    body,
    occlusionMm: 10,
    massCenter: [0, -38, 2],
    ellipsoids: [
      { center: [5, -38, -4], radii: [40, 23, 26] },
      { center: [-25, -32, 14], radii: [24, 22, 17] },
      { center: [18, -55, 18], radii: [27, 7, 12] },
    ],
  }
})
