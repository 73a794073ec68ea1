/** A connected piece of a mask. */
export interface ConnectedPiece {
  readonly size: number
  /** Its center, in pixels. */
  readonly x: number
  readonly y: number
  readonly touchesBorder: boolean
}

/** The pieces, connected by sides, where `mask` is not 0, and for each pixel the index of its piece, −1 for none. */
export function connectedPieces(
  mask: Uint8Array,
  width: number,
  height: number,
): { readonly of: Int32Array; readonly pieces: readonly ConnectedPiece[] } {
  const of = new Int32Array(mask.length).fill(-1)
  const pieces: ConnectedPiece[] = []
  const stack = new Int32Array(mask.length)
  for (let seed = 0; seed < mask.length; seed++) {
    if (!mask[seed] || (of[seed] as number) >= 0) continue
    const id = pieces.length
    let [top, size, sumX, sumY, touchesBorder] = [0, 0, 0, 0, false]
    const visit = (p: number): void => {
      if (!mask[p] || (of[p] as number) >= 0) return
      of[p] = id
      stack[top++] = p
    }
    visit(seed)
    while (top > 0) {
      const p = stack[--top] as number
      const x = p % width
      const y = (p - x) / width
      size++
      sumX += x
      sumY += y
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) touchesBorder = true
      if (x > 0) visit(p - 1)
      if (x < width - 1) visit(p + 1)
      if (y > 0) visit(p - width)
      if (y < height - 1) visit(p + width)
    }
    pieces.push({ size, x: sumX / size, y: sumY / size, touchesBorder })
  }
  return { of, pieces }
}
