import { type CharmModel, defineCharm } from '../../kit/charm'
import { cutCharm } from './cut-charm'
import { rabbitDefs, rabbitInks } from './rabbit-drawing'

/** Porch Rabbit: cut along the eave, the moon and the box, out of clear acrylic. */
export const rabbitPorch = defineCharm(
  'ac-rabbit-porch',
  ({ facts, colors }): Promise<CharmModel> =>
    cutCharm(facts, { name: 'rabbit', inks: rabbitInks(colors), defs: rabbitDefs, ground: '#FFFBF6' }),
)
