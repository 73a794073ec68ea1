import type { Light } from '../../../look/facts/light'
import { colorPoint } from '../../color/color-space'
import { litHex } from '../../color/lit'
import { standsOut } from '../../color/palette-match'
import type { Measured } from '../../measure/measure'

/** How much of a charm has to stand out from the bag, by share, or it melts into it. */
const MELTS = 0.3
/** The same in other lights, where less is asked. */
const FADED = 0.22

/** Below this a color is hardly another than the bag's. */
const SAME_COLOR = 0.15

/** Whether a charm melts into the bag in a light: most of it does, or the color that leads it is the bag's. */
export function meltsIn({ hung, bag }: Measured, bagHex: string, light: Light): boolean {
  const ground = colorPoint(litHex(bagHex, light)).ok
  const [lead] = hung.charm.palette
  const leadStands = lead ? standsOut([{ point: colorPoint(litHex(lead.hex, light)), share: 1 }], ground) : 1
  if (leadStands < SAME_COLOR && (lead?.share ?? 0) >= 0.4) return true
  if (light === 'daylight') return bag.stands < MELTS
  const tints = hung.charm.palette.map(({ hex, share }) => ({ point: colorPoint(litHex(hex, light)), share }))
  return standsOut(tints, ground) < FADED
}
