import { connectedPieces } from './cut/grid/connected-pieces'
import { squaredDistance } from './cut/grid/squared-distance'

/** Half as broad as what an opening takes away, a share of the thing's height. */
export const OPENING = 0.045

/**
 * What of a thing is thicker than 2r: the largest piece that a disc of radius r can be moved about in, opened. It grows back
 * `regrowth` times as far as it shrank.
 */
export function openedBy(
  r: number,
  mask: Uint8Array,
  width: number,
  height: number,
  regrowth = 1,
): Uint8Array {
  const depth2 = squaredDistance(
    mask.map((on) => 1 - on),
    width,
    height,
  )
  const core = Uint8Array.from(depth2, (d2, p) => (mask[p] && d2 > r * r ? 1 : 0))
  const away2 = squaredDistance(core, width, height)
  const back = (r * regrowth) ** 2
  const grown = Uint8Array.from(away2, (d2, p) => (mask[p] && d2 < back ? 1 : 0))
  const { of, pieces } = connectedPieces(grown, width, height)
  const largest = pieces.reduce((best, { size }, i) => (size > (pieces[best]?.size ?? 0) ? i : best), 0)
  return Uint8Array.from(of, (piece) => (piece === largest ? 1 : 0))
}
