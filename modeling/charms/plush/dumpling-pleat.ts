import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { sewnLoop } from '../../kit/eyelet'
import { grid } from '../../kit/grid'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import type { Sdf } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { at, mix, type Vec2, type Vec3 } from '../../kit/vector'
import { corduroy, walesPerTile } from './corduroy'
import { buttonEye, satinStitch, stitch } from './needlework'
import { ease, hit } from './soft'
import { trim } from './trim'

const pleats = 18
const halfWide = 46.4
const tipAngle = 1.5
const pleatAngle = 2.86 / pleats

/** Cosine along the dumpling that is 0 at its pinched tips. */
const swell = (phi: number): number => Math.max(0, Math.cos((phi / tipAngle) * (Math.PI / 2)))
const rimY = (phi: number): number => 13.5 + 40.5 * swell(phi) ** 1.15
const footY = (phi: number): number => 12.5 * Math.abs(phi / tipAngle) ** 2.2

/** Half the thickness of the filled dough, 0…1, at a height h from the foot (0) to the rim (1). */
const belly: readonly Vec2[] = [
  [0, 0],
  [0.015, 0.5],
  [0.08, 0.8],
  [0.2, 0.97],
  [0.32, 1],
  [0.42, 0.95],
  [0.52, 0.8],
  [0.6, 0.56],
  [0.67, 0.3],
  [0.72, 0.12],
  [0.78, 0.03],
  [1, 0],
]
const bellyAt = (h: number): number => {
  const i = Math.max(
    1,
    belly.findIndex(([x]) => x >= h),
  )
  const [a, b] = [at(belly, i - 1), at(belly, i)]
  return mix(a[1], b[1], (h - a[0]) / (b[0] - a[0]))
}

/** A fold: it swells slowly and drops at its edge; the folds of both sides look to the middle. */
const fold = (phi: number): number => {
  const k = Math.min(8.999, Math.abs(phi) / pleatAngle)
  const t = k - Math.floor(k)
  return (
    (t < 0.26 ? 1 - t / 0.26 : Math.sin(((t - 0.26) / 0.74) * (Math.PI / 2))) * ease(1.5, 1.36, Math.abs(phi))
  )
}

const bend = (phi: number): number => 11 * (phi / tipAngle) ** 2

const zAt = (phi: number, folded: number, h: number, side: 1 | -1): number => {
  const round = swell(phi) ** 0.7
  const depth = (side > 0 ? 30 : 21) * round * bellyAt(h)
  const flange = 4.5 * ease(0.62, 0.74, h) * Math.sqrt(Math.max(0, 1 - h)) * Math.min(1, round * 3)
  const pressed = side > 0 ? 3.7 * folded * ease(0.36, 0.66, h) : 2.6 * folded * ease(0.62, 0.95, h)
  return bend(phi) + side * (depth + flange) + pressed * round
}

/** Around the section at u (0 foot, ½ rim, up the front first), along the dumpling at v. */
const placeOf = (u: number, v: number) => {
  const atRim = mix(tipAngle, -tipAngle, v)
  const around = u - Math.floor(u)
  const side: 1 | -1 = around < 0.5 ? 1 : -1
  const t = side > 0 ? around * 2 : 2 - around * 2
  const h = 0.5 - 0.5 * Math.cos(Math.PI * t ** 0.92)
  // The folds fan out below the rim.
  const phi = atRim * (1 + 0.45 * (1 - h) * (1 - (atRim / tipAngle) ** 2))
  return { phi, h, side, folded: fold(atRim) - 0.5 }
}

const onDough = (u: number, v: number): Vec3 => {
  const { phi, h, side, folded } = placeOf(u, v)
  const rise = 2.4 * folded * ease(0.7, 1, h)
  return [
    halfWide * Math.sin(phi),
    mix(footY(phi), rimY(phi), h) + rise * swell(phi) ** 0.5,
    zAt(phi, folded, h, side),
  ]
}

/** The front as a height over the picture plane, for needlework on its smooth part. */
const front: Sdf = ([x, y, z]) => {
  const phi = Math.asin(Math.max(-0.99, Math.min(0.99, x / halfWide)))
  const h = (y - footY(phi)) / (rimY(phi) - footY(phi))
  return z - zAt(phi, 0, Math.min(1, Math.max(0, h)), 1)
}

const chive = (points: readonly Vec3[], count: number, taper: number): THREE.BufferGeometry =>
  sweep(smoothPath(points, count), superellipse(3.5, 3.2, 2, 7), {
    scale: (t) => mix(1, taper, t ** 2) * (1 + 0.05 * Math.sin(t * 31)),
    noses: 2,
  })

/** Two chives tied over the rim to a bow. */
const chiveBow = (): readonly THREE.BufferGeometry[] => {
  const [x, y, z] = [24.5, 39, zAt(Math.asin(24.5 / halfWide), 0, 0.86, 1) + 3.6]
  const on = (points: readonly Vec3[]): readonly Vec3[] =>
    points.map(([dx, dy, dz]) => {
      const [c, s] = [Math.cos(-0.5), Math.sin(-0.5)]
      return [x + c * dx - s * dy, y + s * dx + c * dy, z + dz]
    })
  const loop = (side: 1 | -1, lift: number): THREE.BufferGeometry =>
    chive(
      on([
        [0, 0, 0.6],
        [side * 5, 4.6 + lift, 3],
        [side * 11.5, 6.4 + lift, 3.6],
        [side * 14, 2.4 + lift, 3],
        [side * 9.6, -1.6 + lift * 0.5, 2.4],
        [0, 0, 0.4],
      ]),
      20,
      1,
    )
  return [
    loop(1, 0.6),
    loop(-1, 1.4),
    chive(
      on([
        [0.6, 0, 1],
        [3.4, -6, 3.4],
        [5.4, -12, 4.6],
        [9.4, -16.6, 4],
      ]),
      12,
      0.35,
    ),
    chive(
      on([
        [-0.6, 0, 1],
        [-2.6, -6.6, 4.4],
        [-3, -13, 6],
        [-6, -19, 6.6],
      ]),
      12,
      0.35,
    ),
    chive(
      on([
        [0.3, -3, 0],
        [0, -2.2, 3.4],
        [0, 0, 4.4],
        [0, 2.2, 3.4],
        [-0.3, 3.2, 0],
      ]),
      9,
      1,
    ),
    chive(
      on([
        [0, -1, -0.6],
        [0, 4, 1],
        [0, 8.4, 0.6],
        [0, 10.6, -2.4],
        [0, 8.4, -5],
        [0, 3, -6.4],
      ]),
      14,
      1,
    ),
  ]
}

const rgb = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

/** A pan-fried dumpling of corduroy: eighteen folds along its rim, a golden foot, a bow of chives. */
export const dumplingPleat = defineCharm(
  'pl-dumpling-pleat',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [dough, toast, green] = colors
    const [pale, brown] = [rgb(dough), rgb(toast)]
    const cloth = await corduroy('dough', {
      random,
      dye: (u, v) => {
        const edge = 0.73 + 0.018 * Math.sin(2 * Math.PI * u) + 0.012 * Math.sin(6 * Math.PI * u + 1)
        const t = Math.max(ease(edge - 0.045, edge + 0.045, v), 0.75 * ease(0.07, 0.015, v))
        return [0, 1, 2].map((k) => mix(at(pale, k) * 1.05, at(brown, k) * 1.06, t)) as [
          number,
          number,
          number,
        ]
      },
    })
    const wool = await trim('felt', green, ['#3A2A1E', green, toast, dough], { woolly: 0.6 })
    const glass = eye('button', '#1A1611')
    const around = 26
    const skin = grid({
      columns: around,
      rows: 120,
      closed: true,
      point: onDough,
      uv: (u, v) => [(placeOf(u, v).phi * 38) / (walesPerTile * 2.3), mix(0.015, 0.985, Math.abs(2 * u - 1))],
    })
    const smile = stitch(
      front,
      (
        [
          [-3.6, 18.2],
          [-2, 16.8],
          [0, 16.3],
          [2, 16.8],
          [3.6, 18.2],
        ] as const
      ).map(([x, y]) => hit(front, [x, y, 80], [0, 0, -1])),
      { radius: 0.6, lift: 0.4, count: 11 },
    )
    const cheeks = [-1, 1].flatMap((side) =>
      satinStitch(front, {
        top: (u) => [side * 19.5 + mix(-3.6, 3.6, u), 17.4 + 2.5 * Math.sqrt(1 - (2 * u - 1) ** 2)],
        bottom: (u) => [side * 19.5 + mix(-3.6, 3.6, u), 17.4 - 2.5 * Math.sqrt(1 - (2 * u - 1) ** 2)],
        threads: 11,
        radius: 0.46,
        lift: 0.2,
        dome: 0.5,
      }),
    )
    const loop = sewnLoop(wool.material, { height: 6.6, width: 4.6, wire: 0.85, sink: 4, y: -1.2 })
    return {
      hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
      fitting: loop.parts.map(({ geometry }) => wool.dyed(2, geometry)),
      body: fitted(
        [
          part(skin, cloth),
          ...chiveBow().map((geometry) => wool.dyed(1, geometry)),
          ...cheeks.map((geometry) => wool.dyed(2, geometry)),
          ...[-1, 1].map((side) =>
            part(buttonEye(front, { x: side * 11.6, y: 22.4, radius: 3.2, lift: 0.5, flat: 0.5 }), glass),
          ),
          wool.dyed(0, smile),
        ],
        facts.dims_mm,
        { z: 4.5, slack: 0.2 },
      ),
      occlusionMm: 4.5,
      simplifyMm: 0.05,
      massCenter: [0, -36, 3],
      ellipsoids: [
        { center: [0, -36, 5], radii: [34, 22, 25] },
        { center: [0, -26, 1], radii: [28, 26, 9] },
        { center: [32, -44, 6], radii: [16, 14, 12] },
        { center: [-32, -44, 6], radii: [16, 14, 12] },
      ],
    }
  },
)
