import { labOf } from './cut/color/lab-grid'
import { contourDoubt } from './cut/contour-doubt'
import { connectedPieces } from './cut/grid/connected-pieces'
import type { Cover, Pixels } from './photo-cover'
import { shrinkTo } from './resample'

/**
 * Why a cut may be another than was meant: it is small in its photo, fills it, runs out of it, or is of several pieces; its edge
 * hardly differs from its ground; so much lies around it that a part was guessed.
 */
export type CutDoubt = 'small' | 'fills' | 'runs_out' | 'pieces' | 'busy' | 'faint'

/** The longer side on which it is looked at, in pixels. */
const SIDE = 320
/** Shares of a photo within which a thing is well framed. */
const [LEAST_SHARE, MOST_SHARE] = [0.04, 0.6]
/** Nearer to the frame than this share of the longer side, along more than this share of the frame, a thing runs out of it. */
const NEAR_FRAME = { within: 0.03, along: 0.04 }
/** A further piece as large beside the largest may be another thing. */
const LEAST_PIECE = 0.25
/** Above this an edge is more guessed than seen (`contourDoubt`). */
const MOST_FAINT = 1 / 3

/** How much of the frame, a share of its length, a division comes near. */
function alongFrame(inside: Uint8Array, width: number, height: number): number {
  const near = Math.ceil(NEAR_FRAME.within * Math.max(width, height))
  const at = (x: number, y: number): number => inside[y * width + x] as number
  let [touched, length] = [0, 0]
  for (let x = near; x < width - near; x++, length += 2) touched += at(x, near) + at(x, height - 1 - near)
  for (let y = near; y < height - near; y++, length += 2) touched += at(near, y) + at(width - 1 - near, y)
  return touched / Math.max(1, length)
}

interface Cut {
  readonly cover: Cover
  /** The share of the photo that it covers, 0…1. */
  readonly share: number
  /** The photo's own transparency said where the thing is: then nothing was guessed. */
  readonly isArtwork: boolean
  /** Nobody said anything yet, and clutter lies around the thing. */
  readonly isBusy: boolean
}

/** What is to be doubted first of a cut; null where nothing speaks against it. */
export function cutDoubt(photo: Pixels, { cover, share, isArtwork, isBusy }: Cut): CutDoubt | null {
  if (share < LEAST_SHARE) return 'small'
  if (isArtwork) return null
  if (share > MOST_SHARE) return 'fills'
  const { width, height, rgba } = shrinkTo(SIDE, cover)
  const inside = Uint8Array.from({ length: width * height }, (_, p) =>
    (rgba[4 * p + 3] as number) > 127 ? 1 : 0,
  )
  if (alongFrame(inside, width, height) > NEAR_FRAME.along) return 'runs_out'
  const [first = 0, second = 0] = connectedPieces(inside, width, height)
    .pieces.map(({ size }) => size)
    .toSorted((a, b) => b - a)
  if (second > LEAST_PIECE * first) return 'pieces'
  if (isBusy) return 'busy'
  return contourDoubt(labOf(shrinkTo(SIDE, photo)), inside).faint > MOST_FAINT ? 'faint' : null
}
