import type { Bounds } from '../../look/facts/model-source'
import { newCanvas, type Pen, penOf } from '../../share/picture/canvas'
import { PAPER } from '../page/accent'
import type { Block } from '../page/block'
import { cssFont } from '../page/fonts'
import type { Box } from '../page/page'
import { styleOf } from '../page/type-scale'
import { mapPlaces } from './map-places'
import { baselineOf, type Palette } from './paint'

/** Draws a photograph or cut-out into its box, whole and undistorted. */
export function paintPhoto(pen: Pen, box: Box, image: ImageBitmap): void {
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, box.x, box.y, box.width, box.height)
}

/** Draws a charm's cut-out; a plain disk where its picture is missing. */
export function paintCutout(
  pen: Pen,
  { box: { x, y, width, height }, align }: Extract<Block, { kind: 'cutout' }>,
  image: ImageBitmap | null,
): void {
  if (!image) {
    pen.fillStyle = '#e8e1d8'
    pen.beginPath()
    pen.arc(x + width / 2, y + height / 2, width * 0.3, 0, 2 * Math.PI)
    pen.fill()
    return
  }
  const scale = Math.min(width / image.width, height / image.height)
  const [w, h] = [image.width * scale, image.height * scale]
  pen.imageSmoothingQuality = 'high'
  const left = align === 'left' ? -silhouetteIn(image).x * scale : (width - w) / 2
  pen.drawImage(image, x + left, y + (height - h) / 2, w, h)
}

const DOT = 23
/** On a carrier less high than this, in units, numbers are smaller too, down to the smallest that reads. */
const FULL_DOTS_FROM = 300
const SMALLEST = 22 / 26

/** A quiet picture of the bare carrier with its numbered places; the photograph is cut out, from far off. */
export function paintMap(
  pen: Pen,
  { box, view, places }: Extract<Block, { kind: 'map' }>,
  image: ImageBitmap,
  bounds: Bounds,
  palette: Palette,
): void {
  const silhouette = silhouetteIn(image)
  const scale = Math.min(box.width / image.width, box.height / image.height)
  pen.drawImage(quiet(image), box.x, box.y, image.width * scale, image.height * scale)
  const onPage = {
    x: box.x + silhouette.x * scale,
    y: box.y + silhouette.y * scale,
    width: silhouette.width * scale,
    height: silhouette.height * scale,
  }
  const size = Math.min(1, Math.max(SMALLEST, onPage.height / FULL_DOTS_FROM))
  const dots = mapPlaces(places, view, bounds, onPage, DOT * size * 2 + 6, box)
  pen.strokeStyle = palette.accent
  pen.lineWidth = 3
  for (const { place, number } of dots) {
    pen.beginPath()
    pen.moveTo(place.x, place.y)
    pen.lineTo(number.x, number.y)
    pen.stroke()
  }
  const number = styleOf('number', palette.language.writing.script)
  const style = { ...number, size: number.size * size }
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  for (const { n, number } of dots) {
    pen.beginPath()
    pen.arc(number.x, number.y, DOT * size, 0, 2 * Math.PI)
    pen.fillStyle = palette.accent
    pen.fill()
    pen.lineWidth = 3
    pen.strokeStyle = PAPER
    pen.stroke()
    pen.fillStyle = PAPER
    pen.font = cssFont(style, palette.language.writing.script)
    pen.letterSpacing = '0px'
    pen.fillText(String(n), number.x, number.y - (style.size * style.leading) / 2 + baselineOf(style) - 1)
  }
}

/** Where a cut-out picture is not transparent. */
function silhouetteIn(image: ImageBitmap): Box {
  const size = 256
  const pen = penOf(newCanvas(size, size), true)
  pen.drawImage(image, 0, 0, size, size)
  const { data: pixels } = pen.getImageData(0, 0, size, size)
  let [left, right, top, bottom] = [size, -1, size, -1]
  for (let i = 3, at = 0; i < pixels.length; i += 4, at++) {
    if ((pixels[i] ?? 0) < 128) continue
    const [x, y] = [at % size, Math.floor(at / size)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (right < 0) return { x: 0, y: 0, width: image.width, height: image.height }
  const [sx, sy] = [image.width / size, image.height / size]
  return { x: left * sx, y: top * sy, width: (right + 1 - left) * sx, height: (bottom + 1 - top) * sy }
}

/** The picture with little color and little contrast: a ground for numbers. */
function quiet(image: ImageBitmap): CanvasImageSource {
  const canvas = newCanvas(image.width, image.height)
  const pen = penOf(canvas)
  pen.drawImage(image, 0, 0)
  const wash = (mode: GlobalCompositeOperation, color: string) => {
    pen.globalCompositeOperation = mode
    pen.fillStyle = color
    pen.fillRect(0, 0, image.width, image.height)
  }
  wash('saturation', 'rgb(128 128 128 / 55%)')
  wash('source-over', 'rgb(255 253 250 / 45%)')
  wash('destination-in', '#000')
  pen.globalCompositeOperation = 'destination-in'
  pen.drawImage(image, 0, 0)
  return canvas
}
