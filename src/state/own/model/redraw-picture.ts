import { GLANCE_SIDE, type RedrawnPicture, type RedrawPicture } from '../../../catalog/import/model/pictures'
import type { PictureFormat } from '../../../catalog/import/model/read/images'
import { blobOf, newCanvas, penOf } from '../../../share/picture/canvas'

/** Good enough for normals, which show every fault of a picture. */
const QUALITY = 0.9
const TYPES: Readonly<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Draws a picture anew on a canvas, beside the page. */
export const redrawPicture: RedrawPicture = async (picture, format, side) => {
  let image: ImageBitmap
  try {
    // As it is stored, like the pixels of a model: neither turned by its camera's note nor fitted to a screen.
    image = await createImageBitmap(new Blob([picture.slice()], { type: TYPES[format] }), {
      imageOrientation: 'none',
      premultiplyAlpha: 'none',
      colorSpaceConversion: 'none',
    })
  } catch {
    return null
  }
  try {
    const { pixels, canvas } = drawn(image, side)
    const glance = drawn(image, Math.min(side, GLANCE_SIDE)).pixels
    const mean = meanOf(pixels.data)
    const file = await fileOf(canvas, mean[3] === 1)
    return {
      ...file,
      mean,
      glance: { width: glance.width, height: glance.height, rgba: glance.data },
    }
  } finally {
    image.close()
  }
}

function drawn(image: ImageBitmap, side: number) {
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = newCanvas(width, height)
  const pen = penOf(canvas, true)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, width, height)
  return { canvas, pixels: pen.getImageData(0, 0, width, height) }
}

/** WebP; browsers that do not write it give JPEG, or PNG where something is seen through. */
async function fileOf(
  canvas: ReturnType<typeof newCanvas>,
  isOpaque: boolean,
): Promise<Pick<RedrawnPicture, 'bytes' | 'type'>> {
  let blob = await blobOf(canvas, 'image/webp', QUALITY)
  if (blob.type !== 'image/webp' && isOpaque) blob = await blobOf(canvas, 'image/jpeg', QUALITY)
  const type = (['image/webp', 'image/jpeg'] as const).find((one) => one === blob.type) ?? 'image/png'
  return { bytes: new Uint8Array(await blob.arrayBuffer()), type }
}

function meanOf(rgba: Uint8ClampedArray): readonly [number, number, number, number] {
  const sums: [number, number, number, number] = [0, 0, 0, 0]
  for (let i = 0; i < rgba.length; i += 4) for (const k of [0, 1, 2, 3] as const) sums[k] += rgba[i + k] ?? 0
  const whole = 255 * (rgba.length / 4)
  return [sums[0] / whole, sums[1] / whole, sums[2] / whole, sums[3] / whole]
}
