import { COVER_SIDE, type Cover } from '../catalog/import/photo/photo-cover'
import { shrinkTo } from '../catalog/import/photo/resample'
import { quoted, type Refusal, refuse } from './answer'
import { readBytes } from './read-file'

/** No photo of a phone is larger. */
const MOST_BYTES = 64 * 1024 * 1024
const MOST_PIXELS = 100_000_000

/** A cover in a file, upright and in sRGB; `isCut` tells whether its ground is clear. */
export interface CoverFile {
  readonly cover: Cover
  readonly isCut: boolean
}

/** Reads a picture with a clear ground as a cover, or says why that cannot be. */
export async function readCover(path: string): Promise<CoverFile | Refusal> {
  const tooLarge = refuse('TOO_LARGE', `The photo is larger than ${MOST_BYTES} bytes.`)
  const bytes = await readBytes(path, MOST_BYTES, tooLarge)
  if (!(bytes instanceof Uint8Array)) return bytes
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .toColorspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const rgba = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength)
    const cover = shrinkTo(COVER_SIDE, { width: info.width, height: info.height, rgba })
    return { cover, isCut: hasClearGround(cover) }
  } catch {
    return refuse('NOT_A_PHOTO', `The file ${quoted(path)} is no PNG, WebP, JPEG or AVIF picture.`)
  }
}

/** Whether as much of a picture's border is clear as only a cut-out's is. */
function hasClearGround({ width, height, rgba }: Cover): boolean {
  let clear = 0
  for (let p = 0; p < width * height; p++) if ((rgba[4 * p + 3] as number) < 128) clear++
  return clear > 0.02 * width * height
}
