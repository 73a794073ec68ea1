import type { Charm, CharmType } from '../../look/facts/charm'
import { yuanOf } from '../../look/facts/price'
import type { CharmId } from '../../look/ids'
import type { CharmSearch } from './charm-search'
import type { TileFit } from './tile-fit'

/** What the tray is asked to show. */
export interface Wish {
  readonly query: string
  /** Empty for every type. */
  readonly types: ReadonlySet<CharmType>
  /** Only charms up to this many yuan, null for any price. */
  readonly maxCny: number | null
}

export const EVERYTHING: Wish = { query: '', types: new Set(), maxCny: null }

/** The charms that answer a wish: the best match first, or as they are given where nothing is searched for or the search is not there yet. */
export function findCharms(
  charms: readonly Charm[],
  { query, types, maxCny }: Wish,
  search: CharmSearch | null,
): readonly Charm[] {
  const kept = charms
    .filter((charm) => types.size === 0 || types.has(charm.type))
    .filter((charm) => maxCny === null || (yuanOf(charm.price) ?? Number.POSITIVE_INFINITY) <= maxCny)
  if (!search || query.trim() === '') return kept
  const ranks = new Map(search(query).map((id, rank) => [id, rank]))
  return kept
    .filter(({ id }) => ranks.has(id))
    .toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
}

/** Found charms as the tray shows them: only those that fit, where only they are asked for; those that fit first, where a place is. */
export function fittingCharms(
  found: readonly Charm[],
  fits: ReadonlyMap<CharmId, TileFit>,
  asked: { readonly only: boolean; readonly first: boolean },
): readonly Charm[] {
  const isFitting = ({ id }: Charm): boolean => fits.get(id)?.kind === 'fits'
  if (asked.only) return found.filter(isFitting)
  return asked.first ? found.toSorted((a, b) => Number(isFitting(b)) - Number(isFitting(a))) : found
}
