import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { cut, ellipse, offset, roundedRect } from '../../kit/outline'
import { type Part, part } from '../../kit/part'
import { sheetPrint } from './cut-charm'
import { dealt, type Film, layeredPrint, seenFromBehind } from './layered-print'
import { clearAcrylic, clearBody, cutSheet } from './sheet'
import { stageFront, stageKites } from './stage-drawing'
import { stageDefs, stageFloor, stagePoster, stageSky } from './stage-setting'
import type { Ink } from './vector-art'

const tongue = { w: 24, h: 5 }
const base = { w: 74, d: 34, thick: 3 }

/** Rooftop Stage: the band before the evening sky on two films; its tongue goes into a base when it stands. */
export const rooftopStage = defineCharm(
  'ac-rooftop-stage',
  async ({ facts, colors }): Promise<CharmModel> => {
    const { w, h, d } = facts.dims_mm
    const layers = [stageFront(colors), stageSky(colors[2]), ...stageKites(colors)]
    const standing = h - tongue.h
    const { inks, sheet, hole } = cutSheet(layers.flat(), { w, h: standing }, { whiteMm: 0.6, clearMm: 2.4 })
    const [near = [], far = [], ...kites] = dealt(inks, layers)
    const center = -standing / 2
    const poster = stagePoster(colors, seenFromBehind(inks).translate([0, -center])).map(
      ({ shape, paint }): Ink => ({ shape: shape.translate([0, center]), paint }),
    )
    const oval = ellipse(base.w / 2, base.d / 2, 96)
    const slot = roundedRect(tongue.w + 0.5, d + 0.3, 0.3)
    const floor = cut(offset(oval, -2), offset(slot, 0.7))
    const films: readonly Film[] = [
      { inks: near, z: 0.9, side: 1 },
      { inks: far, z: -0.6, side: 1, scale: 0.45 },
      { inks: poster, z: -0.8, side: -1, scale: 0.25 },
      ...kites.map((own): Film => ({ inks: own, z: 0.3, side: 1 })),
      { inks: stageFloor(colors, floor), z: 0.9, side: 1, scale: 0.32 },
    ]
    const { map, parts } = await layeredPrint('rooftop', films, { ground: '#FFF6E6', defs: stageDefs })
    const picture = sheetPrint(map)
    const acrylic = await clearAcrylic()
    const printed = parts(picture)
    const foot = sheet.add(roundedRect(tongue.w, tongue.h + 6, 0.6).translate([0, -h + (tongue.h + 6) / 2]))
    /** From lying in the sheet's plane to lying on the desk round the tongue. */
    const laid = (list: readonly Part[]): readonly Part[] =>
      list.map(({ geometry, material }) =>
        part(
          geometry
            .clone()
            .rotateX(-Math.PI / 2)
            .translate(0, -h + base.thick / 2 + 0.4, 0),
          material,
        ),
      )
    const { min, max } = hole.bounds()
    const x = (min[0] + max[0]) / 2
    const upright = [{ center: [0, -h / 2, 0], radii: [w / 2, h / 2, d / 2] }] as const
    return {
      hanger: hang(facts, { attach: [x, max[1], 0], holeAxis: 'z' }),
      body: [...printed.slice(0, -1), ...clearBody(cut(foot, hole), d, acrylic)],
      nodes: {
        base: laid([
          ...printed.slice(-1),
          ...clearBody(cut(oval, slot), base.thick, acrylic, { swell: 0.2 }),
        ]),
      },
      states: {
        hanging: { hidden: ['base'] },
        standing: {
          massCenter: [x, -h * 0.6, 0],
          ellipsoids: [...upright, { center: [0, -h + 1.5, 0], radii: [base.w / 2, 2, base.d / 2] }],
        },
      },
      massCenter: [x, -h * 0.54, 0],
      ellipsoids: upright,
    }
  },
)
