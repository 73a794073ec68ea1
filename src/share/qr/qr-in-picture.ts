import type { FindCodes } from '../open/open-file'
import type { PictureSize } from '../picture/picture-size'
import { LARGEST_SIDE, passesOf, scanCodes } from './scan-qr'

type Canvas2d = Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect' | 'drawImage' | 'getImageData'>

function canvasOf({ width, height }: PictureSize): Canvas2d | null {
  if (typeof OffscreenCanvas !== 'undefined')
    return new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  return canvas.getContext('2d', { willReadFrequently: true })
}

/** Paper under what is transparent, since codes are dark on light. */
function pixelsOf(bitmap: ImageBitmap, size: PictureSize): ImageData {
  const canvas = canvasOf(size)
  if (!canvas) throw new Error('No canvas to draw on')
  canvas.fillStyle = '#ffffff'
  canvas.fillRect(0, 0, size.width, size.height)
  canvas.drawImage(bitmap, 0, 0, size.width, size.height)
  return canvas.getImageData(0, 0, size.width, size.height)
}

/** Decodes a picture no larger than it is looked at, and reads every code in it; rejects when it cannot be decoded. */
export const codesInPicture: FindCodes = async ({ bytes, kind, size }) => {
  const scale = LARGEST_SIDE / Math.max(size.width, size.height)
  const bitmap = await createImageBitmap(
    new Blob([bytes], { type: `image/${kind}` }),
    scale < 1 ? { resizeWidth: Math.max(1, Math.round(size.width * scale)), resizeQuality: 'high' } : {},
  )
  try {
    for (const pass of passesOf(bitmap)) {
      const codes = await scanCodes(pixelsOf(bitmap, pass))
      if (codes.length > 0) return codes
    }
    return []
  } finally {
    bitmap.close()
  }
}
