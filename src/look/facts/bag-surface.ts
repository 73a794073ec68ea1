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
}

/** Between two points of the outline, so many more. */
const FINER = 4
/** The rim is round over this share of the depth. */
const ROUND = 0.45
/** A filled bag's front stands out more in its middle. */
const BELLY = 0.08
/** The slope is felt over so many mm. */
const FELT = 4

/**
 * The body that a stub tells: a rounded box over its outline. Only sums, products, quotients and roots: the same numbers on
 * every device.
 */
export function bagSurface({
  outline,
  dimsMm: { w, h, d },
}: Pick<BagStub, 'outline' | 'dimsMm'>): BagSurface {
  const rim = counterclockwise(smooth(pointsOf(outline, w, h)))
  const half = d / 2
  const round = ROUND * d

  const insetAt = (x: number, y: number): number => {
    let nearest = Number.POSITIVE_INFINITY
    let inside = false
    for (let i = 0, j = rim.length - 1; i < rim.length; j = i++) {
      const [ax, ay] = rim[j] as readonly [number, number]
      const [bx, by] = rim[i] as readonly [number, number]
      const [ex, ey] = [bx - ax, by - ay]
      const length = ex * ex + ey * ey
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * ex + (y - ay) * ey) / length))
      const [dx, dy] = [x - ax - along * ex, y - ay - along * ey]
      nearest = Math.min(nearest, dx * dx + dy * dy)
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * ex) inside = !inside
    }
    return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest)
  }
  const depthAt = (x: number, y: number): number => {
    const inset = insetAt(x, y)
    if (inset <= 0) return 0
    const left = 1 - Math.min(1, inset / round)
    const [across, up] = [(2 * x) / w, (2 * y) / h - 1]
    const belly = Math.max(0, 1 - across * across) * Math.max(0, 1 - up * up)
    return half * Math.sqrt(1 - left * left * left) * ((1 + BELLY * belly) / (1 + BELLY))
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
  return { rim, insetAt, depthAt, at }
}

type Point = readonly [x: number, y: number]

function pointsOf(outline: readonly number[], w: number, h: number): readonly Point[] {
  const points: Point[] = []
  for (let i = 0; i + 1 < outline.length; i += 2)
    points.push([((outline[i] as number) / 255 - 0.5) * w, (1 - (outline[i + 1] as number) / 255) * h])
  return points
}

/** A closed curve through the points (Catmull & Rom 1974). */
function smooth(points: readonly Point[]): readonly Point[] {
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

function counterclockwise(points: readonly Point[]): readonly Point[] {
  let twice = 0
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [a, b] = [points[j] as Point, points[i] as Point]
    twice += a[0] * b[1] - b[0] * a[1]
  }
  return twice < 0 ? points.toReversed() : points
}
