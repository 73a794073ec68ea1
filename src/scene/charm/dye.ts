import { Color, type Object3D } from 'three'
import type { Charm } from '../../look/facts/charm'
import { dyeOf, redyed } from '../../look/facts/color/charm-color'
import type { ColorwayId } from '../../look/ids'
import { takeMaterials } from '../models/take-materials'

/** What of a charm has the color it is worn in. */
export interface Dye {
  /** Colors it; undefined for how it comes. */
  readonly show: (worn: ColorwayId | undefined) => void
  readonly dispose: () => void
}

/** What its maker dyes, beside its strap; cords, metal and seams stay. */
const DYED = new Set(['silk_main', 'silk_edge', 'silk_threads'])

/** Takes what is dyed of a charm that comes in several colors into its own hands. */
export function takeDye(root: Object3D, charm: Charm): Dye {
  const several = charm.colorways.length > 1
  const dyed = takeMaterials(root, (role) => several && DYED.has(role)).flatMap(({ material }) => {
    const sheen =
      'sheenColor' in material && material.sheenColor instanceof Color ? [material.sheenColor] : []
    return [material.color, ...sheen].map((color) => ({ material, color, plain: color.clone() }))
  })
  return {
    show(worn) {
      const dye = dyeOf(charm, worn)
      for (const { color, plain } of dyed)
        if (dye) color.set(redyed(`#${plain.getHexString()}`, dye.from, dye.to))
        else color.copy(plain)
    },
    dispose() {
      for (const { material } of dyed) material.dispose()
    },
  }
}
