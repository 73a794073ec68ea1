import { another, poolOf, randomOf, shuffled, some, strangers, withStrangeHues } from './corruptions'
import type { Collection, Palette } from './palettes'

/** How harmonious a set of colors is; higher is better. */
export type Harmony = (palette: Palette) => number

/** How well a model knows what belongs together, by count of colors. */
export interface Agreement {
  readonly size: number
  /** Area under the ROC curve, people's palettes against colors of many palettes; ½ is chance. */
  readonly shuffle: number
  /** The same against look-alikes of other hues. */
  readonly lcmatch: number
  /** Share of palettes of which the missing color is found among four; ¼ is chance. */
  readonly fitb4: number
}

const MOST = 600
/** Collections with fewer palettes of a size say nothing. */
const FEWEST = 20

const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length

/** Measures a model on palettes it was not fitted to, averaged over the collections. */
export function agreements(
  harmony: Harmony,
  collections: readonly Collection[],
  sizes: readonly number[],
  seed: number,
): readonly Agreement[] {
  return sizes.map((size) => {
    const rows: Agreement[] = []
    for (const collection of collections) {
      const random = randomOf(seed + size)
      const pool = poolOf(collection, size)
      if (pool.palettes.length < FEWEST) continue
      const made = shuffled(pool.palettes, random)
        .slice(0, MOST)
        .map((palette) => some(palette, size, random))
      const good = made.map(harmony)
      const against = (corrupt: (palette: Palette) => Palette) =>
        auc(
          good,
          made.map((palette) => harmony(corrupt(palette))),
        )
      rows.push({
        size,
        shuffle: against(() => strangers(size, pool, random)),
        lcmatch: against((palette) => withStrangeHues(palette, pool, random)),
        fitb4: mean(
          made.map((palette) => {
            const rest = palette.slice(1)
            const missing = palette[0] ?? ''
            const choices = [missing]
            while (choices.length < 4) choices.push(another([...rest, ...choices], pool, random))
            const said = choices.map((color) => harmony([...rest, color]))
            const best = Math.max(...said)
            return said[0] === best ? 1 / said.filter((one) => one === best).length : 0
          }),
        ),
      })
    }
    return {
      size,
      shuffle: mean(rows.map(({ shuffle }) => shuffle)),
      lcmatch: mean(rows.map(({ lcmatch }) => lcmatch)),
      fitb4: mean(rows.map(({ fitb4 }) => fitb4)),
    }
  })
}

/** Three parts of the index, each 0 at chance and 1 at perfection, averaged over the sizes. */
export const parts = (
  of: readonly Agreement[],
): readonly [shuffle: number, lcmatch: number, fitb4: number] => [
  2 * (mean(of.map(({ shuffle }) => shuffle)) - 0.5),
  2 * (mean(of.map(({ lcmatch }) => lcmatch)) - 0.5),
  (mean(of.map(({ fitb4 }) => fitb4)) - 0.25) / 0.75,
]

/** Ranks from 1; equals share the middle of their ranks. */
function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0))
  const found = values.map(() => 0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++
    for (let k = from; k <= to; k++) found[order[k] ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return found
}

/** Area under the ROC curve: how often what is good is ranked above what is bad. */
export function auc(good: readonly number[], bad: readonly number[]): number {
  const rankSum = ranks([...good, ...bad])
    .slice(0, good.length)
    .reduce((all, one) => all + one, 0)
  return (rankSum - (good.length * (good.length + 1)) / 2) / (good.length * bad.length)
}

/** Rank correlation (Spearman 1904). */
export function spearman(one: readonly number[], two: readonly number[]): number {
  const x = ranks(one)
  const y = ranks(two)
  const middle = (x.length + 1) / 2
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((all, value, i) => all + (value - middle) * ((b[i] ?? 0) - middle), 0)
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y))
}
