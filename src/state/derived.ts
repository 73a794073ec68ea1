import { arrange } from '../look/arrange'
import type { Arrangement } from '../look/arrangement'
import type { Catalog } from '../look/catalog'
import type { Edit, Look } from '../look/look'
import { type Score, score } from '../scoring/score'

/** Remembers the last answers of a pure function of a look, by identity. */
function remembered<Value>(
  compute: (catalog: Catalog, look: Look) => Value,
): (catalog: Catalog, look: Look) => Value {
  const byCatalog = new WeakMap<Catalog, WeakMap<Look, Value>>()
  return (catalog, look) => {
    const byLook = byCatalog.get(catalog) ?? new WeakMap<Look, Value>()
    byCatalog.set(catalog, byLook)
    const known = byLook.get(look)
    if (known !== undefined) return known
    const value = compute(catalog, look)
    byLook.set(look, value)
    return value
  }
}

/** The look with every fact filled in. */
export const arrangementOf: (catalog: Catalog, look: Look) => Arrangement = remembered(arrange)

/** The look's score. */
export const scoreOf: (catalog: Catalog, look: Look) => Score = remembered((catalog, look) =>
  score(arrangementOf(catalog, look)),
)

/** The total on screen, 0…100, or null for a bare carrier. */
export function totalOf(catalog: Catalog, look: Look): number | null {
  return look.placed.size === 0 ? null : scoreOf(catalog, look).total
}

/** Points an edit would win or lose; from and to a bare carrier counts from 0. */
export function gainOf(catalog: Catalog, look: Look, edit: Edit): number {
  const before = totalOf(catalog, look) ?? 0
  return Math.round(((totalOf(catalog, edit(look)) ?? 0) - before) * 10) / 10
}
