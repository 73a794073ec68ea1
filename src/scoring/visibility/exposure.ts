import type { Arrangement, Hung } from '../../look/arrangement'
import { DIRECTIONS, type Direction } from '../../look/facts/directions'
import { findOcclusion, knownOcclusion, type Occlusion } from './occlusion'
import { BEST, makeRoom, shownRows, sightingNumbers, sightingRow, WIDTH } from './sighting-rows'
import { IS_USUAL, presence, visibilityOf } from './visibility'

export type SeenFrom = 'front' | 'left' | 'right' | 'back'

const COUNT = DIRECTIONS.length

/** Who sees what from where. */
export interface ViewExposures {
  readonly directions: readonly Direction[]
  /** For each hanging charm, in the arrangement's order, the visible share of it (0…1) from each direction. */
  readonly visible: readonly Float32Array[]
}

/**
 * The visible share of every charm from every direction: what the carrier's model (and the wearer) leaves of it, measured
 * beforehand, less what nearer charms hide, each on its own. Without a model, what the catalog says of the anchor.
 */
export function viewsOf(arrangement: Arrangement): ViewExposures {
  look(arrangement)
  last = null
  const visible = arrangement.hung.map((one, row) =>
    visibilityOf(one).alone.map((share, i) =>
      covered[row] === 0 ? share : (share * (left[row * COUNT + i] as number)) / 255,
    ),
  )
  return { directions: DIRECTIONS, visible }
}

/** How well a look shows itself; valid until the next arrangement is asked for. */
export interface Exposure {
  /** For each charm, in the arrangement's order, the largest share of it that some usual view shows. */
  readonly best: Float32Array
  /** Share of the usual views, 0…1, in which there is something to see. */
  readonly coverage: number
  /** Whether there is something to see from each direction, 0…1. */
  readonly something: Float32Array
}

const USUAL = IS_USUAL.reduce((sum, one) => sum + one, 0)

/** What neighbors leave of each charm, row by row, in 255ths; whether they take anything. */
let left = new Uint8Array(16 * COUNT)
let covered = new Uint8Array(16)
/** The row of each charm in `shownRows`. */
const sightings: number[] = []
const exposure = { best: new Float32Array(16), coverage: 0, something: new Float32Array(COUNT) }
let last: Arrangement | null = null

/** 1 − `presence` of every 255th. */
const ABSENT = Float32Array.from({ length: 256 }, (_, share) => 1 - presence(share / 255))

/** The last answer is kept, as rating and explaining ask in turn. */
export function exposureOf(arrangement: Arrangement): Exposure {
  if (arrangement === last) return exposure
  look(arrangement)
  last = arrangement
  const { length } = arrangement.hung
  if (exposure.best.length < length) exposure.best = new Float32Array(length)
  const { best, something } = exposure
  something.fill(1)
  for (let row = 0; row < length; row++) {
    const from = (sightings[row] as number) * WIDTH
    if (covered[row] === 0) {
      best[row] = (shownRows[from + BEST] as number) / 255
      for (let i = 0; i < COUNT; i++)
        something[i] = (something[i] as number) * (ABSENT[shownRows[from + i] as number] as number)
      continue
    }
    let most = 0
    for (let i = 0, at = row * COUNT; i < COUNT; i++, at++) {
      const share = (((shownRows[from + i] as number) * (left[at] as number) + 127) / 255) | 0
      if (share > most && IS_USUAL[i] === 1) most = share
      something[i] = (something[i] as number) * (ABSENT[share] as number)
    }
    best[row] = most / 255
  }
  let sum = 0
  for (let i = 0; i < COUNT; i++) {
    const there = 1 - (something[i] as number)
    something[i] = there
    if (IS_USUAL[i] === 1) sum += there
  }
  exposure.coverage = sum / USUAL
  return exposure
}

const AZIMUTH: Readonly<Record<SeenFrom, number>> = { front: 0, right: 90, back: 180, left: 270 }

/** Directions that a side is looked at from: what the straps' side shows is seen on the wearer. */
const LOOKING_AT: Readonly<Record<SeenFrom, readonly number[]>> = {
  front: lookingAt('front'),
  left: lookingAt('left'),
  right: lookingAt('right'),
  back: lookingAt('back'),
}

function lookingAt(side: SeenFrom): readonly number[] {
  return DIRECTIONS.flatMap(({ azimuthDeg, elevationDeg }, i) =>
    azimuthDeg === AZIMUTH[side] && elevationDeg === 0 && IS_USUAL[i] ? [i] : [],
  )
}

/** Whether there is something to see from a side. */
export function isSeenFrom(arrangement: Arrangement, side: SeenFrom): boolean {
  const { something } = exposureOf(arrangement)
  return LOOKING_AT[side].some((i) => (something[i] ?? 0) >= 0.5)
}

/** How many charms can be seen from each side, those sides being what `isSeenFrom` means by them. */
export function countSeen(arrangement: Arrangement): Readonly<Record<SeenFrom, number>> {
  const { visible } = viewsOf(arrangement)
  const from = (side: SeenFrom): number =>
    visible.filter((shares) => LOOKING_AT[side].some((i) => presence(shares[i] ?? 0) >= 0.5)).length
  return { front: from('front'), left: from('left'), right: from('right'), back: from('back') }
}

/** Finds every charm's sighting and what its neighbors leave of it. */
function look({ hung }: Arrangement): void {
  const { length } = hung
  if (covered.length < length) {
    left = new Uint8Array(length * COUNT)
    covered = new Uint8Array(length)
  }
  makeRoom(length)
  for (let one = 0; one < length; one++) {
    const row = sightingRow(hung[one] as Hung)
    const number = sightingNumbers[row] as number
    sightings[one] = row
    covered[one] = 0
    for (let two = 0; two < one; two++) {
      const known = knownOcclusion(number, sightingNumbers[sightings[two] as number] as number)
      const hiding = known === undefined ? occlusionBetween(hung, one, two) : known
      if (!hiding) continue
      cover(one, hiding.of === number ? hiding.first : hiding.second)
      cover(two, hiding.of === number ? hiding.second : hiding.first)
    }
  }
}

const occlusionBetween = (hung: Arrangement['hung'], one: number, two: number): Occlusion =>
  findOcclusion(visibilityOf(hung[one] as Hung), visibilityOf(hung[two] as Hung))

function cover(row: number, leaves: Uint8Array): void {
  if (covered[row] === 0) {
    covered[row] = 1
    left.set(leaves, row * COUNT)
    return
  }
  for (let i = 0, at = row * COUNT; i < COUNT; i++, at++)
    left[at] = ((left[at] as number) * (leaves[i] as number) + 127) / 255
}
