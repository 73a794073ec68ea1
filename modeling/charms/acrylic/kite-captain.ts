import { type CharmModel, defineCharm } from '../../kit/charm'
import { captainDefs, captainInks } from './captain-drawing'
import { cutCharm } from './cut-charm'

/** Kite Captain: a laser-cut acrylic sheet with a bevelled rim, printed on both sides of a white layer. */
export const kiteCaptain = defineCharm(
  'ac-kite-captain',
  ({ facts, colors }): Promise<CharmModel> =>
    cutCharm(facts, { name: 'captain', inks: captainInks(colors), defs: captainDefs }),
)
