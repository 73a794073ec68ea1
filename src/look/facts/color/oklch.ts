// The conversion alone: a registered mode would bring the grammar of all CSS colors along.
import { convertRgbToOklab, parseHex } from 'culori/fn'

/** A color as people see it (Ottosson 2020): L 0…1, chroma, hue in degrees 0…360. */
export interface Oklch {
  readonly L: number
  readonly C: number
  readonly h: number
}

/** OKLCH of a `#rrggbb` text; anything unreadable counts as black. */
export function oklchOf(hex: string): Oklch {
  const { l, a, b } = convertRgbToOklab(parseHex(hex) ?? { r: 0, g: 0, b: 0 })
  return { L: l, C: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 }
}
