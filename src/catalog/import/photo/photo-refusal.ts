/** What is read of a photo, whatever its file is called. A phone's camera makes 12 to 50 million pixels, 200 at most. */
export const PHOTO_LIMITS = {
  bytes: 50 * 1024 * 1024,
  pixels: 100_000_000,
  leastSide: 32,
} as const

/** Why no charm can be made of a file. */
export type PhotoRefusal =
  /** Drawn, not taken: it may hold scripts and fetch things. */
  | { readonly kind: 'svg' }
  /** Most browsers cannot read it; phones hand over JPEG when asked for that. */
  | { readonly kind: 'heic' }
  | { readonly kind: 'no_photo' }
  | { readonly kind: 'too_many_bytes'; readonly max: number }
  | { readonly kind: 'too_many_pixels'; readonly max: number }
  | { readonly kind: 'too_few_pixels'; readonly leastSide: number }
  | { readonly kind: 'broken' }
  /** Nothing in the picture stands out from its rim. */
  | { readonly kind: 'no_thing' }
