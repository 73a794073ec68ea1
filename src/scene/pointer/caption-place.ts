import type { freeArea } from '../camera/framing'

export interface CaptionPlace {
  /** Beside the marker where it fits, else over it, else under it. */
  readonly side: 'right' | 'left' | 'above' | 'below'
  /** How far it moves sideways from the marker's middle, in CSS pixels; 0 beside it. */
  readonly shift: number
}

/** From a marker's middle to its caption, and the height of a caption of two lines, in CSS pixels. */
const BESIDE = 20
const TALL = 76
const EDGE = 6

/** Where a caption `width` pixels wide belongs, so that no panel and no edge of the stage covers it. */
export function captionPlace(
  marker: { readonly x: number; readonly y: number },
  width: number,
  free: ReturnType<typeof freeArea>,
): CaptionPlace {
  const [left, right] = [free.x + EDGE, free.x + free.width - EDGE]
  const fitsRight = marker.x + BESIDE + width <= right
  const fitsLeft = marker.x - BESIDE - width >= left
  // The right third speaks to the left, so that the caption lies over the bag's middle and not in the air.
  if (fitsLeft && (!fitsRight || marker.x > free.x + free.width * 0.62)) return { side: 'left', shift: 0 }
  if (fitsRight) return { side: 'right', shift: 0 }
  const middle = Math.min(Math.max(marker.x, left + width / 2), Math.max(right - width / 2, left + width / 2))
  return { side: marker.y - TALL >= free.y ? 'above' : 'below', shift: middle - marker.x }
}
