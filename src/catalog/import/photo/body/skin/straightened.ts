import type { Cover } from '../../photo-cover'
import { rotationOf } from '../plane/rotation'
import type { CoverFrame } from './colors'

/** A cover turned about its middle, degrees clockwise; it grows so that nothing is cut off. */
export function straightened(cover: Cover, degrees: number): Cover {
  if (degrees === 0) return cover
  const [cosine, sine] = rotationOf(degrees)
  const { width: w, height: h, rgba } = cover
  const width = Math.ceil(w * Math.abs(cosine) + h * Math.abs(sine))
  const height = Math.ceil(w * Math.abs(sine) + h * Math.abs(cosine))
  const out = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - (width - 1) / 2, y - (height - 1) / 2]
      const u = cosine * dx + sine * dy + (w - 1) / 2
      const v = cosine * dy - sine * dx + (h - 1) / 2
      const [i, j] = [Math.floor(u), Math.floor(v)]
      const sum = [0, 0, 0, 0]
      for (const [column, row, share] of [
        [i, j, (i + 1 - u) * (j + 1 - v)],
        [i + 1, j, (u - i) * (j + 1 - v)],
        [i, j + 1, (i + 1 - u) * (v - j)],
        [i + 1, j + 1, (u - i) * (v - j)],
      ] as const) {
        if (column < 0 || row < 0 || column >= w || row >= h) continue
        const at = (row * w + column) * 4
        const alpha = share * (rgba[at + 3] as number)
        for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + alpha * (rgba[at + c] as number)
        sum[3] = (sum[3] as number) + alpha
      }
      const alpha = sum[3] as number
      if (alpha === 0) continue
      const at = (y * width + x) * 4
      for (let c = 0; c < 3; c++) out[at + c] = (sum[c] as number) / alpha
      out[at + 3] = alpha
    }
  return { width, height, rgba: out }
}

/** The box round what a cover covers at least half; null where that is nothing. */
export function boxOfCover({ width, height, rgba }: Cover): CoverFrame | null {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((rgba[(y * width + x) * 4 + 3] as number) < 128) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 }
}
