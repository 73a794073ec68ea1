import { type ColorPoint, hueGap } from '../color-space'
import { ouLuo } from '../ou-luo'
import { colorColumn, columns, LITTLE, MOST_COLORS, RADIANS } from './color-columns'
import { deviation, highest, lowest, mean } from './spread'

const PAIRS = (MOST_COLORS * (MOST_COLORS - 1)) / 2

const { L, a2, b2, C, h, shown, points } = columns
const saturation = colorColumn()
const brightness = colorColumn()
const nearest = colorColumn()
const distances = new Float64Array(PAIRS)
const hueDistances = new Float64Array(PAIRS)
const harmonies = new Float64Array(PAIRS)

/** Hue gaps that are told apart: the same, neighbors, apart, far apart, opposite; each pair counts by how vivid both are. */
const GAPS = [0, 25, 50, 80, 120, 180] as const
const shares = new Float64Array(GAPS.length)

/** Counts a gap among the two that it lies between, nearer the more, so that a hue that turns a little moves little. */
function addGap(gap: number, weight: number): void {
  let above = 1
  while (gap > (GAPS[above] as number)) above++
  const low = GAPS[above - 1] as number
  const way = (gap - low) / ((GAPS[above] as number) - low)
  shares[above - 1] = (shares[above - 1] as number) + (1 - way) * weight
  shares[above] = (shares[above] as number) + way * weight
}

/** What every two of the colors are to each other, the mean Ou–Luo harmony first; where the next goes. */
export function putPairs(out: Float64Array, from: number, count: number): number {
  let at = from
  let pairs = 0
  let together = 0
  let gaps = 0
  let widest = 0
  shares.fill(0)
  nearest.fill(Number.POSITIVE_INFINITY)
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const distance = distanceOf(i, j)
      distances[pairs] = distance
      if (distance < (nearest[i] as number)) nearest[i] = distance
      if (distance < (nearest[j] as number)) nearest[j] = distance
      const gap = hueGap(h[i] as number, h[j] as number)
      hueDistances[pairs] = turnOf(i, j, gap)
      harmonies[pairs] = ouLuo((points[i] as ColorPoint).lab, (points[j] as ColorPoint).lab)
      pairs++
      const both = (shown[i] as number) * (shown[j] as number)
      addGap(gap, both)
      together += both
      gaps += both * gap
      widest = Math.max(widest, both * gap)
    }
  }
  const ofNearest = mean(nearest, count)
  out[at++] = mean(harmonies, pairs)
  out[at++] = mean(distances, pairs)
  out[at++] = deviation(distances, pairs)
  out[at++] = lowest(distances, pairs)
  out[at++] = highest(distances, pairs)
  out[at++] = ofNearest
  out[at++] = deviation(nearest, count) / (ofNearest + LITTLE)
  out[at++] = highest(nearest, count)
  out[at++] = mean(hueDistances, pairs)
  out[at++] = deviation(hueDistances, pairs)
  out[at++] = lowest(hueDistances, pairs)
  out[at++] = highest(hueDistances, pairs)
  out[at++] = lowest(harmonies, pairs)
  out[at++] = highest(harmonies, pairs)
  out[at++] = deviation(harmonies, pairs)
  out[at++] = gaps / (together + LITTLE)
  out[at++] = widest
  for (const share of shares) out[at++] = share / (together + LITTLE)
  return at
}

/** Distance of two colors, see `tintDistance`. */
function distanceOf(i: number, j: number): number {
  const dL = (L[i] as number) - (L[j] as number)
  const da = (a2[i] as number) - (a2[j] as number)
  const db = (b2[i] as number) - (b2[j] as number)
  return Math.sqrt(dL * dL + da * da + db * db)
}

/** ΔH: the part of a distance that is neither lightness nor chroma. */
const turnOf = (i: number, j: number, gap: number): number =>
  2 * Math.sqrt((C[i] as number) * (C[j] as number)) * Math.sin((gap * RADIANS) / 2)

/** Saturation and value of HSV, in which people who make palettes turn the knobs. */
export function putHsv(out: Float64Array, from: number, hexes: readonly string[]): number {
  const count = Math.min(MOST_COLORS, hexes.length)
  const order = hexes.toSorted()
  for (let i = 0; i < count; i++) {
    const rgb = Number.parseInt((order[i] as string).slice(1), 16)
    const r = rgb >> 16
    const g = (rgb >> 8) & 255
    const b = rgb & 255
    const most = Math.max(r, g, b)
    saturation[i] = (most - Math.min(r, g, b)) / (most + 32)
    brightness[i] = most / 255
  }
  let at = from
  for (const values of [saturation, brightness]) {
    out[at++] = mean(values, count)
    out[at++] = deviation(values, count)
    out[at++] = lowest(values, count)
    out[at++] = highest(values, count)
  }
  return at
}

/** How near two colors lie in lightness to be neighbors on the way from dark to light. */
const NEAR_L = 0.1

/** How far apart, in hue and in chroma, colors of about the same lightness are: the width of the way from dark to light. */
export function putWay(out: Float64Array, from: number, count: number): void {
  let near = LITTLE
  let length = 0
  let turned = 0
  let chromaWay = 0
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const apart = ((L[i] as number) - (L[j] as number)) / NEAR_L
      const weight = 1 / (1 + apart * apart)
      near += weight
      length += weight * distanceOf(i, j)
      turned += weight * turnOf(i, j, hueGap(h[i] as number, h[j] as number))
      chromaWay += weight * Math.abs((C[i] as number) - (C[j] as number))
    }
  }
  let at = from
  out[at++] = length / near
  out[at++] = turned / near
  out[at++] = chromaWay / near
  out[at] = near / count
}
