import { cubeRoot, power24 } from '../../cut/grid/portable-math'

/** Light of an sRGB byte, 0…1 (IEC 61966-2-1). */
export const LIGHT_OF_BYTE = Float64Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255
  return c <= 0.04045 ? c / 12.92 : power24((c + 0.055) / 1.055)
})

/** Half way between the light of a byte and of the next. */
const BORDERS = Float64Array.from({ length: 255 }, (_, byte) => {
  const c = (byte + 0.5) / 255
  return c <= 0.04045 ? c / 12.92 : power24((c + 0.055) / 1.055)
})

/** The sRGB byte of light: the number of borders below it. */
export function byteOfLight(light: number): number {
  let [low, high] = [0, 255]
  while (low < high) {
    const middle = (low + high) >> 1
    if (light < (BORDERS[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}

export type Lab = readonly [l: number, a: number, b: number]

/** OKLab (Ottosson 2020) of linear light. */
export function labOfLight(r: number, g: number, b: number): Lab {
  const l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** `#rrggbb` of an OKLab color, held inside sRGB. */
export function hexOfLab([l, a, b]: Lab): string {
  const cubed = (x: number): number => x * x * x
  const long = cubed(l + 0.3963377774 * a + 0.2158037573 * b)
  const middle = cubed(l - 0.1055613458 * a - 0.0638541728 * b)
  const short = cubed(l - 0.0894841775 * a - 1.291485548 * b)
  return `#${[
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
    .map((light) => byteOfLight(light).toString(16).padStart(2, '0'))
    .join('')}`
}

/** Linear light of `#rrggbb`. */
export const lightOfHex = (hex: string): readonly [number, number, number] => {
  const channel = (i: number): number => LIGHT_OF_BYTE[Number.parseInt(hex.slice(i, i + 2), 16)] as number
  return [channel(1), channel(3), channel(5)]
}
