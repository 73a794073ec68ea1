import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { ceramic, metal } from '../../kit/materials'
import { noise3 } from '../../kit/noise'
import { blend, covered, type Paint, paintedSheet, type Rgb, rgb } from '../../kit/painted-sheet'
import { fitted, part } from '../../kit/part'
import { type Sdf, union } from '../../kit/sdf'
import { lathe, roundedBox, superellipse, sweep } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { molded } from '../figure/molded'
import { base, blanket, camel, flask, load } from './camel-shape'

const loaded: Sdf = union(0.3, camel, blanket, load, flask)

/** How far glaze has run down past an edge at a place round the figure, mm: broad tongues and narrow drips. */
const run = ([x, , z]: Vec3, seed: number): number => {
  const along = x + 1.7 * z
  return (
    7 * noise3([along / 3.1, seed, z > 0 ? 1.5 : 7.5]) ** 1.6 +
    3.4 * noise3([along / 1.15, seed + 9, z > 0 ? 1.5 : 7.5]) ** 2
  )
}

/** A Bactrian camel with its load, three glazes over pale clay that ran in the kiln. */
export const caravanCamel = defineCharm(
  'mu-caravan-camel',
  async ({ facts, colors, detail }): Promise<CharmModel> => {
    const [amber, cream, green] = colors
    const [a0, c0, g0] = [rgb(amber), rgb(cream), rgb(green)]
    const [treacle, moss, honey] = [rgb('#96591A'), rgb('#356A45'), rgb('#DDA24C')]
    /** Glaze lies thick and dark in hollows and breaks pale over ridges. */
    const glazed = (p: Vec3, n: Vec3, thin: Rgb, full: Rgb, thick: Rgb): Rgb => {
      const h = 1.7
      const lift = loaded([p[0] + n[0] * h, p[1] + n[1] * h, p[2] + n[2] * h]) / h
      const cloud = noise3([p[0] / 5, p[1] / 9, p[2] / 5]) - 0.5
      const pooled = blend(full, thick, Math.min(0.85, Math.max(0, (0.9 - lift) * 1.5 + cloud * 0.5)))
      const deep = loaded([p[0] - n[0] * h, p[1] - n[1] * h, p[2] - n[2] * h]) / h
      return blend(pooled, thin, Math.min(0.7, Math.max(0, (deep + 0.86) * 1.6)))
    }
    /** A glaze over the ground below it: its lower edge gathers into a darker rim. */
    const over = (ground: Rgb, glaze: Rgb, thick: Rgb, distance: number): Rgb =>
      blend(
        blend(ground, glaze, covered(distance, 0.7)),
        thick,
        covered(Math.abs(distance + 0.55) - 0.35, 0.5) * 0.6,
      )

    const hide: Paint = (p, n) => {
      const pale = glazed(p, n, rgb('#F3ECD6'), c0, rgb('#CDB888'))
      let color = pale
      // Amber from the back and the nape down to where it ran out on the legs; face and beard stay cream.
      const nape = p[0] < -13 ? -(p[0] + 22.4) - 2.6 * (noise3([p[1] / 2.6, 2, p[2] / 3]) - 0.5) : -9
      const brown = Math.max(-48.4 - run(p, 2) - p[1], nape)
      color = over(color, glazed(p, n, honey, a0, treacle), treacle, brown)
      // Cream was poured over the humps and ran into it, green ran down from the saddle.
      if (p[0] > -9) color = over(color, pale, c0, -(p[1] + 24.4 + run(p, 5) * 0.8))
      const saddle = Math.max(Math.abs(p[0] - 4) - 10.6, p[1] + 30, -41.4 - 1.25 * run(p, 8) - p[1])
      color = over(color, glazed(p, n, rgb('#7FB083'), g0, moss), moss, saddle)
      const eye = Math.hypot(p[0] + 23.5, p[1] + 7.3)
      if (Math.abs(p[2]) > 2.4) {
        color = blend(color, c0, covered(eye - 1.35, 0.2))
        color = blend(color, rgb('#3A2A1C'), covered(eye - 0.85, 0.2))
      }
      const nostril = Math.hypot(p[0] + 31.4, p[1] + 8.1, Math.abs(p[2]) - 2) - 0.6
      color = blend(color, rgb('#5A3A1E'), covered(nostril, 0.3))
      const mouth = Math.hypot((p[0] + 27.4) / 3.4, (p[1] + 11.6) / 0.7) - 1
      return blend(color, rgb('#7A3D22'), covered(mouth * 0.8, 0.5) * covered(p[0] + 24, 0.8))
    }
    const cloth: Paint = (p, n) => {
      const ground = glazed(p, n, rgb('#7FB083'), g0, moss)
      const spot = Math.hypot(
        ((p[0] + 42.6) % 4.4) - 2.2,
        ((p[1] + 60 + (Math.floor((p[0] + 42.6) / 4.4) % 2) * 2.2) % 4.4) - 2.2,
      )
      let color = over(ground, c0, rgb('#CDB888'), spot - 1.05 - 0.4 * noise3([p[0], p[1] / 3, p[2]]))
      color = over(
        color,
        glazed(p, n, honey, a0, treacle),
        treacle,
        -39.4 + 2.2 - p[1] + 0.4 * run(p, 4) - 0.6,
      )
      return color
    }
    const goods: Paint = (p, n) => {
      const pale = glazed(p, n, rgb('#F3ECD6'), c0, rgb('#CDB888'))
      const brown = glazed(p, n, honey, a0, treacle)
      let color = over(pale, brown, treacle, -28.6 - 0.7 * run(p, 6) - p[1] - (p[1] > -26 ? 9 : 0))
      color = over(
        color,
        glazed(p, n, rgb('#7FB083'), g0, moss),
        moss,
        Math.max(-23.4 - 0.5 * run(p, 11) - p[1], Math.abs(p[0] - 4.2) - 4.2),
      )
      const tie = Math.abs(p[1] + 26) - 0.5
      return Math.abs(p[2]) > 8 && p[1] < -25 ? blend(color, moss, covered(tie, 0.3)) : color
    }
    const clay: Paint = (p, n) => {
      const speck = noise3([p[0] * 1.4, p[1] * 1.4, p[2] * 1.4])
      const bare = blend(c0, rgb('#C9B78E'), 0.5 * Math.max(0, speck - 0.4))
      const puddle = Math.min(
        ...[
          [-11.4, 5.4],
          [-9.4, -5.4],
          [14, 5.6],
          [17.2, -5.6],
        ].map(([x = 0, z = 0]) => Math.hypot(p[0] - x, p[2] - z) - 3.4 - 2 * noise3([p[0] / 2, 3, p[2] / 2])),
      )
      return n[1] > 0.4 ? over(bare, blend(a0, c0, 0.25), treacle, puddle) : bare
    }
    const body = molded(camel, {
      min: [-35, -65, -13],
      max: [25, 2, 13],
      edge: 0.8,
      triangles: 2640,
      hiddenIn: [blanket, load, base],
      depth: 0.5,
      detail,
    })
    const saddle = molded(blanket, {
      min: [-12, -42, -14],
      max: [18, -15, 14],
      edge: 0.7,
      triangles: 480,
      hiddenIn: [camel, load],
      depth: 0.25,
      detail,
    })
    const sacks = molded(union(0.4, load, flask), {
      min: [-8, -42, -15],
      max: [18, -16, 15],
      edge: 0.7,
      triangles: 800,
      hiddenIn: [camel],
      detail,
    })
    const plinth = roundedBox(46, 4.4, 21, 1, 2).translate(3, -63.8, 0)
    const bell = lathe(
      [
        [0, -2.6],
        [1.9, -2.6],
        [2.1, -2.2],
        [1.8, -0.6],
        [1.1, 0.5],
        [0, 0.8],
      ],
      14,
      0.6,
    ).translate(-24.4, -37.4, 0)
    const strap = sweep(
      Array.from({ length: 16 }, (_, i): Vec3 => {
        const angle = (i / 16) * 2 * Math.PI
        return [
          -19.6 + 5.3 * Math.cos(angle),
          -32.4 - 3.4 * Math.cos(angle) * -1 - 0.2,
          4.9 * Math.sin(angle),
        ]
      }),
      superellipse(1.5, 1.1, 3, 6),
      { closed: true },
    )
    const { map, geometries } = await paintedSheet(
      'glaze',
      [
        { geometry: body, paint: hide },
        { geometry: saddle, paint: cloth },
        { geometry: sacks, paint: goods },
        { geometry: plinth, paint: clay, density: 0.6 },
        { geometry: bell, paint: green },
        { geometry: strap, paint: green },
      ],
      { size: detail > 1 ? 1024 : 768, quality: 60 },
    )
    const glaze = ceramic('glaze', '#FFFFFF', { map, roughness: 0.2 })
    const bare = ceramic('clay', '#FFFFFF', { map, roughness: 0.8, clearcoat: 0 })
    const eye = eyelet(metal('gold'), { inner: 3, wire: 0.8, x: 0, y: -19.4, sink: 1 })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
      body: fitted(
        geometries.map((geometry, i) => part(geometry, i === 3 ? bare : glaze)),
        facts.dims_mm,
      ),
      fitting: eye.parts,
      occlusionMm: 4,
      simplifyMm: 0.05,
      massCenter: [0, -38, 0],
      ellipsoids: [
        { center: [2, -32, 0], radii: [19, 13, 12] },
        { center: [-20, -14, 0], radii: [9, 14, 6] },
        { center: [2, -54, 0], radii: [22, 12, 12] },
      ],
    }
  },
  { closeUp: 2 },
)
