import type { Charm } from '../../../look/facts/charm'
import { dampingRatioOf, hangsFreely } from '../../../look/facts/swinging'
import { onceACharm } from '../../measure/once-a-charm'

/** Gravity in mm/s². */
const GRAVITY = 9806.65

/** Walking sways a pack once a stride and pushes it once a step, Hz (walking is about two steps a second). */
const STRIDES = [0.9, 0.95, 1]
const STEPS = [1.8, 1.9, 2]

/** What a walk does to a charm. */
export interface Gait {
  /** How often it swings by itself, Hz; 0 when it does not. */
  readonly hertz: number
  /** How many times farther than the bag it swings at the paces of a walk, the worse of strides and steps. */
  readonly gain: number
}

const STILL: Gait = { hertz: 0, gain: 0 }

/** How a walk moves a charm where it hangs freely. */
export const walkOf = onceACharm((charm) => (hangsFreely(charm) ? walkWith(charm) : STILL))

/**
 * A solid on a link: ω² = g d / (d² + k²) with d from the anchor to its middle and k² = (h/2)² / 5 of an ellipsoid.
 * Driven at ω_d its amplitude against the drive's is 1 / √((1 − r²)² + (2 ζ r)²), r = ω_d / ω (any text on vibration).
 */
function walkWith(charm: Charm): Gait {
  const arm = charm.lengthMm - charm.dimsMm.h / 2
  const gyration2 = (charm.dimsMm.h / 2) ** 2 / 5
  const hertz = Math.sqrt((GRAVITY * arm) / (arm * arm + gyration2)) / (2 * Math.PI)
  const damping = dampingRatioOf(charm)
  const gainAt = (paces: readonly number[]): number =>
    paces.reduce((sum, pace) => {
      const r = pace / hertz
      return sum + 1 / Math.hypot(1 - r * r, 2 * damping * r)
    }, 0) / paces.length
  return { hertz, gain: Math.max(gainAt(STRIDES), gainAt(STEPS)) }
}
