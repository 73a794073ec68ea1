import { formatHex, modeLrgb, modeOklch, modeRgb, useMode as registered, wcagContrast } from 'culori/fn'

registered(modeRgb)
registered(modeLrgb)
const toOklch = registered(modeOklch)

export const PAPER = '#fffdfa'
export const INK = '#211d19'

/** A bag's color as the one accent of a page: its hue, dark enough to be read on paper (contrast 4.5). */
export function accentOf(hex: string): string {
  const color = toOklch(hex) ?? { mode: 'oklch' as const, l: 0.4, c: 0, h: 0 }
  for (let l = Math.min(color.l, 0.62); l > 0.2; l -= 0.01) {
    const darker = formatHex({ ...color, l, c: Math.min(color.c * 1.15, 0.15) })
    if (wcagContrast(darker, PAPER) >= 4.5) return darker
  }
  return INK
}
