import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, metal } from '../../kit/materials'
import { polygon } from '../../kit/outline'
import { blend, covered, type Paint, paintedSheet, type Rgb, rgb } from '../../kit/painted-sheet'
import { fitted, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { grown, type Sdf } from '../../kit/sdf'
import { lathe, sweep, torus } from '../../kit/solids'
import type { Vec2, Vec3 } from '../../kit/vector'
import { boots, cape, capeSide, gloves, helmet, suit } from './eclipse-suit'
import { surfaceAt } from './marks'
import { molded } from './molded'

const visorAt: Vec3 = [0, -23.4, 0]
/** The visor lies on the helmet inside of this oval. */
const visorOval = ([x, y]: Vec3): number => Math.hypot(x / 12.6, (y - visorAt[1]) / 10.6) - 1
const visor: Sdf = (p) => {
  // It swells from its rim, so that the cut lies flush below the plated ring.
  const swell = 1.1 * Math.min(0.9, Math.max(-0.2, -2.2 * visorOval(p)))
  return Math.max(helmet(p) - swell, visorOval(p) * 9 - 0.3, 4 - p[2])
}

/** The corona behind the head: a ring with long and short rays. */
const corona = (): ReturnType<typeof plate> => {
  const count = 28
  const outer = Array.from({ length: count * 2 }, (_, i): Vec2 => {
    const angle = (i / (count * 2)) * 2 * Math.PI + Math.PI / 2
    const ray = i % 2 === 0 ? ([22.4, 19.4, 20.8, 19.4][(i / 2) % 4] ?? 20) : 18.1
    return [ray * Math.cos(angle), ray * Math.sin(angle)]
  })
  const ring = Array.from({ length: 56 }, (_, i): Vec2 => {
    const angle = (i / 56) * 2 * Math.PI
    return [15.4 * Math.cos(angle), 15.4 * Math.sin(angle)]
  })
  return plate(polygon(outer).subtract(polygon(ring)), { depth: 2.4, bevel: 1.1, segments: 1 })
}

const stars: readonly (readonly [number, number, number])[] = [
  [-11, -47, 0.75],
  [-5, -52, 0.5],
  [3, -46, 0.6],
  [9, -53, 0.8],
  [-9, -60, 0.6],
  [0, -58, 0.95],
  [6, -63, 0.55],
  [12, -60, 0.5],
  [-3, -66, 0.6],
  [-14, -66, 0.7],
  [14, -67, 0.65],
  [4, -70, 0.5],
  [-8, -71, 0.5],
  [10, -47, 0.4],
]
/** Lines of a constellation over the cape's back, by its stars' places in the list. */
const joins: readonly Vec2[] = [
  [0, 1],
  [1, 5],
  [5, 3],
  [5, 8],
  [5, 4],
]

/** The crew member who only works in shadow: cape, plated corona, an eclipse for a face, a coin and a crescent in hand. */
export const eclipseSecret = defineCharm(
  'fi-eclipse-secret',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [night, violet, gold] = colors
    const [n0, v0, g0] = [rgb(night), rgb(violet), rgb(gold)]
    const black: Rgb = rgb('#141019')
    const glow = rgb('#F3DE9A')
    const sky: Paint = (p) => {
      const [x, y] = [p[0], p[1] - visorAt[1] + 0.4]
      const r = Math.hypot(x, y)
      const angle = Math.atan2(y, x)
      const plume =
        0.5 + 0.5 * Math.sin(angle * 5 + 0.8) * Math.sin(angle * 3 - 0.5) + 0.18 * Math.sin(angle * 23)
      let color = blend(n0, v0, Math.max(0, 1 - (r - 6.2) / (3 + 4.6 * plume)) ** 1.4)
      color = blend(color, glow, Math.max(0, 1 - (r - 6.1) / (0.7 + 0.9 * plume)) ** 1.6)
      const diamond = Math.hypot(x - 4.7, y - 4.4)
      color = blend(color, [255, 248, 226], covered(diamond - 1.25, 1.1))
      color = blend(
        color,
        glow,
        covered(Math.max(Math.abs((x - 4.7) * (y - 4.4)) - 0.09, diamond - 3.6), 0.2),
      )
      color = blend(color, black, covered(r - 6.15, 0.22) * (1 - covered(diamond - 0.8, 0.7)))
      for (const side of [1, -1]) {
        const [ex, ey] = [x - side * 2.6, y - 0.2]
        const lid = Math.max(Math.hypot(ex, ey) - 1.5, -(Math.hypot(ex, ey + 1.25) - 1.45))
        color = blend(color, g0, covered(lid, 0.2))
      }
      return color
    }
    const shellPaint: Paint = (p) => {
      if (p[2] > 0) return n0
      const [x, y] = [p[0], p[1] + 21]
      const r = Math.hypot(x, y)
      const halo = blend(n0, v0, Math.max(0, 1 - Math.abs(r - 6.2) / 4) ** 2 * 0.8)
      const ring = Math.max(r - 6.2, 5.2 - Math.hypot(x + 0.5, y + 0.5))
      return blend(
        blend(halo, g0, covered(ring, 0.25)),
        [255, 246, 220],
        covered(Math.hypot(x - 4, y - 4) - 0.9, 0.7),
      )
    }
    const cloth: Paint = (p) => {
      const lining = covered(capeSide(p), 0.5)
      let out: Rgb = n0
      const dust = Math.max(0, 1 - (p[1] + 73) / 20)
      out = blend(out, v0, 0.45 * dust * dust)
      if (p[2] < 2) {
        for (const [x, y, r] of stars) {
          const [dx, dy] = [Math.abs(p[0] - x), Math.abs(p[1] - y)]
          const point = Math.min(
            Math.hypot(dx, dy) - r * 0.62,
            (dx * dy) / r - 0.05 + Math.max(0, Math.hypot(dx, dy) - r * 2.1),
          )
          out = blend(out, g0, covered(point, 0.22))
        }
        for (const [a, b] of joins) {
          const [p0, p1] = [stars[a], stars[b]]
          if (p0 === undefined || p1 === undefined) continue
          const [ex, ey] = [p1[0] - p0[0], p1[1] - p0[1]]
          const t = Math.min(
            0.85,
            Math.max(0.15, ((p[0] - p0[0]) * ex + (p[1] - p0[1]) * ey) / (ex * ex + ey * ey)),
          )
          out = blend(
            out,
            g0,
            covered(Math.hypot(p[0] - p0[0] - ex * t, p[1] - p0[1] - ey * t) - 0.14, 0.2) * 0.8,
          )
        }
      }
      return blend(out, v0, lining)
    }
    const suitPaint: Paint = (p) => {
      const stripe = Math.abs(Math.abs(p[0]) - 0) - 0.0001
      void stripe
      let color: Rgb = n0
      const panel = Math.hypot(p[0] / 5.4, (p[1] + 47) / 5.6) - 1
      if (p[2] > 3) color = blend(color, blend(n0, v0, 0.28), covered(panel * 5, 0.4))
      const quilt =
        Math.min(
          Math.abs(((p[1] * 0.7 + p[0] + 200) % 4.2) - 2.1),
          Math.abs(((p[1] * 0.7 - p[0] + 200) % 4.2) - 2.1),
        ) - 0.16
      if (p[1] < -53) color = blend(color, v0, covered(quilt, 0.25) * 0.55)
      return color
    }
    const shell = molded(helmet, {
      min: [-19, -41, -18],
      max: [19, -5, 19],
      edge: 0.9,
      triangles: 720,
      hiddenIn: [visor],
      depth: 0.6,
    })
    const glass = molded(visor, {
      min: [-15, -37, 3],
      max: [15, -10, 19],
      edge: 0.8,
      triangles: 450,
      hiddenIn: [grown(helmet, -0.8)],
    })
    const body = molded(suit, {
      min: [-21, -74, -11],
      max: [22, -36, 20],
      edge: 0.85,
      triangles: 1000,
      hiddenIn: [boots, helmet, gloves],
    })
    const mitts = molded(gloves, {
      min: [-12, -48, 10],
      max: [23, -29, 21],
      edge: 0.65,
      triangles: 720,
      hiddenIn: [suit],
    })
    const feet = molded(boots, {
      min: [-13, -80, -6],
      max: [13, -60, 11],
      edge: 0.8,
      triangles: 560,
      hiddenIn: [suit],
    })
    const cloak = molded(cape, {
      min: [-25, -77, -22],
      max: [25, -35, 10],
      edge: 0.8,
      triangles: 1200,
      hiddenIn: [suit, helmet],
    })

    const plated = metal('gold')
    const rim = sweep(
      Array.from({ length: 40 }, (_, i): Vec3 => {
        const angle = (i / 40) * 2 * Math.PI
        const { place } = surfaceAt(
          helmet,
          [13.1 * Math.cos(angle), visorAt[1] + 11.1 * Math.sin(angle), 0],
          [0, 0, 1],
        )
        return [place.x, place.y, place.z]
      }),
      0.8,
      { closed: true },
    )
    const band = (center: Vec3, radius: number, wire: number, turn: Vec3): ReturnType<typeof torus> =>
      torus(radius, wire, 18, 6)
        .rotateX(Math.PI / 2)
        .rotateX(turn[0])
        .rotateZ(turn[2])
        .translate(...center)
    const lampAt: Vec3 = [17.6, -38.6, 16.4]
    const outline = Array.from({ length: 26 }, (_, i): Vec2 => {
      const t = i / 26
      if (t < 0.6) {
        const angle = 0.75 + (t / 0.6) * (2 * Math.PI - 1.5)
        return [4.8 * Math.cos(angle), 4.8 * Math.sin(angle)]
      }
      const angle = 2 * Math.PI - 1.05 - ((t - 0.6) / 0.4) * (2 * Math.PI - 2.1)
      return [1.7 + 3.55 * Math.cos(angle), 3.55 * Math.sin(angle)]
    })
    const moon = plate(polygon(outline), { depth: 1.8, bevel: 0.5, segments: 2 })
      .rotateZ(0.7)
      .rotateY(-0.3)
      .translate(lampAt[0], lampAt[1] + 4.4, lampAt[2])
    const coinAt: Vec3 = [-4.6, -38.2, 18.4]
    const coin = torus(4.1, 0.85, 24, 8)
      .rotateX(-0.15)
      .rotateY(-0.12)
      .translate(...coinAt)
    const shadow = lathe(
      [
        [0, -0.55],
        [3.9, -0.55],
        [3.9, 0.45],
        [0, 0.75],
      ],
      22,
      0.7,
    )
      .rotateX(Math.PI / 2 - 0.15)
      .rotateY(-0.12)
      .translate(...coinAt)
    const clasp = lathe(
      [
        [2.1, -0.5],
        [2.1, 0.2],
        [1.6, 0.8],
        [0, 1],
      ],
      16,
      0.8,
    )
      .rotateX(Math.PI / 2)
      .translate(0, -42.4, 8.4)
    const golds = [
      corona().translate(0, -22.4, -1),
      rim,
      band([0, -38.4, 0], 8.6, 1.25, [0, 0, 0]).scale(1, 1, 0.9),
      band([0, -54, 0], 9, 0.9, [0, 0, 0]).scale(1, 1, 0.86),
      band([5, -68, 0.8], 4.4, 0.9, [0, 0, 0]),
      band([-5.7, -64, 0.8], 4.4, 0.9, [0, 0, 0]),
      band([-7.4, -42.2, 14.4], 3, 0.75, [0.9, 0, 1.1]),
      band([17.5, -44.2, 11.4], 3, 0.75, [1.1, 0, 0]),
      moon,
      coin,
      clasp,
    ]
    const { map, geometries } = await paintedSheet(
      'paint',
      [
        { geometry: glass, paint: sky, density: 2.2 },
        { geometry: shell, paint: shellPaint, density: 0.5 },
        { geometry: body, paint: suitPaint, density: 0.9 },
        { geometry: cloak, paint: cloth },
        ...[mitts, feet].map((geometry) => ({ geometry, paint: violet })),
        { geometry: shadow, paint: '#141019' },
      ],
      { size: 768, quality: 60 },
    )
    const abs = gloss('abs', '#FFFFFF', { map, roughness: 0.26 })
    const mirror = gloss('visor', '#FFFFFF', {
      map,
      roughness: 0.1,
      clearcoat: 1,
      clearcoatRoughness: 0.02,
      unoccluded: true,
    })
    const parts = [
      ...geometries.map((geometry, i) => part(geometry, i === 0 ? mirror : abs)),
      ...golds.map((geometry) => part(geometry, plated)),
    ]
    const eye = eyelet(metal('gold'), {
      inner: 3.2,
      wire: 0.8,
      y: -0.3,
      z: -1,
      sink: 0.9,
    })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
      body: fitted(parts, facts.dims_mm, { slack: 0.2 }),
      fitting: eye.parts,
      occlusionMm: 4,
      simplifyMm: 0.05,
      massCenter: [0, -38, -1],
      ellipsoids: [
        { center: [0, -22, -2], radii: [21, 21, 16] },
        { center: [0, -56, -2], radii: [19, 21, 17] },
      ],
    }
  },
)
