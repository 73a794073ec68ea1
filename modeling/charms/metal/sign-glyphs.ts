import type * as THREE from 'three'
import { meshOf } from '../../kit/mesh'
import { smoothLine } from '../../kit/outline'
import { at, type Vec2 } from '../../kit/vector'

/** A pen line through the points: `bold` swells in its middle, `even` keeps its width, `straight` keeps its corners. */
type Pen = 'bold' | 'even' | 'straight' | 'ring'
type Line = readonly [Pen, ...(readonly Vec2[])]

const [thick, thin] = [2.1, 0.9]
const high = 0.5

const mirrored = ([pen, ...points]: Line): Line => [pen, ...points.map(([x, y]): Vec2 => [-x, y])]
const turned = ([pen, ...points]: Line): Line => [pen, ...points.map(([x, y]): Vec2 => [-x, -y])]
const both = (line: Line): readonly Line[] => [line, mirrored(line)]

const ring = (radius: number, [x, y]: Vec2): Line => [
  'ring',
  ...Array.from({ length: 12 }, (_, i): Vec2 => {
    const angle = (i / 12) * 2 * Math.PI
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  }),
]

const horn: Line = [
  'bold',
  [0, -8.2],
  [0.3, -3.2],
  [1.3, 1.4],
  [3.2, 5.2],
  [5.8, 6.2],
  [7.6, 4.4],
  [7.4, 1.8],
  [5.8, 0.7],
  [4.5, 1.7],
]

/** What the maiden and the scorpion share: a hooked stem and an arch to the second one. */
const stems: readonly Line[] = [
  ['even', [-7.6, 5.2], [-6.6, 6.5], [-5.7, 5.2], [-5.6, 1], [-5.6, -5.6]],
  ['bold', [-5.6, 3.8], [-4.4, 6], [-2.8, 6.4], [-1.9, 4.6], [-1.8, 0], [-1.8, -5.6]],
]

const claw: Line = ['bold', [-6.6, 2.4], [-5.4, 5], [-1.8, 6.4], [2.6, 6], [7, 3.6]]

const signs: Readonly<Record<string, readonly Line[]>> = {
  aries: both(horn),
  taurus: [ring(4.2, [0, -3.2]), ...both(['bold', [0, 1.2], [2.4, 2.1], [4, 4], [4.9, 6.4], [6.8, 7]])],
  gemini: [
    ['bold', [-6.4, 7.2], [-3.2, 6], [0, 5.6], [3.2, 6], [6.4, 7.2]],
    ['bold', [-6.4, -7.2], [-3.2, -6], [0, -5.6], [3.2, -6], [6.4, -7.2]],
    ...both(['straight', [2.7, 5.6], [2.7, -5.6]]),
  ],
  cancer: [claw, ring(1.9, [-4.5, 2.3]), turned(claw), ring(1.9, [4.5, -2.3])],
  leo: [
    ring(2.1, [-4.2, -1.8]),
    [
      'bold',
      [-2.9, 0],
      [-4.1, 3.6],
      [-2.9, 6.6],
      [0.2, 7.4],
      [2.9, 5.6],
      [2.9, 2],
      [1.6, -2.2],
      [1.2, -5.4],
      [2.6, -7.4],
      [4.8, -7],
      [5.9, -5.4],
    ],
  ],
  virgo: [
    ...stems,
    ['bold', [-1.8, 3.8], [-0.6, 6], [1, 6.4], [1.9, 4.6], [2, 0], [2.4, -4.4], [4.2, -6.9], [6.6, -7.4]],
    ['bold', [2, 2.8], [4.2, 4.2], [6, 2.6], [5.4, -1], [3, -4.8], [0, -7.4]],
  ],
  libra: [
    ['straight', [-7, -5.6], [7, -5.6]],
    [
      'bold',
      [-7.2, -2.4],
      [-4.8, -2.4],
      [-2.9, -2.2],
      [-4.2, 0.2],
      [-4, 3.4],
      [-2.2, 5.6],
      [0, 6.2],
      [2.2, 5.6],
      [4, 3.4],
      [4.2, 0.2],
      [2.9, -2.2],
      [4.8, -2.4],
      [7.2, -2.4],
    ],
  ],
  scorpio: [
    ...stems,
    [
      'bold',
      [-1.8, 3.8],
      [-0.6, 6],
      [1, 6.4],
      [1.9, 4.6],
      [2, 0],
      [2.1, -4.2],
      [3.4, -6.6],
      [5.6, -6.4],
      [7.2, -4],
    ],
    ['straight', [4.7, -4.5], [7.3, -3.8], [8, -6.4]],
  ],
  sagittarius: [
    ['straight', [-6, -6.2], [6, 6]],
    ['straight', [0.6, 6.2], [6.2, 6.2], [6.2, 0.6]],
    ['straight', [-5.3, 0.2], [0.2, -5.3]],
  ],
  capricorn: [
    ['even', [-7.2, 5.4], [-5.9, 6.6], [-4.7, 4.8], [-4.5, 1], [-4.4, -3.4]],
    ['bold', [-4.5, 2.8], [-3, 6], [-1, 6.4], [0, 4], [0.2, -1], [-0.4, -5.4], [-2.6, -7.4]],
    ['bold', [0.2, -1.8], [1.8, 0.8], [4.4, 1], [6, -1.2], [5, -3.8], [2.4, -4.6], [0.1, -3]],
  ],
  aquarius: [3.1, -3.1].map((y) => [
    'straight',
    [-7.6, y - 1.4],
    [-4.9, y + 1.7],
    [-2.4, y - 1.4],
    [0.3, y + 1.7],
    [2.8, y - 1.4],
    [5.5, y + 1.7],
    [7.4, y - 0.8],
  ]),
  pisces: [
    ...both(['bold', [6, 7], [3.8, 4], [2.8, 0], [3.8, -4], [6, -7]]),
    ['straight', [-5.8, 0], [5.8, 0]],
  ],
}

interface Ridge {
  readonly positions: number[]
  readonly normals: number[]
  readonly indices: number[]
}

/** Lays one line as a ridge of two slopes; it runs out to a point at its ends. */
const lay = (out: Ridge, [pen, ...points]: Line): void => {
  const closed = pen === 'ring'
  const line = pen === 'bold' || pen === 'even' ? smoothLine(points, false, 2) : points
  const last = line.length - 1
  const side = (i: number): Vec2 => {
    const turn = (k: number): Vec2 => {
      const from = closed ? at(line, k) : at(line, Math.max(0, Math.min(last - 1, k)))
      const to = closed ? at(line, k + 1) : at(line, Math.max(1, Math.min(last, k + 1)))
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
      return [-(to[1] - from[1]) / length, (to[0] - from[0]) / length]
    }
    const [a, b] = [turn(i - 1), turn(i)]
    const spread = Math.max(0.5, (1 + a[0] * b[0] + a[1] * b[1]) / 2)
    return [(a[0] + b[0]) / 2 / spread, (a[1] + b[1]) / 2 / spread]
  }
  const width = (t: number): number =>
    pen === 'bold' ? thin + (thick - thin) * Math.sin(Math.PI * t) ** 0.7 : (thick + thin) / 2
  const row = (p: Vec2, n: Vec2, half: number): number => {
    const base = out.positions.length / 3
    const lean = 0.75 / Math.hypot(...n)
    for (const [w, z, way] of [
      [half, 0, 1],
      [0, high, 1],
      [0, high, -1],
      [-half, 0, -1],
    ] as const) {
      out.positions.push(p[0] + n[0] * w, p[1] + n[1] * w, z)
      out.normals.push(n[0] * way * lean, n[1] * way * lean, 1)
    }
    return base
  }
  const rows = line.map((p, i) => row(p, side(i), width(i / Math.max(1, last)) / 2))
  if (closed) rows.push(at(rows, 0))
  else
    for (const end of [0, last]) {
      const p = at(line, end)
      const q = at(line, end === 0 ? 1 : last - 1)
      const length = Math.hypot(p[0] - q[0], p[1] - q[1]) || 1
      const reach = width(end === 0 ? 0 : 1) * 0.55
      const tip = row(
        [p[0] + ((p[0] - q[0]) / length) * reach, p[1] + ((p[1] - q[1]) / length) * reach],
        side(end),
        0,
      )
      for (const k of [1, 2]) out.positions[(tip + k) * 3 + 2] = 0
      if (end === 0) rows.unshift(tip)
      else rows.push(tip)
    }
  for (const [i, a] of rows.slice(0, -1).entries()) {
    const b = at(rows, i + 1)
    for (const k of [0, 2]) out.indices.push(a + k, b + k + 1, b + k, a + k, a + k + 1, b + k + 1)
  }
}

/** The twelve signs by the catalog's option, as ridges on the plane z = 0 within 8.8 mm of the origin. */
export const signGlyphs: ReadonlyMap<string, THREE.BufferGeometry> = new Map(
  Object.entries(signs).map(([sign, lines]) => {
    const out: Ridge = { positions: [], normals: [], indices: [] }
    for (const line of lines) lay(out, line)
    const count = out.positions.length / 3
    const normals = Array.from({ length: count }, (_, i) => {
      const [x, y, z] = [0, 1, 2].map((k) => at(out.normals, i * 3 + k)) as [number, number, number]
      const length = Math.hypot(x, y, z)
      return [x / length, y / length, z / length]
    }).flat()
    return [sign, meshOf({ ...out, normals, uvs: Array.from({ length: count * 2 }, () => 0) })]
  }),
)
