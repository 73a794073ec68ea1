import type { Script } from '../../look/facts/locale'
import { cssFont } from './fonts'
import type { Measure } from './set-text'

export type Canvas = HTMLCanvasElement | OffscreenCanvas
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A canvas off the page; one of the page's own where the browser knows no other. */
export function newCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

/** `isRead` for a canvas whose pixels are looked at. */
export function penOf(canvas: Canvas, isRead = false): Pen {
  const pen = canvas.getContext('2d', { colorSpace: 'srgb', willReadFrequently: isRead }) as Pen | null
  if (!pen) throw new Error('No canvas to draw on')
  return pen
}

/** Widths as a pen draws them. */
export const measureWith =
  (pen: Pen, script: Script): Measure =>
  (text, style) => {
    pen.font = cssFont(style, script)
    pen.letterSpacing = `${style.tracking * style.size}px`
    return pen.measureText(text).width
  }
