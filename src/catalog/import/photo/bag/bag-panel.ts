import type { BagSurface } from '../../../../look/facts/bag-surface'

type Place = readonly [x: number, y: number]

/** What lies between the seams of a bag from in front, in triangles: mm, carrier's frame. */
export interface BagPanel {
  readonly points: readonly Place[]
  /** Three points each, counterclockwise from in front. */
  readonly triangles: readonly (readonly [number, number, number])[]
  /** Its border in order, what is inside on the left; the last point goes on to the first. */
  readonly seams: readonly (readonly number[])[]
}

/** Nearer to the seam than this share of a cell a point is moved onto it: no slivers. */
const SNAP = 0.3

/** The panel over a grid of cells of `cell` mm, cut along the seam. */
export function bagPanel({ rim, insetAt, seam: { insetMm } }: BagSurface, cell: number): BagPanel {
  const [left, right] = spanOf(rim, 0)
  const [low, high] = spanOf(rim, 1)
  const nx = Math.ceil((right - left) / cell) + 2
  const ny = Math.ceil((high - low) / cell) + 2
  // Half a cell beside the middle on both sides: the panel is as even as its bag.
  const x0 = (left + right) / 2 - ((nx - 1) / 2) * cell
  const y0 = (low + high) / 2 - ((ny - 1) / 2) * cell
  const points: Place[] = []
  const over: number[] = []
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) {
      const place: Place = [x0 + i * cell, y0 + j * cell]
      const far = insetAt(...place) - insetMm
      const isNear = Math.abs(far) < SNAP * cell
      points.push(isNear ? onSeam(rim, place, insetMm, far + insetMm >= 0) : place)
      over.push(isNear ? 0 : far)
    }
  const crossings = new Map<string, number>()
  const crossing = (a: number, b: number): number => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const key = `${from} ${to}`
    const known = crossings.get(key)
    if (known !== undefined) return known
    const [f, g] = [over[from] as number, over[to] as number]
    const t = f / (f - g)
    const [[ax, ay], [bx, by]] = [points[from] as Place, points[to] as Place]
    const place: Place = [ax + t * (bx - ax), ay + t * (by - ay)]
    points.push(onSeam(rim, place, insetMm, insetAt(...place) >= 0))
    crossings.set(key, points.length - 1)
    return points.length - 1
  }
  const triangles: (readonly [number, number, number])[] = []
  const add = (...corners: readonly [number, number, number]): void => {
    if (corners.every((p) => (over[p] as number) <= 0)) return
    const kept: number[] = []
    for (const [k, a] of corners.entries()) {
      const b = corners[(k + 1) % 3] as number
      if ((over[a] as number) >= 0) kept.push(a)
      if ((over[a] as number) * (over[b] as number) < 0) kept.push(crossing(a, b))
    }
    for (let k = 2; k < kept.length; k++)
      triangles.push([kept[0] as number, kept[k - 1] as number, kept[k] as number])
  }
  for (let j = 0; j + 1 < ny; j++)
    for (let i = 0; i + 1 < nx; i++) {
      const a = j * nx + i
      const [b, c, d] = [a + 1, a + nx + 1, a + nx]
      if (i < (nx - 1) / 2) {
        add(a, b, c)
        add(a, c, d)
      } else {
        add(a, b, d)
        add(b, c, d)
      }
    }
  return compact(points, triangles)
}

function spanOf(rim: readonly Place[], axis: 0 | 1): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const point of rim) {
    least = Math.min(least, point[axis])
    most = Math.max(most, point[axis])
  }
  return [least, most]
}

/** The nearest point of a closed line. */
export function nearestOn(rim: readonly Place[], [x, y]: Place): Place {
  let best: Place = [x, y]
  let nearest = Number.POSITIVE_INFINITY
  let [ax, ay] = rim.at(-1) ?? [0, 0]
  for (const [bx, by] of rim) {
    const [ex, ey] = [bx - ax, by - ay]
    const length = ex * ex + ey * ey
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * ex + (y - ay) * ey) / length))
    const [px, py] = [ax + along * ex, ay + along * ey]
    const far = (x - px) * (x - px) + (y - py) * (y - py)
    if (far < nearest) {
      nearest = far
      best = [px, py]
    }
    ax = bx
    ay = by
  }
  return best
}

function onSeam(rim: readonly Place[], place: Place, insetMm: number, isInside: boolean): Place {
  const [px, py] = nearestOn(rim, place)
  const [dx, dy] = [place[0] - px, place[1] - py]
  const far = Math.sqrt(dx * dx + dy * dy)
  if (far < 1e-6) return place
  const by = (isInside ? insetMm : -insetMm) / far
  return [px + by * dx, py + by * dy]
}

/** Only the points that are used, and the border as loops. */
function compact(points: readonly Place[], triangles: BagPanel['triangles']): BagPanel {
  const number = new Map<number, number>()
  const used: Place[] = []
  const numberOf = (p: number): number => {
    const known = number.get(p)
    if (known !== undefined) return known
    number.set(p, used.length)
    used.push(points[p] as Place)
    return used.length - 1
  }
  const compacted = triangles.map(([a, b, c]): readonly [number, number, number] => [
    numberOf(a),
    numberOf(b),
    numberOf(c),
  ])
  const next = new Map<number, number[]>()
  const edge = (a: number, b: number): number => a * used.length + b
  const edges = new Set(compacted.flatMap(([a, b, c]) => [edge(a, b), edge(b, c), edge(c, a)]))
  for (const [a, b, c] of compacted)
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const)
      if (!edges.has(edge(to, from))) next.set(from, [...(next.get(from) ?? []), to])
  const seams: number[][] = []
  for (const start of next.keys()) {
    const seam: number[] = []
    for (let at = next.get(start)?.pop(); at !== undefined; at = next.get(at)?.pop()) seam.push(at)
    if (seam.length > 0) seams.push(seam)
  }
  return { points: used, triangles: compacted, seams }
}
