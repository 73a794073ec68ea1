import {
  BINS,
  binOf,
  LEAST_RANK,
  rankOf,
  shortened,
  type WrittenTrees,
} from '../../src/scoring/color/learned/decision-trees'
import { paletteFeatures } from '../../src/scoring/color/learned/palette-features'
import { type Boosting, boost, type Tree } from './boosting'
import { randomOf } from './corruptions'
import { examplesOf } from './examples'
import type { Collection } from './palettes'
import { unsignedOf, writeNumbers } from './write-numbers'

export interface Fitting extends Boosting {
  /** How many parts of each size are taken of a palette. */
  readonly partsOfEach: number
  readonly seed: number
}

/** What the product's model is fitted with; chosen by cross-validation on the training palettes. */
export const FITTING: Fitting = {
  trees: 700,
  depth: 5,
  rate: 0.12,
  ridge: 20,
  columnShare: 0.3,
  rowShare: 0.5,
  partsOfEach: 6,
  seed: 1933,
}

/** Fits trees to palettes: the same palettes and numbers give the same bytes. */
export function fit(collections: readonly Collection[], fitting: Fitting): WrittenTrees {
  const examples = examplesOf(collections, fitting.partsOfEach, fitting.seed)
  const features = examples.map(({ palette }) => paletteFeatures(palette))
  const width = features[0]?.length ?? 0
  const borders = Array.from({ length: width }, (_, k) =>
    bordersOf(Float64Array.from(features, (one) => one[k] as number)),
  )
  const trees = boost(
    {
      columns: borders.map((ofOne, k) => Uint8Array.from(features, (one) => binOf(one[k] as number, ofOne))),
      labels: Uint8Array.from(examples, ({ isMade }) => (isMade ? 1 : 0)),
      weights: Float64Array.from(examples, ({ weight }) => weight),
    },
    fitting,
    randomOf(fitting.seed + 1),
  )
  return written(borders, trees, fitting.depth)
}

/** Borders of bins of about as many values each, ascending; where values repeat there are fewer, and the rest are endless. */
function bordersOf(values: Float64Array): Float32Array {
  const order = values.toSorted()
  const borders = new Set<number>()
  for (let k = 1; k < BINS; k++) borders.add(shortened(order[Math.floor((k * order.length) / BINS)] ?? 0))
  const padded = new Float32Array(BINS - 1).fill(Number.POSITIVE_INFINITY)
  padded.set([...borders].sort((a, b) => a - b))
  return padded
}

function written(borders: readonly Float32Array[], trees: readonly Tree[], depth: number): WrittenTrees {
  const most = Math.max(...trees.flatMap(({ leaves }) => [...leaves].map(Math.abs)))
  const unit = Number((most / 127).toPrecision(6))
  const steps = borders.flatMap((ofOne) => {
    const ranks = Array.from(ofOne, rankOf)
    return ranks.map((rank, k) => rank - (ranks[k - 1] ?? LEAST_RANK))
  })
  return {
    depth,
    unit,
    borders: writeNumbers(steps),
    features: writeNumbers(trees.flatMap(({ columns }) => [...columns])),
    bins: writeNumbers(trees.flatMap(({ bins }) => [...bins])),
    leaves: writeNumbers(
      trees.flatMap(({ leaves }) => Array.from(leaves, (leaf) => unsignedOf(Math.round(leaf / unit)))),
    ),
  }
}
