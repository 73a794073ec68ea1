import sharp from 'sharp'
import type { Cover, Pixels } from '../../catalog/import/photo/photo-cover'
import { readPhotoHeader } from '../../catalog/import/photo/photo-header'
import { PHOTO_LIMITS, type PhotoRefusal } from '../../catalog/import/photo/photo-refusal'

/** The pixels of a photo in sRGB, turned upright as its EXIF asks, or why it is not read. */
export async function decodePhoto(bytes: Uint8Array): Promise<Pixels | PhotoRefusal> {
  const header = readPhotoHeader(bytes)
  if ('kind' in header) return header
  try {
    const { data, info } = await sharp(bytes, { failOn: 'truncated', limitInputPixels: PHOTO_LIMITS.pixels })
      .autoOrient()
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const rgba = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength)
    return { width: info.width, height: info.height, rgba }
  } catch {
    return { kind: 'broken' }
  }
}

/** A PNG with straight alpha and nothing else in it. */
export const encodePng = ({ width, height, rgba }: Cover): Promise<Uint8Array> =>
  sharp(rgba, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
