import { LIGHT_ON_COLOR, type Light } from '../../look/facts/light'

/** IEC 61966-2-1. */
const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const encoded = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

const known = new Map<string, string>()

/** A surface's color (`#rrggbb`) as it looks in a light; the same color in daylight. */
export function litHex(hex: string, light: Light): string {
  if (light === 'daylight') return hex
  const key = `${light}${hex}`
  const found = known.get(key)
  if (found) return found
  const channels = LIGHT_ON_COLOR[light].map((factor, k) => {
    const channel = Number.parseInt(hex.slice(1 + 2 * k, 3 + 2 * k), 16) / 255
    return Math.round(255 * Math.min(1, encoded(linear(channel) * factor)))
  })
  const lit = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
  known.set(key, lit)
  return lit
}
