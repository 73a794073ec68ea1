import type { Charm } from '../../look/facts/charm'
import { colorPoint } from '../color/color-space'

/** Area that a charm shows from the front, in cm²; a body fills about three quarters of its box. */
export function areaCm2(charm: Charm): number {
  return ((charm.dimsMm.w * charm.dimsMm.h) / 100) * 0.75
}

/** How much a charm draws the eye on a bag of this color: its area, more with contrast and chroma against the bag. */
export function visualWeight(charm: Charm, bagHex: string): number {
  const bag = colorPoint(bagHex).ok
  const lead = colorPoint(charm.palette[0]?.hex ?? bagHex).ok
  const contrast = Math.min(1, Math.hypot(lead.L - bag.L, 2 * (lead.C - bag.C)))
  return areaCm2(charm) * (0.7 + 0.8 * contrast)
}
