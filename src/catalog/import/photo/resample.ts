import type { Pixels } from './photo-cover'

/** Which source pixels a row or column of the result covers, and how much of each. */
interface Span {
  readonly first: number
  readonly shares: Float64Array
}

function spansOf(from: number, to: number): readonly Span[] {
  const step = from / to
  return Array.from({ length: to }, (_, i) => {
    const [start, end] = [i * step, (i + 1) * step]
    const first = Math.floor(start)
    const last = Math.min(from, Math.max(first + 1, Math.ceil(end)))
    const shares = Float64Array.from({ length: last - first }, (_, k) => {
      const pixel = first + k
      return (Math.min(end, pixel + 1) - Math.max(start, pixel)) / step
    })
    return { first, shares }
  })
}

/** Rows of a picture that is too large to be held whole: four bytes a pixel, from row `from` up to `to`. */
export type ReadRows = (from: number, to: number) => Uint8ClampedArray

/**
 * Smaller by averaging areas until the longer side is at most `longest` pixels; never larger. Colors count by their
 * alpha, so that what is clear bleeds into nothing. Sums run in one order, so every machine gives the same bytes.
 */
export function shrinkTo(longest: number, pixels: Pixels): Pixels {
  const { width, height, rgba } = pixels
  if (longest >= Math.max(width, height)) return pixels
  return shrinkRows(longest, width, height, (from, to) => rgba.subarray(from * width * 4, to * width * 4))
}

/** As `shrinkTo`, of a picture whose rows are read as they are needed, each row of the result once and from above. */
export function shrinkRows(longest: number, width: number, height: number, read: ReadRows): Pixels {
  const by = Math.min(1, longest / Math.max(width, height))
  const w = Math.max(1, Math.round(width * by))
  const h = Math.max(1, Math.round(height * by))
  const [columns, rows] = [spansOf(width, w), spansOf(height, h)]
  const line = new Float64Array(w * 4)
  const out = new Uint8ClampedArray(w * h * 4)
  for (const [y, row] of rows.entries()) {
    line.fill(0)
    const rgba = read(row.first, row.first + row.shares.length)
    for (const [j, down] of row.shares.entries()) {
      const start = j * width
      for (let x = 0; x < w; x++) {
        const { first, shares } = columns[x] as Span
        let [r, g, b, a] = [0, 0, 0, 0]
        for (let i = 0; i < shares.length; i++) {
          const at = (start + first + i) * 4
          const alpha = (shares[i] as number) * (rgba[at + 3] as number)
          r += alpha * (rgba[at] as number)
          g += alpha * (rgba[at + 1] as number)
          b += alpha * (rgba[at + 2] as number)
          a += alpha
        }
        line[x * 4] = (line[x * 4] as number) + down * r
        line[x * 4 + 1] = (line[x * 4 + 1] as number) + down * g
        line[x * 4 + 2] = (line[x * 4 + 2] as number) + down * b
        line[x * 4 + 3] = (line[x * 4 + 3] as number) + down * a
      }
    }
    for (let x = 0; x < w; x++) {
      const at = (y * w + x) * 4
      const alpha = line[x * 4 + 3] as number
      for (let c = 0; c < 3 && alpha > 0; c++) out[at + c] = (line[x * 4 + c] as number) / alpha
      out[at + 3] = alpha
    }
  }
  return { width: w, height: h, rgba: out }
}
