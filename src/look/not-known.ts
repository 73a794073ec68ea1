import { catalogFor } from './catalog-for'
import type { Catalog } from './facts/catalog'
import type { CharmId, SlotId } from './ids'
import { FIRST_LATER_KIND } from './later-release'
import type { Look } from './look'

/** Something that a look says and this release does not know: it shows as it comes, and stays written as it is. */
export type NotKnown =
  | { readonly kind: 'bag_color'; readonly id: string }
  | {
      readonly kind: 'charm_color' | 'charm_state'
      readonly id: string
      readonly charm: CharmId
      readonly slot: SlotId
    }
  /** Whole parts that only a later release reads. */
  | { readonly kind: 'more' }

/** What a look says that this catalog does not know; unknown charms lie aside and say so there. */
export function notKnownIn(catalog: Catalog, look: Look): readonly NotKnown[] {
  const { carriers, charms } = catalogFor(catalog, look)
  const isColor = carriers.get(look.carrier)?.colorways.some(({ id }) => id === look.colorway) ?? true
  const found: NotKnown[] = isColor ? [] : [{ kind: 'bag_color', id: look.colorway }]
  const { fields, sections } = look.later
  let isMore = Object.keys(fields).length > 0 || sections.some(({ kind }) => kind >= FIRST_LATER_KIND)
  for (const [slot, { charm, state, colorway, later }] of look.placed) {
    const known = charms.get(charm)
    if (colorway !== undefined && known && !known.colorways.some(({ id }) => id === colorway))
      found.push({ kind: 'charm_color', id: colorway, charm, slot })
    if (state !== null && known && !known.states.includes(state))
      found.push({ kind: 'charm_state', id: state, charm, slot })
    if (later) isMore = true
  }
  return isMore ? [...found, { kind: 'more' }] : found
}
