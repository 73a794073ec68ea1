import { type ColorPoint, colorPoint, hueGap } from '../color-space'
import { addRoundedCosts, meanTemplateCost, TEMPLATE_COSTS } from '../hue-templates'
import { ouLuo } from '../ou-luo'
import { deviation, highest, lowest, mean, putSpread } from './spread'

const RADIANS = Math.PI / 180
/** Keeps quotients of spreads finite where there is no spread. */
const LITTLE = 0.01

/** Numbers that tell what a set of colors is like. */
const FEATURES = 87

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
const GAPS = [15, 30, 60, 100, 140, 180] as const
const shares = new Float64Array(GAPS.length)

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
      let kind = 0
      while (gap > (GAPS[kind] as number)) kind++
      shares[kind] = (shares[kind] as number) + both
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
    saturation[i] = most === 0 ? 0 : (most - Math.min(r, g, b)) / most
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
  out[at++] = two / (one + 1e-4)
  out[at++] = three / (one + 1e-4)
  out[at++] = Math.sqrt(flatTwo)
  out[at++] = flatTwo / (flatOne + 1e-4)
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
  covariance(x, y, count) / (deviation(x, count) * deviation(y, count) + LITTLE ** 2 * 4)

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
  let chroma = LITTLE / 10
  let shownInAll = LITTLE / 10
  for (let i = 0; i < count; i++) {
    chroma += C[i] as number
    shownInAll += shown[i] as number
  }
  let at = from
  for (let times = 1; times <= 4; times++) out[at++] = resultant(C, times, count) / chroma
  for (let times = 1; times <= 2; times++) out[at++] = resultant(shown, times, count) / shownInAll
  out[at++] = shownInAll / count
  costs.fill(0)
  for (let i = 0; i < count; i++) addRoundedCosts(costs, h[i] as number, C[i] as number)
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

/** The lightest, darkest, most and least vivid color. */
function putExtremes(out: Float64Array, from: number, { count }: Colors): number {
  const light = count - 1
  let dull = 0
  let vivid = 0
  for (let i = 1; i < count; i++) {
    if ((C[i] as number) < (C[dull] as number)) dull = i
    if ((C[i] as number) > (C[vivid] as number)) vivid = i
  }
  const c = (i: number): number => C[i] as number
  const l = (i: number): number => L[i] as number
  const a = (i: number): number => (a2[i] as number) / 2
  const b = (i: number): number => (b2[i] as number) / 2
  let at = from
  out[at++] = c(0)
  out[at++] = a(0)
  out[at++] = b(0)
  out[at++] = c(light)
  out[at++] = a(light)
  out[at++] = b(light)
  out[at++] = c(light) - c(0)
  out[at++] = l(dull)
  out[at++] = a(dull)
  out[at++] = b(dull)
  out[at++] = l(vivid)
  out[at++] = a(vivid)
  out[at++] = b(vivid)
  out[at++] = l(vivid) - l(dull)
  return at
}

/** How straight the way from the darkest to the lightest color is: its length against the distance of its ends, its turns in hue and in chroma. */
function putWay(out: Float64Array, from: number, { count }: Colors): void {
  let length = 0
  let turned = 0
  let turnedOneWay = 0
  let chromaWay = 0
  let longest = 0
  for (let i = 1; i < count; i++) {
    const step = distanceOf(i, i - 1)
    const turn = turnOf(i, i - 1, hueGap(h[i] as number, h[i - 1] as number))
    length += step
    turned += turn
    turnedOneWay += turn * ((((h[i] as number) - (h[i - 1] as number) + 540) % 360) - 180 < 0 ? -1 : 1)
    chromaWay += Math.abs((C[i] as number) - (C[i - 1] as number))
    longest = Math.max(longest, step)
  }
  let at = from
  out[at++] = length / (count - 1)
  out[at++] = length / (distanceOf(0, count - 1) + LITTLE)
  out[at++] = longest / (length + LITTLE)
  out[at++] = turned / (count - 1)
  out[at++] = Math.abs(turnedOneWay) / (turned + LITTLE)
  out[at] = Math.abs((C[count - 1] as number) - (C[0] as number)) / (chromaWay + LITTLE)
}
