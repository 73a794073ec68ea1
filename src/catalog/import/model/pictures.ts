import type { PictureFormat } from './read/images'

/** A picture as it is carried on: made anew from its pixels, so that nothing else of its file is left. */
export interface RedrawnPicture {
  readonly bytes: Uint8Array
  readonly type: 'image/webp' | 'image/jpeg' | 'image/png'
  /** Its mean color and opacity, 0…1, as its file writes them (sRGB). */
  readonly mean: readonly [number, number, number, number]
  /** What is to be seen on it, neither side longer than `GLANCE_SIDE` pixels. */
  readonly glance: { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray }
}

export const GLANCE_SIDE = 64

/** Draws a picture anew, neither side longer than `side` pixels; null where its pixels cannot be read. */
export type RedrawPicture = (
  picture: Uint8Array,
  format: PictureFormat,
  side: number,
) => Promise<RedrawnPicture | null>
