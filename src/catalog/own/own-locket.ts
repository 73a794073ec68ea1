import type { Charm, Swatch } from '../../look/facts/charm'
import { inState } from '../../look/facts/charm'
import type { CharmStub } from '../../look/facts/stub'
import type { OwnFacts } from './own-charm'

/** The catalog's locket that takes a photo. */
export const PHOTO_LOCKET = 'tr-locket-photo'

/** What an own locket is that no measure says, as the catalog says of its own; it comes open, so that the photo shows. */
export const LOCKET_FACTS: Pick<
  CharmStub,
  'type' | 'archetype' | 'textureClass' | 'noise' | 'snag' | 'scratchRisk' | 'water' | 'states'
> = {
  type: 'trim',
  archetype: 'locket',
  textureClass: 'metallic',
  noise: 1,
  snag: 1,
  scratchRisk: 2,
  water: 'splash',
  states: ['open', 'closed'],
}

/** The open locket from in front, at 32 points. */
const OUTLINE = [
  167, 12, 171, 31, 150, 42, 126, 73, 116, 108, 105, 77, 85, 43, 66, 31, 48, 31, 23, 51, 11, 75, 1, 125, 5,
  190, 23, 234, 48, 254, 75, 250, 92, 235, 103, 211, 116, 177, 128, 214, 145, 239, 175, 254, 202, 250, 229,
  226, 245, 191, 255, 139, 245, 94, 234, 67, 213, 41, 193, 31, 194, 7, 186, 0,
]

/** The window's share of the open locket from in front: its oval of 20 × 28 mm of the outline's 1,554 mm². */
const WINDOW_SHARE = 0.28
const MOST_COLORS = 5

/** The colors of a locket with those of its photo, the largest first. */
function withPhoto(locket: readonly Swatch[], photo: readonly Swatch[]): readonly Swatch[] {
  const [first, ...rest] = photo
  const shown = first ? [first, ...rest] : []
  const sum = shown.reduce((total, { share }) => total + share, 0)
  const all = [
    ...locket.map(({ hex, share }) => ({
      hex: hex.toLowerCase(),
      share: share * (sum > 0 ? 1 - WINDOW_SHARE : 1),
    })),
    ...shown.map(({ hex, share }) => ({ hex, share: (share / sum) * WINDOW_SHARE })),
  ]
  return all
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_COLORS)
    .map(({ hex, share }) => ({ hex, share: Math.round(share * 100) / 100 }))
}

/** What is known of a locket with a photo in it: as the catalog measures its own, open. */
export function factsOfLocket(charm: Charm, photo: readonly Swatch[]): OwnFacts {
  const { dimsMm } = inState(charm, 'open')
  const { massG, attachMm, palette, model } = charm
  if (!model) throw new Error('The locket has no model')
  const { min, max } = model.boundsMm
  return {
    dimsMm,
    massG,
    attachMm,
    // Its lid swings to the left and forward.
    boundsMm: {
      min: [Math.min(min[0], max[0] - dimsMm.w), min[1], min[2]],
      max: [max[0], max[1], Math.max(max[2], min[2] + dimsMm.d)],
    },
    palette: withPhoto(palette, photo),
    outline: OUTLINE,
    hole: null,
  }
}
