import type { PixelSize } from './photo-request'

/** What social apps show whole, by the sides' ratio. */
export const FORMATS = {
  '3x4': { width: 1080, height: 1440 },
  '4x5': { width: 1080, height: 1350 },
  '1x1': { width: 1080, height: 1080 },
  '9x16': { width: 1080, height: 1920 },
  '16x9': { width: 1920, height: 1080 },
} as const satisfies Record<string, PixelSize>

export type FormatId = keyof typeof FORMATS

/** Pixels from each edge that an app's own buttons may cover, at the size of the format. */
export const SAFE_EDGES: Readonly<
  Record<
    FormatId,
    { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  >
> = {
  '3x4': { top: 64, right: 64, bottom: 64, left: 64 },
  '4x5': { top: 64, right: 64, bottom: 64, left: 64 },
  '1x1': { top: 64, right: 64, bottom: 64, left: 64 },
  '9x16': { top: 270, right: 140, bottom: 420, left: 60 },
  '16x9': { top: 64, right: 64, bottom: 64, left: 64 },
}
