import type { PixelSize } from '../../picture/studio/photo-request'

/** A part of a picture in its pixels, from its upper left corner. */
export interface Tile extends PixelSize {
  readonly x: number
  readonly y: number
}

/** Cuts a picture into the fewest even parts of at most `edge` pixels a side and `area` pixels in all, row by row. */
export function tilesOf({ width, height }: PixelSize, edge: number, area: number): readonly Tile[] {
  let columns = Math.ceil(width / edge)
  let rows = Math.ceil(height / edge)
  while (Math.ceil(width / columns) * Math.ceil(height / rows) > area) {
    if (width / columns > height / rows) columns++
    else rows++
  }
  const cuts = (length: number, parts: number) =>
    Array.from({ length: parts + 1 }, (_, i) => Math.round((length * i) / parts))
  const [across, down] = [cuts(width, columns), cuts(height, rows)]
  return down.slice(1).flatMap((bottom, row) =>
    across.slice(1).map((right, column) => {
      const [x, y] = [across[column] ?? 0, down[row] ?? 0]
      return { x, y, width: right - x, height: bottom - y }
    }),
  )
}
