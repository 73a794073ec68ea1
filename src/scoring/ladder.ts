import type { Arrangement } from '../look/arrangement'
import type { Measured } from './measure'
import { ramp } from './ramp'

/** How well the sizes step in clusters: the largest lowest. */
export interface Ladder {
  /** 0…1, 1 where nothing hangs the wrong way around. */
  readonly worth: number
  /** The pair that hangs most the wrong way around (the larger one above), and how much, 0…1. */
  readonly turned: { readonly upper: Measured; readonly lower: Measured; readonly by: number } | null
}

/** Middles so near make a cluster; further than this they do not. In mm. */
const NEAR_MM = 90
const FAR_MM = 170

/** How far a pair hangs the wrong way around, 0…1: near each other, one clearly larger, and that one clearly above. */
function turnedBy(upper: Measured, lower: Measured, w: number, h: number): number {
  const up = ((upper.y - lower.y) * h) / 2
  if (up <= 0) return 0
  const larger = ramp(upper.facts.sizeMm / lower.facts.sizeMm, 1.15, 1.7)
  if (larger === 0) return 0
  const across = ((upper.x - lower.x) * w) / 2
  const away = upper.hung.anchor.positionMm[2] - lower.hung.anchor.positionMm[2]
  return larger * ramp(Math.hypot(across, up, away), FAR_MM, NEAR_MM) * ramp(up, 10, 50)
}

export function ladderOf({ carrier }: Arrangement, pieces: readonly Measured[]): Ladder {
  const { w, h } = carrier.dimsMm
  let sum = 0
  let most = 0
  let turned: Ladder['turned'] = null
  for (const upper of pieces) {
    for (const lower of pieces) {
      if (upper === lower) continue
      const by = turnedBy(upper, lower, w, h)
      sum += by
      if (by > most) {
        most = by
        turned = { upper, lower, by }
      }
    }
  }
  // One pair the wrong way around spoils a cluster as much as several.
  return { worth: 1 - Math.min(1, sum), turned }
}
