import { FORMATS, type FormatId } from '../studio/formats'
import type { PixelSize } from '../studio/photo-request'

/** A loop of moving pictures as a file. */
export interface Clip {
  readonly blob: Blob
  readonly type: 'video/mp4' | 'video/webm' | 'image/webp' | 'image/gif'
  readonly extension: 'mp4' | 'webm' | 'webp' | 'gif'
  readonly size: PixelSize
  readonly framesPerSecond: number
  /** It had to become smaller or slower than asked for, to stay under the limit or to be encoded at all. */
  readonly reduced: boolean
}

/** What a clip is unless asked for otherwise, and what it may weigh: chat apps take more only reluctantly. */
export const CLIP = { seconds: 6, framesPerSecond: 25, shortSide: 720, maxBytes: 12_000_000 } as const

/** The pixels of a clip in a picture's format; even, as H.264 wants them. */
export function clipSize(format: FormatId): PixelSize {
  const { width, height } = FORMATS[format]
  return scaledEven({ width, height }, CLIP.shortSide / Math.min(width, height))
}

/** A size times a share, to even pixels. */
export const scaledEven = ({ width, height }: PixelSize, share: number): PixelSize => ({
  width: Math.max(2, 2 * Math.round((width * share) / 2)),
  height: Math.max(2, 2 * Math.round((height * share) / 2)),
})
