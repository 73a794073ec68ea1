import { artworkCover, isArtwork, onWhite } from './artwork'
import { coverOf, cutAgain, firstCut, isBlank, prepareCut } from './cut/cut-out'
import { COVER_SIDE, type Cover, type Pixels } from './photo-cover'
import { NO_EDITS, type PhotoEdits } from './photo-edits'
import type { PhotoRefusal } from './photo-refusal'
import { shrinkTo } from './resample'

/** Shares of a photo within which a charm is well framed. */
const [LEAST_SHARE, MOST_SHARE] = [0.04, 0.6]

export interface CutPhoto {
  readonly kind: 'cover'
  readonly cover: Cover
  /** Whether the picture's own transparency said where the thing is. */
  readonly by: 'alpha' | 'cut'
  /** The share of the picture that the thing covers, 0…1. */
  readonly share: number
  /** A closer or a wider frame would serve it better. */
  readonly frame: 'closer' | 'wider' | null
}

function coveredShare({ width, height, rgba }: Cover): number {
  let sum = 0
  for (let at = 3; at < rgba.length; at += 4) sum += rgba[at] as number
  return sum / 255 / (width * height)
}

const asCut = (cover: Cover, by: CutPhoto['by']): CutPhoto | PhotoRefusal => {
  const share = coveredShare(cover)
  if (share === 0) return { kind: 'no_thing' }
  return {
    kind: 'cover',
    cover,
    by,
    share,
    frame: share < LEAST_SHARE ? 'closer' : share > MOST_SHARE ? 'wider' : null,
  }
}

/**
 * The thing in an upright, decoded photo, on a cover of at most `COVER_SIDE` pixels: artwork by its own transparency,
 * all else by the cut. The same pixels and edits give the same bytes on every machine.
 */
export function cutPhoto(photo: Pixels, edits: PhotoEdits = NO_EDITS): CutPhoto | PhotoRefusal {
  const pixels = shrinkTo(COVER_SIDE, photo)
  if (isArtwork(pixels)) return asCut(artworkCover(pixels, edits), 'alpha')
  const table = prepareCut(onWhite(pixels))
  const cut = edits.strokes.reduce(
    (before, stroke) => cutAgain(table, before, stroke),
    firstCut(table, edits.loop),
  )
  if (isBlank(cut)) return { kind: 'no_thing' }
  return asCut(coverOf(table, cut), 'cut')
}
