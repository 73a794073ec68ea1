import { cutShape } from './cut-shape'

/** Free around a cut that stands in for a portrait, a share of the picture. */
const MARGIN = 0.06

/** A square picture as a file, WebP where the browser writes it, else PNG: a portrait whole, a cut straightened and centered. */
export async function writePicture(picture: ImageBitmap, turnDeg: number, pixels: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(pixels, pixels)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('the browser draws no pictures')
  pen.imageSmoothingQuality = 'high'
  const isSquare = picture.width === picture.height && turnDeg === 0
  const shape = isSquare ? null : cutShape(picture, turnDeg, Math.max(picture.width, picture.height))
  if (!shape) pen.drawImage(picture, 0, 0, pixels, pixels)
  else {
    const { left, top, width, height } = shape.box
    const scale = (pixels * (1 - 2 * MARGIN)) / Math.max(width, height)
    const [w, h] = [width * scale, height * scale]
    pen.drawImage(shape.canvas, left, top, width, height, (pixels - w) / 2, (pixels - h) / 2, w, h)
  }
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.86 })
}
