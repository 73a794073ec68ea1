import type { BagStub } from './bag-stub'
import type { Vec3 } from './vec3'

/** The body of an own bag as one surface over its front: mm, carrier's frame. */
export interface BagSurface {
  /** Its smooth outline from in front, counterclockwise. */
  readonly rim: readonly (readonly [x: number, y: number])[]
  /** How far inside the rim a point is, mm; negative outside. */
  readonly insetAt: (x: number, y: number) => number
  /** How far the front stands out of the middle of the depth, mm; 0 outside. The back is its mirror. */
  readonly depthAt: (x: number, y: number) => number
  /** A place of the outline's box, shares from the upper left, on the front, and the way out of it there. */
  readonly at: (u: number, v: number) => { readonly pointMm: Vec3; readonly normal: Vec3 }
  /** Where the front is sewn to the side: so far inside the rim, and so far out at a height. */
  readonly seam: { readonly insetMm: number; readonly depthAt: (y: number) => number }
  /** How far out of the middle of the depth handles stand, mm: in the upper edge of the front, so that charms on them hang before it. */
  readonly bandDepthMm: number
}

/** Between two points of the outline, so many more. */
const FINER = 4
/** The side is rounder by this share of the depth, mm within limits, in its middle than at its seams. */
const BULGE = { share: 0.045, min: 2, max: 9 }
/** The front is domed by this share of the depth: no more than its piping hides from the side; about this share of its width inside its seam. */
const DOME = { share: 0.018, most: 3, within: 0.16 }
/** A filled bag is deepest at this share of its height, and less so away from there by the square. */
const DEEPEST = 0.36
const SLIMMER = 0.72
/** Handles are sewn on so far under the front's upper edge, mm. */
const BAND_UNDER = 2
/** The slope is felt over so many mm. */
const FELT = 4

/**
 * The body that a stub tells: a side that bulges between two seams along the outline, and domed panels between them. Only
 * sums, products, quotients and roots: the same numbers on every device.
 */
export function bagSurface({
  outline,
  dimsMm: { w, h, d },
}: Pick<BagStub, 'outline' | 'dimsMm'>): BagSurface {
  const told = counterclockwise(fitted(smoothCurve(pointsOf(outline)), w, h))
  const bulge = Math.min(BULGE.max, Math.max(BULGE.min, BULGE.share * d))
  // What has no room for a panel, as no bag has, is taken for its box.
  const hasRoom = coarse(w, h).some(([x, y]) => insetIn(told, x, y) > 2 * bulge)
  const rim = hasRoom ? told : boxRim(w, h)
  const dome = Math.min(DOME.most, DOME.share * d)
  const reach = DOME.within * Math.min(w, h)

  const insetAt = (x: number, y: number): number => insetIn(rim, x, y)
  const seamAt = (y: number): number => {
    const off = Math.min(1, Math.max(0, y / h)) - DEEPEST
    return (d / 2 - dome) * (1 - SLIMMER * off * off)
  }
  const risen = (x: number, y: number): number => {
    const q = 1 + Math.max(0, softInset(rim, x, y) - bulge) / reach
    return 1 - 1 / (q * q)
  }
  const most = coarse(w, h).reduce(
    (sofar, [x, y]) => (insetAt(x, y) > bulge ? Math.max(sofar, risen(x, y)) : sofar),
    0.1,
  )
  const depthAt = (x: number, y: number): number => {
    const inset = insetAt(x, y)
    if (inset <= 0) return 0
    if (inset < bulge) return seamAt(y) * Math.sqrt(inset / bulge)
    return seamAt(y) + dome * Math.min(1, risen(x, y) / most)
  }
  const at = (u: number, v: number) => {
    const [x, y] = [(u - 0.5) * w, (1 - v) * h]
    const z = depthAt(x, y)
    const slope = (dx: number, dy: number): number =>
      (depthAt(x + dx, y + dy) - depthAt(x - dx, y - dy)) / (2 * FELT)
    const [sx, sy] = z === 0 ? [0, 0] : [slope(FELT, 0), slope(0, FELT)]
    const size = Math.sqrt(sx * sx + sy * sy + 1)
    const pointMm: Vec3 = [x, y, z]
    const normal: Vec3 = [-sx / size, -sy / size, 1 / size]
    return { pointMm, normal }
  }
  const bandDepthMm = seamAt(h) - BAND_UNDER
  return { rim, insetAt, depthAt, at, seam: { insetMm: bulge, depthAt: seamAt }, bandDepthMm }
}

type Point = readonly [x: number, y: number]

/** Places all over a box. */
const coarse = (w: number, h: number): readonly Point[] =>
  Array.from({ length: 77 }, (_, k): Point => [((k % 7) - 3) * (w / 8), (Math.floor(k / 7) + 1) * (h / 12)])

const boxRim = (w: number, h: number): readonly Point[] => [
  [-w / 2, 0],
  [w / 2, 0],
  [w / 2, h],
  [-w / 2, h],
]

function insetIn(rim: readonly Point[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  let inside = false
  let [ax, ay] = rim.at(-1) ?? [0, 0]
  for (const [bx, by] of rim) {
    const [ex, ey] = [bx - ax, by - ay]
    const length = ex * ex + ey * ey
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * ex + (y - ay) * ey) / length))
    const [dx, dy] = [x - ax - along * ex, y - ay - along * ey]
    nearest = Math.min(nearest, dx * dx + dy * dy)
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * ex) inside = !inside
    ax = bx
    ay = by
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest)
}

/**
 * The same as `insetIn` near the rim, and without creases within: the mean of the inverse cube of how far all of the rim is
 * (Belyaev, Fayolle & Pasko 2013).
 */
function softInset(rim: readonly Point[], x: number, y: number): number {
  let sum = 0
  let [ax, ay] = rim.at(-1) ?? [0, 0]
  for (const [bx, by] of rim) {
    const [ex, ey] = [bx - ax, by - ay]
    const length = Math.sqrt(ex * ex + ey * ey) || 1
    const from = ((ax - x) * ex + (ay - y) * ey) / length
    const to = from + length
    const off = ((ax - x) * ey - (ay - y) * ex) / length
    const square = Math.max(1e-9, off * off)
    const [near, far] = [Math.sqrt(square + from * from), Math.sqrt(square + to * to)]
    sum +=
      from * to > 0
        ? Math.abs(to * to - from * from) / (near * far * (Math.abs(to) * near + Math.abs(from) * far))
        : (to / far - from / near) / square
    ax = bx
    ay = by
  }
  return Math.sqrt(2 / sum)
}

const pointsOf = (outline: readonly number[]): readonly Point[] =>
  Array.from(
    { length: outline.length >> 1 },
    (_, i): Point => [outline[2 * i] as number, -(outline[2 * i + 1] as number)],
  )

/** A closed curve through points (Catmull & Rom 1974): a bag's outline is so smooth. */
export function smoothCurve(points: readonly Point[]): readonly Point[] {
  const { length } = points
  const one = (k: number): Point => points[(k + length) % length] as Point
  return points.flatMap((_, k) => {
    const [a, b, c, d] = [one(k - 1), one(k), one(k + 1), one(k + 2)]
    return Array.from({ length: FINER }, (_, step): Point => {
      const t = step / FINER
      const along = (axis: 0 | 1): number =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t)
      return [along(0), along(1)]
    })
  })
}

/** In a box of the sides, on the ground and about x = 0. */
function fitted(points: readonly Point[], w: number, h: number): readonly Point[] {
  let [left, right, low, high] = [1e9, -1e9, 1e9, -1e9]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return points.map(([x, y]) => [
    ((x - left) / (right - left || 1) - 0.5) * w,
    ((y - low) / (high - low || 1)) * h,
  ])
}

function counterclockwise(points: readonly Point[]): readonly Point[] {
  let twice = 0
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [a, b] = [points[j] as Point, points[i] as Point]
    twice += a[0] * b[1] - b[0] * a[1]
  }
  return twice < 0 ? points.toReversed() : points
}
