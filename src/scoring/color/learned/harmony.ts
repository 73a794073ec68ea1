import { readNetwork, type WrittenNetwork } from './network'
import { paletteFeatures } from './palette-features'

/**
 * Log-odds a point of Ou–Luo harmony. The network knows which colors people put together, Ou & Luo which pairs people
 * called harmonious: a palette should please both. The weight was chosen by cross-validation for boosted trees on the
 * training palettes, where Ou–Luo stands for being liked as far as is published of it (a correlation of .37 with ratings).
 */
const OU_LUO_WEIGHT = 0.9

/** What a network says of colors: whether they look chosen together, and the same with what Ou & Luo say. */
export interface LearnedHarmony {
  readonly chosenTogether: (hexes: readonly string[]) => number
  readonly harmony: (hexes: readonly string[]) => number
}

/** Harmony by a network of one's own. */
export function harmonyBy(written: WrittenNetwork): LearnedHarmony {
  const read = readNetwork(written)
  return {
    chosenTogether: (hexes) => (hexes.length < 2 ? 0 : read(paletteFeatures(hexes))),
    harmony: (hexes) => {
      const features = paletteFeatures(hexes)
      return read(features) + OU_LUO_WEIGHT * (features[0] as number)
    },
  }
}

let known: LearnedHarmony | null = null

/** Takes in what harmony was learned; nothing is scored before. */
export function learnHarmony(written: WrittenNetwork): void {
  known = harmonyBy(written)
}

function learned(): LearnedHarmony {
  if (!known) throw new Error('nothing can be scored before loadScoring')
  return known
}

/**
 * How much colors (`#rrggbb`, two to eight, any order) look as if people had put them together, about −8…6, higher is
 * better; 0 is no grade. Learned from 1,549 palettes of three collections under the MIT license and the colors of logos
 * under CC0 (see `training/color`), told apart from the same with colors swapped; no ratings and no likes were used.
 * Throws before `loadScoring`.
 */
export const learnedHarmony = (hexes: readonly string[]): number => learned().harmony(hexes)

/** The learned part of it alone: log-odds that colors (up to eight) were chosen together rather than thrown together; 0 for fewer than two. */
export const chosenTogether = (hexes: readonly string[]): number => learned().chosenTogether(hexes)
