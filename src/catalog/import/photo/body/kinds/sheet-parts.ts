import { holeRing, type Ring, ringsOf, type SlabUv, slab } from '../mesh/slab'
import { planeLike } from '../plane/plane'
import { farFromHole, type SheetMeasures, type SheetOutlines } from '../plane/sheet-outlines'
import type { Atlas } from '../skin/atlas'
import { FACE_SHARE } from '../skin/clear-cut'
import { CLEAR, ENAMEL, FELT_CLOTH, metalOfTone, PRINT } from './body-material'
import type { BodyPart } from './built-body'

/** What a kind's parts are made from: outlines, the picture and how wide and high it is (mm), the tone of its metal. */
export interface SheetStock {
  readonly outlines: SheetOutlines
  readonly measures: SheetMeasures & { readonly depthMm: number; readonly bevelMm: number }
  readonly atlas: Atlas
  readonly spans: readonly [x: number, y: number]
  readonly tone: string
}

/** Inks and their white in the middle of a clear sheet are so thick. */
const INK_MM = 0.24
/** Slope of clear faces at their rims, as thick acrylic has: the lights of a room draw streaks over it. */
const CLEAR_SWELL = 0.5

/** Clear sheet first, which the weight comes from; then the inks in its middle. */
export function acrylicParts({ outlines, measures, atlas, spans }: SheetStock): readonly BodyPart[] {
  const { depthMm, bevelMm } = measures
  const clear = slab(sheetRings(outlines, measures), {
    depth: depthMm,
    bevel: bevelMm,
    segments: 1,
    swell: CLEAR_SWELL,
    uv: (_, z, _side, isFace) => [
      isFace ? FACE_SHARE / 2 : FACE_SHARE + (1 - FACE_SHARE) * (z / depthMm + 0.5),
      0.5,
    ],
  })
  const inks = slab(ringsOf(outlines.printed), { depth: INK_MM, uv: onPicture(atlas, spans) })
  return [
    { mesh: clear, material: CLEAR },
    { mesh: inks, material: PRINT },
  ]
}

const FILL_MM = 0.5
const FILL_OVER_MM = 0.3
/** The fill lies so far inside the photo's outline, and so far from the hole. */
const FILL_IN_MM = 0.15
const FILL_FREE_MM = 0.6

/** A plate with a rim, and enamel raised on its front. */
export function metalParts({ outlines, measures, atlas, spans, tone }: SheetStock): readonly BodyPart[] {
  const { depthMm, bevelMm, holeMm } = measures
  const { photo, sheet, hole } = outlines
  const plate = slab(sheetRings(outlines, measures), { depth: depthMm, bevel: bevelMm, swell: 0.3 })
  const fromHole = farFromHole(hole, photo)
  const filled = planeLike(
    photo,
    photo.data.map((d, p) =>
      Math.max(
        d + FILL_IN_MM,
        (holeMm ?? 0) + FILL_FREE_MM - fromHole(p),
        (sheet.data[p] as number) + FILL_IN_MM,
      ),
    ),
  )
  const fill = slab(ringsOf(filled), {
    depth: FILL_MM,
    bevel: 0.12,
    z: depthMm / 2 + FILL_OVER_MM - FILL_MM / 2,
    swell: 0.3,
    uv: onPicture(atlas, spans),
  })
  return [
    { mesh: plate, material: metalOfTone(tone) },
    { mesh: fill, material: ENAMEL },
  ]
}

/** Felt or leather with soft edges. */
export const flatParts = ({ outlines, measures, atlas, spans }: SheetStock): readonly BodyPart[] => [
  {
    mesh: slab(ringsOf(outlines.sheet), {
      depth: measures.depthMm,
      bevel: measures.bevelMm,
      segments: 4,
      uv: onPicture(atlas, spans),
    }),
    material: FELT_CLOTH,
  },
]

const sheetRings = ({ sheet, hole }: SheetOutlines, { holeMm }: SheetMeasures): readonly Ring[] => [
  ...ringsOf(sheet),
  ...(hole && holeMm !== null ? [holeRing(hole, holeMm)] : []),
]

const onPicture =
  ({ uv }: Atlas, [spanX, spanY]: SheetStock['spans']): SlabUv =>
  ([x, y], _, side) => {
    const [u, v] = [x / spanX + 0.5, 0.5 - y / spanY]
    return side > 0 ? uv(1, u, v) : uv(-1, 1 - u, v)
  }
