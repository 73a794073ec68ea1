/** Decoded pixels: 8-bit sRGB with straight alpha, rows from the top left. An `ImageData` holds the same. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}

/** The thing in a photo, upright and in the photo's proportions: its colors, and as alpha how much of each pixel it covers. */
export type Cover = Pixels

/** The longest side of a cover, in pixels. */
export const COVER_SIDE = 1024
