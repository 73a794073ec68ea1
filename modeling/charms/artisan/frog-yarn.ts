import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { brightened, gloss, type Material, yarn } from '../../kit/materials'
import { boundsOf, fitted, part } from '../../kit/part'
import { ellipsoid, type Sdf, union } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, type Vec3 } from '../../kit/vector'
import { buttonEye } from '../plush/needlework'
import { hit, outward } from '../plush/soft'
import { type Gauge, rounds, strand, tube } from './amigurumi'
import { crochetTextures } from './crochet'

const gauge: Gauge = { wide: 4.1, high: 3.7 }
const fine: Gauge = { wide: 3.2, high: 2.9 }

const headAt: Vec3 = [0, 42.5, 0]
const headSize: Vec3 = [31, 19.5, 24.5]
const head = ellipsoid(headSize, headAt)
const eyeX = 17.4
const whiteAt = (side: number): Vec3 => [side * (eyeX + 0.6), 58.6, 9.2]
const whites: Sdf = union(0, ...[-1, 1].map((side) => ellipsoid([8.4, 8.4, 7.2], whiteAt(side))))

/** Backstitched yarn over the face; the line may be as crooked as it likes. */
const mouth = (): THREE.BufferGeometry => {
  const line = smoothPath(
    (
      [
        [-17.5, 39.8],
        [-15.2, 38.5],
        [-9, 37.4],
        [0, 36.2],
        [9, 37],
        [15, 39.6],
        [18.6, 43.4],
      ] as const
    ).map(([x, y]) => hit(head, [x, y, 80], [0, 0, -1], 0.35)),
    26,
  )
  return sweep(line, superellipse(1.7, 1.7, 2, 6), { noses: 2 })
}

const nostrils = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].map((side) =>
    sweep(
      [0, 1, 2].map((k) => hit(head, [side * (2.6 + 0.5 * k), 46.4 + 0.7 * k, 80], [0, 0, -1], 0.3)),
      superellipse(1.3, 1.3, 2, 5),
      { noses: 2 },
    ),
  )

/** A crocheted cheek: a flat round sewn on where the ray from the front meets the head. */
const cheek = (side: number): THREE.BufferGeometry => {
  const at = hit(head, [side * 23, 38.6, 80], [0, 0, -1], 0.2)
  const n = outward(head, at)
  const disc = rounds(fine, { center: [0, 0, 0], radii: [5.2, 1.7, 5.2], columns: 16, rows: 8 })
  disc.applyQuaternion(
    new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, 1, 0), new THREE.Vector3(...n)),
  )
  return disc.translate(...at)
}

/** A foot with three toes, each a bobble. */
const foot = (side: number): readonly THREE.BufferGeometry[] => {
  const turn = side * 0.5
  const on = (x: number, y: number, z: number): Vec3 => [
    side * 19.5 + Math.cos(turn) * x + Math.sin(turn) * z,
    y,
    11 - Math.sin(turn) * x + Math.cos(turn) * z,
  ]
  return [
    rounds(fine, {
      center: on(0, 4.4, 3),
      radii: [8.6, 11, 4.4],
      turn: [Math.PI / 2, turn, 0],
      columns: 14,
      rows: 8,
    }),
    ...[-1, 0, 1].map((k) =>
      rounds(fine, {
        center: on(k * 6, 3.9, 12.4 - 1.8 * Math.abs(k)),
        radii: [3.9, 3.9, 4.4],
        columns: 12,
        rows: 8,
      }),
    ),
  ]
}

const arm = (side: number): readonly THREE.BufferGeometry[] => [
  tube(
    fine,
    [
      [side * 15, 29, 8],
      [side * 21.5, 24.5, 12],
      [side * 22.5, 17.5, 17],
      [side * 17, 13.2, 21],
    ],
    4.6,
    { count: 9, around: 10, scale: (t) => mix(1, 0.86, t) },
  ),
  ...[-1, 0, 1].map((k) =>
    rounds(fine, {
      center: [side * (14.6 - 0.4 * Math.abs(k)), 12.6 + k * 2.7, 21.8 + 0.7 * (1 - Math.abs(k))],
      radii: [2.6, 2.3, 2.4],
      columns: 10,
      rows: 6,
    }),
  ),
]

/** A bow of coral crochet under the chin. */
const bow = (): readonly THREE.BufferGeometry[] => [
  ...[-1, 1].map((side) =>
    rounds(fine, {
      center: [side * 6.6, 25.6, 20.2],
      radii: [4.7, 6.4, 2.7],
      turn: [0, side * 0.3, side * (Math.PI / 2 - 0.16)],
      columns: 16,
      rows: 10,
    }),
  ),
  rounds(fine, { center: [0, 25.6, 22], radii: [2.7, 3.3, 2.4], columns: 12, rows: 8 }),
]

/** A crocheted frog: stuffed rounds, bobble toes, and a mouth that disagrees. */
export const frogYarn = defineCharm(
  'ar-frog-yarn',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [green, cream, coral] = colors
    const { map, normalMap } = await crochetTextures(random)
    const worked: Partial<Material> = { map, normalMap, normalScale: 1, sheenRoughness: 0.45 }
    const skin = yarn('green', brightened(green, 1.14), { ...worked, sheen: '#2E3A24' })
    const pale = yarn('cream', brightened(cream, 1.06), { ...worked, sheen: '#4A4638' })
    const rose = yarn('coral', brightened(coral, 1.1), { ...worked, sheen: '#5A3430' })
    const black = gloss('black', '#18200F', { roughness: 0.26 })

    const loopTop = 76
    const loop = strand(
      fine,
      smoothPath(
        [
          [-1, 57, 0],
          [-2, 62, 0],
          [-2.9, 70, 0],
          [0, loopTop - 1, 0],
          [2.9, 70, 0],
          [2, 62, 0],
          [1, 57, 0],
        ],
        22,
      ),
      1.05,
    )
    const greenPieces = [
      rounds(gauge, { center: headAt, radii: headSize, columns: 32, rows: 16 }),
      rounds(gauge, { center: [0, 17.6, -2], radii: [23, 18, 20.5], columns: 26, rows: 13 }),
      ...[-1, 1].flatMap((side) => [
        rounds(fine, {
          center: [side * eyeX, 58.4, 3],
          radii: [10.4, 10.6, 10.2],
          turn: [0.3, 0, side * -0.25],
          columns: 22,
          rows: 14,
        }),
        rounds(gauge, {
          center: [side * 23.5, 11.6, 0],
          radii: [12, 11.4, 14],
          turn: [0, 0, side * 0.4],
          columns: 22,
          rows: 12,
        }),
        ...foot(side),
        ...arm(side),
      ]),
      loop,
    ]
    const palePieces = [
      rounds(gauge, { center: [0, 15.6, 4.6], radii: [15.5, 14.4, 15.4], columns: 28, rows: 14 }),
      ...[-1, 1].map((side) =>
        rounds(fine, {
          center: whiteAt(side),
          radii: [8.4, 7.2, 8.4],
          turn: [Math.PI / 2, 0, 0],
          columns: 20,
          rows: 10,
        }),
      ),
    ]
    const body = fitted(
      [
        ...palePieces.map((geometry) => part(geometry, pale)),
        ...[cheek(-1), cheek(1), ...bow()].map((geometry) => part(geometry, rose)),
        ...[-1, 1].map((side) =>
          part(
            buttonEye(whites, { x: side * (eyeX + 0.2), y: 58.4, radius: 4.1, lift: 0.7, flat: 0.75 }),
            black,
          ),
        ),
        ...[mouth(), ...nostrils()].map((geometry) => part(geometry, black)),
        ...greenPieces.map((geometry) => part(geometry, skin)),
      ],
      facts.dims_mm,
      { slack: 0.2 },
    )
    const { min, max } = boundsOf(body.slice(-1))
    return {
      hanger: hang(facts, { attach: [0, max[1] - 2.1, (min[2] + max[2]) / 2] }),
      body,
      occlusionMm: 9,
      simplifyMm: 0.18,
      massCenter: [0, -44, 2],
      ellipsoids: [
        { center: [0, -33, 0], radii: [31, 19, 24] },
        { center: [0, -58, 0], radii: [35, 18, 22] },
        { center: [0, -70, 14], radii: [30, 6, 12] },
        { center: [0, -17, 4], radii: [27, 12, 12] },
      ],
    }
  },
)
