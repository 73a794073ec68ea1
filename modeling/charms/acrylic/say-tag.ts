import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import type { Material } from '../../kit/materials'
import { circle, cut, offset } from '../../kit/outline'
import { svgTexture } from '../../kit/texture'
import { wordsQuad } from '../../kit/words'
import { sheetPrint } from './cut-charm'
import { type Film, layeredPrint } from './layered-print'
import { lineOf } from './lettering'
import { clearAcrylic, clearBody } from './sheet'
import { balloon, tagInks } from './tag-drawing'
import { pathOf } from './vector-art'

const clearMm = 1.5
const holeRadius = 1.8

/** Say-it Tag: a speech balloon of clear acrylic, printed on both sides and left blank for what you have to say. */
export const sayTag = defineCharm('ac-say-tag', async ({ facts, colors }): Promise<CharmModel> => {
  const { w, h, d } = facts.dims_mm
  const shape = balloon(w, h)
  const box = shape.bounds()
  const sheet = shape
    .translate([-(box.min[0] + box.max[0]) / 2, -box.max[1]])
    .scale([w / (box.max[0] - box.min[0]), h / (box.max[1] - box.min[1])])
  const hole = circle(holeRadius, 40, [0, -3.7])
  const area = cut(offset(sheet, -clearMm), offset(hole, 1.2))
  const films: readonly Film[] = [
    { inks: tagInks(area, colors, [w, h]), z: 0.15, side: 1 },
    { inks: tagInks(area.mirror([1, 0]), colors, [w, h]), z: -0.15, side: -1 },
  ]
  const { map, parts } = await layeredPrint('tag', films, { ground: colors[1], quality: 80 })
  const place = { widthMm: w - 22, heightMm: 15, ink: colors[1] } as const
  const y = -h * 0.46
  const saying = {
    left: -place.widthMm / 2,
    right: place.widthMm / 2,
    bottom: -place.heightMm / 2,
    top: place.heightMm / 2,
  }
  const sample = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${place.widthMm} ${place.heightMm}"><path d="${pathOf(lineOf('SAY IT', 9).translate([0, -4.5]), saying)}" fill="${colors[1]}"/></svg>`
  /** What stands there until the app writes the owner's words. */
  const words: Material = {
    name: 'words',
    color: '#FFFFFF',
    roughness: 0.5,
    alphaMode: 'BLEND',
    map: await svgTexture('saying', sample, {
      width: 384,
      height: Math.round((384 * place.heightMm) / place.widthMm),
    }),
  }
  return {
    hanger: hang(facts, { attach: [0, hole.bounds().max[1], 0], holeAxis: 'z' }),
    body: [...parts(sheetPrint(map)), ...clearBody(cut(sheet, hole), d, await clearAcrylic(0.15, colors[2]))],
    nodes: {
      text_front: [wordsQuad([0, y, d / 2 + 0.02], place.widthMm, place.heightMm, words)],
      text_back: [wordsQuad([0, y, -d / 2 - 0.02], place.widthMm, place.heightMm, words, -1)],
    },
    writing: { front: { node: 'text_front', ...place }, back: { node: 'text_back', ...place } },
    massCenter: [0, -h * 0.5, 0],
    ellipsoids: [{ center: [0, -h * 0.5, 0], radii: [w / 2, h / 2, d / 2] }],
  }
})
