import type { CharmFacts } from '../../kit/catalog-facts'
import type { CharmModel } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { type Material, print } from '../../kit/materials'
import { cut } from '../../kit/outline'
import { svgTexture, type Texture } from '../../kit/texture'
import { type CutOptions, clearAcrylic, clearBody, cutSheet, frameOf, pixelsOf, printed } from './sheet'
import { artSvg, type Ink } from './vector-art'

/** The ink layer inside a clear sheet: matt by itself, the gloss is the sheet's. */
export const sheetPrint = (map: Texture, more: Partial<Material> = {}): Material => {
  const { alphaMode: _, clearcoat: _coat, clearcoatRoughness: _rough, ...picture } = print('', map)
  return { ...picture, roughness: 0.5, ...more }
}

export interface Drawing {
  readonly name: string
  readonly inks: readonly Ink[]
  readonly defs?: string
  /** The white layer under the inks. */
  readonly ground?: string
  readonly quality?: number
  readonly most?: number
}

/** A drawing cut out of clear acrylic along its outline, with a hanging tab. */
export const cutCharm = async (
  facts: CharmFacts,
  { name, inks: drawing, defs = '', ground = '#FFFDF6', quality = 70, most = 900 }: Drawing,
  options: CutOptions = {},
): Promise<CharmModel> => {
  const { w, h, d } = facts.dims_mm
  const { inks, printed: area, sheet, hole } = cutSheet(drawing, facts.dims_mm, options)
  const frame = frameOf(area)
  const picture = sheetPrint(
    await svgTexture(name, artSvg(inks, frame, { ground, defs }), { ...pixelsOf(frame, most), quality }),
  )
  const acrylic = await clearAcrylic()
  const { min, max } = hole.bounds()
  return {
    hanger: hang(facts, { attach: [(min[0] + max[0]) / 2, max[1], 0], holeAxis: 'z' }),
    body: [...printed(area, frame, picture), ...clearBody(cut(sheet, hole), d, acrylic)],
    massCenter: [(min[0] + max[0]) / 2, -h * 0.52, 0],
    ellipsoids: [{ center: [0, -h / 2, 0], radii: [w / 2, h / 2, d / 2] }],
  }
}
