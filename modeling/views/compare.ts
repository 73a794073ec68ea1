import { arrange } from '../../src/look/arrangement'
import type { Catalog } from '../../src/look/facts/catalog'
import type { Look } from '../../src/look/look'
import { viewsOf } from '../../src/scoring/visibility/exposure'
import { DRAWN_DIRECTIONS, drawnShares } from './reference'

/** A charm counts as visible in a view when this share of its body shows. */
const VISIBLE = 0.25

/** How well the computed visible shares agree with the drawn ones. */
interface Agreement {
  /** Mean absolute difference of shares, over all charms and directions. */
  readonly meanError: number
  readonly shares: number
  /** Looks × directions, and in how many of them the numbers of visible charms differ by at most one, and not at all. */
  readonly views: number
  readonly countsWithinOne: number
  readonly countsEqual: number
}

/** Draws the looks from every standing direction and compares what shows with what the score counts with. */
export async function compareViews(catalog: Catalog, looks: readonly Look[]): Promise<Agreement> {
  let [error, shares, views, countsWithinOne, countsEqual] = [0, 0, 0, 0, 0]
  for (const look of looks) {
    const drawn = await drawnShares(catalog, look)
    const { visible } = viewsOf(arrange(catalog, look))
    for (const [column, { at }] of DRAWN_DIRECTIONS.entries()) {
      let difference = 0
      for (const [row, computed] of visible.entries()) {
        const [real, ours] = [drawn[row]?.[column] ?? 0, computed[at] ?? 0]
        error += Math.abs(real - ours)
        shares++
        difference += Number(real >= VISIBLE) - Number(ours >= VISIBLE)
      }
      views++
      if (Math.abs(difference) <= 1) countsWithinOne++
      if (difference === 0) countsEqual++
    }
  }
  return { meanError: error / shares, shares, views, countsWithinOne, countsEqual }
}
