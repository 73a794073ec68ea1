import { newCanvas, penOf } from '../../share/picture/canvas'
import type { CharmCutout, ToldShape } from '../page/block'

/** A charm's picture, cut out; null when there is none. */
export async function cutoutOf(picture: CharmCutout, signal?: AbortSignal): Promise<ImageBitmap | null> {
  if (picture === null) return null
  if (typeof picture !== 'string') return toldCutout(picture)
  try {
    const response = await fetch(picture, signal ? { signal } : {})
    return response.ok ? await createImageBitmap(await response.blob()) : null
  } catch (fault) {
    if (signal?.aborted) throw fault
    return null
  }
}

/** The sides of such a picture, and how much of them the shape takes: as much as of the catalog's. */
const [SIDE_PX, SHARE] = [320, 0.8]

/** The corners of what is told of a charm in a square picture, x and y in turn, pixels. */
export const toldCorners = ({ outline, dimsMm: { w, h } }: ToldShape): readonly number[] => {
  const scale = (SIDE_PX * SHARE) / 255 / Math.max(w, h)
  return outline.map((part, i) => SIDE_PX / 2 + (part - 127.5) * scale * (i % 2 === 0 ? w : h))
}

function toldCutout(told: ToldShape): Promise<ImageBitmap> {
  const canvas = newCanvas(SIDE_PX, SIDE_PX)
  const pen = penOf(canvas)
  const corners = toldCorners(told)
  const [fill = '#808080', rim = fill] = told.hexes
  pen.beginPath()
  for (let i = 0; i < corners.length; i += 2) pen.lineTo(corners[i] ?? 0, corners[i + 1] ?? 0)
  pen.closePath()
  pen.fillStyle = fill
  pen.fill()
  pen.lineJoin = 'round'
  pen.lineWidth = 6
  pen.strokeStyle = rim
  pen.stroke()
  return createImageBitmap(canvas)
}
