import { BINS } from '../../src/scoring/color/learned/decision-trees'

/** Rows of a table by column, each value as the number of its bin; what each row should say and how much it counts. */
export interface Examples {
  readonly columns: readonly Uint8Array[]
  /** 1 for what people made, 0 for what was corrupted. */
  readonly labels: Uint8Array
  readonly weights: Float64Array
}

/** Asks the same questions on every path: question k, `column > bin`, sets bit k of the number of the leaf. */
export interface Tree {
  readonly columns: readonly number[]
  readonly bins: readonly number[]
  readonly leaves: Float64Array
}

export interface Boosting {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Added to the weight of a leaf, so that thin leaves say little. */
  readonly ridge: number
  /** Share of the columns that a tree may ask about. */
  readonly columnShare: number
  /** Share of the rows that a tree sees. */
  readonly rowShare: number
}

/**
 * Boosts oblivious trees on the logistic loss (Friedman 2001, Ann. Stat. 29:1189; second-order leaves and gain as in
 * Chen & Guestrin 2016; one question a level as in Prokhorenkova et al. 2018). The sum of the leaves is a log-odds.
 */
export function boost(
  { columns, labels, weights }: Examples,
  { trees, depth, rate, ridge, columnShare, rowShare }: Boosting,
  random: () => number,
): readonly Tree[] {
  const rows = labels.length
  const said = new Float64Array(rows)
  const slope = new Float64Array(rows)
  const bend = new Float64Array(rows)
  const leafOf = new Uint8Array(rows)
  const slopes = new Float64Array(BINS << depth)
  const bends = new Float64Array(BINS << depth)
  const grown: Tree[] = []

  for (let t = 0; t < trees; t++) {
    const seen: number[] = []
    for (let i = 0; i < rows; i++) {
      leafOf[i] = 0
      if (random() >= rowShare) continue
      const chance = 1 / (1 + Math.exp(-(said[i] as number)))
      const weight = weights[i] as number
      slope[i] = weight * ((labels[i] as number) - chance)
      bend[i] = weight * chance * (1 - chance)
      seen.push(i)
    }
    const asked = columns.map((_, column) => column).filter(() => random() < columnShare)
    const ofTree: number[] = []
    const atBins: number[] = []
    for (let level = 0; level < depth; level++) {
      let best = { gain: Number.NEGATIVE_INFINITY, column: 0, bin: 0 }
      for (const column of asked) {
        const values = columns[column] as Uint8Array
        slopes.fill(0)
        bends.fill(0)
        for (const i of seen) {
          const cell = (leafOf[i] as number) * BINS + (values[i] as number)
          slopes[cell] = (slopes[cell] as number) + (slope[i] as number)
          bends[cell] = (bends[cell] as number) + (bend[i] as number)
        }
        const gains = gainsOf(slopes, bends, 1 << level, ridge)
        for (let bin = 0; bin < BINS - 1; bin++) {
          const gain = gains[bin] as number
          if (gain > best.gain) best = { gain, column, bin }
        }
      }
      ofTree.push(best.column)
      atBins.push(best.bin)
      const values = columns[best.column] as Uint8Array
      for (let i = 0; i < rows; i++) {
        if ((values[i] as number) > best.bin) leafOf[i] = (leafOf[i] as number) | (1 << level)
      }
    }
    const top = new Float64Array(1 << depth)
    const bottom = new Float64Array(1 << depth)
    for (const i of seen) {
      const leaf = leafOf[i] as number
      top[leaf] = (top[leaf] as number) + (slope[i] as number)
      bottom[leaf] = (bottom[leaf] as number) + (bend[i] as number)
    }
    const leaves = top.map((sum, leaf) => (rate * sum) / ((bottom[leaf] as number) + ridge))
    for (let i = 0; i < rows; i++) said[i] = (said[i] as number) + (leaves[leafOf[i] as number] as number)
    grown.push({ columns: ofTree, bins: atBins, leaves })
  }
  return grown
}

/** Gain of asking `> bin` in every leaf at once, by bin. */
function gainsOf(slopes: Float64Array, bends: Float64Array, leaves: number, ridge: number): Float64Array {
  const gains = new Float64Array(BINS - 1)
  for (let leaf = 0; leaf < leaves; leaf++) {
    let allSlope = 0
    let allBend = 0
    for (let cell = leaf * BINS; cell < (leaf + 1) * BINS; cell++) {
      allSlope += slopes[cell] as number
      allBend += bends[cell] as number
    }
    let slope = 0
    let bend = 0
    for (let bin = 0; bin < BINS - 1; bin++) {
      slope += slopes[leaf * BINS + bin] as number
      bend += bends[leaf * BINS + bin] as number
      gains[bin] =
        (gains[bin] as number) +
        slope ** 2 / (bend + ridge) +
        (allSlope - slope) ** 2 / (allBend - bend + ridge)
    }
  }
  return gains
}
