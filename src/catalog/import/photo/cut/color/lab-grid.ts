import type { Pixels } from '../../photo-cover'
import { cubeRoot, power24 } from '../grid/portable-math'

/** Colors in OKLab, three numbers a pixel: lightness 0…1, then green to red and blue to yellow. */
export interface LabGrid {
  readonly width: number
  readonly height: number
  readonly lab: Float32Array
}

/** Light of an sRGB byte (IEC 61966-2-1). */
export const SRGB_LIGHT = Float64Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255
  return c <= 0.04045 ? c / 12.92 : power24((c + 0.055) / 1.055)
})

/** OKLab (Ottosson 2020) of every pixel. */
export function labOf({ width, height, rgba }: Pixels): LabGrid {
  const lab = new Float32Array(width * height * 3)
  for (let p = 0; p < width * height; p++) {
    const r = SRGB_LIGHT[rgba[p * 4] as number] as number
    const g = SRGB_LIGHT[rgba[p * 4 + 1] as number] as number
    const b = SRGB_LIGHT[rgba[p * 4 + 2] as number] as number
    const l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    const m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    const s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lab[p * 3] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
    lab[p * 3 + 1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
    lab[p * 3 + 2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  }
  return { width, height, lab }
}

/** Squared difference of two pixels; hue and chroma count double, as shadows change lightness alone. */
export function colorGap(lab: Float32Array, p: number, q: number): number {
  const l = (lab[p * 3] as number) - (lab[q * 3] as number)
  const a = (lab[p * 3 + 1] as number) - (lab[q * 3 + 1] as number)
  const b = (lab[p * 3 + 2] as number) - (lab[q * 3 + 2] as number)
  return l * l + 2 * a * a + 2 * b * b
}
