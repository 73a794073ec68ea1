import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { metal, metalOf, metalThatLooks } from '../../kit/materials'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { fitted, part } from '../../kit/part'
import { sdfMesh } from '../../kit/sdf-mesh'
import { solidNoise } from '../../kit/solid-noise'
import { eyeAt, steed } from './steed-shape'
import { hollowAt, ridgeAt, step } from './wear'

/** Between bare bronze and what grew on it. */
const METALNESS = 0.55

const patinated = (hex: string): ReturnType<typeof rgb> => rgb(metalThatLooks(hex, METALNESS))

/** A cast bronze horse in mid-gallop: verdigris where hands never came, polish on every ridge, dark in the hollows. */
export const steedBronze = defineCharm(
  'mu-steed-bronze',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [verdigris, bronze, dark] = colors.map(patinated) as [
      ReturnType<typeof rgb>,
      ReturnType<typeof rgb>,
      ReturnType<typeof rgb>,
    ]
    const cast = sdfMesh(steed, { min: [-33, -51, -8], max: [36, 3, 8], edge: 0.78 })
    const [blotches, specks, grit] = [4.6, 1.7, 0.6].map((cell) => solidNoise(random, cell)) as [
      ReturnType<typeof solidNoise>,
      ReturnType<typeof solidNoise>,
      ReturnType<typeof solidNoise>,
    ]
    const [near, wide] = [hollowAt(steed, 0.7), hollowAt(steed, 2.4)]
    const [edge, crest] = [ridgeAt(steed, 1.1), ridgeAt(steed, 3)]
    const pale = blend(verdigris, patinated('#96BEAA'), 0.35)
    const bright = blend(bronze, patinated('#C4A062'), 0.45)
    const paint: Paint = (p, n) => {
      const cloud = 0.5 * blotches(p) + 0.3 * specks(p) + 0.2 * grit(p)
      const eye = covered(Math.hypot(p[0] - eyeAt[0], p[1] - eyeAt[1], Math.abs(p[2]) - eyeAt[2]) - 1.05)
      const hollow = Math.max(eye, near(p, n), 0.8 * wide(p, n))
      const worn =
        0.5 * edge(p, n) + 0.6 * crest(p, n) + 0.25 * Math.max(0, n[1]) + 0.3 * step(3, 5.4, Math.abs(p[2]))
      const green = blend(verdigris, pale, step(0.55, 0.8, specks(p)) * 0.6)
      const rubbed = blend(green, bronze, step(0.18, 0.72, worn + 0.75 * (cloud - 0.5)))
      const shone = blend(rubbed, bright, step(0.62, 0.95, worn + 0.2 * (cloud - 0.5)) * 0.7)
      return blend(shone, dark, step(0.3, 0.62, hollow + 0.22 * (cloud - 0.5)))
    }
    const { map, geometries } = await paintedSheet('patina', [{ geometry: cast, paint }], {
      size: 640,
      quality: 72,
    })
    const patina = metalOf('patina', '#FFFFFF', 0.46, { map, metalness: METALNESS })
    const gold = metal('gold')
    const bail = eyelet(gold, { inner: 3, wire: 0.9, x: 0.6, y: -12.9, sink: 0.7 })
    return {
      hanger: hang(facts, { attach: bail.attach, holeAxis: bail.holeAxis }),
      body: fitted(
        geometries.map((geometry) => part(geometry, patina)),
        facts.dims_mm,
        { slack: 0.17 },
      ),
      fitting: bail.parts,
      occlusionMm: 5,
      simplifyMm: 0.05,
      ellipsoids: [
        { center: [1, -20, 0], radii: [18, 8, 5.4] },
        { center: [-20, -8, 0], radii: [10, 8, 3.4] },
        { center: [2, -38, 0], radii: [22, 10, 4.6] },
        { center: [25, -14, 0], radii: [6, 8, 3] },
      ],
    }
  },
)
