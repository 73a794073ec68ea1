import type { Outfit } from './outfit/outfit'
import { modelAddressOf } from './stand-in/stand-in-address'

/** How long the first picture waits for what hangs once the carrier stands, in milliseconds. */
export const FIRST_PICTURE_PATIENCE_MS = 1500

/** Whether everything of the look hangs that has a model: a first picture of less would be drawn for nothing. */
export const isComplete = ({ arrangement, charms }: Pick<Outfit, 'arrangement' | 'charms'>): boolean =>
  arrangement.hung.every(({ slot, charm }) => modelAddressOf(charm) === null || charms.has(slot))
