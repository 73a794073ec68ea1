import { type CharmModel, defineCharm } from '../../kit/charm'
import { archivistDefs, archivistInks } from './archivist-drawing'
import { cutCharm } from './cut-charm'

/** Night Archivist: on his books by lantern light, cut out of clear acrylic. */
export const kiteArchivist = defineCharm(
  'ac-kite-archivist',
  ({ facts, colors }): Promise<CharmModel> =>
    cutCharm(facts, {
      name: 'archivist',
      inks: archivistInks(colors),
      defs: archivistDefs,
      ground: '#FDFAFF',
    }),
)
