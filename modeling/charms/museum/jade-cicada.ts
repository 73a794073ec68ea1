import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { cordOf, gloss } from '../../kit/materials'
import { blob, extruded, outlineDistance, rounded, smoothLine, stroke } from '../../kit/outline'
import { blend, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { fitted, part } from '../../kit/part'
import { difference, ellipsoid, intersection, mirroredX, moved, type Sdf, turned, union } from '../../kit/sdf'
import { sdfMesh } from '../../kit/sdf-mesh'
import { solidNoise } from '../../kit/solid-noise'
import { smoothPath, sweep } from '../../kit/solids'
import type { Vec2, Vec3 } from '../../kit/vector'
import { ridgeAt, step } from './wear'

/** The stone's outline, +X half from the brow to the tail: eye, shoulder, long wing to its point, the tail between. */
const half: readonly Vec2[] = [
  [2.4, -9.4],
  [7.4, -9.9],
  [10.4, -10.6],
  [13.6, -10.4],
  [15.9, -13],
  [15.7, -16.6],
  [13.4, -18.6],
  [13.6, -20.6],
  [15, -24.6],
  [15.4, -30.6],
  [14.6, -38],
  [12.6, -46],
  [10.7, -53],
  [9.2, -57.4],
  [8, -57.4],
  [6.9, -53.4],
  [5.7, -49.6],
  [4.4, -47.8],
  [2.6, -50.6],
  [0.9, -53.4],
]

const silhouette = rounded(blob([...half, ...half.map(([x, y]): Vec2 => [-x, y]).toReversed()], 5), 0.7)

/** Every cut runs straight or in one sweep, as the wheel ground it. */
const cutLines: readonly (readonly Vec2[])[] = [
  [
    [0, -18.6],
    [7, -18],
    [13.2, -18.8],
  ],
  [
    [0, -20.6],
    [6, -20.2],
    [10.2, -21.4],
  ],
  [
    [10.8, -10.8],
    [10.2, -14.4],
    [12.6, -18.2],
  ],
  [
    [0, -32.2],
    [4.6, -28.4],
    [8.4, -22.4],
  ],
  [
    [4.6, -28.6],
    [5.8, -34],
    [6, -41],
    [4.6, -47.6],
  ],
  [
    [10.6, -24],
    [11.4, -32],
    [10.6, -42],
    [8.8, -53],
  ],
  [
    [13.4, -28],
    [12.8, -36],
    [10.8, -46],
  ],
  [
    [0, -36.4],
    [5.9, -35.4],
  ],
  [
    [0, -39.8],
    [6, -38.8],
  ],
  [
    [0, -43.2],
    [5.6, -42.2],
  ],
  [
    [0, -46.6],
    [4.9, -45.6],
  ],
  [
    [0, -12.6],
    [3.2, -11.6],
    [5.6, -12.8],
  ],
]

const cuts = (() => {
  const lines = cutLines.map((line) => stroke(line.length > 2 ? smoothLine(line, false, 5) : line, 0.08, 6))
  const distances = lines.map((outline) => outlineDistance(outline.simplify(0.02)))
  return (x: number, y: number): number => Math.min(...distances.map((d) => d(Math.abs(x), y)))
})()

const holeY = -13.2

const stone: Sdf = (() => {
  const wing = turned(ellipsoid([7.4, 24, 3.4]), [0.05, -0.16, 0.1])
  const solid = mirroredX(
    union(
      1.1,
      ellipsoid([11.4, 13, 6.6], [0, -22.6, 0]),
      ellipsoid([6.4, 19, 5], [0, -37, 0]),
      ellipsoid([11.4, 6, 5.2], [0, -14.6, 0]),
      ellipsoid([4.2, 4.3, 4.4], [12, -14.4, 0.5]),
      moved(wing, [9.4, -36, 0]),
    ),
  )
  const rough = intersection(1.4, solid, extruded(silhouette.simplify(0.03), 16, 1))
  const hole: Sdf = (p) => Math.hypot(p[0], p[1] - holeY) - 1.5
  const drilled = difference(0.7, rough, hole)
  return (p) => {
    const near = drilled(p)
    return Math.abs(near) > 1.4 ? near : near + 0.66 * Math.exp(-((cuts(p[0], p[1]) / 0.85) ** 2))
  }
})()

/** A round knot of one cord laid three times about itself. */
const knot = (y: number, size: number): readonly Vec3[] =>
  Array.from({ length: 72 }, (_, i): Vec3 => {
    const t = (i / 72) * 2 * Math.PI
    const r = size * (1 + 0.42 * Math.cos(3 * t))
    return [r * Math.cos(2 * t), y + r * Math.sin(2 * t) * 0.92, size * 0.52 * Math.sin(3 * t)]
  })

/** A jade cicada ground in few straight cuts: pale where the stone is thin, on a red braided cord with a round knot. */
export const jadeCicada = defineCharm(
  'mu-jade-cicada',
  async ({ facts, random, colors, detail }): Promise<CharmModel> => {
    const [jade, pale] = colors
    const [deep, thin] = [rgb(jade), rgb(pale)]
    const dark = blend(deep, [58, 104, 74], 0.5)
    const [clouds, threads] = [solidNoise(random, 9), solidNoise(random, 2.6)]
    const [edge, bulk] = [ridgeAt(stone, 2.4), ridgeAt(stone, 7)]
    const paint: Paint = (p, n) => {
      const cut = Math.exp(-((cuts(p[0], p[1]) / 0.5) ** 2)) * step(0.1, 0.5, Math.abs(n[2]))
      const glow = 0.9 * bulk(p, n) + 0.7 * edge(p, n) + 0.7 * (clouds(p) - 0.55)
      const stony = blend(deep, thin, step(0.34, 1.3, glow))
      const veined = blend(stony, dark, 0.45 * step(0.62, 0.8, threads([p[0], p[1] * 0.5, p[2]])))
      return blend(veined, dark, 0.9 * cut)
    }
    const carved = sdfMesh(stone, { min: [-18, -60, -8], max: [18, -7, 8], edge: 0.85 / detail })
    const { map, geometries } = await paintedSheet('jade', [{ geometry: carved, paint }], {
      size: detail > 1 ? 1024 : 512,
      quality: 76,
    })
    const jadeStone = gloss('jade', '#FFFFFF', {
      map,
      roughness: 0.34,
      clearcoat: 0.4,
      clearcoatRoughness: 0.16,
      passes: { kind: 'frost', depth: 2 },
    })
    const braid = cordOf('red')
    const strand = sweep(
      smoothPath(
        [
          [0.3, -6.6, 0.6],
          [0.2, -9, 4.2],
          [0, -11.6, 5.4],
          [0, holeY + 0.9, 3.4],
          [0, holeY + 0.4, 0],
          [0, holeY + 0.9, -3.4],
          [0, -11.6, -5.4],
          [-0.2, -9, -4.2],
          [-0.3, -6.6, -0.6],
        ],
        30,
      ),
      0.8,
      { noses: 1 },
    )
    const tie = sweep(smoothPath(knot(-4.4, 2.5), 84, true), 0.98, { closed: true })
    const body = fitted(
      [...geometries.map((geometry) => part(geometry, jadeStone)), part(tie, braid), part(strand, braid)],
      facts.dims_mm,
    )
    return {
      hanger: hang(facts, { attach: [0, -1.6, 0], holeAxis: 'z' }),
      body,
      occlusionMm: 3,
      simplifyMm: 0.085,
      massCenter: [0, -28, 0],
      ellipsoids: [
        { center: [0, -22, 0], radii: [15.6, 13, 6.4] },
        { center: [0, -42, 0], radii: [12, 15.6, 4.4] },
        { center: [0, -4.6, 0], radii: [4.6, 4.6, 2.4] },
      ],
    }
  },
  { closeUp: 1.8 },
)
