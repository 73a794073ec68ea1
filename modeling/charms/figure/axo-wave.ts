import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { metal, pvc } from '../../kit/materials'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { bothSides, fitted, part } from '../../kit/part'
import { grown } from '../../kit/sdf'
import { ball, lathe, roundedBox, superellipse, sweep } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { axolotl, foam, gills, head, stalks, wave } from './axo-shape'
import { glossyEye } from './eyes'
import { surfaceAt } from './marks'
import { molded } from './molded'

/** The grin, a line over the head's front. */
const grin = ([x, y, z]: Vec3): number => {
  const end = Math.max(0, Math.abs(x) - 8)
  return z < 0 ? 9 : Math.hypot(y + 28.4 - 0.05 * Math.min(64, x * x), end) - 0.62
}

const radioAt: Vec3 = [-1.6, -46.8, 15.4]

/** An axolotl with headphones that sits in a small wave, waves, and holds on to its radio. */
export const axoWave = defineCharm(
  'fi-axo-wave',
  async ({ facts, colors, detail }): Promise<CharmModel> => {
    const [pink, teal, cream] = colors
    const [p0, t0, c0] = [rgb(pink), rgb(teal), rgb(cream)]
    const deep = rgb('#EC8FA8')
    const blush = rgb('#F08BA4')
    const dark = rgb('#2E4A55')
    const skin: Paint = (p) => {
      const belly = Math.hypot(p[0] / 9, (p[1] + 46) / 11, (p[2] - 12) / 8) - 1
      let color = blend(p0, c0, covered(belly * 8, 3.4) * 0.9)
      const chin = Math.hypot(p[0] / 15, (p[1] + 32) / 5.6, (p[2] - 12) / 8) - 1
      color = blend(color, c0, covered(chin * 6, 4) * 0.65)
      const cheek = Math.hypot((Math.abs(p[0]) - 14.4) / 1.25, p[1] + 25.2) - 2.7
      if (p[2] > 0) color = blend(color, blush, covered(cheek, 1.8) * 0.9)
      const speckle = [
        [6, -4.6],
        [9.4, -6.4],
        [4.4, -7.6],
        [-7, -5],
        [-4.2, -6.6],
      ].reduce(
        (most, [x = 0, y = 0]) => Math.max(most, covered(Math.hypot(p[0] - x, p[1] - y) - 0.65, 0.5)),
        0,
      )
      if (p[2] > 4) color = blend(color, deep, speckle)
      color = blend(color, rgb('#8A4A5E'), covered(grin(p), 0.34))
      const palm = Math.hypot(p[0] - 21.2, p[1] + 31, p[2] - 10.6) - 3.4
      color = blend(color, c0, covered(palm, 3.4) * 0.85)
      const tailEnd = p[2] < -8 && p[1] < -34 ? covered(26 - (p[0] + (p[1] + 40) * 0.9) - 8, 16) : 0
      return blend(color, t0, tailEnd)
    }
    const frill: Paint = (p) => blend(p0, deep, covered(1 - stalks(p), 1.6))
    const water: Paint = (p) => {
      const rise = p[1] + 0.9 * Math.sin(Math.atan2(p[2], p[0]) * 5) + 0.12 * p[0]
      const band = Math.abs(((rise + 62) % 5.4) - 2.7) - 0.42
      return blend(t0, blend(t0, c0, 0.62), covered(band, 0.5))
    }
    const radio: Paint = (p, n) => {
      const [x, y] = [p[0] - radioAt[0], p[1] - radioAt[1]]
      if (n[2] < 0.5) return t0
      let color = blend(t0, c0, covered(Math.max(Math.abs(x) - 5.9, Math.abs(y) - 3.9), 0.2))
      const hole = Math.hypot(((x + 2.6 + 20) % 1.2) - 0.6, ((y + 20) % 1.2) - 0.6) - 0.36
      if (Math.hypot(x + 2.4, y) < 2.9) color = blend(color, dark, covered(hole, 0.2))
      color = blend(color, t0, covered(Math.hypot(x - 3.2, y + 1.2) - 1.75, 0.2))
      color = blend(color, c0, covered(Math.max(Math.abs(x - 3.2) - 0.2, Math.abs(y + 0.5) - 0.9), 0.15))
      color = blend(color, dark, covered(Math.max(Math.abs(x - 3.2) - 2.1, Math.abs(y - 2.2) - 0.75), 0.15))
      return blend(color, blush, covered(Math.max(Math.abs(x - 3.9) - 0.18, Math.abs(y - 2.2) - 0.75), 0.12))
    }
    const body = molded(axolotl, {
      min: [-29, -64, -24],
      max: [30, 1, 24],
      edge: 0.95,
      triangles: 2300,
      detail,
      hiddenIn: [wave],
    })
    const plumes = molded(gills, {
      min: [-36, -40, -16],
      max: [36, 6, 0],
      edge: 0.6,
      triangles: 1500,
      detail,
      hiddenIn: [head],
    })
    const sea = molded(wave, {
      min: [-36, -65, -25],
      max: [30, -30, 25],
      edge: 1,
      triangles: 900,
      detail,
      hiddenIn: [axolotl],
    })
    const froth = molded(foam, {
      min: [-32, -65, -25],
      max: [30, -30, 25],
      edge: 0.7,
      triangles: 1000,
      detail,
      hiddenIn: [wave, axolotl],
      depth: 0.2,
    })
    const eyes = ([1, -1] as const).map((side) =>
      glossyEye(head, [side * 11.6, -21, 2], [side * 0.16, 0.02, 1], {
        radii: [3.5, 3.9, 1.5],
        white: dark,
        iris: rgb('#3E8F8C'),
        dark: rgb('#243B45'),
        side,
        irisSize: 0.9,
        pupilSize: 0.74,
      }),
    )
    const over = grown(head, 0.9)
    const band = sweep(
      Array.from({ length: 19 }, (_, i): Vec3 => {
        const angle = Math.PI * (0.04 + 0.92 * (i / 18))
        const { place } = surfaceAt(over, [0, -18, 1.4], [Math.cos(angle), Math.sin(angle), 0])
        return [place.x, place.y, place.z]
      }),
      superellipse(4.6, 2, 3, 10),
      { up: [0, 0, 1], fixedUp: true, noses: 1 },
    )
    const cup = lathe(
      [
        [0, -2],
        [6.2, -2],
        [6.6, -1.3],
        [6.6, 1],
        [6, 2.1],
        [4.6, 2.6],
        [4.2, 2.2],
        [0, 2.2],
      ],
      22,
      0.7,
    )
      .rotateZ(-Math.PI / 2)
      .rotateZ(-0.1)
      .translate(20.7, -18.6, 1.6)
    const pad = lathe(
      [
        [6.2, -3.6],
        [7.1, -2.9],
        [7.1, -2.1],
        [6.2, -1.6],
      ],
      20,
      1.2,
    )
      .rotateZ(-Math.PI / 2)
      .rotateZ(-0.1)
      .translate(20.7, -18.6, 1.6)
    const dot = lathe(
      [
        [2.2, 2],
        [2, 2.75],
        [1.2, 3.1],
        [0, 3.15],
      ],
      14,
      0.9,
    )
      .rotateZ(-Math.PI / 2)
      .rotateZ(-0.1)
      .translate(20.7, -18.6, 1.6)
    const box = roundedBox(14.4, 10, 4.8, 1.4, 2)
      .rotateX(-0.12)
      .translate(...radioAt)
    const aerial = sweep(
      [
        [radioAt[0] + 5, radioAt[1] + 4, radioAt[2] - 0.6],
        [radioAt[0] + 8.6, radioAt[1] + 11, radioAt[2] - 0.4],
      ],
      0.5,
      { noses: 1 },
    )
    const knob = ball(1, 10, 7).translate(radioAt[0] + 8.7, radioAt[1] + 11.3, radioAt[2] - 0.4)
    const sided = (geometry: Parameters<typeof part>[0]) =>
      bothSides([part(geometry, pvc('', '#FFFFFF'))]).map((p) => p.geometry)
    const { map, geometries } = await paintedSheet(
      'paint',
      [
        ...eyes.map(({ geometry, paint }) => ({ geometry, paint, density: 2 })),
        { geometry: body, paint: skin, density: 1.15 },
        { geometry: plumes, paint: frill, density: 0.7 },
        { geometry: sea, paint: water, density: 0.85 },
        { geometry: box, paint: radio, density: 1.7 },
        ...[froth, aerial, ...sided(pad), ...sided(dot)].map((geometry) => ({ geometry, paint: cream })),
        ...[band, ...sided(cup), knob].map((geometry) => ({ geometry, paint: teal })),
      ],
      { size: detail > 1 ? 1024 : 768, quality: 62 },
    )
    const vinyl = pvc('vinyl', '#FFFFFF', { map, roughness: 0.36, clearcoat: 0.35, clearcoatRoughness: 0.3 })
    const parts = geometries.map((geometry) => part(geometry, vinyl))
    const eye = eyelet(metal('silver'), { inner: 3.4, wire: 0.9, sink: 0.9 })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis, strapColor: '#3F8F89' }),
      body: fitted(parts, facts.dims_mm),
      fitting: eye.parts,
      occlusionMm: 3.2,
      simplifyMm: 0.05,
      massCenter: [0, -34, 0],
      ellipsoids: [
        { center: [0, -19, 0], radii: [27, 18, 15] },
        { center: [0, -47, 0], radii: [22, 15, 20] },
      ],
    }
  },
  { closeUp: 2 },
)
