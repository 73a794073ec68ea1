import { convertLrgbToRgb, convertRgbToLrgb, formatHex, parseHex } from 'culori/fn'
import { LIGHT_ON_COLOR, type Light } from '../../look/facts/light'

const known = new Map<string, string>()

/** A surface's color (`#rrggbb`) as it looks in a light; the same color in daylight. */
export function litHex(hex: string, light: Light): string {
  if (light === 'daylight') return hex
  const key = `${light}${hex}`
  const found = known.get(key)
  if (found) return found
  const daylit = parseHex(hex)
  if (!daylit) return hex
  const { r, g, b } = convertRgbToLrgb(daylit)
  const [red, green, blue] = LIGHT_ON_COLOR[light]
  const lit = formatHex(convertLrgbToRgb({ r: r * red, g: g * green, b: b * blue }))
  known.set(key, lit)
  return lit
}
