import type { BrushStroke, PhotoPoint } from '../photo-edits'

/** What a person said of a pixel: nothing, that it is ground, or that it is of the thing. */
export const [UNSAID, GROUND, THING] = [0, 1, 2] as const

/** Marks of all pixels of a grid; shares of a photo's longer side are taken to its size. */
export interface Marks {
  readonly width: number
  readonly height: number
  readonly said: Uint8Array
}

/** Nothing said but that all beyond the loop is ground, by the even-odd rule. */
export function marksOf(loop: readonly PhotoPoint[] | undefined, width: number, height: number): Marks {
  const said = new Uint8Array(width * height)
  if (!loop) return { width, height, said }
  const scale = Math.max(width, height)
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / scale
    const crossings: number[] = []
    for (const [i, [x1, y1]] of loop.entries()) {
      const [x0, y0] = loop.at(i - 1) as PhotoPoint
      if (y0 > v !== y1 > v) crossings.push(x0 + ((x1 - x0) * (v - y0)) / (y1 - y0))
    }
    crossings.sort((a, b) => a - b)
    for (let x = 0, k = 0; x < width; x++) {
      while (k < crossings.length && (crossings[k] as number) <= (x + 0.5) / scale) k++
      if (k % 2 === 0) said[y * width + x] = GROUND
    }
  }
  return { width, height, said }
}

/** The marks once a stroke more is drawn. A stroke always reaches the pixel it passes, however thin it is. */
export function withStroke({ width, height, said }: Marks, stroke: BrushStroke): Marks {
  const out = said.slice()
  const scale = Math.max(width, height)
  const r = Math.max(0.71, stroke.radius * scale)
  const mark = stroke.kind === 'keep' ? THING : GROUND
  for (const [i, point] of stroke.points.entries()) {
    const [x1, y1] = [point[0] * scale - 0.5, point[1] * scale - 0.5]
    const before = stroke.points[Math.max(0, i - 1)] as PhotoPoint
    const [x0, y0] = [before[0] * scale - 0.5, before[1] * scale - 0.5]
    const [dx, dy] = [x1 - x0, y1 - y0]
    const length2 = dx * dx + dy * dy
    const [top, bottom] = [
      Math.max(0, Math.ceil(Math.min(y0, y1) - r)),
      Math.min(height - 1, Math.max(y0, y1) + r),
    ]
    const [left, right] = [
      Math.max(0, Math.ceil(Math.min(x0, x1) - r)),
      Math.min(width - 1, Math.max(x0, x1) + r),
    ]
    for (let y = top; y <= bottom; y++)
      for (let x = left; x <= right; x++) {
        const along = length2 === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length2
        const t = Math.max(0, Math.min(1, along))
        if ((x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2 <= r * r) out[y * width + x] = mark
      }
  }
  return { width, height, said: out }
}
