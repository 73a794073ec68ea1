import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { ceramic, metal } from '../../kit/materials'
import { smoothLine } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { lathe } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, type Vec2 } from '../../kit/vector'
import { lotusScroll } from './lotus-scroll'

/** The painted wall of a plum vase (meiping) from the foot ring up to the lip: radius and height in mm. */
const wall: readonly Vec2[] = smoothLine(
  [
    [9.7, -70],
    [10.5, -69.3],
    [10.45, -67.4],
    [10.05, -64.6],
    [10.5, -59],
    [12.3, -50.5],
    [14.9, -41.5],
    [17.4, -33],
    [18.85, -26.5],
    [18.95, -21.5],
    [17.9, -16.8],
    [15, -13],
    [10.8, -10.7],
    [7.4, -9.4],
    [5.9, -7.8],
    [5.45, -5.6],
    [5.6, -3.4],
    [6.5, -1.9],
    [7.7, -1.1],
    [8.05, -0.55],
    [7.7, -0.05],
    [7, 0],
  ],
  false,
  2,
)

/** How many times the painting comes round; one lotus of each kind a repeat. */
const repeats = 3

/** A blue-and-white vase: one lotus vine under the glaze all the way round, cloud lappets above, petals below. */
export const lotusVase = defineCharm('mu-lotus-vase', async ({ facts, colors }): Promise<CharmModel> => {
  const lengths = wall.map((_, i) =>
    wall
      .slice(1, i + 1)
      .reduce((sum, p, k) => sum + Math.hypot(p[0] - at(wall, k)[0], p[1] - at(wall, k)[1]), 0),
  )
  const total = at(lengths, -1)
  const downTo = (y: number): number => {
    const i = wall.findIndex((p) => p[1] >= y)
    return total - at(lengths, Math.max(0, i))
  }
  const width = (2 * Math.PI * 19) / repeats
  const painting = await svgTexture('painting', lotusScroll({ width, height: total, downTo, colors }), {
    width: 512,
    height: 1024,
    quality: 68,
  })
  const porcelain = ceramic('vase', '#FFFFFF', { map: painting })
  const outside = lathe(wall, 48, 1.2)
  const uv = outside.getAttribute('uv')
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * repeats, 1 - uv.getY(i) / total)
  const bare = lathe(
    [
      [0, -68.9],
      [7.9, -68.9],
      [8.5, -69.8],
      [9.7, -70],
    ],
    36,
    0.5,
  )
  const mouth = lathe(
    [
      [7, 0],
      [6.1, -0.3],
      [5, -1.4],
      [4.4, -3.4],
    ],
    36,
    1,
  )
  for (const geometry of [bare, mouth]) {
    const plain = geometry.getAttribute('uv')
    for (let i = 0; i < plain.count; i++) plain.setXY(i, 0.02, 0.06)
  }
  const silver = metal('silver')
  const cap = lathe(
    [
      [0, -1.6],
      [4.9, -1.6],
      [5.7, -0.2],
      [6.6, 0.1],
      [6.75, 0.45],
      [6.5, 0.85],
      [5.6, 1.1],
      [3.4, 1.5],
      [2.4, 2],
      [1.9, 2.7],
      [1.5, 3.1],
      [0, 3.2],
    ],
    32,
    0.7,
  )
  const eye = eyelet(silver, { inner: 3.2, wire: 0.8, y: 3.2, sink: 0.6 })
  return {
    hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
    body: fitted(
      [outside, bare, mouth].map((geometry) => part(geometry.rotateY(Math.PI), porcelain)),
      facts.dims_mm,
    ),
    fitting: [part(cap, silver), ...eye.parts],
    occlusionMm: 5,
    simplifyMm: 0.02,
    massCenter: [0, -31, 0],
    ellipsoids: [
      { center: [0, -26, 0], radii: [19, 18, 19] },
      { center: [0, -50, 0], radii: [12.5, 20, 12.5] },
    ],
  }
})
