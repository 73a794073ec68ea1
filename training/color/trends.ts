import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { trendFeatures } from '../../src/scoring/color/trend/trend-features'
import { collection, isValidation, type Palette } from './palettes'

/** Words that people put on palettes and that a trend can be told by. */
export const TAGS = ['pastel', 'earth', 'vintage', 'rainbow'] as const
export type Tag = (typeof TAGS)[number]

interface Tagged {
  readonly palette: Palette
  readonly tags: readonly string[]
}

function tagged(aside: boolean): readonly Tagged[] {
  const tags = readFileSync(join(import.meta.dirname, 'colorhunt-trends.txt'), 'utf8')
    .trim()
    .split('\n')
  return collection('colorhunt-tags')
    .map((palette, i) => ({ palette, tags: (tags[i] ?? '').split(' ') }))
    .filter(({ palette }) => isValidation(palette) === aside)
}

/** Palettes with their tags that a detector may be fitted to; and those for measuring only. */
export const taggedForTraining = (): readonly Tagged[] => tagged(false)
export const taggedForMeasuring = (): readonly Tagged[] => tagged(true)

/** An even mix of a palette's colors. */
export const evenly = (palette: Palette) => palette.map((hex) => ({ hex, weight: 1 }))

/** How much the weights of standardized numbers are held down; by cross-validation, more where fewer palettes have the tag. */
const RIDGE: Readonly<Record<Tag, number>> = { pastel: 0.3, earth: 0.3, vintage: 0.3, rainbow: 3 }

/** A line through trend features: log-odds of a tag, as if half of all palettes had it. The constant comes first. */
export type Line = readonly number[]

/** Logistic regression on the trend features by Newton's method; with and without the tag count alike. */
export function fitLine(tag: Tag, examples: readonly Tagged[]): Line {
  const rows = examples.map(({ palette }) => trendFeatures(evenly(palette)))
  const labels = examples.map(({ tags }) => tags.includes(tag))
  const width = rows[0]?.length ?? 0
  const means = Array.from({ length: width }, (_, k) => average(rows.map((row) => row[k] ?? 0)))
  const spreads = means.map((mean, k) => Math.sqrt(average(rows.map((row) => ((row[k] ?? 0) - mean) ** 2))))
  const standard = rows.map((row) => [1, ...row.map((x, k) => (x - (means[k] ?? 0)) / (spreads[k] ?? 1))])
  const had = labels.filter(Boolean).length
  const weights = labels.map((has) => (has ? (labels.length - had) / had : 1))
  let line = Array.from({ length: width + 1 }, () => 0)
  for (let step = 0; step < 40; step++) {
    const slope = line.map((one, k) => (k === 0 ? 0 : -RIDGE[tag] * one))
    const bend = line.map((_, k) => line.map((__, l) => (k === l ? (k === 0 ? 1e-6 : RIDGE[tag]) : 0)))
    standard.forEach((row, i) => {
      const chance = 1 / (1 + Math.exp(-dot(line, row)))
      const weight = weights[i] ?? 0
      row.forEach((x, k) => {
        slope[k] = (slope[k] ?? 0) + weight * ((labels[i] ? 1 : 0) - chance) * x
        row.forEach((y, l) => {
          const ofRow = bend[k]
          if (ofRow) ofRow[l] = (ofRow[l] ?? 0) + weight * chance * (1 - chance) * x * y
        })
      })
    })
    const move = solved(bend, slope)
    line = line.map((one, k) => one + (move[k] ?? 0))
  }
  const [constant = 0, ...slopes] = line
  const raw = slopes.map((one, k) => one / (spreads[k] ?? 1))
  const all = [constant - dot(raw, means), ...raw]
  return all.map((one) => Number(one.toPrecision(4)))
}

const average = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length

const dot = (one: readonly number[], two: readonly number[]): number =>
  one.reduce((sum, x, k) => sum + x * (two[k] ?? 0), 0)

/** Solves a system of linear equations by elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, k) => [...row, right[k] ?? 0])
  const size = rows.length
  for (let k = 0; k < size; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0) ? k + i : best), k)
    ;[rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []]
    const top = rows[k] ?? []
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? []
      const factor = i === k ? 0 : (row[k] ?? 0) / (top[k] ?? 1)
      if (factor !== 0) for (let l = k; l <= size; l++) row[l] = (row[l] ?? 0) - factor * (top[l] ?? 0)
    }
  }
  return rows.map((row, k) => (row[size] ?? 0) / (row[k] ?? 1))
}
