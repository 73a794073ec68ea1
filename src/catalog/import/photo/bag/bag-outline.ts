import { BAG_LIMITS } from '../../../../look/facts/bag-stub'
import { smoothCurve } from '../../../../look/facts/bag-surface'
import { largest, type Point } from '../body/plane/outline'
import { type Plane, smoothed } from '../body/plane/plane'
import type { CoverFrame } from '../body/skin/colors'
import { boxOfCover } from '../body/skin/straightened'
import { connectedPieces } from '../cut/grid/connected-pieces'
import { squaredDistance } from '../cut/grid/squared-distance'
import { OPENING, openedBy } from '../opened-mask'
import type { Cover } from '../photo-cover'
import { shrinkTo } from '../resample'

/** What of a cover is a bag's body, and what hangs on it. */
export interface BagOutline {
  readonly kind: 'outline'
  /** Two bytes a point, as in a stub. */
  readonly outline: readonly number[]
  /** The body's box in the cover's pixels. */
  readonly box: CoverFrame
  /** Negative on handles and loose straps, and where they run on under the body; about the cover's middle, in its pixels. */
  readonly bands: Plane
  readonly dimsMm: { readonly w: number; readonly h: number }
}

/** Why no bag comes of a cover. */
export interface NoBagOutline {
  readonly kind: 'nothing_covered' | 'too_small' | 'too_wide' | 'too_high'
}

/** Pixels of the longer side on which body and bands are told apart. */
const GRID = 512
const LEAST_PIXELS = 24
/** Bands run on so far under the body, and stand out of it by so much, shares of its height. */
const UNDER = 0.02
const LEAST_OUT = 0.03
/** What of the outline is finer than this share of its height is the cut's, not the bag's. */
const SMOOTH = 0.022

const tenth = (value: number): number => Math.round(value * 10) / 10

/** The body of a straightened cover that is `heightMm` high without its handles. */
export function bagOutline(cover: Cover, heightMm: number): BagOutline | NoBagOutline {
  const covered = boxOfCover(cover)
  if (!covered) return { kind: 'nothing_covered' }
  if (Math.min(covered.width, covered.height) < LEAST_PIXELS) return { kind: 'too_small' }
  const small = shrinkTo(GRID, cover)
  const { width, height, coverage } = withMargin(small)
  const mask = Uint8Array.from(coverage, (share) => (share > 0.5 ? 1 : 0))
  const scale = cover.width / small.width
  const tall = covered.height / scale
  const body = openedBy(OPENING * tall, mask, width, height)
  const thin = thinIn(mask, body, tall, width, height)
  const own = coverage.map((share, p) => (thin[p] ? 0.5 : 0.5 - share))
  const loop = largest(smoothed({ width, height, mm: 1, data: own }, SMOOTH * tall))
  if (loop.length < BAG_LIMITS.outlinePoints.min) return { kind: 'too_small' }
  const points = spread(loop, BAG_LIMITS.outlinePoints.max)
  const { min, max } = boxAround(smoothCurve(points))
  const [w, h] = [max[0] - min[0], max[1] - min[1]]
  const byte = (share: number): number => Math.max(0, Math.min(255, Math.round(255 * share)))
  const dimsMm = { w: tenth((heightMm * w) / h), h: tenth(heightMm) }
  const { sides } = BAG_LIMITS
  if (dimsMm.h > sides.h.max) return { kind: 'too_high' }
  if (dimsMm.w > sides.w.max) return { kind: 'too_wide' }
  if (dimsMm.w < sides.w.min || dimsMm.h < sides.h.min) return { kind: 'too_small' }
  return {
    kind: 'outline',
    outline: points.flatMap(([x, y]) => [byte((x - min[0]) / w), byte((max[1] - y) / h)]),
    box: {
      left: (min[0] + width / 2 - MARGIN) * scale,
      top: (height / 2 - max[1] - MARGIN) * scale,
      width: w * scale,
      height: h * scale,
    },
    bands: { ...bandsOf(coverage, mask, thin, tall, width, height), mm: scale },
    dimsMm,
  }
}

/** Points along a closed line, closer where it bends. */
function spread(loop: readonly Point[], count: number): readonly Point[] {
  const at = (k: number): Point => loop[(k + 2 * loop.length) % loop.length] as Point
  const reach = Math.max(2, Math.round(loop.length / 90))
  const run = [0]
  for (let k = 0; k < loop.length; k++) {
    const [[ax, ay], [bx, by]] = [at(k), at(k + 1)]
    const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
    const [[px, py], [mx, my], [nx, ny]] = [at(k - reach), at(k), at(k + reach)]
    const [ix, iy, ox, oy] = [mx - px, my - py, nx - mx, ny - my]
    const sizes = Math.sqrt((ix * ix + iy * iy) * (ox * ox + oy * oy)) || 1
    // Along a straight line rounding may say a little less than none.
    const bend = Math.max(0, Math.min(1, 1 - (ix * ox + iy * oy) / sizes))
    run.push((run[k] as number) + length * (1 + BEND * Math.sqrt(bend)))
  }
  const whole = run.at(-1) as number
  let k = 0
  return Array.from({ length: Math.min(count, loop.length) }, (_, i): Point => {
    const wanted = (i * whole) / count
    while (k + 1 < loop.length && (run[k + 1] as number) <= wanted) k++
    const [from, to] = [run[k] as number, run[k + 1] as number]
    const t = to > from ? (wanted - from) / (to - from) : 0
    const [[ax, ay], [bx, by]] = [at(k), at(k + 1)]
    return [ax + t * (bx - ax), ay + t * (by - ay)]
  })
}
const BEND = 2.5

function boxAround(points: readonly Point[]): { readonly min: Point; readonly max: Point } {
  let [left, right, low, high] = [1e9, -1e9, 1e9, -1e9]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return { min: [left, low], max: [right, high] }
}

/** Handles and loose straps: what is thin, and reaches well out of the body. */
function thinIn(mask: Uint8Array, body: Uint8Array, tall: number, width: number, height: number): Uint8Array {
  const away = squaredDistance(body, width, height)
  const { of, pieces } = connectedPieces(
    mask.map((on, p) => (on && !body[p] ? 1 : 0)),
    width,
    height,
  )
  const reach = pieces.map(() => 0)
  of.forEach((piece, p) => {
    if (piece >= 0) reach[piece] = Math.max(reach[piece] as number, away[p] as number)
  })
  const least = LEAST_OUT * tall
  return Uint8Array.from(of, (piece) => (piece >= 0 && (reach[piece] as number) > least * least ? 1 : 0))
}

function bandsOf(
  coverage: Float32Array,
  mask: Uint8Array,
  thin: Uint8Array,
  tall: number,
  width: number,
  height: number,
): Plane {
  const near = squaredDistance(thin, width, height)
  const under = UNDER * tall
  const data = coverage.map((share, p) => {
    const far = near[p] as number
    // Under the body as far as it goes, elsewhere no further than its soft edge.
    return far <= 2 || (mask[p] && far <= under * under) ? 0.5 - share : 0.5
  })
  return smoothed({ width, height, mm: 1, data }, 2)
}

/** So many clear pixels all around: what a photo's border cuts off ends there. */
const MARGIN = 16

function withMargin({ width, height, rgba }: Cover) {
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN]
  const coverage = new Float32Array(w * h)
  for (let p = 0; p < width * height; p++)
    coverage[(Math.floor(p / width) + MARGIN) * w + (p % width) + MARGIN] = (rgba[4 * p + 3] as number) / 255
  return { width: w, height: h, coverage }
}
