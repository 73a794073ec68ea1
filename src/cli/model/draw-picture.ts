import sharp from 'sharp'
import { GLANCE_SIDE, type RedrawPicture } from '../../catalog/import/model/pictures'

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
    const [{ channels: means }, webp, glance] = await Promise.all([
      sharp(small.data, raw).stats(),
      sharp(small.data, raw).webp(WEBP).toBuffer(),
      sharp(small.data, raw)
        .resize({ width: GLANCE_SIDE, height: GLANCE_SIDE, fit: 'inside', withoutEnlargement: true })
        .raw()
        .toBuffer({ resolveWithObject: true }),
    ])
    const [red = 1, green = 1, blue = 1, alpha = 1] = means.map(({ mean }) => mean / 255)
    return {
      bytes: new Uint8Array(webp),
      type: 'image/webp',
      mean: [red, green, blue, alpha],
      glance: {
        width: glance.info.width,
        height: glance.info.height,
        rgba: new Uint8ClampedArray(glance.data),
      },
    }
  } catch {
    return null
  }
}
