import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { boundsOf, fitted, part } from '../../kit/part'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, type Vec3 } from '../../kit/vector'
import { cordLoop } from './cord-loop'
import { eyeX, eyeY, face, head, mane, red, redPile, worn } from './dragon-body'
import { bellyPlates, spikes } from './dragon-satin'
import { buttonEye, satinStitch, stitch } from './needlework'
import { pile } from './pile'
import { headTop, hit, outward, softMesh } from './soft'
import { trim } from './trim'

const horns = (side: 1 | -1): readonly THREE.BufferGeometry[] => {
  const thorn = (points: readonly Vec3[], thick: number): THREE.BufferGeometry =>
    sweep(
      smoothPath(
        points.map(([x, y, z]): Vec3 => [side * x, y, z]),
        8,
      ),
      superellipse(thick * 2, thick * 2, 2, 7),
      {
        scale: (t) => mix(1, 0.5, t ** 1.4),
        noses: 2,
      },
    )
  return [
    thorn(
      [
        [8, 149, -2],
        [11, 157, -3],
        [13.4, 163, -5],
        [13.2, 168.6, -8],
      ],
      2.9,
    ),
    thorn(
      [
        [11.6, 158, -3],
        [16, 161.4, -1.6],
        [18.4, 165.4, -2],
      ],
      2.1,
    ),
  ]
}

const claws = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) =>
    (
      [
        [25.5, 71.5, 36, 3.8],
        [36, 5.6, 37, 3.9],
      ] as const
    ).flatMap(([x, y, z, apart]) =>
      [-1, 0, 1].map((k) =>
        sweep(
          smoothPath(
            [
              [side * (x + k * apart), y + 1.6, z - 2 - Math.abs(k)],
              [side * (x + k * apart * 1.12), y + 1, z + 1.6 - Math.abs(k)],
              [side * (x + k * apart * 1.2), y - 2.2, z + 3.2 - Math.abs(k)],
            ],
            4,
          ),
          superellipse(3.6, 3.6, 2, 6),
          { scale: (t) => mix(1, 0.35, t), noses: 1 },
        ),
      ),
    ),
  )

const whiskers = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].map((side) =>
    sweep(
      smoothPath(
        [
          [side * 13, 125.5, 27],
          [side * 24, 121, 32],
          [side * 36, 124, 28],
          [side * 44, 133, 21],
          [side * 51, 134, 17],
          [side * 53.5, 128, 18],
        ],
        17,
      ),
      superellipse(2.2, 2.2, 2, 5),
      { scale: (t) => mix(1.1, 0.45, t), noses: 2 },
    ),
  )

const embroidery = (): readonly THREE.BufferGeometry[] => {
  const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
  const line = (points: readonly (readonly [number, number])[]): THREE.BufferGeometry =>
    stitch(
      face,
      points.map(([x, y]) => front(x, y)),
      { radius: 0.6, lift: 0.7, count: 13 },
    )
  const mouth = line([
    [-14.5, 121.5],
    [-10.5, 118.4],
    [-5, 117],
    [0, 118.2],
    [5, 117],
    [10.5, 118.4],
    [14.5, 121.5],
  ])
  const nostrils = [-1, 1].flatMap((side) =>
    satinStitch(face, {
      top: (u) => [side * 8.2 + mix(-1.9, 1.9, u), 129.8 - 0.8 * (2 * u - 1) ** 2],
      bottom: (u) => [side * 8 + mix(-1.9, 1.9, u), 127 + 0.9 * (2 * u - 1) ** 2],
      threads: 4,
      radius: 0.6,
      lift: 0.35,
      dome: 0.4,
    }),
  )
  return [mouth, ...nostrils]
}

const fangs = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].map((side) => {
    const p = hit(face, [side * 9.6, 118.4, 80], [0, 0, -1])
    return sweep(
      [
        [p[0], p[1] + 0.6, p[2] - 0.4],
        [p[0], p[1] - 1.4, p[2] + 0.5],
        [p[0] * 0.98, p[1] - 3.4, p[2] + 0.1],
      ],
      superellipse(2.9, 2.4, 2, 7),
      { scale: (t) => mix(1, 0.3, t), noses: 2 },
    )
  })

/** The felt white behind a button eye. */
const eyeWhite = (side: number): THREE.BufferGeometry => {
  const where = hit(face, [side * eyeX, eyeY, 80], [0, 0, -1], 0.4)
  const n = outward(face, where)
  const pad = new THREE.SphereGeometry(6.3, 14, 5, 0, 2 * Math.PI, 0, Math.PI / 2).scale(1, 0.24, 1.08)
  pad.applyQuaternion(
    new THREE.Quaternion().setFromUnitVectors(
      new THREE.Vector3(0, 1, 0),
      new THREE.Vector3(n[0] * 0.8, n[1] * 0.8, n[2] * 0.8 + 0.25).normalize(),
    ),
  )
  return pad.translate(...where)
}

/** The Pillar Dragonet: red velvet wound twice about nothing, a green mane, gold belly plates. */
export const dragonPillar = defineCharm(
  'pl-dragon-pillar',
  async ({ facts, colors, detail }): Promise<CharmModel> => {
    const [redColor, gold, green] = colors
    const main = pile('main', redColor, 1.3)
    const hair = pile('mane', green, 3.6)
    const satin = await trim('satin', gold, [gold, green, '#241410', '#F5EBD3'], {
      woolly: 0,
      roughness: 0.5,
      sheen: '#4A4A4A',
      sheenRoughness: 0.35,
      doubleSided: true,
    })
    const glass = eye('button', '#15100D')
    const body = softMesh(red, {
      min: [-66, -3, -46],
      max: [66, 166, 50],
      edge: 2.2,
      triangles: 2480,
      pile: redPile,
      hiddenIn: mane,
      hiddenMm: 2.5,
    })
    const maneMesh = softMesh(mane, {
      min: [-54, 40, -46],
      max: [68, 172, 36],
      edge: 1.8,
      triangles: 1000,
      hiddenIn: red,
      hiddenMm: 1,
    })
    const loop = satin.dyed(0, cordLoop({ height: 12, width: 6.4, wire: 1.15, y: headTop(head) }))
    const parts = fitted(
      [
        part(body, main),
        part(maneMesh, hair),
        ...bellyPlates(detail).map(satin.cloth),
        ...[...claws(), ...[...horns(1), ...horns(-1), ...whiskers()].map(worn)].map((g) => satin.dyed(0, g)),
        ...spikes().map((g) => satin.dyed(1, g)),
        ...embroidery().map((g) => satin.dyed(2, worn(g))),
        ...[...fangs(), eyeWhite(1), eyeWhite(-1)].map((g) => satin.dyed(3, worn(g))),
        ...[-1, 1].map((side) =>
          part(
            worn(
              buttonEye(face, { x: side * (eyeX - 1.1), y: eyeY - 0.4, radius: 4.3, lift: 1.9, flat: 0.55 }),
            ),
            glass,
          ),
        ),
        loop,
      ],
      facts.dims_mm,
    )
    const { min, max } = boundsOf(parts.slice(-1))
    return {
      hanger: hang(facts, {
        attach: [(min[0] + max[0]) / 2, max[1] - 2.3, (min[2] + max[2]) / 2],
      }),
      body: parts,
      occlusionMm: 13,
      massCenter: [0, -108, 0],
      ellipsoids: [
        { center: [0, -131, 0], radii: [64, 39, 41] },
        { center: [0, -41, 2], radii: [34, 30, 34] },
        { center: [0, -82, -2], radii: [26, 26, 28] },
      ],
    }
  },
  { closeUp: 1.6 },
)
