import type { Bounds } from '../../look/facts/model-source'
import type { MapView, NumberedPlace } from '../page/block'
import type { Box } from '../page/page'

export interface Dot {
  readonly n: number
  /** Where the place is, and where its number stands: beside it when others crowd it. */
  readonly place: { readonly x: number; readonly y: number }
  readonly number: { readonly x: number; readonly y: number }
}

/** Across and depth of a view: which of x and z runs to the right, and which comes nearer. */
const ACROSS: Readonly<Record<MapView, (mm: readonly [number, number, number]) => number>> = {
  front: ([x]) => x,
  back: ([x]) => -x,
  left: ([, , z]) => z,
  right: ([, , z]) => -z,
}

/**
 * Where numbered places lie on a picture of a carrier taken from far off, by where its silhouette lies in it. Numbers
 * that would touch move apart, never out of the page.
 */
export function mapPlaces(
  places: readonly NumberedPlace[],
  view: MapView,
  bounds: Bounds,
  silhouette: Box,
  apart: number,
  page: Box,
): readonly Dot[] {
  const across = ACROSS[view]
  const [one, other] = [across(bounds.min), across(bounds.max)]
  const [low, high] = [Math.min(one, other), Math.max(one, other)]
  const [bottom, top] = [bounds.min[1], bounds.max[1]]
  const points = places.map(({ n, mm }) => ({
    n,
    x: silhouette.x + (silhouette.width * (across(mm) - low)) / Math.max(high - low, 1),
    y: silhouette.y + (silhouette.height * (top - mm[1])) / Math.max(top - bottom, 1),
  }))
  const numbers = points.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < 80; round++) {
    for (const [i, a] of numbers.entries()) {
      for (const [j, b] of numbers.entries()) {
        if (j <= i) continue
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const far = Math.hypot(dx, dy)
        if (far >= apart) continue
        // On the very same spot the later one goes down, where charms hang.
        const [ux, uy] = far < 0.5 ? [0, 1] : [dx / far, dy / far]
        const push = (apart - far) / 2
        a.x -= ux * push
        a.y -= uy * push
        b.x += ux * push
        b.y += uy * push
      }
    }
    for (const number of numbers) {
      number.x = Math.min(Math.max(number.x, page.x + apart / 2), page.x + page.width - apart / 2)
      number.y = Math.min(Math.max(number.y, page.y + apart / 2), page.y + page.height - apart / 2)
    }
  }
  return points.map(({ n, x, y }, i) => ({ n, place: { x, y }, number: numbers[i] ?? { x, y } }))
}
