import { catalogFor } from '../../look/catalog-for'
import type { Catalog } from '../../look/facts/catalog'
import type { Look } from '../../look/look'
import { type NotKnown, notKnownIn } from '../../look/not-known'
import { charmName } from '../catalog-names'
import type { FirstLanguage } from '../language'

/** What of a look only a later release knows, in one sentence; null when everything of it is known. */
export function sayNotKnown(facts: Catalog, look: Look, language: FirstLanguage): string | null {
  const catalog = catalogFor(facts, { stubs: look.stubs })
  const words = language.notKnown
  const said = (one: NotKnown): string => {
    switch (one.kind) {
      case 'bag_color':
        return words.bagColor
      case 'charm_color':
        return words.charmColor(charmName(catalog, one.charm, language))
      case 'charm_state':
        return words.charmState(charmName(catalog, one.charm, language))
      case 'more':
        return words.more
      default:
        return one satisfies never
    }
  }
  const parts = [...new Set(notKnownIn(catalog, look).map(said))]
  return parts.length > 0 ? words.shown(language.numbers.list(parts)) : null
}
