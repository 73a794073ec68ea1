/** Something that draws the eye: its place, −1 (left or bottom edge) … 1, and how much. */
export interface WeightedPoint {
  readonly x: number
  readonly y: number
  readonly weight: number
}

/** Center of visual mass; the middle when nothing draws the eye. */
export function centerOf(spots: readonly WeightedPoint[]): { readonly x: number; readonly y: number } {
  let x = 0
  let y = 0
  let weights = 0
  for (const spot of spots) {
    x += spot.weight * spot.x
    y += spot.weight * spot.y
    weights += spot.weight
  }
  return weights === 0 ? { x: 0, y: 0 } : { x: x / weights, y: y / weights }
}

/**
 * Deviation of the center of mass (Hübner & Fillinger 2016, Front. Psychol. 7:335): how far the center of visual mass
 * lies from the middle, in percent of half the frame.
 */
export function dcm(spots: readonly WeightedPoint[]): number {
  const { x, y } = centerOf(spots)
  return 100 * Math.hypot(x, y)
}
