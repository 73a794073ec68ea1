import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { cut } from '../../kit/outline'
import { sheetPrint } from './cut-charm'
import { dealt, type Film, layeredPrint, seenFromBehind } from './layered-print'
import { quayCard, quayDefs, quayFilms } from './quay-drawing'
import { clearAcrylic, clearBody, cutSheet } from './sheet'
import { ink } from './vector-art'

/** Old Quay: hills, houses and harbor on three films inside one clear sheet, a postcard's back behind them. */
export const oldQuay = defineCharm('ac-old-quay', async ({ facts, colors }): Promise<CharmModel> => {
  const { w, h, d } = facts.dims_mm
  const art = quayFilms(colors)
  const stack: readonly (Omit<Film, 'inks'> & { readonly of: keyof typeof art })[] = [
    { of: 'near', z: 1, side: 1 },
    { of: 'town', z: 0.1, side: 1 },
    { of: 'far', z: -0.9, side: 1, scale: 0.5 },
  ]
  const { inks, sheet, hole } = cutSheet(
    stack.flatMap(({ of }) => art[of]),
    facts.dims_mm,
    { whiteMm: 0.7, clearMm: 2.1 },
  )
  const own = dealt(
    inks,
    stack.map(({ of }) => art[of]),
  )
  const middle = -h * 0.54
  const behind = seenFromBehind(inks).translate([0, -middle])
  const card = quayCard(colors, behind).map(({ shape, paint }) => ink(shape.translate([0, middle]), paint))
  const films: readonly Film[] = [
    ...stack.map(({ of: _, ...film }, i): Film => ({ ...film, inks: own[i] ?? [] })),
    { inks: card, z: -1.05, side: -1, scale: 0.5 },
  ]
  const { map, parts } = await layeredPrint('quay', films, { ground: '#FFF6E4', defs: quayDefs })
  const { min, max } = hole.bounds()
  const x = (min[0] + max[0]) / 2
  return {
    hanger: hang(facts, { attach: [x, max[1], 0], holeAxis: 'z' }),
    body: [...parts(sheetPrint(map)), ...clearBody(cut(sheet, hole), d, await clearAcrylic())],
    massCenter: [x, -h * 0.6, 0],
    ellipsoids: [{ center: [0, -h * 0.58, 0], radii: [w / 2, h * 0.42, d / 2] }],
  }
})
