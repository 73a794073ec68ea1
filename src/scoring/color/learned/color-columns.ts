import { type ColorPoint, colorPoint } from '../color-space'

export const RADIANS = Math.PI / 180
/** Keeps quotients of spreads steady where there is hardly any spread. */
export const LITTLE = 0.04

/** The most colors of a set. */
export const MOST_COLORS = 8

/** A number for each color of a set. */
export const colorColumn = (): Float64Array => new Float64Array(MOST_COLORS)

// Runs for every pair of charms, so it works on columns that are made once.
const L = colorColumn()
const a2 = colorColumn()
const b2 = colorColumn()
const C = colorColumn()
const h = colorColumn()
const shown = colorColumn()
const points: ColorPoint[] = []

/** The set of colors that was filled in last, from dark to light; the color plane (`a2`, `b2`) is counted double. */
export const columns = { L, a2, b2, C, h, shown, points } as const

/** Sorts the colors from dark to light, so that not even the last bit of a sum depends on their order; how many they are. */
export function fillColumns(hexes: readonly string[]): number {
  const count = Math.min(MOST_COLORS, hexes.length)
  const order = hexes.toSorted()
  for (let i = 0; i < count; i++) {
    const point = colorPoint(order[i] as string)
    let k = i
    for (; k > 0 && (points[k - 1] as ColorPoint).ok.L > point.ok.L; k--)
      points[k] = points[k - 1] as ColorPoint
    points[k] = point
  }
  for (let i = 0; i < count; i++) {
    const { ok } = points[i] as ColorPoint
    L[i] = ok.L
    a2[i] = 2 * ok.a
    b2[i] = 2 * ok.b
    C[i] = ok.C
    h[i] = ok.h
    // How far a hue shows, 0…1: half at a chroma of 0.04.
    shown[i] = ok.C / (ok.C + 0.04)
  }
  return count
}
