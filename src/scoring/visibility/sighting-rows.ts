import type { Hung } from '../../look/arrangement'
import type { Anchor } from '../../look/facts/carrier'
import { factsOf } from '../measure/charm-facts'
import { PairTable } from '../measure/pair-table'
import { type Visibility, visibilityOf } from './visibility'

/** What each direction shows of a charm, in 255ths, and after them the largest of a usual one: less than a line of the processor's cache. */
export const WIDTH = 32
export const BEST = 24

const MOST = 1 << 16
/** The rows one after the other, and the numbers of what they are of. */
export const shownRows = new Uint8Array(MOST * WIDTH)
export const sightingNumbers = new Int32Array(MOST)
let used = 0

/** Places are numbered from here, so that none is the number of a charm or of a sighting; then there is what is turned. */
const FIRST_PLACE = 1 << 26
const TURNED = 1 << 30
const places = new WeakMap<Anchor, number>()
let numbered = FIRST_PLACE
const table = new PairTable(1 << 17)

function placeNumber(anchor: Anchor): number {
  const found = places.get(anchor)
  if (found !== undefined) return found
  numbered++
  places.set(anchor, numbered)
  return numbered
}

/** Sees to it that so many rows more can be asked for while those of one look are in use. */
export function makeRoom(rows: number): void {
  if (used + rows <= MOST) return
  table.clear()
  used = 0
}

/** Which row is of a charm where it hangs. */
export function sightingRow(hung: Hung): number {
  return hung.turn === 0
    ? rowFor(hung, factsOf(hung.charm).number, placeNumber(hung.anchor))
    : rowFor(hung, visibilityOf(hung).number, TURNED)
}

function rowFor(hung: Hung, one: number, two: number): number {
  const found = table.get(one, two)
  if (found >= 0) return found
  const row = used++
  write(row, visibilityOf(hung))
  table.set(one, two, row)
  return row
}

function write(row: number, { shown, best, number }: Visibility): void {
  shownRows.set(shown, row * WIDTH)
  shownRows[row * WIDTH + BEST] = best
  sightingNumbers[row] = number
}
