import { colorPoint, hueGap } from './color-space'

export type HarmonyLabel =
  | 'neutral'
  | 'monochrome'
  | 'analogous'
  | 'complementary'
  | 'split_complementary'
  | 'triadic'
  | 'rainbow'
  | 'mixed'

export interface WeighedColor {
  readonly hex: string
  readonly weight: number
}

export interface Harmony {
  readonly label: HarmonyLabel
  /** Hue clusters in OKLCH degrees, heaviest lead color first. */
  readonly hues: readonly number[]
}

/** Degrees. */
const SAME_HUE = 33
const LEAST_SHARE = 0.08

/**
 * Names the hues of a set. Colors of OKLCH chroma below 0.05 are neutral; the rest cluster within 33°; clusters below
 * 8 % of the chromatic area do not count. A name for people, not a judgment: names jump where colors only drift.
 */
export function harmonyOf(colors: readonly WeighedColor[]): Harmony {
  const points = colors.map(({ hex, weight }) => ({ ...colorPoint(hex).ok, weight }))
  const total = points.reduce((sum, { weight }) => sum + weight, 0)
  const chromatic = points.filter(({ C }) => C >= 0.05)
  const area = chromatic.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0 || area / total < 0.15) return { label: 'neutral', hues: [] }

  const clusters: { readonly hue: number; weight: number }[] = []
  for (const { h, weight } of chromatic.toSorted((a, b) => b.weight - a.weight)) {
    const near = clusters.find(({ hue }) => hueGap(hue, h) <= SAME_HUE)
    if (near) near.weight += weight
    else clusters.push({ hue: h, weight })
  }
  const hues = clusters.filter(({ weight }) => weight / area >= LEAST_SHARE).map(({ hue }) => hue)
  const chroma = chromatic.reduce((sum, { C, weight }) => sum + C * weight, 0) / area
  return { label: labelOf(hues, chroma), hues: hues.map(Math.round) }
}

function labelOf(hues: readonly number[], chroma: number): HarmonyLabel {
  const count = hues.length
  if (count <= 1) return 'monochrome'
  const gaps = hues.flatMap((hue, i) => hues.slice(0, i).map((other) => hueGap(hue, other)))
  const widest = Math.max(...gaps)
  const narrowest = Math.min(...gaps)
  if (widest <= 70) return 'analogous'
  if (count === 2 && widest >= 145) return 'complementary'
  if (count === 3) {
    if (narrowest <= 70 && widest >= 120) return 'split_complementary'
    if (narrowest >= 85) return 'triadic'
  }
  if (count >= 4 && chroma >= 0.1 && widestArc(hues) <= 150) return 'rainbow'
  return 'mixed'
}

/** The widest stretch of the wheel without a hue. */
function widestArc(hues: readonly number[]): number {
  const order = hues.toSorted((a, b) => a - b)
  return Math.max(...order.map((hue, i) => ((order[(i + 1) % order.length] ?? hue) - hue + 360) % 360))
}
