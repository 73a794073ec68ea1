import { artworkCover, isArtwork, onWhite } from './artwork'
import { type CutSoFar, type CutTable, coverOf, cutAgain, firstCut, isBlank, prepareCut } from './cut/cut-out'
import { type CutDoubt, cutDoubt } from './cut-doubt'
import { hardwareInPhoto, withoutHardware } from './hardware-in-photo'
import { movedEdge } from './moved-edge'
import { COVER_SIDE, type Cover, type Pixels } from './photo-cover'
import { NO_EDITS, type PhotoEdits } from './photo-edits'
import type { PhotoRefusal } from './photo-refusal'
import { shrinkTo } from './resample'
import { whiteBalanced } from './white-balance'

export interface CutPhoto {
  readonly kind: 'cover'
  readonly cover: Cover
  /** Whether the picture's own transparency said where the thing is. */
  readonly by: 'alpha' | 'cut'
  /** The share of the picture that the thing covers, 0…1. */
  readonly share: number
  /** What speaks against it; null where nothing does. */
  readonly doubt: CutDoubt | null
  /** Whether a clasp or chain was photographed with it, left out or not. */
  readonly hardware: boolean
}

function coveredShare({ width, height, rgba }: Cover): number {
  let sum = 0
  for (let at = 3; at < rgba.length; at += 4) sum += rgba[at] as number
  return sum / 255 / (width * height)
}

interface RawCut {
  readonly cover: Cover
  readonly isBusy: boolean
}

function finished(
  photo: Pixels,
  { cover: raw, isBusy }: RawCut,
  by: CutPhoto['by'],
  edits: PhotoEdits,
): CutPhoto | PhotoRefusal {
  const whole = movedEdge(raw, edits.edge ?? 0, by === 'alpha')
  const found = hardwareInPhoto(whole)
  const bare = found && edits.withoutHardware ? withoutHardware(whole, found) : whole
  const cover = edits.white ? whiteBalanced(bare, edits.white) : bare
  const share = coveredShare(cover)
  if (share === 0) return { kind: 'no_thing' }
  return {
    kind: 'cover',
    cover,
    by,
    share,
    doubt: cutDoubt(photo, { cover, share, isArtwork: by === 'alpha', isBusy }),
    hardware: found !== null,
  }
}

/** A photo that is cut again and again as its edits change. */
export interface OpenCut {
  /** At most `COVER_SIDE` pixels, as it is cut. */
  readonly photo: Pixels
  readonly cut: (edits: PhotoEdits) => CutPhoto | PhotoRefusal
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Opens an upright, decoded photo. What edits have in common with those before them is not cut again: a stroke more costs
 * that stroke, and its undo nothing but the edge.
 */
export function openCut(picture: Pixels): OpenCut {
  const photo = shrinkTo(COVER_SIDE, picture)
  const coverBy = isArtwork(photo) ? null : cutInSteps(photo)
  let last: { readonly edits: PhotoEdits; readonly cut: CutPhoto | PhotoRefusal } | null = null
  return {
    photo,
    cut(edits) {
      if (last && isSame(last.edits, edits)) return last.cut
      const raw = coverBy ? coverBy(edits) : { cover: artworkCover(photo, edits), isBusy: false }
      const cut: CutPhoto | PhotoRefusal = raw
        ? finished(photo, raw, coverBy ? 'cut' : 'alpha', edits)
        : { kind: 'no_thing' }
      last = { edits, cut }
      return cut
    },
  }
}

/** Covers by loop and strokes, null where there is nothing to cut. */
function cutInSteps(photo: Pixels): (edits: PhotoEdits) => RawCut | null {
  let table: CutTable | null = null
  let loop: PhotoEdits['loop']
  /** After the loop, and after each stroke of the edits that went farthest this way. */
  let cuts: CutSoFar[] = []
  return (edits) => {
    table ??= prepareCut(onWhite(photo))
    if (cuts.length === 0 || !isSame(loop, edits.loop)) {
      loop = edits.loop
      cuts = [firstCut(table, loop)]
    }
    const known = cuts.at(-1)?.edits.strokes ?? []
    const { strokes } = edits
    let same = 0
    while (same < strokes.length && same < known.length && isSame(strokes[same], known[same])) same++
    if (same < strokes.length) cuts.length = same + 1
    for (const stroke of strokes.slice(same)) cuts.push(cutAgain(table, cuts.at(-1) as CutSoFar, stroke))
    const cut = cuts[strokes.length] as CutSoFar
    return isBlank(cut) ? null : { cover: coverOf(table, cut), isBusy: cut.isBusy }
  }
}

/**
 * The thing in an upright, decoded photo, on a cover of at most `COVER_SIDE` pixels: artwork by its own transparency,
 * all else by the cut. The same pixels and edits give the same bytes on every machine.
 */
export const cutPhoto = (photo: Pixels, edits: PhotoEdits = NO_EDITS): CutPhoto | PhotoRefusal =>
  openCut(photo).cut(edits)
