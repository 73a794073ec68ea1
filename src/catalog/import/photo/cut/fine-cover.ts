import type { Cover, Pixels } from '../photo-cover'
import type { PhotoEdits } from '../photo-edits'
import { labOf } from './color/lab-grid'
import { feather } from './feather'
import { fineRim } from './fine-rim'
import { marksOf, withStroke } from './marks'

/** A division of a picture's pixels: 1 inside. */
export interface Division {
  readonly width: number
  readonly height: number
  readonly inside: Uint8Array
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How much ground is looked at around the thing, in coarse pixels. */
const MARGIN = 16

/** A coarse division on a finer grid of the same picture, bilinear. */
function enlarge(coarse: Division, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height)
  const lines = (from: number, to: number) =>
    Array.from({ length: to }, (_, i) => {
      const at = Math.max(0, Math.min(from - 1, ((i + 0.5) * from) / to - 0.5))
      const first = Math.floor(at)
      return { first, next: Math.min(from - 1, first + 1), share: at - first }
    })
  const columns = lines(coarse.width, width)
  for (const [y, { first: top, next: low, share: down }] of lines(coarse.height, height).entries())
    for (const [x, { first, next, share }] of columns.entries()) {
      const across = (row: number): number =>
        (coarse.inside[row * coarse.width + first] as number) * (1 - share) +
        (coarse.inside[row * coarse.width + next] as number) * share
      out[y * width + x] = across(top) * (1 - down) + across(low) * down >= 0.5 ? 1 : 0
    }
  return out
}

function boxAround(inside: Uint8Array, width: number, height: number, margin: number): Box {
  let [left, right, top, bottom] = [width - 1, 0, height - 1, 0]
  for (let p = 0; p < inside.length; p++) {
    if (!inside[p]) continue
    const [x, y] = [p % width, Math.floor(p / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = y
  }
  const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)]
  return {
    left: x,
    top: y,
    width: Math.min(width, right + margin + 1) - x,
    height: Math.min(height, bottom + margin + 1) - y,
  }
}

/** The part of rows of `width` pixels that lies in a box; `size` values a pixel. */
function cropped<Values extends Uint8Array | Uint8ClampedArray>(
  values: Values,
  out: Values,
  width: number,
  box: Box,
  size: number,
): Values {
  for (let y = 0; y < box.height; y++) {
    const from = ((box.top + y) * width + box.left) * size
    out.set(values.subarray(from, from + box.width * size), y * box.width * size)
  }
  return out
}

/** The cover that a coarse division makes of a photo: its rim found anew in the photo's own pixels, and made soft. */
export function fineCover(photo: Pixels, coarse: Division, { loop, strokes }: PhotoEdits): Cover {
  const { width, height } = photo
  const rgba = photo.rgba.slice()
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 0
  const start = enlarge(coarse, width, height)
  if (start.indexOf(1) < 0) return { width, height, rgba }
  const step = Math.max(width, height) / Math.max(coarse.width, coarse.height)
  const box = boxAround(start, width, height, Math.ceil(MARGIN * step))
  const n = box.width * box.height
  const mask = (values: Uint8Array): Uint8Array => cropped(values, new Uint8Array(n), width, box, 1)
  const grid = labOf({
    width: box.width,
    height: box.height,
    rgba: cropped(photo.rgba, new Uint8ClampedArray(n * 4), width, box, 4),
  })
  const said = mask(strokes.reduce(withStroke, marksOf(loop, width, height)).said)
  const soft = feather(grid, fineRim(grid, mask(start), step, said), said)
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++)
      rgba[((box.top + y) * width + box.left + x) * 4 + 3] = soft[y * box.width + x] as number
  return { width, height, rgba }
}
