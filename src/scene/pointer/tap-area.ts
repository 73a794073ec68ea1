/** A spot of the stage that a finger may tap, in CSS pixels. */
export interface TapSpot {
  readonly x: number
  readonly y: number
  /** From the camera, in meters. */
  readonly far: number
  /** Whether the carrier hides it. */
  readonly behind: boolean
}

/** A corner of what takes the tap, seen from the spot itself. */
type Corner = readonly [x: number, y: number]

/** Half the edge of a target that has room, and of one that has not (WCAG 2.5.5 and 2.5.8), in CSS pixels. */
const ROOMY = 22
const LEAST = 12
/** Spots that lie no deeper than this behind one another are beside one another, in meters. */
const LAYER = 0.04

const SQUARE: readonly Corner[] = [
  [-ROOMY, -ROOMY],
  [ROOMY, -ROOMY],
  [ROOMY, ROOMY],
  [-ROOMY, ROOMY],
]
const NOWHERE: readonly Corner[] = []

/**
 * Where each spot is tapped: a square of 44 pixels less what belongs to its neighbors. Beside one another, the nearer one
 * takes the tap; of those behind one another, the one in front keeps at least 24 pixels. What the carrier or a spot in
 * front hides takes none.
 */
export function tapAreas(spots: readonly TapSpot[]): readonly (readonly Corner[])[] {
  const seen: TapSpot[] = []
  for (const spot of spots.toSorted((a, b) => a.far - b.far))
    if (!spot.behind && !seen.some((front) => covers(front, spot))) seen.push(spot)
  return spots.map((spot) => {
    if (!seen.includes(spot)) return NOWHERE
    let area = SQUARE
    for (const other of seen) {
      const apart = Math.hypot(other.x - spot.x, other.y - spot.y)
      if (other === spot || apart >= 2 * ROOMY * Math.SQRT2) continue
      area = cut(area, (other.x - spot.x) / apart, (other.y - spot.y) / apart, share(spot, other, apart))
    }
    return area
  })
}

/** Whether a spot lies so close in front of another that both cannot be tapped. */
function covers(front: TapSpot, spot: TapSpot): boolean {
  const apart = Math.hypot(front.x - spot.x, front.y - spot.y)
  return apart < (spot.far - front.far > LAYER ? LEAST : 1)
}

/** How far a spot's area goes towards another. */
function share(spot: TapSpot, other: TapSpot, apart: number): number {
  const deeper = other.far - spot.far
  if (Math.abs(deeper) <= LAYER) return apart / 2
  const ofFront = Math.max(apart / 2, LEAST)
  return deeper > 0 ? ofFront : apart - ofFront
}

/** A convex area without what lies farther than so much in a direction (Sutherland & Hodgman 1974). */
function cut(area: readonly Corner[], dx: number, dy: number, most: number): readonly Corner[] {
  return area.flatMap((corner, at): readonly Corner[] => {
    const next = area[(at + 1) % area.length] ?? corner
    const here = corner[0] * dx + corner[1] * dy - most
    const there = next[0] * dx + next[1] * dy - most
    const kept = here <= 0 ? [corner] : []
    if (here * there >= 0) return kept
    const way = here / (here - there)
    return [...kept, [corner[0] + way * (next[0] - corner[0]), corner[1] + way * (next[1] - corner[1])]]
  })
}

/** The area as CSS cuts it out of a square target of 44 pixels around the spot. */
export const clipPathOf = (area: readonly Corner[]): string =>
  area.length < 3
    ? 'inset(50%)'
    : `polygon(${area.map(([x, y]) => `${(x + ROOMY).toFixed(1)}px ${(y + ROOMY).toFixed(1)}px`).join(',')})`
