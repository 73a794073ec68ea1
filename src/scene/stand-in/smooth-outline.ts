import type { CharmOutline } from '../../look/facts/charm-outline'

export type Spot = readonly [x: number, y: number]

/** Points of the curve. */
const POINTS = 96
/** How often its corners are cut: twice leaves a star's tips and no corners. */
const CUTS = 2
/** An outline that covers less of its box is none. */
const LEAST_SHARE = 0.08
/** How square what has no outline is: |x|ⁿ + |y|ⁿ = 1. */
const SQUARENESS = 4

/**
 * The outline as a closed curve of evenly spaced points, counterclockwise, that fills a box of `w` by `h` about the origin,
 * y up; without one, or with one that is a line, a rounded box.
 */
export function smoothOutline(outline: CharmOutline | null, w: number, h: number): readonly Spot[] {
  const told = (outline ?? []).flatMap((x, at, all): Spot[] =>
    at % 2 === 0 ? [[(x / 255 - 0.5) * w, (0.5 - (all[at + 1] ?? 0) / 255) * h]] : [],
  )
  const area = signedArea(told)
  const shape = Math.abs(area) < LEAST_SHARE * w * h ? roundedBox(w, h) : area > 0 ? told : told.toReversed()
  let curve: readonly Spot[] = shape
  for (let i = 0; i < CUTS; i++) curve = cornersCut(curve)
  return filling(evenly(curve), w, h)
}

/** The area within, negative of a clockwise one. */
const signedArea = (points: readonly Spot[]): number =>
  points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] as Spot
    return sum + (x * nextY - nextX * y) / 2
  }, 0)

const roundedBox = (w: number, h: number): readonly Spot[] =>
  Array.from({ length: POINTS }, (_, at): Spot => {
    const angle = (2 * Math.PI * at) / POINTS
    const round = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / SQUARENESS)
    return [(w / 2) * round(Math.cos(angle)), (h / 2) * round(Math.sin(angle))]
  })

/** Each corner becomes two, a quarter of its sides away (Chaikin 1974). */
const cornersCut = (points: readonly Spot[]): readonly Spot[] =>
  points.flatMap(([x, y], at): Spot[] => {
    const [nextX, nextY] = points[(at + 1) % points.length] as Spot
    return [
      [0.75 * x + 0.25 * nextX, 0.75 * y + 0.25 * nextY],
      [0.25 * x + 0.75 * nextX, 0.25 * y + 0.75 * nextY],
    ]
  })

function evenly(points: readonly Spot[]): readonly Spot[] {
  const along = [0]
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(at + 1) % points.length] as Spot
    along.push((along[at] as number) + Math.hypot(nextX - x, nextY - y))
  }
  const whole = along.at(-1) as number
  let side = 0
  return Array.from({ length: POINTS }, (_, at): Spot => {
    const wanted = (whole * at) / POINTS
    while ((along[side + 1] as number) <= wanted) side += 1
    const from = along[side] as number
    const share = (wanted - from) / ((along[side + 1] as number) - from)
    const [x, y] = points[side] as Spot
    const [nextX, nextY] = points[(side + 1) % points.length] as Spot
    return [x + share * (nextX - x), y + share * (nextY - y)]
  })
}

function filling(points: readonly Spot[], w: number, h: number): readonly Spot[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  return points.map(([x, y]) => [
    (w * (x - (left + right) / 2)) / (right - left),
    (h * (y - (low + high) / 2)) / (high - low),
  ])
}
