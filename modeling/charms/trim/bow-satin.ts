import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { grid } from '../../kit/grid'
import { hang } from '../../kit/hardware/hang'
import { metalFor, silk } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { normalTexture, tilingNoise } from '../../kit/texture'
import { at, mix, steps, type Vec3 } from '../../kit/vector'

/** A strip of ribbon: u along it, s = −1…1 across. */
interface Ribbon {
  readonly point: (u: number, s: number) => Vec3
  readonly rows: number
  readonly columns: number
  readonly longMm: number
  readonly wideMm: number
}

const knotAt: Vec3 = [0, -23, 0]

const ease = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** One loop: out from the knot in front, round, and back behind; pleats fan out of the knot. */
const loop = (side: 1 | -1): Ribbon => ({
  rows: 34,
  columns: 14,
  longMm: 92,
  wideMm: 34,
  point: (u, s) => {
    // Angle round the loop's lens-shaped section: 0 at the knot in front, π at the far fold, 2π behind.
    const a = 2 * Math.PI * u
    const reach = (1 - Math.cos(a)) / 2
    const out = reach ** 0.72
    const front = Math.sin(a) >= 0 ? 1 : -1
    const open = ease(0, 0.62, out)
    const height = mix(4.6, 19.4, open) * (1 - 0.1 * ease(0.82, 1, out))
    const gather = 1 - ease(0.1, 0.8, out)
    const pleat = Math.cos(s * 8.4 + side * 0.8 + front * 0.7)
    const x = 3 + 41.6 * out + 2.6 * (1 - s * s) * ease(0.6, 1, out) - 1.2 * pleat * gather
    const belly = 8 * Math.sin(Math.PI * Math.min(1, out * 0.93 + 0.04)) ** 0.8
    const z =
      front * belly * (1 - 0.25 * s * s) +
      1.9 * pleat * gather * ease(0, 0.16, out) +
      1.5 * Math.sin(3 * s + 3.4 * out + front * 1.3) * open * (1 - 0.6 * ease(0.8, 1, out))
    const lift = side > 0 ? 2.4 : 1.2
    const y = s * height + lift * out - 4.4 * out ** 3 + 1.3 * Math.sin(3.1 * out + s * 1.4 + side)
    return [knotAt[0] + side * x, knotAt[1] + y, z + 0.4]
  },
})

/** One tail with a swallow-tailed end; it twists a little as it falls. */
const tail = (side: 1 | -1): Ribbon => ({
  rows: 24,
  columns: 10,
  longMm: 90,
  wideMm: 27,
  point: (u, s) => {
    const notch = side > 0 ? 10 : 9
    const length = (side > 0 ? 88 : 79) - notch * (1 - Math.abs(s)) * ease(0.75, 1, u)
    const t = u
    const gather = 1 - ease(0, 0.3, t)
    const half = mix(4.4, 13.4, ease(0, 0.42, t)) * (1 + 0.04 * Math.sin(7 * t))
    const lean = side > 0 ? 0.2 : 0.26
    const turn = side * (0.1 + 0.5 * Math.sin(4.2 * t + (side > 0 ? 0.4 : 1.3)) * ease(0.1, 0.5, t))
    const drop = length * t
    const sway = 2.6 * Math.sin(4.6 * t + side) * ease(0, 0.5, t)
    const cx = side * (2 + drop * lean + 3 * Math.sin(2.6 * t)) + sway * 0.6
    const across = s * half
    const z =
      mix(-1.4, 0.6, t) * side +
      across * Math.sin(turn) * 0.55 +
      1.5 * Math.cos(s * 7.6 + side) * gather * ease(0, 0.1, t) +
      3.2 * Math.sin(6.2 * t + s * 1.1 + side * 1.7) * ease(0.1, 0.5, t) -
      2.4
    return [
      knotAt[0] + cx + across * Math.cos(turn) * Math.cos(lean),
      knotAt[1] - drop + side * across * Math.sin(lean) * 0.8,
      z,
    ]
  },
})

const sheetOf = ({ point, rows, columns, longMm, wideMm }: Ribbon, facing: 1 | -1): THREE.BufferGeometry =>
  grid({
    columns,
    rows,
    point: (u, v) => point(v, facing * (2 * u - 1)),
    uv: (u, v) => [(v * longMm) / 12, (u * wideMm) / 12],
  })

/** The ribbon's other face, a little behind the first: one double-sided sheet would throw its shadow on itself. */
const otherFace = (sheet: THREE.BufferGeometry): THREE.BufferGeometry => {
  const behind = sheet.clone()
  const [position, normal] = [behind.getAttribute('position'), behind.getAttribute('normal')]
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [normal.getX(i), normal.getY(i), normal.getZ(i)]
    position.setXYZ(
      i,
      position.getX(i) - thickMm * x,
      position.getY(i) - thickMm * y,
      position.getZ(i) - thickMm * z,
    )
    normal.setXYZ(i, -x, -y, -z)
  }
  return behind.setIndex([...(behind.getIndex()?.array ?? [])].toReversed())
}
const thickMm = 0.45

/** The woven edges: a fine rolled cord along both sides, and across a tail's cut end. */
const edges = ({ point, rows }: Ribbon): readonly THREE.BufferGeometry[] =>
  [-1, 1].map((s) =>
    sweep(
      steps(rows + 1).map((u) => point(u, s * 1.045)),
      superellipse(1.15, 1.15, 2, 5),
      { noses: 1 },
    ),
  )

/** The knot: a short length of the ribbon pulled tight round the middle, in soft folds. */
const knot = (): THREE.BufferGeometry =>
  grid({
    columns: 30,
    rows: 12,
    closed: true,
    point: (u, v) => {
      const a = 2 * Math.PI * u
      const s = 2 * v - 1
      const fold =
        0.55 * Math.cos(s * 8.2 + 1.1 * Math.sin(a)) + 0.35 * Math.cos(s * 4.1 + 2 * Math.sin(a + 1))
      const lip = 1 - 0.28 * s ** 6
      const waist = 1 + 0.16 * Math.sin(a) ** 2 * s * s
      const [y, z] = [(8.8 + fold * 0.7) * lip * waist * Math.sin(a), (7.4 + fold) * lip * Math.cos(a)]
      return [knotAt[0] + s * (6.6 + 1.1 * Math.cos(2 * a)) + 0.5 * Math.sin(a), knotAt[1] - y, z]
    },
    uv: (u, v) => [(u * 50) / 12, (v * 14) / 12],
  })

/** Threads that hold the knot's folds at the back. */
const tacks = (): readonly THREE.BufferGeometry[] =>
  [-2.6, 0, 2.6].map((x) =>
    sweep(
      smoothPath(
        [
          [x - 0.9, knotAt[1] + 2.6, -7.2],
          [x, knotAt[1] + 0.2, -8.3],
          [x + 0.9, knotAt[1] - 2.4, -7.2],
        ],
        6,
      ),
      superellipse(0.8, 0.8, 2, 4),
      { noses: 1 },
    ),
  )

/** A wire triangle that the strap's fold holds; its foot goes through the knot. */
const bail = (): THREE.BufferGeometry => {
  const top = -4.9
  const corners: readonly Vec3[] = [
    [-6.2, top, -0.8],
    [6.2, top, -0.8],
    [7.9, top - 1.4, -0.9],
    [6.6, top - 4.4, -1.2],
    [1.7, -20.4, -2],
    [-1.7, -20.4, -2],
    [-6.6, top - 4.4, -1.2],
    [-7.9, top - 1.4, -0.9],
  ]
  return sweep(smoothPath(corners, 46, true), superellipse(1.7, 1.7, 2, 8), { closed: true })
}

/** A bow of recycled satin ribbon: two full loops, a soft knot, swallow-tailed ends, woven edges a shade lighter. */
export const bowSatin = defineCharm(
  'tr-bow-satin',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [rose, light, shade] = colors
    const floats = tilingNoise(random, 3, 90)
    const slubs = tilingNoise(random, 2, 16)
    const satin = silk('main', rose, {
      roughness: 0.33,
      // Floats of filament mirror in their own color, drawn out across them.
      metalness: 0.42,
      anisotropy: 0.7,
      sheen: '#5A4442',
      sheenRoughness: 0.25,
      normalMap: await normalTexture('satin', 128, (u, v) => 0.7 * floats(u, v) + 0.5 * slubs(u, v), {
        strength: 0.9,
        quality: 60,
      }),
      normalScale: 0.18,
    })
    const selvedge = silk('edge', light, { roughness: 0.5 })
    const ribbons = [tail(-1), tail(1), loop(-1), loop(1)]
    const body = fitted(
      [
        ...ribbons.flatMap((ribbon, i) => {
          const sheet = sheetOf(ribbon, at([1, 1, -1, 1], i) as 1 | -1)
          return [part(sheet, satin), part(otherFace(sheet), satin)]
        }),
        part(knot(), satin),
        ...ribbons.flatMap(edges).map((geometry) => part(geometry, selvedge)),
        ...tacks().map((geometry) => part(geometry, selvedge)),
      ],
      facts.dims_mm,
      { slack: 0.35, z: 1 },
    )
    return {
      hanger: hang(facts, { strapColor: shade }),
      fitting: [part(bail(), metalFor(facts.attachment.hardware_tone))],
      body,
      occlusionMm: 6,
      simplifyMm: 0.015,
      massCenter: [0, -40, 0],
      ellipsoids: [
        { center: [-24, -22, 0], radii: [21, 18, 9] },
        { center: [24, -22, 0], radii: [21, 18, 9] },
        { center: [0, -23, 0], radii: [10, 10, 8] },
        { center: [0, -74, -1], radii: [24, 36, 5] },
      ],
    }
  },
)
