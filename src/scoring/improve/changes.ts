import type { Catalog } from '../../look/facts/catalog'
import type { Charm } from '../../look/facts/charm'
import type { CharmId, SlotId } from '../../look/ids'
import type { Look } from '../../look/look'
import { isBelow } from '../../look/slot'
import { slotsOf } from '../../look/slots'
import type { Change } from './change'

/** Up to this many pieces, another charm of one's own may be what is missing. */
const FEW = 2

/**
 * Every small change of a look: one charm to a free place, two that swap, one taken off, one for another that the
 * wearer owns, one more of those where few hang, another color of the bag. Not all of them fit.
 */
export function changesOf(catalog: Catalog, look: Look, mine: ReadonlySet<CharmId>): readonly Change[] {
  const taken = [...look.placed.keys()]
  const free = slotsOf(catalog, look).filter((slot) => !look.placed.has(slot))
  const worn = new Set([...look.placed.values()].map(({ charm }) => charm))
  const spare = [...mine].filter((charm) => !worn.has(charm) && catalog.charms.get(charm)?.model)
  const colorways = catalog.carriers.get(look.carrier)?.colorways ?? []
  return [
    ...taken.flatMap((from) => free.map((to) => ({ kind: 'move', from, to }) as const)),
    ...taken.flatMap((from, i) => taken.slice(i + 1).map((to) => ({ kind: 'swap', from, to }) as const)),
    ...taken
      .filter((slot) => taken.length > FEW || isIdle(catalog, look, slot))
      .map((slot) => ({ kind: 'remove', slot }) as const),
    ...taken
      // What hangs on a hub would fall with it.
      .filter((slot) => !taken.some((other) => isBelow(other, slot)))
      .flatMap((slot) => spare.map((charm) => ({ kind: 'replace', slot, charm }) as const)),
    ...(taken.length <= FEW
      ? spare.flatMap((charm) => free.map((slot) => ({ kind: 'add', charm, slot }) as const))
      : []),
    ...colorways
      .filter(({ id }) => id !== look.colorway || look.tints.size > 0)
      .map(({ id }) => ({ kind: 'recolor', colorway: id }) as const),
  ]
}

/** A connector that carries nothing may come off however few hang. */
const isIdle = (catalog: Catalog, look: Look, slot: SlotId): boolean => {
  const charm = catalog.charms.get(look.placed.get(slot)?.charm as CharmId)
  return (
    charm !== undefined && charm.rings.length > 0 && ![...look.placed.keys()].some((at) => isBelow(at, slot))
  )
}

/** Of a shop's whole catalog so many are tried, those with something of the story of the others first. */
const MOST_TRIED = 100

/** Every charm of the catalog that is not worn, in the place of one that is. */
export function insteadOf(catalog: Catalog, look: Look, slot: SlotId): readonly Change[] {
  const rest = [...look.placed].flatMap(([at, { charm }]) =>
    at === slot ? [] : (catalog.charms.get(charm) ?? []),
  )
  const worn = new Set([...look.placed.values()].map(({ charm }) => charm))
  const isKin = ({ family, themes }: Charm): boolean =>
    rest.some(
      (one) =>
        (family !== null && one.family === family) || one.themes?.some((theme) => themes?.includes(theme)),
    )
  const spare = [...catalog.charms.values()].filter(
    ({ id, model, rings }) => model && rings.length === 0 && !worn.has(id),
  )
  const first =
    spare.length <= MOST_TRIED ? spare : [...spare.filter(isKin), ...spare.filter((one) => !isKin(one))]
  return first.slice(0, MOST_TRIED).map(({ id }) => ({ kind: 'replace', slot, charm: id, unowned: true }))
}
