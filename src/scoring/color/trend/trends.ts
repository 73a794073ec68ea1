import { ramp } from '../../measure/ramp'
import { type ColorPoint, colorPoint, hueGap } from '../color-space'
import type { WeighedColor } from '../harmony-label'
import lines from '../trend-lines.json' with { type: 'json' }
import { trendFeatures } from './trend-features'

/** Trend palettes of 2026 that a look can read as. */
export const TRENDS = ['soft_pastel', 'vintage_earth', 'bold_contrast', 'rainbow', 'monochrome'] as const
export type Trend = (typeof TRENDS)[number]

/** A word people tag palettes with, as chance 0…1 if half of all palettes had it: logistic regression on `trendFeatures`, fitted to tagged palettes (see `training/color`). */
export const tagChance = (tag: keyof typeof lines, colors: readonly WeighedColor[]): number =>
  chance(logOdds(tag, trendFeatures(colors)))

function logOdds(tag: keyof typeof lines, features: readonly number[]): number {
  const [constant = 0, ...slopes] = lines[tag]
  return slopes.reduce((sum, slope, k) => sum + slope * (features[k] ?? 0), constant)
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** How much a set of colors reads as each trend, 0…1. Continuous in every color and weight. */
export function trendStrengths(colors: readonly WeighedColor[]): Readonly<Record<Trend, number>> {
  const features = trendFeatures(colors)
  // Grays are neither pastel nor earth, though people put them into such palettes.
  const colored = ramp(features[2] ?? 0, 0.008, 0.025)
  const rainbow = chance(logOdds('rainbow', features))
  return {
    soft_pastel: colored * chance(logOdds('pastel', features)),
    vintage_earth: colored * chance((logOdds('earth', features) + logOdds('vintage', features)) / 2),
    // A rainbow is bold too, but first a rainbow.
    bold_contrast: boldness(colors) * (1 - 0.6 * rainbow),
    rainbow,
    monochrome: oneHue(colors),
  }
}

/** The trend that colors read as most, and how much, 0…1. */
export function nearestTrend(colors: readonly WeighedColor[]): {
  readonly trend: Trend
  readonly strength: number
} {
  const strengths = trendStrengths(colors)
  const trend = TRENDS.reduce((best, one) => (strengths[one] > strengths[best] ? one : best))
  return { trend, strength: strengths[trend] }
}

/** Strength from which colors clearly read as a trend. */
const CLEAR = 0.7

/** The trend that colors clearly read as, if any. */
export function clearTrend(colors: readonly WeighedColor[], least = CLEAR): Trend | null {
  const { trend, strength } = nearestTrend(colors)
  return strength >= least ? trend : null
}

interface Weighed {
  readonly ok: ColorPoint['ok']
  readonly share: number
}

function sharesOf(colors: readonly WeighedColor[]): readonly Weighed[] {
  const total = colors.reduce((sum, { weight }) => sum + weight, 0)
  return colors.map(({ hex, weight }) => ({ ok: colorPoint(hex).ok, share: weight / total }))
}

/**
 * Bold contrast, by the catalog's rule made continuous: light against dark, more so with a vivid color among them, vivid opposite
 * hues, or a large vivid area.
 */
function boldness(colors: readonly WeighedColor[]): number {
  const all = sharesOf(colors)
  const vivid = all.reduce((sum, { ok, share }) => sum + share * ramp(ok.C, 0.1, 0.16), 0)
  let most = ramp(vivid, 0.25, 0.5)
  all.forEach((one, i) => {
    for (const two of all.slice(0, i)) {
      const least = Math.min(one.share, two.share)
      const dark =
        ramp(least, 0.08, 0.18) *
        ramp(Math.abs(one.ok.L - two.ok.L), 0.35, 0.5) *
        (0.6 + 0.4 * ramp(vivid, 0, 0.2))
      const opposite =
        ramp(least, 0.04, 0.1) *
        ramp(Math.min(one.ok.C, two.ok.C), 0.06, 0.1) *
        ramp(hueGap(one.ok.h, two.ok.h), 130, 160)
      most = Math.max(most, dark, opposite)
    }
  })
  return most
}

/** One hue, by how far the hues point one way (colors count by share and chroma), where there is color enough to tell. */
function oneHue(colors: readonly WeighedColor[]): number {
  let [x, y, chroma] = [0, 0, 0]
  for (const { ok, share } of sharesOf(colors)) {
    x += share * ok.a
    y += share * ok.b
    chroma += share * ok.C
  }
  return chroma === 0 ? 0 : ramp(Math.hypot(x, y) / chroma, 0.92, 0.985) * ramp(chroma, 0.02, 0.05)
}
