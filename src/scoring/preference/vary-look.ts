import { place } from '../../look/edits/hang'
import type { Catalog } from '../../look/facts/catalog'
import { alternatives } from '../../look/fit/fit'
import type { CharmId, SlotId } from '../../look/ids'
import type { Look } from '../../look/look'
import { type Change, editOf } from '../improve/change'
import { changesOf } from '../improve/changes'
import { drawn } from './seeded-numbers'

/** In what two looks differ: which charm hangs at a place, where a charm hangs, one charm more, the color of the bag. */
export const RESPECTS = ['charm', 'place', 'count', 'color'] as const
export type Respect = (typeof RESPECTS)[number]

/** A look that is as another but for one thing. */
export interface Variant {
  readonly look: Look
  readonly respect: Respect
  /** What was changed: two variants with the same differ from each other in nothing else either. */
  readonly what: string
}

const RESPECT_OF: Readonly<Record<Change['kind'], Respect>> = {
  move: 'place',
  swap: 'place',
  replace: 'charm',
  add: 'count',
  remove: 'count',
  recolor: 'color',
}

function whatOf(change: Change): string {
  switch (change.kind) {
    case 'replace':
      return `charm ${change.slot}`
    case 'move':
      return `place ${change.from}`
    case 'recolor':
      return 'color'
    default:
      return JSON.stringify(change)
  }
}

/** So many changes are tried in each respect. */
const MOST_TRIED = { charm: 16, place: 8, count: 6, color: 4 } as const

/** Looks that differ from this one in one thing, each of them allowed: some in every respect, with these charms. */
export function variantsOf(
  catalog: Catalog,
  look: Look,
  charms: ReadonlySet<CharmId>,
  chance: () => number,
): readonly Variant[] {
  const changes = changesOf(catalog, look, charms)
  return RESPECTS.flatMap((respect) =>
    drawn(
      chance,
      changes.filter(({ kind }) => RESPECT_OF[kind] === respect),
      MOST_TRIED[respect],
    ).flatMap((change) => {
      const varied = editOf(catalog, change)(look)
      return varied === look || varied.placed.size === 0
        ? []
        : [{ look: varied, respect, what: whatOf(change) }]
    }),
  )
}

/** A look with so many of these charms, each at a place that it fits, on the bag of another look. */
export function lookWith(
  catalog: Catalog,
  look: Look,
  charms: ReadonlySet<CharmId>,
  count: number,
  chance: () => number,
): Look {
  let hung: Look = { ...look, placed: new Map(), aside: [] }
  for (const charm of drawn(chance, [...charms], charms.size)) {
    if (hung.placed.size >= count) break
    const [slot] = drawn<SlotId>(chance, alternatives(catalog, hung, charm), 1)
    if (slot) hung = place(catalog, charm, slot)(hung)
  }
  return hung
}
