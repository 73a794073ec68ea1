import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from '../hue-templates'
import { colorColumn, columns, LITTLE, RADIANS } from './color-columns'
import { deviation, highest, lowest, mean } from './spread'

const { L, a2, b2, C, h, shown } = columns
const natural = colorColumn()
const costs = new Float64Array(TEMPLATE_COSTS)

/** Where the colors lie in OKLab and the shape of their cloud: a line, a plane, a ball (O'Donovan 2011 fits planes). */
export function putCloud(out: Float64Array, from: number, count: number): number {
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
export function putHues(out: Float64Array, from: number, count: number): number {
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
const pull = colorColumn()

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
export function putExtremes(out: Float64Array, from: number, count: number): number {
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
