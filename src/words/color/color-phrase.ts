import { type Oklch, oklchOf } from '../../look/facts/color/oklch'
import { hueOf } from '../hue-names'
import type { FirstLanguage } from '../language'

/** How a color differs from what its name calls to mind; null for not at all. */
function shadeOf({ L, C }: Oklch, hue: ReturnType<typeof hueOf>) {
  if (hue === 'black' || hue === 'white' || hue === 'cream') return null
  if (L < 0.46) return 'deep'
  if (hue === 'gray' || hue === 'brown') return L > 0.75 ? 'light' : null
  if (L > 0.82 && C < 0.12) return 'pale'
  if (C < 0.07) return 'dusty'
  return C > 0.19 ? 'vivid' : null
}

/** What people would call a color `#rrggbb`, within a sentence: `deep teal`. */
export function colorPhrase(hex: string, { names }: FirstLanguage): string {
  const color = oklchOf(hex)
  const hue = hueOf(color)
  return names.tints.shaded(shadeOf(color, hue), names.hues[hue])
}
