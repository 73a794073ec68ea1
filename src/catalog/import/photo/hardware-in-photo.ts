import { connectedPieces } from './cut/grid/connected-pieces'
import { squaredDistance } from './cut/grid/squared-distance'
import { OPENING, openedBy } from './opened-mask'
import type { Cover } from './photo-cover'
import { shrinkTo } from './resample'

/** What is opened grows back a little further than it shrank, lest corners of the body count as thin. */
const REGROWTH = 1.08
/** How far hardware stands over the body, a share of the thing's height. */
const LEAST_RISE = 0.1

/** The first row of a mask in which something is, its height where nothing is. */
function topOf(mask: Uint8Array, width: number, height: number): number {
  const first = mask.indexOf(1)
  return first < 0 ? height : Math.floor(first / width)
}

/** Pixels of the longer side of the grid on which hardware is looked for. */
const GRID = 512

/**
 * The clasp or chain that was photographed with a thing, 1 for its pixels, or null: a thin piece that holds the cover's
 * highest point and stands over the body. For the offer to leave it out.
 */
export function hardwareInPhoto(cover: Cover): Uint8Array | null {
  const small = shrinkTo(GRID, cover)
  const found = thinOnTop(small)
  if (!found || small === cover) return found
  const { width, height } = cover
  return Uint8Array.from({ length: width * height }, (_, p) => {
    const x = Math.floor((((p % width) + 0.5) * small.width) / width)
    const y = Math.floor(((Math.floor(p / width) + 0.5) * small.height) / height)
    return found[y * small.width + x] as number
  })
}

function thinOnTop({ width, height, rgba }: Cover): Uint8Array | null {
  const mask = Uint8Array.from({ length: width * height }, (_, p) =>
    (rgba[p * 4 + 3] as number) > 127 ? 1 : 0,
  )
  const highest = mask.indexOf(1)
  if (highest < 0) return null
  const top = topOf(mask, width, height)
  const tall = Math.floor(mask.lastIndexOf(1) / width) - top
  const body = openedBy(tall * OPENING, mask, width, height, REGROWTH)
  const bodyTop = topOf(body, width, height)
  const { of, pieces } = connectedPieces(
    mask.map((on, p) => (on && !body[p] ? 1 : 0)),
    width,
    height,
  )
  const id = of[highest] as number
  const piece = pieces[id]
  if (!piece || bodyTop - top <= LEAST_RISE * tall || piece.y >= bodyTop + 0.05 * tall) return null
  return Uint8Array.from(of, (one) => (one === id ? 1 : 0))
}

/** How far what is faint beside hardware belongs to it, pixels. */
const HALO = 5

/** A cover without the hardware in it, and without its soft edge. */
export function withoutHardware({ width, height, rgba }: Cover, hardware: Uint8Array): Cover {
  const away2 = squaredDistance(hardware, width, height)
  const out = rgba.slice()
  for (let p = 0; p < hardware.length; p++) {
    const isFaint = (rgba[p * 4 + 3] as number) <= 127
    if (hardware[p] || (isFaint && (away2[p] as number) <= HALO * HALO)) out[p * 4 + 3] = 0
  }
  return { width, height, rgba: out }
}
