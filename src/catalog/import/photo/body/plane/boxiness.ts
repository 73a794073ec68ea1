import { type Point, sparer } from './outline'

/** Outlines up to the first are round, from the second on boxes. */
const ROUND = 0.2
const BOX = 0.4
/** Steps of the photo's pixels have no directions of their own: what is smaller, as a share of the height, is left out. */
const STEP = 0.012

/**
 * How boxy an outline in mm is, 0…1, however it is turned: how far the directions of its edges agree modulo a right angle,
 * less half of how far they agree modulo a half turn, as those of long round things do.
 */
export function boxinessOf(outline: readonly Point[], heightMm: number): number {
  const edges = sparer(outline, STEP * heightMm, heightMm)
  let length = 0
  const [half, quarter] = [
    [0, 0],
    [0, 0],
  ] as [[number, number], [number, number]]
  for (const [i, [x, y]] of edges.entries()) {
    const [toX, toY] = edges[(i + 1) % edges.length] as Point
    const [dx, dy] = [toX - x, toY - y]
    const edge = Math.sqrt(dx * dx + dy * dy)
    if (edge === 0) continue
    // Its direction's angle doubled, and doubled again.
    const [c, s] = [(dx * dx - dy * dy) / (edge * edge), (2 * dx * dy) / (edge * edge)]
    half[0] += edge * c
    half[1] += edge * s
    quarter[0] += edge * (c * c - s * s)
    quarter[1] += edge * 2 * c * s
    length += edge
  }
  if (length === 0) return 0
  const agreed = ([x, y]: readonly [number, number]): number => Math.sqrt(x * x + y * y) / length
  const t = Math.max(0, Math.min(1, (agreed(quarter) - agreed(half) / 2 - ROUND) / (BOX - ROUND)))
  return t * t * (3 - 2 * t)
}
