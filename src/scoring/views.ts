import type { Arrangement } from '../look/arrangement'
import { DIRECTIONS, type Direction } from '../look/view-table'
import { hidingOf, type Sighting, sightingOf } from './sighting'

const COUNT = DIRECTIONS.length

/** Who sees what from where. */
export interface Views {
  readonly directions: readonly Direction[]
  /** For each hanging charm, in the arrangement's order, the visible share of it (0…1) from each direction. */
  readonly visible: readonly Float32Array[]
}

let buffer = new Float32Array(8 * COUNT)
const sightings: Sighting[] = []

/** Visible shares of all charms, row by row, in a buffer that the next call overwrites. */
function fillViews({ hung }: Arrangement): {
  readonly shares: Float32Array
  readonly seen: readonly Sighting[]
} {
  if (buffer.length < hung.length * COUNT) buffer = new Float32Array(hung.length * COUNT)
  sightings.length = 0
  for (const [row, { anchor, charm }] of hung.entries()) {
    const sighting = sightingOf(anchor, charm)
    sightings.push(sighting)
    buffer.set(sighting.alone, row * COUNT)
  }
  for (let one = 0; one < sightings.length; one++) {
    for (let two = 0; two < one; two++) {
      const [first, second] = [sightings[one] as Sighting, sightings[two] as Sighting]
      const hiding = hidingOf(first, second)
      if (!hiding) continue
      cover(one, hiding.of === first ? hiding.first : hiding.second)
      cover(two, hiding.of === first ? hiding.second : hiding.first)
    }
  }
  return { shares: buffer, seen: sightings }
}

function cover(row: number, hidden: Float32Array): void {
  for (let i = 0; i < COUNT; i++) {
    const at = row * COUNT + i
    buffer[at] = (buffer[at] ?? 0) * (1 - (hidden[i] ?? 0))
  }
}

/**
 * The visible share of every charm from every direction: what the carrier's model (and the wearer) leaves of it, measured
 * beforehand, less what nearer charms hide, each on its own. Without a model, what the catalog says of the anchor.
 */
export function viewsOf(arrangement: Arrangement): Views {
  const { shares } = fillViews(arrangement)
  const visible = arrangement.hung.map((_, row) => shares.slice(row * COUNT, (row + 1) * COUNT))
  return { directions: DIRECTIONS, visible }
}
