import earcut, { refine } from 'earcut'
import { isWithin, type Point } from '../plane/outline'

export interface Triangulated {
  /** Those of the rings in their order, then points inside. */
  readonly points: readonly Point[]
  readonly triangles: readonly number[]
}

/** The least way between points inside, mm; it doubles as often as they are further from the rim. */
const LEAST = 1.1
const LEVELS = 5

/** A flat shape, counterclockwise with clockwise holes, in triangles that are no slivers: Delaunay, with points inside. */
export function triangulated(rings: readonly (readonly Point[])[]): Triangulated {
  const points: Point[] = rings.flat()
  const starts: number[] = []
  for (let k = 1, sum = 0; k < rings.length; k++) {
    sum += (rings[k - 1] as readonly Point[]).length
    starts.push(sum)
  }
  const flat = points.flat()
  const triangles = earcut(flat, starts)
  refine(triangles, flat)
  for (let level = 0; level < LEVELS; level++) {
    for (const point of pointsOf(level, rings)) if (split(triangles, points, point)) flat.push(...point)
    refine(triangles, flat)
  }
  return { points, triangles }
}

/** Points of the level's grid that are about as far from the rim as they are from each other. */
function pointsOf(level: number, rings: readonly (readonly Point[])[]): readonly Point[] {
  const spacing = LEAST * 2 ** level
  const edge = rings.flat()
  const cells = (k: 0 | 1): readonly [first: number, last: number] => {
    const values = edge.map((point) => point[k])
    return [
      Math.floor(values.reduce((a, b) => Math.min(a, b)) / spacing) - 1,
      Math.ceil(values.reduce((a, b) => Math.max(a, b)) / spacing),
    ]
  }
  const [[left, right], [low, high]] = [cells(0), cells(1)]
  const found: Point[] = []
  for (let j = low; j <= high; j++)
    for (let i = left; i <= right; i++) {
      // Offset from those of the other levels, and rows from each other: no four lie on a circle by design.
      const at: Point = [(i + 0.5 + 0.25 * (j & 1)) * spacing, (j + 0.5) * spacing]
      if (!rings.reduce((inside, ring) => inside !== isWithin(at, ring), false)) continue
      const away = distanceTo(rings, at)
      if (away >= 0.75 * spacing && (away < 1.5 * spacing || level === LEVELS - 1)) found.push(at)
    }
  return found
}

function distanceTo(rings: readonly (readonly Point[])[], [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY
  for (const ring of rings)
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + 1) % ring.length] as Point
      const [ux, uy] = [bx - ax, by - ay]
      const square = ux * ux + uy * uy
      const t = square > 0 ? Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / square)) : 0
      const [dx, dy] = [x - ax - t * ux, y - ay - t * uy]
      least = Math.min(least, dx * dx + dy * dy)
    }
  return Math.sqrt(least)
}

/** Puts a point into the triangle it lies in; false where it lies in none. */
function split(triangles: number[], points: Point[], point: Point): boolean {
  const side = (i: number, j: number): number => {
    const [[ax, ay], [bx, by]] = [points[i] as Point, points[j] as Point]
    return (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)
  }
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = triangles.slice(t, t + 3) as [number, number, number]
    const sides = [side(a, b), side(b, c), side(c, a)]
    const whole = sides.reduce((sum, one) => sum + one, 0)
    if (whole === 0 || sides.some((one) => one / whole < 1e-4)) continue
    const at = points.length
    points.push(point)
    triangles[t + 2] = at
    triangles.push(b, c, at, c, a, at)
    return true
  }
  return false
}
