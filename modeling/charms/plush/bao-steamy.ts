import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { sewnLoop } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { ellipsoid, type Sdf, smoothMin } from '../../kit/sdf'
import { superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec3 } from '../../kit/vector'
import { coat } from './coat'
import { loft } from './loft'
import { buttonEye, stitch } from './needlework'
import { ease, hit, softMesh } from './soft'
import { trim } from './trim'

const pleats = 13

/** How deep the dough is folded in: 0 on a fold's back, 1 in the crease; the folds turn as they gather to the tip. */
const crease = ([x, y, z]: Vec3): number => {
  const r = Math.hypot(x, z)
  const turn = Math.atan2(z, x) + 1.5 * ease(30, 3, r) + 0.02 * y
  return 1 - Math.abs(Math.sin((pleats * turn) / 2)) ** 0.75
}

const dough = ellipsoid([37, 30, 33.5], [0, 31, 0])
const shoulders = ellipsoid([26, 23, 24], [0, 42, 0])
const tip = ellipsoid([7.4, 6.6, 7.2], [0.6, 64, 0])

const bun: Sdf = (p) => {
  const r = Math.hypot(p[0], p[2])
  const gathered = ease(36, 46, p[1]) * ease(1.5, 7, r)
  const folded = smoothMin(dough(p), shoulders(p), 10) + 4.6 * crease(p) * gathered
  // The tip is wrung: three plies that turn with the folds.
  const wrung = tip(p) + 0.9 * Math.cos(3 * (Math.atan2(p[2], p[0]) + 0.22 * p[1]))
  return smoothMin(folded, wrung, 3.4)
}

const eyeX = 13.4
const eyeY = 31.5
const blush: Sdf = (p) => ellipsoid([7.2, 5.2, 9], [22, 25, 26])([Math.abs(p[0]), p[1], p[2]])

const pile = (p: Vec3): number => {
  const inFront = p[2] > 8 ? 0 : 30
  const side = Math.abs(p[0])
  const atEye = Math.hypot(side - eyeX, p[1] - eyeY) + inFront
  const atMouth = Math.hypot(Math.max(0, side - 3.4), p[1] - 26.4) + inFront
  const folds = crease(p) * ease(36, 46, p[1])
  return (
    mix(0.3, 1, ease(2.6, 6, atEye)) *
    mix(0.4, 1, ease(1.2, 4, atMouth)) *
    mix(1, 0.12, ease(0.3, 0.8, folds)) *
    mix(0.7, 1, ease(0.2, 1.4, Math.abs(blush(p)))) *
    mix(0.15, 1, ease(10.5, 14, p[1]))
  )
}

const ringAt = (angle: number, grow: number): readonly [number, number] => [
  (38.2 + grow) * Math.sin(angle),
  (34.2 + grow) * Math.cos(angle),
]

/** The steamer's hoop: a band of felt, closed below, between two padded rims. */
const hoop = (): readonly THREE.BufferGeometry[] => {
  const profile: readonly (readonly [number, number])[] = [
    [-3.4, 10.4],
    [-0.6, 10.4],
    [0, 9],
    [0.2, 5.6],
    [0, 2],
    [-1.6, 0.4],
    [-9, 0],
    [-22, 0.4],
  ]
  const columns = 42
  const rows = Array.from({ length: columns }, (_, i) =>
    profile.map(([grow, y]): Vec3 => {
      const [x, z] = ringAt((i / columns) * 2 * Math.PI, grow)
      return [x, y, z]
    }),
  )
  const floor = loft(
    [0, 1].map((k) =>
      Array.from({ length: 36 }, (_, i): Vec3 => {
        const [x, z] = ringAt((-i / 36) * 2 * Math.PI, -17)
        return [x, 0.6 + k * 0.4, z]
      }),
    ),
    false,
  )
  return [loft(rows, true), floor]
}

const rim = (y: number, radius: number, grow: number): THREE.BufferGeometry =>
  sweep(
    Array.from({ length: 44 }, (_, i): Vec3 => {
      const [x, z] = ringAt((i / 44) * 2 * Math.PI, grow)
      return [x, y, z]
    }),
    superellipse(radius * 2, radius * 2, 2, 6),
    { closed: true },
  )

/** Cane lacing over the hoop: a cross and two bars at every joint. */
const lacing = (): readonly THREE.BufferGeometry[] =>
  Array.from({ length: 10 }, (_, i) => (i + 0.5) * (Math.PI / 5)).flatMap((middle) =>
    [
      [-0.065, 1.4, 0.065, 9],
      [0.065, 1.4, -0.065, 9],
    ].map(([a = 0, low = 0, b = 0, high = 0]) =>
      sweep(
        steps(5).map((t): Vec3 => {
          const bulge = 1.15 * Math.sin(Math.PI * t) ** 0.35 - 0.3
          const [x, z] = ringAt(middle + mix(a, b, t), bulge)
          return [x, mix(low, high, t), z]
        }),
        superellipse(1.15, 1.15, 2, 4),
        { noses: 1 },
      ),
    ),
  )

const paper = (): THREE.BufferGeometry => {
  const columns = 63
  const rows = Array.from({ length: columns }, (_, i): readonly Vec3[] => {
    const angle = (i / columns) * 2 * Math.PI
    const wave = Math.sin(angle * 21)
    return [
      [-7, 9.6],
      [-0.6 + 0.4 * wave, 11.2 + 0.4 * wave],
      [1 + 0.6 * wave, 13 + 0.7 * wave],
      [0.2 + 0.5 * wave, 13.2 + 0.7 * wave],
      [-8.4, 11.4],
    ]
      .map(([grow = 0, y = 0]): Vec3 => {
        const [x, z] = ringAt(angle, grow)
        return [x, y, z]
      })
      .toReversed()
  })
  return loft(rows, true)
}

const smile = (): THREE.BufferGeometry =>
  stitch(
    bun,
    (
      [
        [-3.8, 27.6],
        [-2.1, 26.1],
        [0, 25.6],
        [2.1, 26.1],
        [3.8, 27.6],
      ] as const
    ).map(([x, y]) => hit(bun, [x, y, 80], [0, 0, -1])),
    { radius: 0.6, lift: 0.9, count: 11 },
  )

/** A steamed bun in its bamboo steamer: folds that turn to a wrung tip, blushing cheeks. */
export const baoSteamy = defineCharm('pl-bao-steamy', async ({ facts, colors }): Promise<CharmModel> => {
  const [cream, bamboo, pink] = colors
  const skin = await coat('main', [cream, pink], 1.9)
  const wool = await trim('felt', bamboo, ['#7A4038', '#DFC08C', pink], { woolly: 0.7 })
  const glass = eye('button', '#17110E')
  const mesh = softMesh(bun, {
    min: [-42, -2, -38],
    max: [42, 76, 38],
    edge: 1.5,
    triangles: 3450,
    pile,
    hiddenIn: (p) => p[1] - 6,
    hiddenMm: 2,
  })
  const loop = sewnLoop(wool.material, { height: 6.4, width: 4.6, wire: 0.85, sink: 5, y: -0.4 })
  return {
    hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
    fitting: loop.parts.map(({ geometry }) => wool.dyed(1, geometry)),
    body: fitted(
      [
        skin.dyed(mesh, [blush]),
        ...hoop().map(wool.cloth),
        wool.dyed(2, paper()),
        wool.dyed(1, rim(10, 1.5, 0.3)),
        wool.dyed(1, rim(1.3, 1.3, 0.1)),
        ...lacing().map((geometry) => wool.dyed(1, geometry)),
        ...[-1, 1].map((side) =>
          part(buttonEye(bun, { x: side * eyeX, y: eyeY, radius: 3.2, lift: 1, flat: 0.5 }), glass),
        ),
        wool.dyed(0, smile()),
      ],
      facts.dims_mm,
    ),
    occlusionMm: 7,
    massCenter: [0, -38, 0],
    ellipsoids: [
      { center: [0, -35, 0], radii: [38, 30, 34] },
      { center: [0, -62, 0], radii: [40, 8, 36] },
    ],
  }
})
