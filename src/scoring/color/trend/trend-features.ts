import { colorPoint } from '../color-space'
import type { WeighedColor } from '../harmony-label'

const RADIANS = Math.PI / 180

/**
 * What the trend detectors look at: means of OKLCH L, L², C, C², L·C, of OKLab a and b; deviations of L and C; how far
 * the hues point one way, and two opposite ways, 0…1. By weight, so that a set and each of its shades may be any size.
 */
export function trendFeatures(colors: readonly WeighedColor[]): readonly number[] {
  const total = colors.reduce((sum, { weight }) => sum + weight, 0)
  const mean = { L: 0, L2: 0, C: 0, C2: 0, LC: 0, a: 0, b: 0 }
  // Hues count as far as they show: half at a chroma of 0.04.
  const hues = { shown: 0.01 / Math.max(1, colors.length), x1: 0, y1: 0, x2: 0, y2: 0 }
  for (const { hex, weight } of colors) {
    const { L, a, b, C, h } = colorPoint(hex).ok
    const share = weight / total
    mean.L += share * L
    mean.L2 += share * L * L
    mean.C += share * C
    mean.C2 += share * C * C
    mean.LC += share * L * C
    mean.a += share * a
    mean.b += share * b
    const shows = share * (C / (C + 0.04))
    hues.shown += shows
    hues.x1 += shows * Math.cos(h * RADIANS)
    hues.y1 += shows * Math.sin(h * RADIANS)
    hues.x2 += shows * Math.cos(2 * h * RADIANS)
    hues.y2 += shows * Math.sin(2 * h * RADIANS)
  }
  return [
    mean.L,
    mean.L2,
    mean.C,
    mean.C2,
    mean.LC,
    mean.a,
    mean.b,
    Math.sqrt(Math.max(0, mean.L2 - mean.L ** 2)),
    Math.sqrt(Math.max(0, mean.C2 - mean.C ** 2)),
    Math.hypot(hues.x1, hues.y1) / hues.shown,
    Math.hypot(hues.x2, hues.y2) / hues.shown,
  ]
}
