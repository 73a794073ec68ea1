import { type Framing, nearestTurn } from './framing'

/** So far to either side what was photographed from in front is still seen as it is. */
const MOST = Math.PI / 3
/** A hand that turns less than this did something else, and a camera so near the limit stands at it. */
const SLIGHT = 0.02

const fromFront = (azimuth: number): number => azimuth - nearestTurn(0, azimuth)

/** Whether what is seen from a heading was not photographed: the sides and the back. */
export const isAside = (azimuth: number): boolean => Math.abs(fromFront(azimuth)) > MOST + SLIGHT

/** Where a camera that a hand turned aside, from `before`, goes back to; null where it may stay. */
export function backInFront(stand: Framing, before: number): Framing | null {
  const turned = fromFront(stand.azimuth)
  if (!isAside(stand.azimuth) || Math.abs(stand.azimuth - before) < SLIGHT) return null
  return { ...stand, azimuth: stand.azimuth - turned + Math.sign(turned) * MOST }
}
