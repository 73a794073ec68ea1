import { readTrees, type WrittenTrees } from './decision-trees'
import { paletteFeatures } from './palette-features'

/**
 * Log-odds a point of Ou–Luo harmony. The trees know which colors people put together, Ou & Luo which pairs people
 * called harmonious: a palette should please both. This weight is best by cross-validation on the training palettes
 * alone, where Ou–Luo stands for being liked as far as is published of it (a correlation of .37 with ratings).
 */
const OU_LUO_WEIGHT = 0.9

/** Harmony by trees of one's own. */
export function harmonyBy(written: WrittenTrees): (hexes: readonly string[]) => number {
  const read = readTrees(written)
  return (hexes) => {
    const features = paletteFeatures(hexes)
    return read(features) + OU_LUO_WEIGHT * (features[0] as number)
  }
}

let known: ((hexes: readonly string[]) => number) | null = null

/** Takes in what harmony was learned; nothing is scored before. */
export function learnHarmony(written: WrittenTrees): void {
  known = harmonyBy(written)
}

/**
 * How much colors (`#rrggbb`, two to eight, any order) look as if people had put them together, about −8…6, higher is
 * better; 0 is no grade. Learned from 1,164 palettes of three collections under the MIT license (see `training/color`),
 * told apart from the same palettes with colors swapped; no ratings and no likes were used. Throws before `loadScoring`.
 */
export function learnedHarmony(hexes: readonly string[]): number {
  if (!known) throw new Error('nothing can be scored before loadScoring')
  return known(hexes)
}
