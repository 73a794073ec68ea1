/** Red, green, blue, 0…1. */
export type Rgb = readonly [number, number, number]

export const mixed = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

export const lit = ([r, g, b]: Rgb, by: number): Rgb => [r * by, g * by, b * by]

/** A color by hue (turns), saturation and lightness. */
export function hsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (shift: number): number => {
    const k = (shift + hue * 12) % 12
    return (
      lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    )
  }
  return [channel(0), channel(8), channel(4)]
}

/** 0 below the first edge, 1 above the second. */
export const ramp = (from: number, to: number, x: number): number => {
  const t = Math.max(0, Math.min(1, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
