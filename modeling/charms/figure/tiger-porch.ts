import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { metal, pvc } from '../../kit/materials'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { fitted, part } from '../../kit/part'
import { capsule, difference, ellipsoid, type Sdf, union } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { glossyEye } from './eyes'
import { markOn, surfaceAt } from './marks'
import { molded } from './molded'
import { head, stripes, tiger, whites } from './tiger-coat'

/** The middle of the shoe's tread; it stands across, its toe to the left. */
const shoe: Vec3 = [-12.6, -66, 17.8]
const [toe, heel] = [shoe[0] - 6, shoe[0] + 6]

/** What lies within the shoe's tread, seen from above, and between two heights. */
const tread =
  (reach: number, bottom: number, top: number, round: number): Sdf =>
  ([x, y, z]) => {
    const t = Math.min(1, Math.max(0, (x - toe) / (heel - toe)))
    const across = Math.hypot(x - toe - t * (heel - toe), z - shoe[2]) - reach - 0.5 * (1 - t) + round
    const up = Math.abs(y - shoe[1] - (bottom + top) / 2) - (top - bottom) / 2 + round
    return Math.min(Math.max(across, up), 0) + Math.hypot(Math.max(across, 0), Math.max(up, 0)) - round
  }
const sole = tread(3.9, 0, 2.1, 0.5)
const collar: Sdf = ellipsoid([2.3, 4.4, 2], [heel - 0.5, shoe[1] + 11, shoe[2]])
const upper: Sdf = difference(
  0.5,
  union(
    2,
    tread(3.4, 1, 4, 1.2),
    ellipsoid([5, 3.6, 3.7], [toe + 0.6, shoe[1] + 2.6, shoe[2]]),
    capsule([toe + 6, shoe[1] + 4, shoe[2]], [heel - 2, shoe[1] + 6, shoe[2]], 2.8, 3),
    capsule([heel, shoe[1] + 4, shoe[2]], [heel + 0.4, shoe[1] + 7.4, shoe[2]], 3.3, 3),
  ),
  collar,
)
/** A tiger in the manner of the cloth tigers of the New Year, sitting by the door with one paw on a shoe. */
export const tigerPorch = defineCharm(
  'fi-tiger-porch',
  async ({ facts, colors, detail }): Promise<CharmModel> => {
    const [orange, dark, cream] = colors
    const [o, d, c] = [rgb(orange), rgb(dark), rgb(cream)]
    const deep = rgb('#CE7720')
    const coat: Paint = (p) => {
      const shade = covered(4.5 - Math.hypot(p[0] / 1.2, p[1] + 58, p[2] + 4) + 8, 16)
      const base = blend(o, deep, 0.5 * (1 - shade))
      const light = blend(base, c, covered(whites(p), 0.9))
      return blend(light, d, covered(stripes(p), 0.28))
    }
    const body = molded(tiger, {
      min: [-29, -68, -22],
      max: [29, 2, 25],
      edge: 0.85,
      triangles: 4400,
      detail,
    })
    const eyes = ([1, -1] as const).map((side) =>
      glossyEye(head, [side * 10.2, -20, 6], [side * 0.1, 0.02, 1], {
        radii: [4.5, 5.1, 1.6],
        iris: rgb('#C9761F'),
        irisSize: 0.8,
        pupilSize: 0.6,
        white: c,
        dark: d,
        side,
      }),
    )
    const lash = ([1, -1] as const).map((side) => {
      const path = (
        [
          [4.6, -14.7],
          [8.4, -12.6],
          [12.6, -12.2],
          [16, -13.8],
        ] as const
      ).map(([x, y]): Vec3 => {
        const { place } = surfaceAt(head, [side * x, y, 4], [0, 0, 1])
        return [place.x, place.y, place.z - 0.1]
      })
      return sweep(smoothPath(path, 12), superellipse(2, 1.4, 2, 7), {
        noses: 2,
        scale: (t) => 0.5 + 0.6 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.12)),
      })
    })
    const nose = markOn(head, [0, -26.4, 10], [0, 0.06, 1], 3.2, 2.1, 1.3)
    const mouth = ([1, -1] as const).map((side) => {
      const path = (
        [
          [0, -29.4],
          [0.4, -31],
          [2.4, -32.6],
          [5, -32.4],
          [7, -30.8],
        ] as const
      ).map(([x, y]): Vec3 => {
        const { place } = surfaceAt(head, [side * x, y, 8], [0, 0, 1])
        return [place.x, place.y, place.z - 0.15]
      })
      return sweep(smoothPath(path, 12), superellipse(0.95, 0.8, 2, 6), { noses: 1 })
    })
    const fangs = ([1, -1] as const).map((side) => {
      const { place } = surfaceAt(head, [side * 3.3, -32.8, 8], [0, 0, 1])
      return sweep(
        [
          [place.x, place.y + 0.4, place.z - 0.7],
          [place.x, place.y - 1.2, place.z - 0.1],
          [place.x, place.y - 2.2, place.z - 0.3],
        ],
        1.1,
        { scale: (t) => 1 - 0.6 * t, noses: 2 },
      )
    })
    const [shoeTop, shoeSole] = [upper, sole].map((solid, i) =>
      molded(solid, {
        min: [-26, -68, 12],
        max: [-1, -54, 24],
        edge: 0.45,
        triangles: i === 0 ? 900 : 480,
        detail,
      }),
    ) as [BufferGeometry, BufferGeometry]
    /** A canvas shoe: pale cap over the toes, lining, and a patch on the ankle. */
    const canvas: Paint = (p) => {
      const cap = p[0] - toe + 0.8
      const patch = Math.hypot(p[0] - heel + 0.4, p[1] - shoe[1] - 5.4)
      const pale = Math.max(
        covered(cap),
        covered(collar(p) - 0.15),
        covered(Math.abs(patch - 1.5) - 0.35, 0.25),
      )
      return blend(d, c, pale)
    }
    const whisker: readonly Vec3[] = [
      [4.6, -28.6, 0],
      [7.2, -28.2, 0],
      [5.8, -30.6, 0],
    ]
    const dots = whisker.flatMap(([x, y]) =>
      ([1, -1] as const).map((side) => markOn(head, [side * x, y, 8], [side * 0.12, 0, 1], 0.5, 0.5, 0.2)),
    )
    const { map, geometries } = await paintedSheet(
      'paint',
      [
        { geometry: body, paint: coat },
        ...eyes.map(({ geometry, paint }) => ({ geometry, paint, density: 2.2 })),
        ...[...lash, nose, ...mouth, ...dots].map((geometry) => ({ geometry, paint: dark })),
        ...fangs.map((geometry) => ({ geometry, paint: cream })),
        { geometry: shoeTop, paint: canvas, density: 1.4 },
        { geometry: shoeSole, paint: cream },
      ],
      { size: detail > 1 ? 1024 : 768, quality: 60 },
    )
    const skin = pvc('skin', '#FFFFFF', { map, roughness: 0.46 })
    const shine = pvc('gloss', '#FFFFFF', {
      map,
      roughness: 0.12,
      clearcoat: 1,
      clearcoatRoughness: 0.03,
      unoccluded: true,
    })
    const parts = geometries.map((geometry, i) => part(geometry, i === 1 || i === 2 ? shine : skin))
    const eye = eyelet(metal('gold'), { inner: 3.4, wire: 0.9, y: -4.6, z: 0.5, sink: 1.2 })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
      body: fitted(parts, facts.dims_mm),
      fitting: eye.parts,
      occlusionMm: 4,
      simplifyMm: 0.05,
      massCenter: [0, -36, 0],
      ellipsoids: [
        { center: [0, -22, 0], radii: [25, 19, 18] },
        { center: [0, -52, -1], radii: [22, 15, 19] },
      ],
    }
  },
  { closeUp: 2 },
)
