import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, type Material, metalFor } from '../../kit/materials'
import { boundsOf, fitted, type Part, part } from '../../kit/part'
import { lathe, roundedBox, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { boxUv } from '../../kit/uv'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { cutBead, flowerBead, roundBead, starBead } from './bead-shapes'

const cells = 7
const cellPx = 64

const shaded = (hex: string, by: number): string =>
  `#${[1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
    .map((v) => Math.round(by > 0 ? mix(v, 255, by) : v * (1 + by)))
    .map((v) => v.toString(16).padStart(2, '0'))
    .join('')}`

/** A row of cells, one a color, each a little paler towards its foot. */
const beadPicture = (colors: readonly string[]): string => {
  const defs = colors
    .map(
      (hex, i) =>
        `<linearGradient id="g${i}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${shaded(hex, -0.1)}"/><stop offset="0.5" stop-color="${hex}"/><stop offset="1" stop-color="${shaded(hex, 0.2)}"/></linearGradient>`,
    )
    .join('')
  const cell = (i: number): string =>
    `<rect x="${i * cellPx}" width="${cellPx}" height="128" fill="url(#g${i})"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cells * cellPx} 128"><defs>${defs}</defs>${colors.map((_, i) => cell(i)).join('')}</svg>`
}

interface Bead {
  readonly height: number
  readonly geometry: () => THREE.BufferGeometry
  /** Cell of the picture. */
  readonly cell: number
  readonly stuff: 'glass' | 'plastic'
  /** On the bead, same stuff. */
  readonly more?: readonly { readonly geometry: () => THREE.BufferGeometry; readonly cell: number }[]
}

const seed = (cell: number, size = 5.2): Bead => ({
  height: size * 0.86,
  geometry: () => roundBead(size / 2, size * 0.86, 14, 8),
  cell,
  stuff: 'glass',
})

/** Rings (radius, y) of a bead cut like a briolette, a lantern or a saucer. */
const lantern: readonly Vec2[] = [
  [2.2, 6.4],
  [5.2, 4.4],
  [6.8, 0],
  [5.2, -4.4],
  [2.2, -6.4],
]
const saucer: readonly Vec2[] = [
  [2.4, 4.4],
  [5.2, 3.1],
  [6.9, 0.9],
  [6.9, -0.9],
  [5.2, -3.1],
  [2.4, -4.4],
]

const stud = (): THREE.BufferGeometry =>
  lathe(
    [
      [0, -3.8],
      [2, -3.7],
      [2.7, -3],
      [2.7, 3],
      [2, 3.7],
      [0, 3.8],
    ],
    16,
    0.9,
  ).rotateX(Math.PI / 2)

const strand: readonly (Bead | 'spacer')[] = [
  seed(0),
  { height: 12.8, geometry: () => cutBead(lantern, 9), cell: 0, stuff: 'glass' },
  'spacer',
  seed(1, 6),
  { height: 13.2, geometry: () => roundBead(6.8), cell: 1, stuff: 'glass' },
  'spacer',
  seed(2, 6),
  {
    height: 16.4,
    geometry: () => flowerBead(9, 6.4),
    cell: 2,
    stuff: 'plastic',
    more: [{ geometry: stud, cell: 1 }],
  },
  seed(2),
  'spacer',
  {
    height: 10.6,
    geometry: () => boxUv(roundedBox(10.6, 10.6, 10.6, 2.4, 3), 40).rotateY(0.62),
    cell: 3,
    stuff: 'plastic',
  },
  'spacer',
  seed(3, 6),
  { height: 13.6, geometry: () => roundBead(7), cell: 4, stuff: 'glass' },
  seed(4),
  'spacer',
  { height: 8.8, geometry: () => cutBead(saucer, 9), cell: 5, stuff: 'glass' },
  'spacer',
  seed(5, 6.4),
  { height: 15.2, geometry: () => starBead(8.6, 7), cell: 6, stuff: 'plastic' },
  seed(6, 5.6),
]

/** Moves UVs of 0…1 into one cell of the picture. */
const dyed = (geometry: THREE.BufferGeometry, cell: number): THREE.BufferGeometry => {
  const uv = geometry.getAttribute('uv')
  for (let i = 0; i < uv.count; i++) {
    const [u, v] = [uv.getX(i), uv.getY(i)]
    const inside = Math.min(0.97, Math.max(0.03, u - Math.floor(Math.min(u, 0.9999))))
    uv.setXY(i, (cell + inside) / cells, Math.min(0.97, Math.max(0.03, v - Math.floor(Math.min(v, 0.9999)))))
  }
  return geometry
}

/** Seven colors of glass and plastic beads on a wire, silver between them. */
export const beadsRainbow = defineCharm(
  'ar-beads-rainbow',
  async ({ facts, random }): Promise<CharmModel> => {
    const map = await svgTexture('beads', beadPicture(facts.palette_full ?? []), {
      width: cells * cellPx,
      height: 128,
      quality: 84,
    })
    const look: Readonly<Record<Bead['stuff'], Material>> = {
      glass: gloss('glass', '#FFFFFF', {
        map,
        roughness: 0.04,
        clearcoat: 1,
        clearcoatRoughness: 0.02,
        unoccluded: true,
        passes: { kind: 'glass', depth: 1.05, inside: 0.15, insideColor: '#D8DCE0' },
      }),
      plastic: gloss('plastic', '#FFFFFF', { map, roughness: 0.3, clearcoat: 0.5, clearcoatRoughness: 0.12 }),
    }
    const silver = metalFor(facts.attachment.hardware_tone)
    const spacer = (y: number): THREE.BufferGeometry =>
      lathe(
        [
          [0.6, -0.75],
          [2.7, -0.6],
          [3.2, -0.2],
          [3.2, 0.2],
          [2.7, 0.6],
          [0.6, 0.75],
        ],
        14,
        1,
      ).translate(0, y, 0)

    const parts: Part[] = []
    let y = -1.4
    for (const item of strand) {
      if (item === 'spacer') {
        parts.push(part(spacer(y - 0.75), silver))
        y -= 1.5
        continue
      }
      const middle: Vec3 = [0.25 * (random() - 0.5), y - item.height / 2, 0.25 * (random() - 0.5)]
      const tilt = 0.05 * (random() - 0.5)
      for (const { geometry, cell } of [item, ...(item.more ?? [])])
        parts.push(
          part(
            dyed(geometry(), cell)
              .rotateZ(tilt)
              .translate(...middle),
            look[item.stuff],
          ),
        )
      y -= item.height
    }
    /** The wire's end, turned up below the last bead to a little ball. */
    const foot = lathe(
      steps(7).map((t): Vec2 => [1.25 * Math.sin(Math.PI * t), y - 0.6 - 1.25 * Math.cos(Math.PI * t)]),
      12,
      1.2,
    )
    const wire = sweep(
      [
        [0, 1, 0],
        [0, y, 0],
      ],
      0.5,
      { noses: 0 },
    )
    const coil = sweep(
      steps(40).map((t): Vec3 => {
        const a = t * 6 * Math.PI
        return [1.05 * Math.sin(a), mix(0.9, -1.6, t), 1.05 * Math.cos(a)]
      }),
      0.42,
      { noses: 1 },
    )
    const ring = eyelet(silver, { inner: 3.6, wire: 0.6, sink: 0.2, y: 1 })
    const body = fitted(
      [...parts, part(foot, silver), part(wire, silver), part(coil, silver), ...ring.parts],
      facts.dims_mm,
      { slack: 0.12 },
    )
    const { max } = boundsOf(body.slice(-1))
    return {
      hanger: hang(facts, { attach: [0, max[1] - 1.2, 0] }),
      body,
      occlusionMm: 3,
      simplifyMm: 0.03,
      massCenter: [0, -76, 0],
      ellipsoids: [
        { center: [0, -30, 0], radii: [7, 26, 7] },
        { center: [0, -76, 0], radii: [8, 30, 7] },
        { center: [0, -122, 0], radii: [8.5, 28, 6] },
      ],
    }
  },
)
