import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import {
  capsule,
  ellipsoid,
  halfSpace,
  intersection,
  mirroredX,
  roundBox,
  type Sdf,
  smoothMin,
  union,
} from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, type Vec3 } from '../../kit/vector'
import { coat } from './coat'
import { buttonEye, satinStitch, stitch } from './needlework'
import { ease, hit, softMesh } from './soft'
import { trim } from './trim'

/** The strap pad it hugs: 65 × 12 mm, outer face at z = 0. */
const padHalf = 32.5
const padBack = -12

/** A limb over the pad's edge and round to its back, model of the +X side. */
const limb = (points: readonly Vec3[], from: number, to: number): Sdf => {
  const path = smoothPath(points, 14)
  const pieces = path.slice(1).map((p, i) => {
    const a = path[i] ?? p
    const t = i / (path.length - 1)
    return capsule(a, p, mix(from, to, t), mix(from, to, t + 1 / (path.length - 1)))
  })
  return mirroredX(union(1.5, ...pieces))
}

const onPad = (shape: Sdf): Sdf => intersection(3, shape, halfSpace([0, 0, -1], [0, 0, 0.6]))
const torso = onPad(union(10, ellipsoid([26, 31, 15], [0, 67, 9]), ellipsoid([28, 24, 17], [0, 41, 9.5])))
const neck = onPad(ellipsoid([15, 14, 12], [0, 100, 12]))
const arms = limb(
  [
    [17, 90, 11],
    [33, 100, 11.5],
    [42.6, 102.5, 4],
    [43, 101, -8],
    [37, 98, padBack - 6],
    [20, 95, padBack - 6.6],
  ],
  9.6,
  6.4,
)
const legs = limb(
  [
    [18, 30, 10],
    [33, 20, 12.5],
    [42.4, 17, 5],
    [43, 20, -8],
    [37, 24, padBack - 6],
    [19, 27, padBack - 6.6],
  ],
  10.8,
  6.6,
)

/** The head is modeled upright and leans to one side on the neck. */
const lean = 0.13
const pivot: Vec3 = [0, 101, 14]
const raised = 4
const toHead = ([x, y, z]: Vec3): Vec3 => {
  const [c, s] = [Math.cos(lean), Math.sin(lean)]
  const [dx, dy] = [x - pivot[0], y - raised - pivot[1]]
  return [pivot[0] + c * dx + s * dy, pivot[1] - s * dx + c * dy, z]
}
const worn = (geometry: THREE.BufferGeometry): THREE.BufferGeometry =>
  geometry
    .translate(-pivot[0], -pivot[1], -pivot[2])
    .rotateZ(lean)
    .translate(pivot[0], pivot[1] + raised, pivot[2])

const face = union(
  6,
  ellipsoid([29.5, 27, 17.5], [0, 125, 18.5]),
  mirroredX(ellipsoid([13.5, 12.5, 11], [15.5, 115.5, 22])),
  ellipsoid([10.6, 8.4, 8], [0, 114.6, 31.5]),
)
const fur: Sdf = (p) =>
  smoothMin(
    smoothMin(smoothMin(smoothMin(torso(p), neck(p), 4), arms(p), 2.4), legs(p), 2.4),
    onPad((q) => face(toHead(q)))(p),
    2,
  )

const eyeX = 12
const eyeY = 122.6

/** Distances to the edges of the markings, seen from the front. */
const mask = (p: Vec3): number => {
  const [x, y, z] = toHead(p)
  const oval = (Math.hypot(x / 27.5, (y - 118.6 + 2.2 * Math.cos(x * 0.16)) / 19) - 1) * 19
  return Math.max(oval + 0.3 * Math.max(0, 27 - z), 12 - z, 99 - y)
}
const bib = (p: Vec3): number =>
  Math.max((Math.hypot(p[0] / 17, (p[1] - 54) / 31) - 1) * 17, 10 - p[2], p[1] - 96)
const pale = (p: Vec3): number => Math.min(mask(p), bib(p))
const stripe = (p: Vec3): number => {
  const [x, y, z] = toHead(p)
  return Math.max(capsule([10.8, 123.6, 0], [22.6, 113.6, 0], 5.4, 4.1)([Math.abs(x), y, 0]), 18 - z)
}

const pad = roundBox([padHalf * 2, 400, -padBack], 5, [0, 80, padBack / 2])

const length = (p: Vec3): number => {
  const [x, y, z] = toHead(p)
  const onFace = z > 18 && y > 98 ? mix(1, 0.3, ease(2.5, -3, mask(p))) : 1
  const atEye = Math.hypot(Math.abs(x) - eyeX, y - eyeY) + (z < 20 ? 30 : 0)
  const atMouth = Math.hypot(x * 0.7, y - 113) + (z < 28 ? 30 : 0)
  return (
    onFace *
    mix(0.55, 1, ease(0.3, 2.2, Math.min(Math.abs(stripe(p)), Math.abs(mask(p)), Math.abs(bib(p))))) *
    mix(0.35, 1, ease(3.6, 6, atEye)) *
    mix(0.3, 1, ease(4, 8, atMouth)) *
    mix(0.12, 1, ease(1.5, 7, pad(p)))
  )
}

const embroidery = (): readonly THREE.BufferGeometry[] => {
  const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
  const nose = satinStitch(face, {
    top: (u) => [mix(-5.2, 5.2, u), 119.4 - 1 * (2 * u - 1) ** 2],
    bottom: (u) => [mix(-4.4, 4.4, u), mix(116.8, 113.8, Math.sqrt(Math.max(0, 1 - (2 * u - 1) ** 2)))],
    threads: 13,
    radius: 0.5,
    lift: 0.7,
    dome: 1.3,
  })
  const smile = stitch(
    face,
    (
      [
        [-9.4, 112],
        [-6, 109.2],
        [0, 107.9],
        [6, 109.2],
        [9.4, 112],
      ] as const
    ).map(([x, y]) => front(x, y)),
    { radius: 0.5, lift: 0.9, count: 13 },
  )
  const philtrum = stitch(face, [front(0, 114.4), front(0, 111.2), front(0, 108)], {
    radius: 0.45,
    lift: 0.9,
  })
  return [...nose, smile, philtrum]
}

/** Three long claws where each limb ends behind the strap. */
const claws = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) =>
    (
      [
        [18.5, 95, 1],
        [17.5, 27, -1],
      ] as const
    ).flatMap(([x, y, way]) =>
      [-1, 0, 1].map((k) =>
        sweep(
          smoothPath(
            [
              [side * (x + 1), y + k * 4 * way, padBack - 7],
              [side * (x - 7), y + k * 4.5 * way, padBack - 9],
              [side * (x - 13), y + k * 4.4 * way, padBack - 4.5],
            ],
            7,
          ),
          superellipse(4.2, 4.2, 2, 8),
          { scale: (t) => mix(1, 0.45, t), noses: 2 },
        ),
      ),
    ),
  )

/** The Strap Sloth: long pile, a pale face with dark stripes, limbs round the strap it hugs. */
export const slothStrap = defineCharm('pl-sloth-strap', async ({ facts, colors }): Promise<CharmModel> => {
  const [brown, cream, dark] = colors
  const shaggy = await coat('main', [brown, cream, dark], 4.6)
  const sewn = await trim('sewn', dark, ['#2A1F18', '#CDB78F'], { woolly: 0 })
  const glass = eye('button', '#120D0A')
  const mesh = softMesh(fur, {
    min: [-58, 0, -30],
    max: [58, 166, 46],
    edge: 1.8,
    triangles: 3400,
    pile: length,
  })
  const body = fitted(
    [
      shaggy.dyed(mesh, [pale, stripe]),
      ...embroidery().map((geometry) => sewn.dyed(0, worn(geometry))),
      ...claws().map((geometry) => sewn.dyed(1, geometry)),
      ...[-1, 1].map((side) =>
        part(worn(buttonEye(face, { x: side * eyeX, y: eyeY, radius: 3.7, lift: 1.2, flat: 0.5 })), glass),
      ),
    ],
    facts.dims_mm,
    { z: 7.2 },
  )
  return {
    hanger: hang(facts),
    body,
    occlusionMm: 13,
    massCenter: [0, -86, 10],
    ellipsoids: [
      { center: [0, -42, 20], radii: [34, 42, 23] },
      { center: [0, -110, 14], radii: [42, 50, 20] },
    ],
  }
})
