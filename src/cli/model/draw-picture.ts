import sharp from 'sharp'
import type { RedrawPicture } from '../../catalog/import/model/pictures'

/** Good enough for normals, which show every fault of a picture; quick, as sixteen may have to be done in time. */
const WEBP = { quality: 90, effort: 2 }
const MOST_PIXELS = 64 * 1024 * 1024

/** Draws a picture anew as WebP, as the app does with a canvas. */
export const drawPicture: RedrawPicture = async (picture, _format, side) => {
  try {
    const small = await sharp(picture, { limitInputPixels: MOST_PIXELS })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColorspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = small.info
    const raw = { raw: { width, height, channels } }
    const [{ channels: means }, webp] = await Promise.all([
      sharp(small.data, raw).stats(),
      sharp(small.data, raw).webp(WEBP).toBuffer(),
    ])
    const [red = 1, green = 1, blue = 1, alpha = 1] = means.map(({ mean }) => mean / 255)
    return { bytes: new Uint8Array(webp), type: 'image/webp', mean: [red, green, blue, alpha] }
  } catch {
    return null
  }
}
