/** What a metal of the hardware looks like: sRGB hex, roughness 0…1. */
export interface MetalTone {
  readonly hex: string
  readonly roughness: number
}

const SILVER: MetalTone = { hex: '#F7F7F8', roughness: 0.17 }
const METALS: Readonly<Record<string, MetalTone>> = {
  gold: { hex: '#FFDD95', roughness: 0.2 },
  silver: SILVER,
  gunmetal: { hex: '#4A4D52', roughness: 0.28 },
  black: { hex: '#1B1C1F', roughness: 0.34 },
}

const CORDS: Readonly<Record<string, string>> = {
  red: '#B3202C',
  green: '#5E7F4E',
  brown: '#6B4A33',
  grey: '#8B8F94',
  gold: '#C79A3F',
  silver: '#B9BDC2',
  black: '#26272A',
  gunmetal: '#44474C',
}

/** The metal that a tone names; the color of a cord, and what nobody knows, goes with silver. */
export const metalToneOf = (tone: string): MetalTone =>
  Object.hasOwn(METALS, tone) ? (METALS[tone] ?? SILVER) : SILVER

/** The color of a cord by a tone or as `#rrggbb`. */
export const cordHexOf = (tone: string): string =>
  tone.startsWith('#') ? tone : ((Object.hasOwn(CORDS, tone) ? CORDS[tone] : undefined) ?? '#8B8F94')

/** The leather of a strap that nobody colored. */
export const strapHexOf = (tone: string): string => (tone === 'gold' ? '#8A5A3C' : '#3A3D45')
