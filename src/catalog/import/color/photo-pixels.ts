/** A photo's pixels: red, green, blue and alpha, 0…255 each, row by row. */
export interface PhotoPixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** sRGB channels 0…1 as `#rrggbb`; what lies outside is drawn in. */
export const hexOf = (color: { readonly r: number; readonly g: number; readonly b: number }): string =>
  `#${[color.r, color.g, color.b]
    .map((channel) =>
      Math.round(255 * Math.min(Math.max(channel, 0), 1))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
