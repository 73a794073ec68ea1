import { type ColorPoint, colorPoint, hueGap } from './color-space'
import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from './hue-templates'
import { ouLuo } from './ou-luo'
import { tintDistance } from './palette-match'

type Ok = ColorPoint['ok']

const RADIANS = Math.PI / 180
/** Keeps quotients of spreads finite where there is no spread. */
const LITTLE = 0.01

/**
 * What a set of colors (`#rrggbb`, at least two) is like as a whole, as 87 numbers, the first of which is the mean
 * Ou–Luo harmony of all pairs. Neither the order of the colors nor, by itself, their count changes them.
 */
export function paletteFeatures(hexes: readonly string[]): Float64Array {
  // Summed and compared from dark to light, so that not even the last bit depends on the order.
  const points = hexes
    .toSorted()
    .map(colorPoint)
    .toSorted((one, two) => one.ok.L - two.ok.L)
  const oks = points.map(({ ok }) => ok)
  return Float64Array.from([
    ...ofPairs(points),
    ...spreads(oks),
    ...ofHsv(hexes.toSorted()),
    ...cloud(oks),
    ...hues(oks),
    ...extremes(oks),
    ...alongLightness(oks),
  ])
}

function mean(values: readonly number[]): number {
  let sum = 0
  for (const one of values) sum += one
  return sum / values.length
}

function deviation(values: readonly number[]): number {
  const middle = mean(values)
  let sum = 0
  for (const one of values) sum += (one - middle) ** 2
  return Math.sqrt(sum / values.length)
}

/** Mean, deviation, least, most; then how small and how uneven the steps between neighbors are. */
function spread(values: readonly number[]): readonly number[] {
  const order = values.toSorted((a, b) => a - b)
  const steps = order.slice(1).map((one, i) => one - (order[i] ?? 0))
  return [
    mean(values),
    deviation(values),
    order[0] ?? 0,
    order.at(-1) ?? 0,
    Math.min(...steps),
    deviation(steps) / (mean(steps) + LITTLE),
  ]
}

const spreads = (oks: readonly Ok[]): readonly number[] => [
  ...spread(oks.map(({ L }) => L)),
  ...spread(oks.map(({ C }) => C)),
]

/** Saturation and value of HSV, in which people who make palettes turn the knobs. */
function ofHsv(hexes: readonly string[]): readonly number[] {
  const saturations: number[] = []
  const values: number[] = []
  for (const hex of hexes) {
    const rgb = Number.parseInt(hex.slice(1), 16)
    const r = rgb >> 16
    const g = (rgb >> 8) & 255
    const b = rgb & 255
    const most = Math.max(r, g, b)
    saturations.push(most === 0 ? 0 : (most - Math.min(r, g, b)) / most)
    values.push(most / 255)
  }
  const [meanS = 0, spreadS = 0, leastS = 0, mostS = 0] = spread(saturations)
  const [meanV = 0, spreadV = 0, leastV = 0, mostV = 0] = spread(values)
  return [meanS, spreadS, leastS, mostS, meanV, spreadV, leastV, mostV]
}

/** Where the colors lie in OKLab (color plane counted double) and the shape of their cloud: a line, a plane, a ball (O'Donovan 2011 fits planes). */
function cloud(oks: readonly Ok[]): readonly number[] {
  const x = oks.map(({ L }) => L)
  const y = oks.map(({ a }) => 2 * a)
  const z = oks.map(({ b }) => 2 * b)
  const xx = deviation(x) ** 2
  const yy = deviation(y) ** 2
  const zz = deviation(z) ** 2
  const xy = covariance(x, y)
  const xz = covariance(x, z)
  const yz = covariance(y, z)
  const [one, two, three] = eigenvalues(xx, yy, zz, xy, xz, yz)
  const [flatOne, flatTwo] = eigenvalues(yy, zz, 0, yz, 0, 0)
  return [
    mean(y),
    mean(z),
    Math.sqrt(yy),
    Math.sqrt(zz),
    Math.sqrt(one),
    Math.sqrt(two),
    Math.sqrt(three),
    two / (one + 1e-4),
    three / (one + 1e-4),
    Math.sqrt(flatTwo),
    flatTwo / (flatOne + 1e-4),
    correlation(x, y),
    correlation(x, z),
    correlation(
      x,
      oks.map(({ C }) => C),
    ),
    // Yellow is the lightest of hues and blue the darkest: the natural order.
    correlation(
      x,
      oks.map(({ C, h }) => C * Math.cos((h - 110) * RADIANS)),
    ),
  ]
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const ofX = mean(x)
  const ofY = mean(y)
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += ((x[i] ?? 0) - ofX) * ((y[i] ?? 0) - ofY)
  return sum / x.length
}

/** Correlation that fades where either hardly varies. */
const correlation = (x: readonly number[], y: readonly number[]): number =>
  covariance(x, y) / (deviation(x) * deviation(y) + LITTLE ** 2 * 4)

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

/** How far a color's hue shows, 0…1: half at a chroma of 0.04. */
const shows = ({ C }: Ok): number => C / (C + 0.04)

const knownCosts: Float64Array[] = []

/** What a color of chroma 1 costs in each hue template and turn, to the degree; counted once. */
function costsOfHue(hue: number): Float64Array {
  const degree = Math.round(hue) % 360
  const found = knownCosts[degree]
  if (found) return found
  const costs = new Float64Array(TEMPLATE_COSTS)
  addTemplateCosts(costs, degree, 1)
  knownCosts[degree] = costs
  return costs
}

/** How far the hues point one way, or two, three, four evenly spread ways (resultants of the multiplied angles), by chroma and by how far they show; cost of the hue templates. */
function hues(oks: readonly Ok[]): readonly number[] {
  const costs = new Float64Array(TEMPLATE_COSTS)
  let chroma = LITTLE / 10
  let shown = LITTLE / 10
  for (const ok of oks) {
    const ofHue = costsOfHue(ok.h)
    for (let k = 0; k < costs.length; k++) costs[k] = (costs[k] as number) + ok.C * (ofHue[k] as number)
    chroma += ok.C
    shown += shows(ok)
  }
  const cost = meanTemplateCost(costs)
  const [one = 0, shownOne = 0] = resultants(oks, 1)
  const [two = 0, shownTwo = 0] = resultants(oks, 2)
  const [three = 0] = resultants(oks, 3)
  const [four = 0] = resultants(oks, 4)
  return [
    one / chroma,
    two / chroma,
    three / chroma,
    four / chroma,
    shownOne / shown,
    shownTwo / shown,
    shown / oks.length,
    cost / oks.length,
    cost / chroma,
  ]
}

/** Length of the sum of the hues as arrows, their angles multiplied: each as long as its chroma, and as far as it shows. */
function resultants(oks: readonly Ok[], times: number): readonly [number, number] {
  let [x, y, shownX, shownY] = [0, 0, 0, 0]
  for (const ok of oks) {
    const cos = Math.cos(times * ok.h * RADIANS)
    const sin = Math.sin(times * ok.h * RADIANS)
    const weight = shows(ok)
    x += ok.C * cos
    y += ok.C * sin
    shownX += weight * cos
    shownY += weight * sin
  }
  return [Math.sqrt(x * x + y * y), Math.sqrt(shownX ** 2 + shownY ** 2)]
}

/** The lightest, darkest, most and least vivid color. */
function extremes(inOrder: readonly Ok[]): readonly number[] {
  const dark = inOrder[0]
  const light = inOrder.at(-1)
  let [dull, vivid] = [dark, dark]
  for (const ok of inOrder) {
    if (dull && ok.C < dull.C) dull = ok
    if (vivid && ok.C > vivid.C) vivid = ok
  }
  if (!dark || !light || !dull || !vivid) return []
  return [
    dark.C,
    dark.a,
    dark.b,
    light.C,
    light.a,
    light.b,
    light.C - dark.C,
    dull.L,
    dull.a,
    dull.b,
    vivid.L,
    vivid.a,
    vivid.b,
    vivid.L - dull.L,
  ]
}

/** How straight the way from the darkest to the lightest color is: its length against the distance of its ends, its turns in hue and in chroma. */
function alongLightness(order: readonly Ok[]): readonly number[] {
  let length = 0
  let turned = 0
  let turnedOneWay = 0
  let chromaWay = 0
  let longest = 0
  for (let i = 1; i < order.length; i++) {
    const from = order[i - 1]
    const to = order[i]
    if (!from || !to) continue
    const step = tintDistance(from, to)
    const turn = metricHueGap(from, to)
    length += step
    turned += turn
    turnedOneWay += turn * (((to.h - from.h + 540) % 360) - 180 < 0 ? -1 : 1)
    chromaWay += Math.abs(to.C - from.C)
    longest = Math.max(longest, step)
  }
  const [dark, light] = [order[0], order.at(-1)]
  if (!dark || !light) return []
  return [
    length / (order.length - 1),
    length / (tintDistance(dark, light) + LITTLE),
    longest / (length + LITTLE),
    turned / (order.length - 1),
    Math.abs(turnedOneWay) / (turned + LITTLE),
    Math.abs(light.C - dark.C) / (chromaWay + LITTLE),
  ]
}

/** ΔH: the part of a distance that is neither lightness nor chroma. */
const metricHueGap = (one: Ok, two: Ok): number =>
  2 * Math.sqrt(one.C * two.C) * Math.sin((hueGap(one.h, two.h) * RADIANS) / 2)

/** Hue gaps that are told apart: the same, neighbors, apart, far apart, opposite; each pair counts by how vivid both are. */
const GAPS = [15, 30, 60, 100, 140, 180]

function ofPairs(points: readonly ColorPoint[]): readonly number[] {
  const distances: number[] = []
  const hueDistances: number[] = []
  const harmonies: number[] = []
  const shares = GAPS.map(() => 0)
  let together = 0
  let gaps = 0
  let widest = 0
  const nearest = points.map(() => Number.POSITIVE_INFINITY)
  for (let i = 1; i < points.length; i++) {
    for (let j = 0; j < i; j++) {
      const one = points[i]
      const two = points[j]
      if (!one || !two) continue
      const distance = tintDistance(one.ok, two.ok)
      distances.push(distance)
      nearest[i] = Math.min(nearest[i] ?? 0, distance)
      nearest[j] = Math.min(nearest[j] ?? 0, distance)
      hueDistances.push(metricHueGap(one.ok, two.ok))
      harmonies.push(ouLuo(one.lab, two.lab))
      const both = shows(one.ok) * shows(two.ok)
      const gap = hueGap(one.ok.h, two.ok.h)
      const kind = GAPS.findIndex((end) => gap <= end)
      shares[kind] = (shares[kind] ?? 0) + both
      together += both
      gaps += both * gap
      widest = Math.max(widest, both * gap)
    }
  }
  return [
    mean(harmonies),
    mean(distances),
    deviation(distances),
    Math.min(...distances),
    Math.max(...distances),
    mean(nearest),
    deviation(nearest) / (mean(nearest) + LITTLE),
    Math.max(...nearest),
    mean(hueDistances),
    deviation(hueDistances),
    Math.min(...hueDistances),
    Math.max(...hueDistances),
    Math.min(...harmonies),
    Math.max(...harmonies),
    deviation(harmonies),
    gaps / (together + LITTLE),
    widest,
    ...shares.map((share) => share / (together + LITTLE)),
  ]
}
