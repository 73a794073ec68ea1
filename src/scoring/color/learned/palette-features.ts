import { columns, fillColumns } from './color-columns'
import { putHsv, putPairs, putWay } from './pair-features'
import { putCloud, putExtremes, putHues } from './set-features'
import { putSpread } from './spread'

/** Numbers that tell what a set of colors is like. */
const FEATURES = 85

/**
 * What a set of two to eight colors (`#rrggbb`) is like as a whole, the first number of which is the mean Ou–Luo harmony
 * of all pairs. Neither the order of the colors nor, by itself, their count changes them.
 */
export function paletteFeatures(hexes: readonly string[]): Float64Array {
  const out = new Float64Array(FEATURES)
  const count = fillColumns(hexes)
  let at = putPairs(out, 0, count)
  at = putSpread(out, at, columns.L, count)
  at = putSpread(out, at, columns.C, count)
  at = putHsv(out, at, hexes)
  at = putCloud(out, at, count)
  at = putHues(out, at, count)
  at = putExtremes(out, at, count)
  putWay(out, at, count)
  return out
}
