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

/** A canvas as a file of some type, `quality` 0…1 where the type knows it. Browsers that do not write that type give a PNG. */
export const blobOf = (canvas: Canvas, type: string, quality?: number): Promise<Blob> =>
  'convertToBlob' in canvas
    ? canvas.convertToBlob({ type, ...(quality === undefined ? {} : { quality }) })
    : new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`No ${type}`))), type, quality)
      })
