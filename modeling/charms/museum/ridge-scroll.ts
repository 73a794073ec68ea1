import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { grid } from '../../kit/grid'
import { hang } from '../../kit/hardware/hang'
import { enamel, metal, metalOf } from '../../kit/materials'
import { type Part, part } from '../../kit/part'
import { lathe, roundedBox, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import type { Vec2 } from '../../kit/vector'
import { ridgeBrocade, ridgePainting } from './ridge-painting'

/** The picture and the cloth on one sheet, mm: the picture on the left, the cloth that goes once round a roll on its right. */
const picture = { w: 50, h: 60 }
const cloth = { w: 30, h: 60 }
const sheet = picture.w + cloth.w

/** A roll's radius as a share of its ends'. */
const thin = 0.93

const top = -7
const foot = top - picture.h

/** A turned gold end on a roll, wider than it, with a knob, from the roll's flat end up: radius and height. */
const knob = (r: number): readonly Vec2[] => [
  [r * 0.72, -0.9],
  [r * 0.98, -0.7],
  [r + 0.05, -0.4],
  [r + 0.05, 0.3],
  [r * 0.9, 0.7],
  [r * 0.52, 0.9],
  [r * 0.44, 1.5],
  [r * 0.6, 2.1],
  [r * 0.66, 3],
  [r * 0.6, 4.1],
  [r * 0.42, 5.2],
  [r * 0.2, 6.3],
  [0, 6.6],
]

/** A landscape handscroll of enamel on gold rollers: rolled up it shows its cloth, unrolled the thousand ridges. */
export const ridgeScroll = defineCharm(
  'mu-ridge-scroll',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [azure, malachite, goldHex] = colors
    const tints = { azure, malachite, gold: goldHex }
    const map = await svgTexture(
      'scroll',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet} ${picture.h}"><svg width="${picture.w}" height="${picture.h}" viewBox="0 0 ${picture.w} ${picture.h}">${ridgePainting(random, picture.w, picture.h, tints)}</svg><svg x="${picture.w}" width="${cloth.w}" height="${cloth.h}" viewBox="0 0 ${cloth.w} ${cloth.h}">${ridgeBrocade(cloth.w, cloth.h, tints)}</svg></svg>`,
      { width: 880, height: 660, quality: 62 },
    )
    const glaze = enamel('scroll', '#FFFFFF', { map, roughness: 0.22 })
    const rod = metalOf('rod', goldHex, 0.24, { unoccluded: true })

    /** A strip of the picture (or, `back`, of the cloth) between two heights and two places across. */
    const leaf = (half: number, from: number, to: number, bow: number, back: boolean): Part =>
      part(
        grid({
          columns: half > 10 ? 16 : 4,
          rows: 6,
          point: (u, v) => {
            const t = back ? 1 - u : u
            const x = (t - 0.5) * 2 * half
            const edge = Math.abs(t - 0.5) * 2
            return [x, foot + v * picture.h, bow * (edge ** 4 - 0.4) + (back ? -0.55 : 0.55)]
          },
          uv: (u, v) =>
            back
              ? [(picture.w + cloth.w * u * 0.99) / sheet, 1 - v]
              : [(from + (to - from) * u) / sheet, 1 - v],
        }),
        glaze,
      )
    const roll = (x: number, end: number): readonly Part[] => {
      const r = end * thin
      const wall = lathe(
        [
          [r, foot - 0.4],
          [r, top + 0.4],
        ],
        36,
      )
      const uv = wall.getAttribute('uv')
      const tall = picture.h + 0.8
      for (let i = 0; i < uv.count; i++)
        uv.setXY(i, (picture.w + 0.2 + uv.getX(i) * (cloth.w - 0.4)) / sheet, 1 - uv.getY(i) / tall)
      const knobbed = lathe(knob(end), 22, 0.7)
      return [
        part(wall.translate(x, 0, 0), glaze),
        part(knobbed.clone().translate(x, top + 0.4, 0), rod),
        part(
          knobbed
            .clone()
            .rotateX(Math.PI)
            .translate(x, foot - 0.4, 0),
          rod,
        ),
      ]
    }
    /** Everything of one state: rolls with ends of radius `r` at ±`x`, the picture's part between them, the rod they hang from. */
    const stand = (x: number, r: number, shown: number, bow: number): readonly Part[] => {
      const margin = (picture.w - Math.min(picture.w, shown * 2)) / 2
      const half = x - r * thin * 0.5
      return [
        ...roll(x, r),
        ...roll(-x, r),
        leaf(half, margin, picture.w - margin, bow, false),
        leaf(half, 0, 0, bow, true),
        ...[top + 0.2, foot - 0.2].map((y) =>
          part(roundedBox(half * 2 - r * thin * 0.6, 1.1, 1.9, 0.4, 1).translate(0, y, -0.4 * bow), rod),
        ),
        part(
          sweep(
            [
              [-x, -2.5, 0],
              [x, -2.5, 0],
            ],
            0.95,
            { noses: 2 },
          ),
          rod,
        ),
      ]
    }
    const rolled = stand(9, 6, 5.2, 0)
    const open = stand(29, 5, 25, 2.2)
    const gold = metal('gold')
    const eye = eyelet(gold, { inner: 3.2, wire: 0.95, y: -1.6, sink: 0.7 })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
      body: [],
      nodes: { rolled, open },
      states: {
        rolled: { hidden: ['open'] },
        open: {
          hidden: ['rolled'],
          massCenter: [0, -37, 0],
          ellipsoids: [
            { center: [-29, -37, 0], radii: [5, 37, 5] },
            { center: [29, -37, 0], radii: [5, 37, 5] },
            { center: [0, -37, 0], radii: [27, 34, 2.4] },
          ],
        },
      },
      fitting: eye.parts,
      occlusionMm: 5,
      simplifyMm: 0.012,
      massCenter: [0, -37, 0],
      ellipsoids: [
        { center: [-9, -37, 0], radii: [6, 37, 6] },
        { center: [9, -37, 0], radii: [6, 37, 6] },
      ],
    }
  },
)
