import type { Anchor } from '../../look/facts/carrier'
import { DIRECTIONS } from '../../look/facts/directions'
import { PairTable } from '../measure/pair-table'
import { areaAt, type Visibility } from './visibility'

const COUNT = DIRECTIONS.length

/** What a neighbor leaves of a charm from each direction, in 255ths, and the other way round; null where neither hides the other. */
export type Occlusion = {
  /** The number of the charm's sighting. */
  readonly of: number
  readonly first: Uint8Array
  readonly second: Uint8Array
} | null

/** What is known of pairs of sightings, by their numbers: where their hiding is in `hidings`. There are millions of them. */
const known = new PairTable(1 << 17)
const hidings: Occlusion[] = [null]

/** How two charms hide each other, by the numbers of their sightings; undefined where nobody asked before. */
export function knownOcclusion(one: number, two: number): Occlusion | undefined {
  const at = known.get(one, two)
  return at < 0 ? undefined : hidings[at]
}

/** How two charms hide each other, which nobody asked before. */
export function findOcclusion(one: Visibility, two: Visibility): Occlusion {
  // Two at one anchor hang side by side.
  const hiding = isSamePlace(one.anchor, two.anchor) ? null : overlaps(one, two)
  if (known.isFull) {
    known.clear()
    hidings.length = 1
  }
  known.set(one.number, two.number, hiding ? hidings.push(hiding) - 1 : 0)
  return hiding
}

/** Depths closer than this are side by side, mm; in between the nearer hides more and more. */
const SIDE_BY_SIDE = 20

const isSamePlace = ({ positionMm: [x, y, z] }: Anchor, { positionMm: [ox, oy, oz] }: Anchor): boolean =>
  x === ox && y === oy && z === oz

/** Hiding less than this of each other, two charms do not hide each other. */
const LEAST_HIDING = 0.03

function overlaps(one: Visibility, two: Visibility): Occlusion {
  const first = new Uint8Array(COUNT).fill(255)
  const second = new Uint8Array(COUNT).fill(255)
  let most = 0
  for (let i = 0; i < COUNT; i++) {
    const across = overlap(one.right, one.halfWidth, two.right, two.halfWidth, i)
    const along = overlap(one.up, one.halfHeight, two.up, two.halfHeight, i)
    const shared = across * along
    if (shared === 0) continue
    const twoIsNearer = Math.min(
      1,
      Math.max(0, 0.5 + ((two.near[i] ?? 0) - (one.near[i] ?? 0)) / SIDE_BY_SIDE),
    )
    const ofFirst = Math.min(1, (twoIsNearer * shared) / (4 * areaAt(one, i)))
    const ofSecond = Math.min(1, ((1 - twoIsNearer) * shared) / (4 * areaAt(two, i)))
    first[i] = Math.round(255 * (1 - ofFirst))
    second[i] = Math.round(255 * (1 - ofSecond))
    most = Math.max(most, ofFirst * (one.alone[i] ?? 0), ofSecond * (two.alone[i] ?? 0))
  }
  return most < LEAST_HIDING ? null : { of: one.number, first, second }
}

/** Length that two intervals share. */
function overlap(
  a: Float32Array,
  halfA: Float32Array,
  b: Float32Array,
  halfB: Float32Array,
  i: number,
): number {
  const from = Math.max((a[i] ?? 0) - (halfA[i] ?? 0), (b[i] ?? 0) - (halfB[i] ?? 0))
  const to = Math.min((a[i] ?? 0) + (halfA[i] ?? 0), (b[i] ?? 0) + (halfB[i] ?? 0))
  return Math.max(0, to - from)
}
