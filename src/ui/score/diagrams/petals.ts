import type { Arrangement } from '../../../look/arrangement'
import type { ViewExposures } from '../../../scoring/visibility/exposure'

/** How much of each charm is seen from one side. */
export interface Petal {
  /** Degrees about the bag seen from above: 0 before its front, 90 on the right of who looks at it. */
  readonly azimuth: number
  readonly parts: readonly { readonly key: string; readonly hex: string; readonly share: number }[]
  /** How much is seen of all charms together while the bag is worn, in charms. */
  readonly worn: number
}

/** Mean share of a charm from one side, over the heights of the eye. */
function shareFrom(
  { directions, visible }: ViewExposures,
  row: number,
  azimuth: number,
  situation: 'stands' | 'worn',
): number {
  const shares = visible[row] ?? []
  let sum = 0
  let count = 0
  for (const [i, direction] of directions.entries()) {
    if (direction.azimuthDeg !== azimuth || direction.situation !== situation) continue
    sum += shares[i] ?? 0
    count++
  }
  return count === 0 ? 0 : sum / count
}

/** What is seen from around the bag, all the way in eighths. */
export function petalsOf({ hung, colorway }: Arrangement, views: ViewExposures): readonly Petal[] {
  const azimuths = [...new Set(views.directions.map(({ azimuthDeg }) => azimuthDeg))]
  return azimuths.map((azimuth) => ({
    azimuth,
    parts: hung.map(({ slot, charm }, row) => ({
      key: slot,
      hex: charm.palette[0]?.hex ?? colorway.hex,
      share: shareFrom(views, row, azimuth, 'stands'),
    })),
    worn: hung.reduce((sum, _, row) => sum + shareFrom(views, row, azimuth, 'worn'), 0),
  }))
}
