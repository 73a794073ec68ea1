import type { Catalog } from '../look/facts/catalog'
import type { CharmId, MechanismId } from '../look/ids'

/** Things of one origin, by its name: what is built in, a pack, the user's own. */
export interface CatalogSource extends Catalog {
  readonly name: string
}

/** What could not join: a thing whose id an earlier source has, or a charm with a clasp that nobody knows. */
export type NotMerged =
  | {
      readonly kind: 'collision'
      readonly id: string
      /** The names of the source that keeps the id, and of the one that came later. */
      readonly kept: string
      readonly dropped: string
    }
  | {
      readonly kind: 'unknown_mechanism'
      readonly id: CharmId
      readonly source: string
      readonly mechanism: MechanismId
    }

export interface MergedCatalog {
  readonly catalog: Catalog
  readonly leftOut: readonly NotMerged[]
}

/** Joins sources, the first of an id winning; nothing is replaced, and what is left out is told. */
export function mergeCatalogs(sources: readonly CatalogSource[]): MergedCatalog {
  const leftOut: NotMerged[] = []
  const mechanisms = joined(
    sources.map(({ name, mechanisms }) => ({ name, things: mechanisms })),
    leftOut,
  )
  const carriers = joined(
    sources.map(({ name, carriers }) => ({ name, things: carriers })),
    leftOut,
  )
  const charms = joined(
    sources.map(({ name, charms }) => ({ name, things: charms })),
    leftOut,
  )
  for (const [id, { value, source }] of charms) {
    if (mechanisms.has(value.mechanism)) continue
    charms.delete(id)
    leftOut.push({ kind: 'unknown_mechanism', id, source, mechanism: value.mechanism })
  }
  return {
    catalog: {
      charms: valuesOf(charms),
      carriers: valuesOf(carriers),
      mechanisms: valuesOf(mechanisms),
    },
    leftOut,
  }
}

interface Joined<Value> {
  readonly value: Value
  readonly source: string
}

function joined<Key extends string, Value>(
  sources: readonly { readonly name: string; readonly things: ReadonlyMap<Key, Value> }[],
  leftOut: NotMerged[],
): Map<Key, Joined<Value>> {
  const all = new Map<Key, Joined<Value>>()
  for (const { name, things } of sources) {
    for (const [id, value] of things) {
      const first = all.get(id)
      if (first) leftOut.push({ kind: 'collision', id, kept: first.source, dropped: name })
      else all.set(id, { value, source: name })
    }
  }
  return all
}

const valuesOf = <Key, Value>(map: ReadonlyMap<Key, Joined<Value>>): ReadonlyMap<Key, Value> =>
  new Map([...map].map(([id, { value }]) => [id, value]))
