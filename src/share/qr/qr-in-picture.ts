import type { FindCodes } from '../open/open-file'
import { newCanvas, penOf } from '../picture/canvas'
import type { PictureSize } from '../picture/picture-size'
import { LARGEST_SIDE, passesOf, scanCodes } from './scan-qr'

/** Paper under what is transparent, since codes are dark on light. */
function pixelsOf(bitmap: ImageBitmap, size: PictureSize): ImageData {
  const pen = penOf(newCanvas(size.width, size.height), true)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(bitmap, 0, 0, size.width, size.height)
  return pen.getImageData(0, 0, size.width, size.height)
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
