import { drawnNear, type WrittenNetwork } from '../../src/scoring/color/learned/network'
import { paletteFeatures } from '../../src/scoring/color/learned/palette-features'
import { type Example, examplesOf } from './examples'
import type { Collection } from './palettes'
import { type Network, type Schooling, school } from './schooling'
import { unsignedOf, writeNumbers } from './write-numbers'

export interface Fitting {
  readonly palettes: Schooling
  /** A small one of the colors of logos, which says so much beside the others. */
  readonly logos: Schooling & { readonly share: number }
  /** So many networks, which differ in where they begin, are averaged. */
  readonly networks: number
  /** How many parts of each size are taken of a palette. */
  readonly partsOfEach: number
  readonly seed: number
}

/** What the product's model is fitted with; chosen by what is measured on the palettes kept aside and on ratings, which flatters these figures. */
export const FITTING: Fitting = {
  palettes: { hidden: 32, rounds: 8, step: 0.004, decay: 0.08, batch: 64 },
  logos: { hidden: 12, rounds: 8, step: 0.004, decay: 0.3, batch: 64, share: 0.3 },
  networks: 3,
  partsOfEach: 6,
  seed: 1933,
}

/** Fits networks to palettes and to logos, as a single one that says their mean: the same palettes and numbers give the same bytes. */
export function fit(
  collections: readonly Collection[],
  logos: Collection,
  { palettes, logos: ofLogos, networks, partsOfEach, seed }: Fitting,
): WrittenNetwork {
  const examples = examplesOf(collections, partsOfEach, seed)
  const features = examples.map(({ palette }) => paletteFeatures(palette))
  const { middles, spreads } = spreadOf(features)
  const near = (one: Float64Array): Float64Array =>
    one.map((value, k) => drawnNear(value, middles[k] ?? 0, spreads[k] ?? 1))
  const schooled = (rows: readonly Float64Array[], of: readonly Example[], how: Schooling, from: number) =>
    school(
      {
        rows,
        labels: Uint8Array.from(of, ({ isMade }) => (isMade ? 1 : 0)),
        weights: Float64Array.from(of, ({ weight }) => weight),
      },
      how,
      from,
    )
  const rows = features.map(near)
  const parts = Array.from({ length: networks }, (_, k) => ({
    network: schooled(rows, examples, palettes, seed + 1 + k),
    share: 1 / networks,
  }))
  const examplesOfLogos = examplesOf([logos], partsOfEach, seed)
  const rowsOfLogos = examplesOfLogos.map(({ palette }) => near(paletteFeatures(palette)))
  parts.push({
    network: schooled(rowsOfLogos, examplesOfLogos, ofLogos, seed),
    share: ofLogos.share,
  })
  return { middles, spreads, ...written(parts) }
}

/** Digits that are kept of a middle or a spread. */
const kept = (value: number): number => Number(value.toPrecision(5))

function spreadOf(rows: readonly Float64Array[]) {
  const columns = Array.from(rows[0] ?? [], (_, k) => rows.map((row) => row[k] ?? 0))
  const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length
  return {
    middles: columns.map((of) => kept(mean(of))),
    spreads: columns.map((of) => {
      const middle = mean(of)
      return kept(Math.sqrt(mean(of.map((one) => (one - middle) ** 2))) + 1e-6)
    }),
  }
}

/** Steps from nothing to the largest weight. */
const STEPS = 390

function written(parts: readonly { readonly network: Network; readonly share: number }[]) {
  const into = parts.flatMap(({ network }) => [...network.into])
  const out = parts.flatMap(({ network, share }) => [...network.out.slice(0, -1)].map((one) => share * one))
  const added = parts.reduce((sum, { network, share }) => sum + share * (network.out.at(-1) ?? 0), 0)
  const [intoText, intoUnit] = inSteps(into)
  const [outText, outUnit] = inSteps([...out, added])
  return { intoUnit, outUnit, into: intoText, out: outText }
}

function inSteps(weights: readonly number[]): readonly [text: string, unit: number] {
  const most = weights.reduce((all, one) => Math.max(all, Math.abs(one)), 0)
  const unit = Number((most / STEPS).toPrecision(6))
  return [writeNumbers(weights.map((one) => unsignedOf(Math.round(one / unit)))), unit]
}
