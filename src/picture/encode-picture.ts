import type { Look } from '../look/look'
import { withLook } from '../share/picture-look'
import type { PictureProblem } from '../share/picture-problem'
import type { Canvas } from './canvas'

/** What apps take without making a picture smaller (bytes). */
const PICTURE_BYTES = 5 * 1024 * 1024

export type EncodedPicture =
  | { readonly ok: true; readonly blob: Blob; readonly isLarge: boolean }
  | { readonly ok: false; readonly problem: PictureProblem }

/** A canvas as a PNG with the look inside. Larger than 5 MB is said, not refused. */
export async function encodePicture(canvas: Canvas, look: Look): Promise<EncodedPicture> {
  const plain = await pngOf(canvas)
  const made = withLook(new Uint8Array(await plain.arrayBuffer()), look)
  if (!made.ok) return made
  const blob = new Blob([made.png], { type: 'image/png' })
  return { ok: true, blob, isLarge: blob.size > PICTURE_BYTES }
}

const pngOf = (canvas: Canvas): Promise<Blob> =>
  'convertToBlob' in canvas
    ? canvas.convertToBlob({ type: 'image/png' })
    : new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png')
      })
