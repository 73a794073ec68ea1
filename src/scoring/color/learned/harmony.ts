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
let coming: Promise<void> | null = null
let failed: Error | null = null
const waiting = new Set<() => void>()

const tellAll = (): void => {
  for (const tell of waiting) tell()
}

const fetchTrees = (): Promise<WrittenTrees> =>
  import('../learned-harmony.json', { with: { type: 'json' } }).then(({ default: trees }) => trees)

/** Fetches what harmony was learned, once; nothing is scored before. Asks again after a failure. */
export function loadHarmony(fetchThem: () => Promise<WrittenTrees> = fetchTrees): Promise<void> {
  if (failed) {
    failed = null
    tellAll()
  }
  coming ??= fetchThem().then(
    (trees) => {
      known = harmonyBy(trees)
      tellAll()
    },
    (reason: unknown) => {
      coming = null
      failed = reason instanceof Error ? reason : new Error(String(reason))
      tellAll()
      throw failed
    },
  )
  return coming
}

export const isHarmonyLoaded = (): boolean => known !== null

/** Why harmony did not come, until it is asked for again. */
export const harmonyFailure = (): Error | null => failed

/** Tells when harmony is there, did not come or is asked for again; gives back how to be told no longer. */
export function onHarmony(tell: () => void): () => void {
  waiting.add(tell)
  return () => void waiting.delete(tell)
}

/**
 * How much colors (`#rrggbb`, two to eight, any order) look as if people had put them together, about −8…6, higher is
 * better; 0 is no grade. Learned from 1,164 palettes of three collections under the MIT license (see `training/color`),
 * told apart from the same palettes with colors swapped; no ratings and no likes were used. Throws before `loadHarmony`.
 */
export function learnedHarmony(hexes: readonly string[]): number {
  if (!known) throw new Error('nothing can be scored before loadHarmony')
  return known(hexes)
}
