import { thingColors } from '../../../catalog/import/color/thing-colors'
import { LOCKET_WINDOW, type LocketFrame, mmAPixel } from '../../../catalog/import/locket/locket-frame'
import { locketWith, printIn } from '../../../catalog/import/locket/locket-glb'
import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import type { OwnFacts } from '../../../catalog/own/own-charm'
import { factsOfLocket } from '../../../catalog/own/own-locket'
import type { Charm } from '../../../look/facts/charm'
import { blobOf, newCanvas, type Pen, penOf } from '../../../share/picture/canvas'

/** Pixels of the window's height in the print. */
const PRINT_HEIGHT = 672
const QUALITY = 0.86
/** So far a photo goes beyond its window, and no farther: beside it in the print lies the note. */
const OVER_MM = 0.4

/** Draws what shows of a photo into a window of so many pixels a mm whose upper left is at the pen's origin. */
export function drawFramed(
  pen: Pen,
  photo: ImageBitmap | HTMLCanvasElement,
  frame: LocketFrame,
  pixelsAMm: number,
): void {
  const { width, height } = LOCKET_WINDOW
  pen.save()
  const [x, y] = [(width * pixelsAMm) / 2, (height * pixelsAMm) / 2]
  const over = OVER_MM * pixelsAMm
  pen.beginPath()
  pen.rect(0, 0, 2 * x, 2 * y)
  pen.clip()
  pen.beginPath()
  pen.ellipse(x, y, x + over, y + over, 0, 0, 2 * Math.PI)
  pen.clip()
  pen.translate(x, y)
  pen.rotate((frame.turnDeg * Math.PI) / 180)
  const scale = mmAPixel(frame, photo) * pixelsAMm
  pen.scale(scale, scale)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(photo, -frame.u * photo.width, -frame.v * photo.height)
  pen.restore()
}

/** A locket's model with a photo in its window, and what is known of it. `glb` is the built-in locket's. */
export async function makeLocket(
  charm: Charm,
  glb: Uint8Array<ArrayBuffer>,
  photo: ImageBitmap,
  frame: LocketFrame,
): Promise<{ readonly glb: Uint8Array<ArrayBuffer>; readonly facts: OwnFacts }> {
  const { type, bytes } = printIn(glb)
  const built = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }))
  const pixelsAMm = PRINT_HEIGHT / LOCKET_WINDOW.height
  const half = LOCKET_WINDOW.width * pixelsAMm
  const canvas = newCanvas(2 * half, PRINT_HEIGHT)
  const pen = penOf(canvas, true)
  pen.drawImage(built, 0, 0, 2 * half, PRINT_HEIGHT)
  built.close()
  drawFramed(pen, photo, frame, pixelsAMm)
  const seen = pen.getImageData(0, 0, half, PRINT_HEIGHT)
  const blob = await blobOf(canvas, 'image/webp', QUALITY)
  const print: TextureFile = {
    type: blob.type as TextureFile['type'],
    bytes: new Uint8Array(await blob.arrayBuffer()),
  }
  return { glb: locketWith(glb, print), facts: factsOfLocket(charm, thingColors(seen)) }
}
