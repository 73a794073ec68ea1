import { type ColorPoint, colorPoint, hueGap } from '../color-space'
import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from '../hue-templates'
import { ouLuo } from '../ou-luo'
import { deviation, highest, lowest, mean, putSpread } from './spread'

const RADIANS = Math.PI / 180
/** Keeps quotients of spreads steady where there is hardly any spread. */
const LITTLE = 0.04

/** Numbers that tell what a set of colors is like. */
const FEATURES = 85

/** The most colors of a set. */
const MOST = 8
const PAIRS = (MOST * (MOST - 1)) / 2

/** A set of colors from dark to light, as columns. */
interface Colors {
  readonly count: number
  readonly L: Float64Array
  /** The color plane is counted double. */
  readonly a2: Float64Array
  readonly b2: Float64Array
  readonly C: Float64Array
  readonly h: Float64Array
}

const column = (): Float64Array => new Float64Array(MOST)
// Runs for every pair of charms, so it works on columns that are made once.
const L = column()
const a2 = column()
const b2 = column()
const C = column()
const h = column()
const shown = column()
const saturation = column()
const brightness = column()
const nearest = column()
const natural = column()
const distances = new Float64Array(PAIRS)
const hueDistances = new Float64Array(PAIRS)
const harmonies = new Float64Array(PAIRS)
const costs = new Float64Array(TEMPLATE_COSTS)
const points: ColorPoint[] = []

/**
 * What a set of two to eight colors (`#rrggbb`) is like as a whole, the first number of which is the mean Ou–Luo harmony
 * of all pairs. Neither the order of the colors nor, by itself, their count changes them.
 */
export function paletteFeatures(hexes: readonly string[]): Float64Array {
  const out = new Float64Array(FEATURES)
  const colors = fill(hexes)
  let at = putPairs(out, 0, colors)
  at = putSpread(out, at, L, colors.count)
  at = putSpread(out, at, C, colors.count)
  at = putHsv(out, at, hexes)
  at = putCloud(out, at, colors)
  at = putHues(out, at, colors)
  at = putExtremes(out, at, colors)
  putWay(out, at, colors)
  return out
}

/** Sorts the colors from dark to light, so that not even the last bit of a sum depends on their order. */
function fill(hexes: readonly string[]): Colors {
  const count = Math.min(MOST, hexes.length)
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
  return { count, L, a2, b2, C, h }
}

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

function putPairs(out: Float64Array, from: number, { count }: Colors): number {
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
function putHsv(out: Float64Array, from: number, hexes: readonly string[]): number {
  const count = Math.min(MOST, hexes.length)
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

/** Where the colors lie in OKLab and the shape of their cloud: a line, a plane, a ball (O'Donovan 2011 fits planes). */
function putCloud(out: Float64Array, from: number, { count }: Colors): number {
  const xx = covariance(L, L, count)
  const yy = covariance(a2, a2, count)
  const zz = covariance(b2, b2, count)
  const xy = covariance(L, a2, count)
  const xz = covariance(L, b2, count)
  const yz = covariance(a2, b2, count)
  const [one, two, three] = eigenvalues(xx, yy, zz, xy, xz, yz)
  const [flatOne, flatTwo] = eigenvalues(yy, zz, 0, yz, 0, 0)
  // Yellow is the lightest of hues and blue the darkest: the natural order.
  for (let i = 0; i < count; i++) natural[i] = (C[i] as number) * Math.cos(((h[i] as number) - 110) * RADIANS)
  let at = from
  out[at++] = mean(a2, count)
  out[at++] = mean(b2, count)
  out[at++] = Math.sqrt(yy)
  out[at++] = Math.sqrt(zz)
  out[at++] = Math.sqrt(one)
  out[at++] = Math.sqrt(two)
  out[at++] = Math.sqrt(three)
  out[at++] = two / (one + LITTLE ** 2)
  out[at++] = three / (one + LITTLE ** 2)
  out[at++] = Math.sqrt(flatTwo)
  out[at++] = flatTwo / (flatOne + LITTLE ** 2)
  out[at++] = correlation(L, a2, count)
  out[at++] = correlation(L, b2, count)
  out[at++] = correlation(L, C, count)
  out[at++] = correlation(L, natural, count)
  return at
}

function covariance(x: Float64Array, y: Float64Array, count: number): number {
  const ofX = mean(x, count)
  const ofY = mean(y, count)
  let sum = 0
  for (let i = 0; i < count; i++) sum += ((x[i] as number) - ofX) * ((y[i] as number) - ofY)
  return sum / count
}

/** Correlation that fades where either hardly varies. */
const correlation = (x: Float64Array, y: Float64Array, count: number): number =>
  covariance(x, y, count) / (deviation(x, count) * deviation(y, count) + LITTLE ** 2)

/** Eigenvalues of a symmetric 3 × 3 matrix, largest first (Smith 1961, Commun. ACM 4:168). */
function eigenvalues(
  xx: number,
  yy: number,
  zz: number,
  xy: number,
  xz: number,
  yz: number,
): readonly [number, number, number] {
  const middle = (xx + yy + zz) / 3
  const a = xx - middle
  const b = yy - middle
  const c = zz - middle
  const size = Math.sqrt((a * a + b * b + c * c + 2 * (xy * xy + xz * xz + yz * yz)) / 6)
  if (size < 1e-9) return [middle, middle, middle]
  const determinant = a * (b * c - yz * yz) - xy * (xy * c - yz * xz) + xz * (xy * yz - b * xz)
  const angle = Math.acos(Math.max(-1, Math.min(1, determinant / (2 * size ** 3)))) / 3
  const most = middle + 2 * size * Math.cos(angle)
  const least = middle + 2 * size * Math.cos(angle + (2 * Math.PI) / 3)
  return [most, Math.max(0, 3 * middle - most - least), Math.max(0, least)]
}

/** How far the hues point one way, or two, three, four evenly spread ways: lengths of the sum of the hues as arrows, their angles multiplied, each as long as its chroma, and as far as it shows; cost of the hue templates. */
function putHues(out: Float64Array, from: number, { count }: Colors): number {
  let chroma = LITTLE
  let shownInAll = LITTLE
  for (let i = 0; i < count; i++) {
    chroma += C[i] as number
    shownInAll += shown[i] as number
  }
  let at = from
  for (let times = 1; times <= 4; times++) out[at++] = resultant(C, times, count) / chroma
  for (let times = 1; times <= 2; times++) out[at++] = resultant(shown, times, count) / shownInAll
  out[at++] = shownInAll / count
  costs.fill(0)
  for (let i = 0; i < count; i++) addTemplateCosts(costs, h[i] as number, C[i] as number)
  const cost = meanTemplateCost(costs)
  out[at++] = cost / count
  out[at++] = cost / chroma
  return at
}

function resultant(weights: Float64Array, times: number, count: number): number {
  let x = 0
  let y = 0
  for (let i = 0; i < count; i++) {
    const angle = times * (h[i] as number) * RADIANS
    x += (weights[i] as number) * Math.cos(angle)
    y += (weights[i] as number) * Math.sin(angle)
  }
  return Math.sqrt(x * x + y * y)
}

/** How sharply the extremes are told from the rest, in lightness and in chroma: softly, so that no color takes over at once. */
const SHARP_L = 16
const SHARP_C = 32
const pull = column()

/** Weighs the colors by how near a value is to the highest (or, of a negative sharpness, the lowest); they sum to 1. */
function weigh(values: Float64Array, sharpness: number, count: number): void {
  const top = sharpness > 0 ? highest(values, count) : lowest(values, count)
  let sum = 0
  for (let i = 0; i < count; i++) {
    const far = 1 + Math.abs(sharpness * ((values[i] as number) - top))
    pull[i] = 1 / (far * far * far)
    sum += pull[i] as number
  }
  for (let i = 0; i < count; i++) pull[i] = (pull[i] as number) / sum
}

function pulled(values: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += (pull[i] as number) * (values[i] as number)
  return sum
}

/** The lightest, darkest, most and least vivid color, each with a little of what is near it. */
function putExtremes(out: Float64Array, from: number, { count }: Colors): number {
  let at = from
  weigh(L, -SHARP_L, count)
  const ofDark = pulled(C, count)
  out[at++] = ofDark
  out[at++] = pulled(a2, count)
  out[at++] = pulled(b2, count)
  weigh(L, SHARP_L, count)
  const ofLight = pulled(C, count)
  out[at++] = ofLight
  out[at++] = pulled(a2, count)
  out[at++] = pulled(b2, count)
  out[at++] = ofLight - ofDark
  weigh(C, -SHARP_C, count)
  const ofDull = pulled(L, count)
  out[at++] = ofDull
  out[at++] = pulled(a2, count)
  out[at++] = pulled(b2, count)
  weigh(C, SHARP_C, count)
  const ofVivid = pulled(L, count)
  out[at++] = ofVivid
  out[at++] = pulled(a2, count)
  out[at++] = pulled(b2, count)
  out[at++] = ofVivid - ofDull
  return at
}

/** How near two colors lie in lightness to be neighbors on the way from dark to light. */
const NEAR_L = 0.1

/** How far apart, in hue and in chroma, colors of about the same lightness are: the width of the way from dark to light. */
function putWay(out: Float64Array, from: number, { count }: Colors): void {
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
