import { differenceCiede2000, modeLab65, modeRgb, useMode as registered } from 'culori/fn'
import type { Carrier, Colorway } from '../../../look/facts/carrier'
import type { ThingColor } from './thing-colors'

registered(modeRgb)
registered(modeLab65)
const deltaE = differenceCiede2000()

/** A carrier in one of its colors, and how far that is from what was looked for: a mean ΔE2000. */
export interface NearColorway {
  readonly carrier: Carrier
  readonly colorway: Colorway
  readonly deltaE: number
}

/** What the cloth weighs against all colors together: a thing is called by its main color. */
const CLOTH_WEIGHT = 0.5

function farness(colors: readonly ThingColor[], { hex, trim }: Colorway): number {
  const [main] = colors
  const whole = colors.reduce((sum, { share }) => sum + share, 0)
  const mean = colors.reduce(
    (sum, color) => sum + (color.share / whole) * Math.min(deltaE(color.hex, hex), deltaE(color.hex, trim)),
    0,
  )
  return main ? CLOTH_WEIGHT * deltaE(main.hex, hex) + (1 - CLOTH_WEIGHT) * mean : Number.POSITIVE_INFINITY
}

/** Each carrier in the color that comes nearest to some colors, the largest first (CIEDE2000); the nearest carrier first. */
export function nearestColorways(
  carriers: readonly Carrier[],
  colors: readonly ThingColor[],
): readonly NearColorway[] {
  return carriers
    .flatMap((carrier) => {
      const [nearest] = carrier.colorways
        .map((colorway) => ({ carrier, colorway, deltaE: farness(colors, colorway) }))
        .toSorted((a, b) => a.deltaE - b.deltaE)
      return nearest ? [nearest] : []
    })
    .toSorted((a, b) => a.deltaE - b.deltaE)
}
