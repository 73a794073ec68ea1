import type { Arrangement } from '../look/arrangement'
import { DIRECTIONS, type Direction } from '../look/view-table'
import type { SeenFrom } from './note'
import { hidingOf, presence, type Sighting, sightingOf } from './sighting'

const COUNT = DIRECTIONS.length

/** Who sees what from where. */
export interface Views {
  readonly directions: readonly Direction[]
  /** For each hanging charm, in the arrangement's order, the visible share of it (0…1) from each direction. */
  readonly visible: readonly Float32Array[]
}

/**
 * The visible share of every charm from every direction: what the carrier's model (and the wearer) leaves of it, measured
 * beforehand, less what nearer charms hide, each on its own. Without a model, what the catalog says of the anchor.
 */
export function viewsOf(arrangement: Arrangement): Views {
  fillShares(arrangement)
  const visible = arrangement.hung.map((_, row) => shares.slice(row * COUNT, (row + 1) * COUNT))
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

/** A standing bag is not looked at from behind: there it leans on something. Every other view is usual. */
const IS_USUAL = Uint8Array.from(DIRECTIONS, ({ situation, azimuthDeg }) =>
  situation === 'worn' || azimuthDeg <= 90 || azimuthDeg >= 270 ? 1 : 0,
)
const USUAL = IS_USUAL.reduce((sum, one) => sum + one, 0)

let shares = new Float32Array(16 * COUNT)
let covered = new Uint8Array(16)
const sightings: Sighting[] = []
const exposure = { best: new Float32Array(16), coverage: 0, something: new Float32Array(COUNT) }
let last: Arrangement | null = null

/** The last answer is kept, as rating and explaining ask in turn. */
export function exposureOf(arrangement: Arrangement): Exposure {
  if (arrangement === last) return exposure
  last = arrangement
  const { length } = arrangement.hung
  fillShares(arrangement)
  if (exposure.best.length < length) exposure.best = new Float32Array(length)
  const { best, something } = exposure
  something.fill(1)
  for (let row = 0; row < length; row++) {
    const { facing, present } = sightings[row] as Sighting
    const isCovered = covered[row] === 1
    let most = 0
    for (let i = 0, at = row * COUNT; i < COUNT; i++, at++) {
      const share = (shares[at] as number) * (facing[i] as number)
      if (share > most && IS_USUAL[i] === 1) most = share
      something[i] = (something[i] as number) * (1 - (isCovered ? presence(share) : (present[i] as number)))
    }
    best[row] = most
  }
  let sum = 0
  for (let i = 0; i < COUNT; i++) {
    something[i] = 1 - (something[i] as number)
    if (IS_USUAL[i] === 1) sum += something[i] as number
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

function fillShares({ hung }: Arrangement): void {
  const { length } = hung
  if (covered.length < length) {
    shares = new Float32Array(length * COUNT)
    covered = new Uint8Array(length)
  }
  covered.fill(0)
  sightings.length = length
  for (let row = 0; row < length; row++) {
    const { anchor, charm } = hung[row] as Arrangement['hung'][number]
    const sighting = sightingOf(anchor, charm)
    sightings[row] = sighting
    shares.set(sighting.alone, row * COUNT)
  }
  for (let one = 1; one < length; one++) {
    const first = sightings[one] as Sighting
    for (let two = 0; two < one; two++) {
      const hiding = hidingOf(first, sightings[two] as Sighting)
      if (!hiding) continue
      cover(one, hiding.of === first ? hiding.first : hiding.second)
      cover(two, hiding.of === first ? hiding.second : hiding.first)
    }
  }
}

function cover(row: number, hidden: Float32Array): void {
  covered[row] = 1
  for (let i = 0, at = row * COUNT; i < COUNT; i++, at++) {
    shares[at] = (shares[at] as number) * (1 - (hidden[i] as number))
  }
}
