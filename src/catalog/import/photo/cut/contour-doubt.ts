import { colorGap, type LabGrid } from './color/lab-grid'
import { exponential } from './grid/portable-math'

/** A difference of color across a contour below which there hardly is an edge. */
const FAINT = 0.05

/** What a division looks like from outside. */
export interface ContourDoubt {
  /** The share of the picture that is inside. */
  readonly share: number
  /** How ragged it is: 1 for a square, 4 for a thing with many arms. */
  readonly ragged: number
  /** 0…1, how much of the contour runs where the picture has no edge. */
  readonly faint: number
}

export function contourDoubt({ width, height, lab }: LabGrid, inside: Uint8Array): ContourDoubt {
  let [area, length, faint] = [0, 0, 0]
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const p = y * width + x
      if (!inside[p]) continue
      area++
      for (const side of [1, -1, width, -width]) {
        if (inside[p + side]) continue
        length++
        faint += exponential(-Math.sqrt(colorGap(lab, p - side, p + 2 * side)) / FAINT)
      }
    }
  return {
    share: area / (width * height),
    ragged: (length * length) / (16 * Math.max(1, area)),
    faint: faint / Math.max(1, length),
  }
}
