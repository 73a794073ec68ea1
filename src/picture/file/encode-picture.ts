import type { Look } from '../../look/look'
import type { LeftOut } from '../../share/link/link-code'
import { blobOf, type Canvas, newCanvas, penOf } from '../../share/picture/canvas'
import { withLook } from '../../share/picture/picture-look'
import type { PictureProblem } from '../../share/picture/picture-problem'
import { EASY_PICTURE_BYTES } from '../../share/picture/picture-things'
import { quantize } from './quantize'

/** Steps of color as fine as a screen tells apart on grain; more would show as bands. */
const MOST_BITS = 2

export type EncodedPicture =
  | {
      readonly ok: true
      readonly blob: Blob
      readonly isLarge: boolean
      /** What of the look had no room in it. */
      readonly leftOut: readonly LeftOut[]
    }
  | { readonly ok: false; readonly problem: PictureProblem }

/** A canvas as a PNG with the look inside. One over 5 MB loses the last bits of its grain; where even that is not enough it is said, not refused. */
export async function encodePicture(canvas: Canvas, look: Look): Promise<EncodedPicture> {
  let plain = await blobOf(canvas, 'image/png')
  for (let bits = 1; bits <= MOST_BITS && plain.size > EASY_PICTURE_BYTES; bits++) {
    plain = await blobOf(lighter(canvas, bits), 'image/png')
  }
  const made = withLook(new Uint8Array(await plain.arrayBuffer()), look)
  if (!made.ok) return made
  const blob = new Blob([made.png], { type: 'image/png' })
  return { ok: true, blob, isLarge: blob.size > EASY_PICTURE_BYTES, leftOut: made.leftOut }
}

function lighter(canvas: Canvas, bits: number): Canvas {
  const copy = newCanvas(canvas.width, canvas.height)
  const pen = penOf(copy, true)
  pen.drawImage(canvas, 0, 0)
  const image = pen.getImageData(0, 0, canvas.width, canvas.height)
  quantize(image.data, bits)
  pen.putImageData(image, 0, 0)
  return copy
}
