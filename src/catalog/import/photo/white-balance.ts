import { SRGB_LIGHT } from './cut/color/lab-grid'
import type { Pixels } from './photo-cover'

/** No channel is made brighter or darker than by this. */
const MOST_GAIN = 2.5

/** The byte whose light is nearest, by halves. */
function byteOf(light: number): number {
  let [low, high] = [0, 255]
  while (low < high) {
    const middle = (low + high) >> 1
    const between = ((SRGB_LIGHT[middle] as number) + (SRGB_LIGHT[middle + 1] as number)) / 2
    if (between < light) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A picture as it looks in light in which `hex` (`#rrggbb`) is gray: each channel in linear light times its own gain, so that
 * gray stays as bright as it was (von Kries 1902). The same bytes on every machine.
 */
export function whiteBalanced({ width, height, rgba }: Pixels, hex: string): Pixels {
  const [r = 1, g = 1, b = 1] = [1, 3, 5].map((at) => SRGB_LIGHT[Number.parseInt(hex.slice(at, at + 2), 16)])
  const bright = 0.2126 * r + 0.7152 * g + 0.0722 * b
  const tables = [r, g, b].map((light) => {
    const gain = Math.max(1 / MOST_GAIN, Math.min(MOST_GAIN, light > 0 ? bright / light : MOST_GAIN))
    return Uint8Array.from(SRGB_LIGHT, (one) => byteOf(one * gain))
  })
  const out = rgba.slice()
  for (let at = 0; at < out.length; at += 4)
    for (const [c, table] of tables.entries()) out[at + c] = table[out[at + c] as number] as number
  return { width, height, rgba: out }
}
