import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { grid } from '../../kit/grid'
import { hang } from '../../kit/hardware/hang'
import { metalOf, silk } from '../../kit/materials'
import { smoothLine } from '../../kit/outline'
import { bothSides, fitted, type Part, part } from '../../kit/part'
import { lathe, smoothPath, superellipse, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, mix, steps, type Vec2, type Vec3 } from '../../kit/vector'

/** Both right wings from root to root; the left ones are their mirror images. */
const foreEdge: readonly Vec2[] = [
  [1.1, 2.6],
  [5.4, 8.2],
  [12, 12.2],
  [17.6, 13.4],
  [19, 11.6],
  [17.8, 7.6],
  [15.4, 3.4],
  [11, 0.9],
  [5, 0.6],
  [1.1, 1],
]
const hindEdge: readonly Vec2[] = [
  [1.1, 0.8],
  [5.6, 1.2],
  [11.6, 0],
  [15.4, -3.6],
  [15, -8.2],
  [12, -11],
  [10, -12],
  [9.3, -15.8],
  [7.4, -12.4],
  [4.6, -9.4],
  [2.2, -5.4],
  [1, -2],
]
/** Wires from the root through a wing, as points from the root outward. */
const foreVeins: readonly (readonly Vec2[])[] = [
  [
    [1.2, 2.2],
    [8, 6.6],
    [18.7, 12],
  ],
  [
    [1.2, 1.8],
    [8, 4.2],
    [17.5, 7],
  ],
  [
    [1.2, 1.4],
    [7, 2.2],
    [14.8, 2.8],
  ],
]
const hindVeins: readonly (readonly Vec2[])[] = [
  [
    [1.2, -0.2],
    [7, -2.2],
    [15.4, -6],
  ],
  [
    [1.2, -0.8],
    [5.4, -5.4],
    [9.3, -15.2],
  ],
]

const frame = { width: 20, top: 15, bottom: -17 }

/** Forewings stand forward of the hindwings and both bow like cloth stretched on wire. */
const foreZ = (x: number, y: number): number => 0.5 + 0.13 * x + 0.006 * x * x - 0.004 * y * y
const hindZ = (x: number, y: number): number => -0.6 + 0.03 * x - 0.007 * y * y

const wing = (edge: readonly Vec2[], z: (x: number, y: number) => number): THREE.BufferGeometry => {
  const rim = smoothLine(edge, false, 4)
  const root: Vec2 = at(edge, 0)
  const place = (u: number, v: number): Vec2 => {
    const s = u * (rim.length - 1)
    const i = Math.min(rim.length - 2, Math.floor(s))
    const [a, b] = [at(rim, i), at(rim, i + 1)]
    const [x, y] = [mix(a[0], b[0], s - i), mix(a[1], b[1], s - i)]
    return [mix(root[0], x, v), mix(root[1] - 0.6, y, v)]
  }
  return grid({
    columns: 30,
    rows: 5,
    // From the upper edge to the lower: turned round so that the cloth faces forward.
    point: (u, v) => {
      const [x, y] = place(1 - u, v)
      const slack = 0.34 * Math.sin(Math.PI * v) * Math.sin(3 * Math.PI * u) ** 2
      return [x, y, z(x, y) - slack]
    },
    uv: (u, v) => {
      const [x, y] = place(1 - u, v)
      return [x / frame.width, (frame.top - y) / (frame.top - frame.bottom)]
    },
  })
}

const wire = (
  points: readonly Vec2[],
  z: (x: number, y: number) => number,
  radius: number,
  count: number,
): THREE.BufferGeometry =>
  sweep(
    smoothPath(
      points.map(([x, y]): Vec3 => [x, y, z(x, y)]),
      count,
    ),
    superellipse(radius * 2, radius * 2, 2, 5),
    { noses: 1 },
  )

/** One half of the dyed gauze: lilac at the roots and on the hindwing, blue outward, a hem of dots, and holes between the threads. */
const gauzePicture = (blue: string, lilac: string): string => {
  const scale = 16
  const [width, height] = [frame.width * scale, (frame.top - frame.bottom) * scale]
  const px = ([x, y]: Vec2): string => `${(x * scale).toFixed(1)} ${((frame.top - y) * scale).toFixed(1)}`
  const path = (edge: readonly Vec2[]): string => `M${smoothLine(edge, false, 4).map(px).join('L')}Z`
  const deep = new THREE.Color(blue).lerp(new THREE.Color('#4F83BC'), 0.5).getHexString()
  const dots = (line: readonly Vec2[], inset: Vec2, count: number): string =>
    steps(count)
      .map((t) => {
        const [x, y] = at(line, Math.round(t * (line.length - 1)))
        const place: Vec2 = [mix(x, inset[0], 0.13), mix(y, inset[1], 0.13)]
        const [cx, cy] = px(place).split(' ')
        return `<circle cx="${cx}" cy="${cy}" r="${(6 + 3 * Math.sin(Math.PI * t)).toFixed(1)}" fill="#FFFFFF"/>`
      })
      .join('')
  const foreHem = smoothLine(foreEdge.slice(4, 8), false, 8)
  const hindHem = smoothLine(hindEdge.slice(2, 6), false, 8)
  const pitch = 12
  const uneven = (i: number): number => 7.8 + 1 * Math.sin(i * 2.3) + 0.8 * Math.sin(i * 0.7 + 1)
  const warps = Array.from(
    { length: Math.ceil(width / pitch) },
    (_, i) => `<rect x="${i * pitch}" width="${uneven(i).toFixed(1)}" height="${height}"/>`,
  ).join('')
  const wefts = Array.from(
    { length: Math.ceil(height / pitch) },
    (_, i) => `<rect y="${i * pitch}" height="${uneven(i + 40).toFixed(1)}" width="${width}"/>`,
  ).join('')
  const hem = `<g fill="none" stroke="#FFFFFF" stroke-width="14"><path d="${path(hindEdge)}"/><path d="${path(foreEdge)}"/></g>`
  const spots = `${dots(foreHem, [9, 5], 6)}${dots(hindHem, [6, -4], 5)}`
  const [fx, fy] = px([1, 2]).split(' ')
  const [hx, hy] = px([5, -3]).split(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>
<radialGradient id="fore" gradientUnits="userSpaceOnUse" cx="${fx}" cy="${fy}" r="${19 * scale}"><stop offset="0" stop-color="${lilac}"/><stop offset="0.24" stop-color="${lilac}"/><stop offset="0.42" stop-color="${blue}"/><stop offset="0.86" stop-color="${blue}"/><stop offset="1" stop-color="#${deep}"/></radialGradient>
<radialGradient id="hind" gradientUnits="userSpaceOnUse" cx="${hx}" cy="${hy}" r="${13 * scale}"><stop offset="0" stop-color="${lilac}"/><stop offset="0.38" stop-color="${lilac}"/><stop offset="0.6" stop-color="${blue}"/><stop offset="1" stop-color="#${deep}"/></radialGradient>
<mask id="weave" maskUnits="userSpaceOnUse" x="0" y="0" width="${width}" height="${height}"><g fill="#FFFFFF">${warps}${wefts}</g>${hem}${spots}</mask></defs>
<g mask="url(#weave)"><rect width="${width}" height="${height}" fill="${blue}"/><path d="${path(hindEdge)}" fill="url(#hind)" stroke="#${deep}" stroke-width="10"/><path d="${path(foreEdge)}" fill="url(#fore)" stroke="#${deep}" stroke-width="10"/>${spots}<g fill="#FFFFFF" opacity="0.22">${wefts}</g></g></svg>`
}

/** A wire that winds round the thorax and holds all four wings. */
const winding = (): THREE.BufferGeometry =>
  sweep(
    steps(64).map((t): Vec3 => {
      const a = t * 9 * Math.PI
      return [1.32 * Math.sin(a), mix(3.4, -1.6, t), 1.32 * Math.cos(a)]
    }),
    superellipse(0.5, 0.5, 2, 5),
    { noses: 1 },
  )

const antenna = (): THREE.BufferGeometry => {
  const curl = steps(11).map((t): Vec3 => {
    const a = 0.4 - t * 4.6
    const r = mix(1.7, 0.55, t)
    return [5.4 + r * Math.cos(a + 1.2), 12.6 + r * Math.sin(a + 1.2), 1.4]
  })
  return sweep(
    smoothPath([[0.5, 5.4, 0.4], [1.5, 8, 1], [3.4, 11.4, 1.4], ...curl], 34),
    superellipse(0.46, 0.46, 2, 5),
    { noses: 1 },
  )
}

/** A butterfly of dyed silk gauze on brass wire. */
export const butterflyGauze = defineCharm(
  'ar-butterfly-gauze',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [blue, lilac, gold] = colors
    const gauze = silk('gauze', '#FFFFFF', {
      map: await svgTexture('gauze', gauzePicture(blue, lilac), { width: 512, height: 820, quality: 74 }),
      alphaMode: 'MASK',
      roughness: 0.8,
      sheen: '#8C93B0',
      doubleSided: true,
    })
    const brass = metalOf('brass', gold, 0.24)
    const half: readonly Part[] = [
      part(wing(hindEdge, hindZ), gauze),
      part(wing(foreEdge, foreZ), gauze),
      part(wire(foreEdge, foreZ, 0.27, 46), brass),
      part(wire(hindEdge, hindZ, 0.26, 46), brass),
      ...foreVeins.map((line) =>
        part(
          wire(line, (x, y) => foreZ(x, y) + 0.08, 0.13, 12),
          brass,
        ),
      ),
      ...hindVeins.map((line) =>
        part(
          wire(line, (x, y) => hindZ(x, y) + 0.08, 0.13, 12),
          brass,
        ),
      ),
      part(antenna(), brass),
    ]
    const thorax = lathe(
      (
        [
          [0, -9.6],
          [0.55, -9.3],
          [0.95, -7.8],
          [0.8, -7.2],
          [1.2, -5.6],
          [1, -5],
          [1.35, -3.4],
          [1.1, -2.8],
          [1.4, -1.2],
          [1.5, 0.8],
          [1.35, 2.8],
          [0.9, 3.9],
          [1.25, 4.5],
          [1.4, 5.3],
          [1.1, 6.2],
          [0, 6.6],
        ] as const
      ).map(([r, y]): Vec2 => [r * 0.84, y]),
      14,
      1.1,
    )
    const stem = sweep(
      [
        [0, 6, 0],
        [0, 14.2, 0],
      ],
      superellipse(0.6, 0.6, 2, 6),
      { noses: 1 },
    )
    const body = fitted(
      [...bothSides(half), part(thorax, brass), part(winding(), brass), part(stem, brass)],
      facts.dims_mm,
      { slack: 0.3, z: 1.15 },
    )
    const ring = eyelet(brass, { inner: 2.3, wire: 0.36, sink: 1.4 })
    return {
      hanger: hang(facts, { attach: [0, 0, 0] }),
      fitting: ring.parts,
      body,
      occlusionMm: 1.6,
      simplifyMm: 0.01,
      massCenter: [0, -14, 0],
      ellipsoids: [
        { center: [0, -14, 0], radii: [3, 14, 2] },
        { center: [10, -9, 1], radii: [9, 8, 2] },
        { center: [-10, -9, 1], radii: [9, 8, 2] },
        { center: [0, -21, -1], radii: [15, 9, 1.6] },
      ],
    }
  },
)
