import type { Anchor } from '../../look/facts/carrier'
import { DIRECTIONS } from '../../look/facts/directions'
import { areaAt, type Visibility } from './visibility'

const COUNT = DIRECTIONS.length

/** What a neighbor leaves of a charm from each direction, in 255ths, and the other way round; null where neither hides the other. */
export type Occlusion = {
  readonly of: Visibility
  readonly first: Uint8Array
  readonly second: Uint8Array
} | null

/**
 * What is known of pairs, by open addressing: the lower number, the higher one, and the place of their hiding in
 * `hidings`, 0 for null. A look asks about all its pairs, and here each lies in one line of the processor's cache.
 */
const PLACES = 1 << 17
const STRIDE = 4
const known = new Int32Array(PLACES * STRIDE)
/** There are millions of pairs of places: beyond this many all are forgotten. */
const MOST_PAIRS = 0.75 * PLACES
const occlusions: Occlusion[] = [null]
let pairs = 0

/** How two charms hide each other. */
export function occlusionOf(one: Visibility, two: Visibility): Occlusion {
  const low = Math.min(one.number, two.number)
  const high = Math.max(one.number, two.number)
  let at = placeOf(low, high)
  if (known[at] === low) return occlusions[known[at + 2] as number] as Occlusion
  if (pairs === MOST_PAIRS) {
    known.fill(0)
    occlusions.length = 1
    pairs = 0
    at = placeOf(low, high)
  }
  // Two at one anchor hang side by side.
  const hiding = isSamePlace(one.anchor, two.anchor) ? null : overlaps(one, two)
  known[at] = low
  known[at + 1] = high
  known[at + 2] = hiding ? occlusions.push(hiding) - 1 : 0
  pairs++
  return hiding
}

/** Where a pair is written, or would be. */
function placeOf(low: number, high: number): number {
  let at = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 15) * STRIDE
  while (known[at] !== 0 && (known[at] !== low || known[at + 1] !== high))
    at = (at + STRIDE) & (PLACES * STRIDE - 1)
  return at
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
  return most < LEAST_HIDING ? null : { of: one, first, second }
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
