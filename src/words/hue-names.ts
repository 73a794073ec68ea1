import type { Oklch } from '../look/facts/color/oklch'
import type { FirstLanguage } from './language'

type Hue = keyof FirstLanguage['names']['hues']

/** Where each hue begins on the OKLCH circle, in degrees; the last reaches over 0. */
const HUES: readonly (readonly [from: number, hue: Hue])[] = [
  [5, 'pink'],
  [18, 'red'],
  [42, 'orange'],
  [75, 'amber'],
  [95, 'yellow'],
  [115, 'lime'],
  [135, 'green'],
  [165, 'teal'],
  [195, 'cyan'],
  [225, 'sky_blue'],
  [250, 'blue'],
  [280, 'violet'],
  [315, 'magenta'],
  [345, 'pink'],
]

/** Which hue people would say a color is. */
export function hueOf({ L, C, h }: Oklch): Hue {
  if (L < 0.22 && C < 0.06) return 'black'
  if (C < 0.03) return L > 0.9 ? 'white' : L < 0.3 ? 'black' : 'gray'
  if (h >= 40 && h < 105 && C < 0.07 && L > 0.82) return 'cream'
  if (h >= 30 && h < 95 && L < 0.62 && C < 0.14) return 'brown'
  if (h >= 115 && h < 135 && C < 0.1) return 'green'
  return (HUES.findLast(([from]) => h >= from) ?? HUES.at(-1))?.[1] ?? 'gray'
}

/** What people call a color given in OKLCH (L 0…1, C, h in degrees). */
export const hueName = (color: Oklch, { names }: FirstLanguage): string => names.hues[hueOf(color)]
