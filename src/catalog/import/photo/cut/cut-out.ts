import type { Cover, Pixels } from '../photo-cover'
import type { BrushStroke, PhotoEdits, PhotoPoint } from '../photo-edits'
import { shrinkTo } from '../resample'
import { circleLoop } from './circle-loop'
import { regionsAt } from './color/color-regions'
import { type LabGrid, labOf } from './color/lab-grid'
import { colorCut, tiesOf } from './color-cut'
import { isConfirmed } from './confirmed-loop'
import { type ContourDoubt, contourDoubt } from './contour-doubt'
import { fineCover } from './fine-cover'
import { otsuThreshold } from './grid/otsu-threshold'
import { exponential } from './grid/portable-math'
import { squaredDistance } from './grid/squared-distance'
import { type Marks, marksOf, THING, UNSAID, withStroke } from './marks'
import { centrality, depthInLoop } from './middle'
import { standingOut } from './standing-out'
import { tidy } from './tidy'

/** The longer side on which thing and ground are told apart; finer pixels only move the rim. */
const COARSE_SIDE = 320
/** How broad the picture's border is that counts as ground, a share of the longer side. */
const RING = 0.02
const REGION_SCALES = [0.3, 1, 3]
/** What standing out and lying in the middle weigh beside color: more where a loop says what the ground is. */
const PRIOR = { standing: 1.6, middle: 0.6 }
const PRIOR_IN_LOOP = { standing: 2.4, middle: 2 }
/** What the pixels at a loop count, beside the deepest, when the thing's colors are learned. */
const LEAST_TRUST = 0.2
/** How far a stroke is felt, a share of the longer side, and what the cut before it weighs beyond. */
const [REACH, STICKY] = [0.12, 2]

/** A photo made ready to be cut any number of times. */
export interface CutTable {
  readonly photo: Pixels
  readonly coarse: LabGrid
  readonly ties: Float32Array
  /** 1 along the picture's borders, `ringWidth` pixels broad. */
  readonly ring: Uint8Array
  readonly ringWidth: number
  readonly divisions: readonly Int32Array[]
}

/** What is cut so far: after the loop, or after it and some strokes. Every step is a value of its own, so undo is exact. */
export interface CutSoFar {
  readonly inside: Uint8Array
  readonly marks: Marks
  readonly edits: PhotoEdits
  /** What speaks for each pixel before anybody brushed, above 0 for the thing. */
  readonly prior: Float32Array
  readonly trust: Float32Array | undefined
  readonly barrier: number
  /** So much lies around the thing that nobody's word but a loop's or a stroke's says which of it is meant. */
  readonly isBusy: boolean
}

function ringOf(width: number, height: number, r: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, p) => {
    const [x, y] = [p % width, Math.floor(p / width)]
    return x < r || y < r || x >= width - r || y >= height - r ? 1 : 0
  })
}

/** Prepares an upright, opaque photo, at most as large as a cover. */
export function prepareCut(photo: Pixels): CutTable {
  const coarse = labOf(shrinkTo(COARSE_SIDE, photo))
  const { width, height } = coarse
  const ringWidth = Math.max(2, Math.round(RING * Math.max(width, height)))
  return {
    photo,
    coarse,
    ties: tiesOf(coarse),
    ring: ringOf(width, height, ringWidth),
    ringWidth,
    divisions: regionsAt(REGION_SCALES, coarse),
  }
}

/** A cut by what stands out from the rim, or from what lies beyond a loop. */
function cutWithin(table: CutTable, loop: readonly PhotoPoint[] | undefined): CutSoFar {
  const { coarse, ties, ring, ringWidth, divisions } = table
  const { width, height } = coarse
  const marks = marksOf(loop, width, height)
  const rim = ring.map((on, p) => (on || marks.said[p] !== UNSAID ? 1 : 0))
  const { share, barrier } = standingOut(
    coarse,
    { rim, ring: ringWidth, isLoop: loop !== undefined },
    divisions,
  )
  const middle = loop ? depthInLoop(marks) : centrality(width, height)
  const begins = share.map((s, p) => s * (0.45 + 0.55 * (middle[p] as number)))
  const threshold = otsuThreshold(begins)
  const start = Uint8Array.from(begins, (s, p) => (!rim[p] && s > threshold ? 1 : 0))
  const weights = loop ? PRIOR_IN_LOOP : PRIOR
  const prior = share.map(
    (s, p) => weights.standing * (2 * s - 1) + weights.middle * (2 * (middle[p] as number) - 1),
  )
  const trust = loop && middle.map((depth) => LEAST_TRUST + (1 - LEAST_TRUST) * depth)
  const inside = tidy(colorCut({ grid: coarse, ties, prior, marks, ring, trust }, start), marks)
  return {
    inside,
    marks,
    edits: loop ? { loop, strokes: [] } : { strokes: [] },
    prior,
    trust,
    barrier,
    isBusy: false,
  }
}

/** A cut so large and ragged is clutter taken for a thing. */
const isWild = ({ share, ragged }: ContourDoubt): boolean => share > 0.22 && ragged > 3.5
/** Where clutter hides the thing, circles about the middle are tried as loops: radii, shares of the longer side. */
const CIRCLES = [0.26, 0.36]
/** How much fainter than the wild cut's a circle's contour may be; one that runs through a thing is much fainter. */
const MOST_FAINTER = 0.06

/**
 * The first cut: of the whole picture, where a loop only confirms it; else within the loop. Without one, where the cut
 * is wild, the best within some circles.
 */
export function firstCut(table: CutTable, loop?: readonly PhotoPoint[]): CutSoFar {
  const whole = cutWithin(table, undefined)
  if (loop) {
    const marks = marksOf(loop, table.coarse.width, table.coarse.height)
    const within = isConfirmed(whole.inside, marks) ? null : cutWithin(table, loop)
    // A loop right through the thing has its colors beyond as well, and finds nothing.
    if (within?.inside.includes(1)) return within
    const inside = whole.inside.map((on, p) => (marks.said[p] === UNSAID ? on : 0))
    return { ...whole, inside, marks, edits: { loop, strokes: [] } }
  }
  const doubt = contourDoubt(table.coarse, whole.inside)
  if (!isWild(doubt)) return whole
  const tries = CIRCLES.map((radius) => {
    const cut = cutWithin(table, circleLoop(table.coarse.width, table.coarse.height, radius))
    const { faint, ragged } = contourDoubt(table.coarse, cut.inside)
    return { inside: cut.inside, prior: cut.prior, trust: cut.trust, faint, worth: -faint - 0.03 * ragged }
  })
  const best = tries
    .filter(({ faint }) => faint <= doubt.faint + MOST_FAINTER)
    .reduce<(typeof tries)[number] | null>(
      (one, other) => (one && one.worth >= other.worth ? one : other),
      null,
    )
  return {
    ...whole,
    ...(best && { inside: best.inside, prior: best.prior, trust: best.trust }),
    isBusy: true,
  }
}

/**
 * The cut after a stroke more. The more a person says the less is guessed; far from the brush all stays as it was; and
 * what is kept takes nothing away, what is removed adds nothing.
 */
export function cutAgain(table: CutTable, before: CutSoFar, stroke: BrushStroke): CutSoFar {
  const { coarse, ties, ring } = table
  const { width, height } = coarse
  const marks = withStroke(before.marks, stroke)
  const strokes = [...before.edits.strokes, stroke]
  const brushed = withStroke(marksOf(undefined, width, height), stroke).said
  const away2 = squaredDistance(brushed, width, height)
  const reach2 = (REACH * Math.max(width, height)) ** 2
  const guessed = 1 / (1 + 0.6 * strokes.length)
  const prior = before.prior.map((lean, p) => {
    const far = 1 - exponential(-(away2[p] as number) / reach2)
    return guessed * lean + STICKY * far * (before.inside[p] ? 1 : -1)
  })
  const start = before.inside.map((on, p) =>
    marks.said[p] === UNSAID ? on : marks.said[p] === THING ? 1 : 0,
  )
  const cut = colorCut({ grid: coarse, ties, prior, marks, ring, trust: before.trust }, start)
  const isKept = stroke.kind === 'keep'
  const joined = cut.map((on, p) => (isKept ? on | (start[p] as number) : on & (start[p] as number)))
  return { ...before, inside: tidy(joined, marks), marks, edits: { ...before.edits, strokes }, isBusy: false }
}

/** Less than this stands between the rim and anything in the picture: paper, its shading and the noise of a sensor. */
const LEAST_BARRIER = 0.035

/** Whether there is nothing to cut: an even picture in which nobody marked a thing. */
export const isBlank = ({ inside, barrier, edits }: CutSoFar): boolean =>
  inside.indexOf(1) < 0 ||
  (barrier < LEAST_BARRIER && !edits.loop && !edits.strokes.some(({ kind }) => kind === 'keep'))

export const coverOf = ({ photo, coarse }: CutTable, { inside, edits }: CutSoFar): Cover =>
  fineCover(photo, { width: coarse.width, height: coarse.height, inside }, edits)
