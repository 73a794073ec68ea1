import { type Plane, sample, xOf, yOf } from './plane'

export type Point = readonly [x: number, y: number]

/** Where a plane is zero, in mm from its middle, right and up: loops with what is negative on their left. */
export function loopsOf(plane: Plane): readonly (readonly Point[])[] {
  const { width, height, data } = plane
  const below = (p: number): boolean => (data[p] as number) < 0
  const share = (p: number, q: number): number =>
    (data[p] as number) / ((data[p] as number) - (data[q] as number))
  /** From an edge of the grid to the next one, by numbers: 2p for that right of pixel p, 2p + 1 for that below it. */
  const next = new Map<number, number>()
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width - 1; x++) {
      const p = y * width + x
      const corners = [p, p + 1, p + width + 1, p + width].map((at) => (below(at) ? 1 : 0))
      const code = corners.reduce((sum: number, one, k) => sum + (one << k), 0)
      const edges = [2 * p, 2 * (p + 1) + 1, 2 * (p + width), 2 * p + 1]
      for (const [to, from] of LINKS[code] as readonly (readonly [number, number])[])
        next.set(edges[from] as number, edges[to] as number)
    }
  const pointAt = (edge: number): Point => {
    const p = edge >> 1
    const [x, y] = [p % width, Math.floor(p / width)]
    return edge & 1
      ? [xOf(plane, x), yOf(plane, y + share(p, p + width))]
      : [xOf(plane, x + share(p, p + 1)), yOf(plane, y)]
  }
  const loops: Point[][] = []
  for (const start of [...next.keys()]) {
    if (!next.has(start)) continue
    const loop: Point[] = []
    for (let at: number | undefined = start; at !== undefined; ) {
      const to: number | undefined = next.get(at)
      if (to === undefined) break
      next.delete(at)
      loop.push(pointAt(at))
      at = to
    }
    if (loop.length > 7) loops.push(loop)
  }
  return loops
}

/** Edges of a cell are 0 above, 1 right, 2 below, 3 left; corners count 1, 2, 4, 8 from the upper left on round. */
const LINKS: readonly (readonly (readonly [to: number, from: number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
]

/** Area of a loop, mm²; that of a hole is negative. */
export function areaOf(loop: readonly Point[]): number {
  let sum = 0
  for (const [i, [x, y]] of loop.entries()) {
    const [u, v] = loop[(i + 1) % loop.length] as Point
    sum += x * v - u * y
  }
  return sum / 2
}

/** The loop without points that lie within `tolerance` mm of it (Ramer 1972, Douglas and Peucker 1973), no edge longer than `longest`. */
export function sparer(loop: readonly Point[], tolerance: number, longest: number): readonly Point[] {
  const at = (i: number): Point => loop[i % loop.length] as Point
  const [x0, y0] = at(0)
  let far = 0
  let most = 0
  for (const [i, [x, y]] of loop.entries()) {
    const away = (x - x0) * (x - x0) + (y - y0) * (y - y0)
    if (away > most) [most, far] = [away, i]
  }
  const kept = new Set([0, far])
  const spans: (readonly [number, number])[] = [
    [0, far],
    [far, loop.length],
  ]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    const [[ax, ay], [bx, by]] = [at(from), at(to)]
    const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
    let worst = tolerance
    let split = -1
    for (let i = from + 1; i < to; i++) {
      const [x, y] = at(i)
      const off =
        length > 0
          ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
          : Math.sqrt((x - ax) * (x - ax) + (y - ay) * (y - ay))
      if (off > worst) [worst, split] = [off, i]
    }
    if (split < 0 && length > longest && to - from > 1) split = (from + to) >> 1
    if (split < 0) continue
    kept.add(split)
    spans.push([from, split], [split, to])
  }
  return [...kept].sort((a, b) => a - b).map(at)
}

/** The outline with the least change of area that has at most `count` points (Visvalingam and Whyatt 1993). */
export function fewestPoints(loop: readonly Point[], count: number): readonly Point[] {
  const points = [...loop]
  const size = (i: number): number => {
    const [a, b, c] = [points.at(i - 1), points[i], points[(i + 1) % points.length]] as Point[] as [
      Point,
      Point,
      Point,
    ]
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
  }
  while (points.length > count) {
    let [least, at] = [Number.POSITIVE_INFINITY, 0]
    for (let i = 0; i < points.length; i++) {
      const own = size(i)
      if (own < least) [least, at] = [own, i]
    }
    points.splice(at, 1)
  }
  return points
}

/** The direction in which a plane rises at a place in mm, of length 1. */
export function riseAt(plane: Plane, column: number, row: number): Point {
  const x = sample(plane, column + 1, row) - sample(plane, column - 1, row)
  const y = sample(plane, column, row - 1) - sample(plane, column, row + 1)
  const length = Math.sqrt(x * x + y * y)
  return length > 0 ? [x / length, y / length] : [0, 1]
}

export function isWithin([x, y]: Point, loop: readonly Point[]): boolean {
  let inside = false
  for (const [i, [ax, ay]] of loop.entries()) {
    const [bx, by] = loop[(i + 1) % loop.length] as Point
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside
  }
  return inside
}

/** The longest way round what is negative. */
export const largest = (plane: Plane): readonly Point[] =>
  loopsOf(plane).reduce<readonly Point[]>((most, loop) => (areaOf(loop) > areaOf(most) ? loop : most), [])
