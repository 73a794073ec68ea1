import type { Cover } from './photo-cover'
import { EDGE_MOST } from './photo-edits'

interface DiscPixel {
  readonly dx: number
  readonly dy: number
  readonly away2: number
}

function discOf(radius: number): readonly DiscPixel[] {
  const side = Array.from({ length: 2 * radius + 1 }, (_, i) => i - radius)
  return side
    .flatMap((dy) => side.map((dx) => ({ dx, dy, away2: dx * dx + dy * dy })))
    .filter(({ away2 }) => away2 <= radius * radius)
}

/**
 * A cover whose edge is moved out, or for a number below 0 in, by whole pixels: each has the most, or least, that is covered
 * in a disc around it, so that soft edges stay soft. Where nothing was, the color is the cover's own there, or with
 * `isArtwork`, whose clear pixels have none, that of the nearest pixel which is spread.
 */
export function movedEdge(cover: Cover, pixels: number, isArtwork: boolean): Cover {
  const by = Math.max(-EDGE_MOST, Math.min(EDGE_MOST, Math.trunc(pixels)))
  if (by === 0) return cover
  const { width, height, rgba } = cover
  const disc = discOf(Math.abs(by))
  const out = rgba.slice()
  const nearest2 = new Uint8Array(width * height).fill(255)
  const alphaAt = (p: number): number => rgba[p * 4 + 3] as number
  const isMore = (a: number, b: number): boolean => (by > 0 ? a > b : a < b)
  /** Inside what is even a neighbor says the same, nearer. */
  const isAtEdge = (p: number, x: number, y: number): boolean =>
    (x > 0 && isMore(alphaAt(p), alphaAt(p - 1))) ||
    (x < width - 1 && isMore(alphaAt(p), alphaAt(p + 1))) ||
    (y > 0 && isMore(alphaAt(p), alphaAt(p - width))) ||
    (y < height - 1 && isMore(alphaAt(p), alphaAt(p + width)))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      if (!isAtEdge(p, x, y)) continue
      const alpha = alphaAt(p)
      for (const { dx, dy, away2 } of disc) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue
        const q = p + dy * width + dx
        const before = out[q * 4 + 3] as number
        if (!isMore(alpha, before) && (alpha !== before || away2 >= (nearest2[q] as number))) continue
        nearest2[q] = away2
        out[q * 4 + 3] = alpha
        if (isArtwork && alphaAt(q) === 0) out.set(rgba.subarray(p * 4, p * 4 + 3), q * 4)
      }
    }
  return { width, height, rgba: out }
}
