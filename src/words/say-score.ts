import { arrange } from '../look/arrangement'
import type { Catalog } from '../look/facts/catalog'
import type { CharmId, SlotId } from '../look/ids'
import type { Look } from '../look/look'
import { type CriterionId, criteria } from '../scoring/criteria'
import { headlineOf } from '../scoring/headline'
import type { Change } from '../scoring/improve/change'
import type { Naming } from '../scoring/naming'
import type { Note } from '../scoring/note'
import { charmName, colorwayName, mechanismName } from './catalog-names'
import type { CriteriaWords } from './criterion-words'
import type { Language } from './language'
import { slotName } from './slot-names'
import { familyName, themeName } from './story-names'

/** What a bar of the score is called. */
export const criterionName = (id: CriterionId, language: Language): string => language.criteria[id].name

/** The names a sentence needs, in one language. */
function namesIn(catalog: Catalog, look: Look, language: Language): Naming {
  const say = language.score
  const { list, mass } = language.numbers
  const charm = (id: CharmId | undefined): string =>
    id === undefined ? '' : charmName(catalog, id, language)
  return {
    charm,
    charms: (all, most = 4) => {
      const ids = [...new Set(all)]
      const named = ids.length > most ? ids.slice(0, most - 1) : ids
      const rest = ids.length - named.length
      return list([...named.map((id) => say.the(charm(id))), ...(rest > 0 ? [say.more(rest)] : [])])
    },
    slot: (slot) => (slot === undefined ? '' : slotName(catalog, look, slot, language, 'inline')),
    family: (family) => familyName(family, language),
    theme: (theme) => themeName(theme, language),
    trend: (trend) =>
      (language.criteria.color.texts.trends as Readonly<Record<string, string>>)[trend] ?? trend,
    clasp: (id) => {
      const mechanism = id && catalog.charms.get(id)?.mechanism
      const clasp = mechanism && catalog.mechanisms.get(mechanism)
      return clasp ? { id: clasp.id, name: mechanismName(clasp, language) } : null
    },
    list,
    mass,
  }
}

// A note goes with the texts of the criterion that made it, which the type of a lookup cannot tell.
type Say = (note: Note, texts: unknown, naming: Naming) => string
const SAY = Object.fromEntries(criteria.map(({ id, say }) => [id, say as Say])) as Readonly<
  Record<CriterionId, Say>
>

/** One sentence for a note about this look. */
export function sayNote(catalog: Catalog, look: Look, note: Note, language: Language): string {
  const words: CriteriaWords = language.criteria
  return SAY[note.criterion](note, words[note.criterion].texts, namesIn(catalog, look, language))
}

/** What a change would do, as one sentence. */
export function sayChange(catalog: Catalog, look: Look, change: Change, language: Language): string {
  const say = language.score
  const names = namesIn(catalog, look, language)
  const charmAt = (slot: SlotId): string => names.charm(look.placed.get(slot)?.charm)
  switch (change.kind) {
    case 'move':
      return say.move(charmAt(change.from), names.slot(change.to))
    case 'swap':
      return say.swap(charmAt(change.from), charmAt(change.to))
    case 'remove':
      return say.rest(charmAt(change.slot))
    case 'replace':
      return say.replace(charmAt(change.slot), names.charm(change.charm))
    case 'add':
      return say.add(names.charm(change.charm), names.slot(change.slot))
    case 'recolor': {
      const carrier = catalog.carriers.get(look.carrier)
      return say.recolor(carrier ? colorwayName(carrier, change.colorway, language) : '')
    }
    default:
      return change satisfies never
  }
}

/** One sentence that says what the look is. */
export function sayHeadline(catalog: Catalog, look: Look, language: Language): string {
  const say = language.score
  const { trends, palettes } = language.criteria.color.texts
  const { count, lead, leads, story, trend, harmony } = headlineOf(arrange(catalog, look))
  if (lead === null) return say.headlineEmpty
  const colors = (trend !== null && trends[trend]) || palettes[harmony]
  const leadName = charmName(catalog, lead, language)
  if (count === 1) return say.solo(leadName, colors)
  const group =
    story === null
      ? say.group(count)
      : story.kind === 'family'
        ? say.familyGroup(familyName(story.value, language), count)
        : say.themeGroup(themeName(story.value, language), count)
  return say.headline(group, colors, leads ? leadName : null)
}
