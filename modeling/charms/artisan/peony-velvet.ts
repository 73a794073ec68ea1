import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { grid } from '../../kit/grid'
import { hang } from '../../kit/hardware/hang'
import { fur, metalOf } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec3 } from '../../kit/vector'
import { velvetPicture } from './velvet-picture'

interface Petal {
  /** Around the flower's axis, radians from the top, clockwise seen from the front. */
  readonly angle: number
  readonly length: number
  readonly width: number
  /** Elevation toward the viewer along the petal, radians at base and tip. */
  readonly rise: readonly [number, number]
  readonly from: number
  readonly z: number
  readonly cup: number
  readonly phase: number
  readonly kind: 'petal' | 'leaf'
}

const thick = 1

/** A point of the middle line: distance from the axis, height, and the way it goes. */
const alongPetal = ({ length, rise, from, z }: Petal, t: number) => {
  const n = 12
  let [r, h] = [from, z]
  for (let i = 0; i < n; i++) {
    const a = mix(rise[0], rise[1], ((i + 0.5) / n) * t)
    r += (Math.cos(a) * length * t) / n
    h += (Math.sin(a) * length * t) / n
  }
  return { r, h, a: mix(rise[0], rise[1], t) }
}

const halfWidth = ({ width, kind }: Petal, t: number): number =>
  kind === 'leaf'
    ? (width / 2) * Math.sin(Math.PI * (0.06 + 0.93 * t ** 0.85)) ** 0.8
    : (width / 2) * Math.sin(Math.PI * (0.1 + 0.68 * t ** 0.8)) ** 0.85

/** A petal bent of flat chenille: its section is a thin lens, cupped across and ruffled at the tip. */
const petalMesh = (petal: Petal, detail: number): THREE.BufferGeometry => {
  const { angle, cup, phase, kind } = petal
  const point = (u: number, v: number): Vec3 => {
    const a = 2 * Math.PI * u
    const s = -Math.cos(a)
    const ragged =
      kind === 'leaf'
        ? 1
        : 1 - 0.13 * Math.abs(s) ** 2.4 - 0.08 * Math.exp(-((s / 0.22) ** 2)) + 0.04 * Math.sin(5 * s + phase)
    const t = v * mix(1, ragged, v ** 2)
    const { r, h, a: rise } = alongPetal(petal, t)
    const across = s * halfWidth(petal, v)
    const ruffle = kind === 'leaf' ? 0 : 1.5 * v ** 3 * Math.sin(4.2 * s + phase) * (0.4 + 0.6 * Math.abs(s))
    const fold = cup * s * s * Math.sin(Math.PI * Math.min(1, 0.15 + 0.75 * v)) + ruffle
    const lens = Math.sin(a) * thick * Math.sqrt(Math.max(0, 1 - v ** 8)) * (kind === 'leaf' ? 0.8 : 1)
    const out = fold + lens
    // Across the petal, along it, and out of it toward the viewer.
    const [radial, up] = [r - Math.sin(rise) * out, h + Math.cos(rise) * out]
    return [
      radial * Math.sin(angle) + across * Math.cos(angle),
      radial * Math.cos(angle) - across * Math.sin(angle),
      up,
    ]
  }
  return grid({
    columns: Math.round((kind === 'leaf' ? 10 : 12) * detail),
    rows: Math.round((kind === 'leaf' ? 7 : 5) * Math.sqrt(detail)),
    closed: true,
    point,
    uv: (u, v) => {
      const x = (1 - Math.cos(2 * Math.PI * u)) / 2
      return [mix(0.01, 0.49, x) + (kind === 'leaf' ? 0.5 : 0), mix(0.99, 0.01, v)]
    },
  })
}

const ring = (
  count: number,
  turn: number,
  random: () => number,
  petal: Omit<Petal, 'angle' | 'phase' | 'kind'>,
): readonly Petal[] =>
  Array.from(
    { length: count },
    (_, i): Petal => ({
      ...petal,
      kind: 'petal',
      angle: turn + ((i + 0.16 * (random() - 0.5)) / count) * 2 * Math.PI,
      length: petal.length * (0.95 + 0.1 * random()),
      rise: [petal.rise[0] + 0.12 * (random() - 0.5), petal.rise[1] + 0.2 * (random() - 0.5)],
      z: petal.z + 0.5 * (i % 2),
      phase: random() * 6.28,
    }),
  )

const leafOf = (angle: number, length: number, z: number): Petal => ({
  angle,
  length,
  width: 17,
  rise: [0.16, -0.1],
  from: 12,
  z,
  cup: 2.2,
  phase: 0,
  kind: 'leaf',
})

/** A peony of silk chenille in the manner of velvet hair flowers: bent petals in four rings, copper stamens, leaves. */
export const peonyVelvet = defineCharm(
  'ar-peony-velvet',
  async ({ facts, random, colors, detail }): Promise<CharmModel> => {
    const [rose, pale, green] = colors
    const velvet = fur('velvet', '#FFFFFF', 1.2, {
      map: await velvetPicture('velvet', { petal: rose, rim: pale, leaf: green }),
      doubleSided: false,
      sheen: '#3A1A22',
    })
    const copper = metalOf('copper', '#C98A4E', 0.3)
    const petals = [
      ...ring(6, 0.15, random, { length: 25, width: 27, rise: [0.35, -0.05], from: 4, z: -2, cup: 3 }),
      ...ring(6, 0.65, random, { length: 20.5, width: 22, rise: [0.75, 0.35], from: 3, z: 0, cup: 3.4 }),
      ...ring(5, 0.3, random, { length: 16.5, width: 18, rise: [1.05, 0.85], from: 2.4, z: 1.5, cup: 3.6 }),
      ...ring(4, 0.9, random, { length: 13, width: 12, rise: [1.25, 1.75], from: 3.4, z: 2, cup: 3 }),
    ]
    const leaves = [
      leafOf(2.35, 24, -3.2),
      leafOf(3.3, 22, -4.2),
      leafOf(-0.95, 23, -3.4),
      leafOf(0.75, 21, -4),
    ]
    const stamen = (i: number): readonly THREE.BufferGeometry[] => {
      const a = i * 2.399963
      const spread = 1.2 + 1.1 * Math.sqrt(i)
      const tip: Vec3 = [spread * Math.cos(a), spread * Math.sin(a), 15.5 - 0.14 * i - random()]
      const wire = sweep(
        smoothPath([[0, 0, 4], [tip[0] * 0.5, tip[1] * 0.5, 10], tip], Math.round(5 * detail)),
        superellipse(0.6, 0.6, 2, Math.round(4 * detail)),
        { noses: 0 },
      )
      return [
        wire,
        new THREE.SphereGeometry(0.85, Math.round(7 * detail), Math.round(5 * detail)).translate(...tip),
      ]
    }
    /** Wires gathered behind the flower, bound together, and bent up to the loop. */
    const stem = sweep(
      smoothPath(
        [
          [0, -3, -4.6],
          [0, 4, -6.6],
          [0, 16, -6.2],
          [0, 26, -3.8],
          [0, 33.5, 2.4],
        ],
        20,
      ),
      superellipse(2.6, 2.6, 2, 8),
      { noses: 2 },
    )
    const binding = sweep(
      steps(56).map((t): Vec3 => {
        const a = t * 14 * Math.PI
        return [1.75 * Math.cos(a), mix(2, 15, t), -6.5 + 1.75 * Math.sin(a)]
      }),
      superellipse(0.8, 0.8, 2, 4),
      { noses: 0 },
    )
    const stalks = leaves.map(({ angle, z }) =>
      sweep(
        smoothPath(
          [
            [0, 0, -4.6],
            [8 * Math.sin(angle), 8 * Math.cos(angle), z - 1.4],
            [22 * Math.sin(angle), 22 * Math.cos(angle), z - 0.4],
          ],
          8,
        ),
        superellipse(1.1, 1.1, 2, 5),
        { noses: 1 },
      ),
    )
    const calyx = new THREE.SphereGeometry(6.4, 10, 6).scale(1, 1, 0.5).translate(0, 0, -2.6)
    const calyxUv = calyx.getAttribute('uv')
    for (let i = 0; i < calyxUv.count; i++) calyxUv.setXY(i, 0.62 + 0.1 * calyxUv.getX(i), 0.5)
    const body = fitted(
      [
        ...[...petals, ...leaves].map((petal) => part(petalMesh(petal, detail), velvet)),
        ...Array.from({ length: 13 }, (_, i) => stamen(i))
          .flat()
          .map((geometry) => part(geometry, copper)),
        part(calyx, velvet),
        ...stalks.map((geometry) => part(geometry, copper)),
        part(stem, copper),
        part(binding, copper),
      ],
      facts.dims_mm,
      { slack: 0.3, z: 6 },
    )
    const loop = eyelet(copper, { inner: 3.2, wire: 0.8, sink: 1.2, z: 4.2 })
    return {
      hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
      fitting: loop.parts,
      body,
      occlusionMm: 6,
      massCenter: [0, -35, 4],
      ellipsoids: [
        { center: [0, -34, 6], radii: [30, 30, 12] },
        { center: [0, -37, -3], radii: [34, 33, 5] },
      ],
    }
  },
  { closeUp: 2 },
)
