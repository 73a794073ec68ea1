import { convertLrgbToRgb, convertRgbToLrgb } from 'culori/fn'

/** Linear light of a channel in sRGB, 0…1 both (IEC 61966-2-1). */
export const linearOfSrgb = (channel: number): number => convertRgbToLrgb({ r: channel, g: 0, b: 0 }).r

/** A channel in sRGB of linear light, 0…1 both. */
export const srgbOfLinear = (light: number): number => convertLrgbToRgb({ r: light, g: 0, b: 0 }).r
