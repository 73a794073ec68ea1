import type { Insets } from '../../state/camera-view'
import { freeArea, type Size } from './framing'

/** The part of the stage that becomes the picture, in CSS pixels of the stage. */
export interface Crop extends Size {
  readonly x: number
  readonly y: number
}

/** The largest picture of an aspect (width : height) in the middle of the area that no panel covers, `margin` pixels from its edges. */
export function cropOf(size: Size, insets: Insets, aspect: number, margin = 0): Crop {
  const free = freeArea(size, insets)
  const [wide, high] = [Math.max(free.width - 2 * margin, 40), Math.max(free.height - 2 * margin, 40)]
  const width = Math.min(wide, high * aspect)
  const height = width / aspect
  return {
    x: free.x + (free.width - width) / 2,
    y: free.y + (free.height - height) / 2,
    width,
    height,
  }
}
