import { catalogFor } from '../../look/catalog-for'
import type { Catalog } from '../../look/facts/catalog'
import type { CharmId, SlotId } from '../../look/ids'
import type { Look } from '../../look/look'
import type { CriterionId } from '../../scoring/criteria'
import type { Change } from '../../scoring/improve/change'
import type { Naming } from '../../scoring/naming'
import type { Note } from '../../scoring/note'
import type { Score } from '../../scoring/score'
import type { Judge } from '../../state/planner/derived'
import { charmNameInside, colorwayName, mechanismName } from '../catalog-names'
import type { CriteriaWords } from '../criterion-words'
import type { Language } from '../language'
import { slotName } from '../slot-names'
import { familyName, themeName } from '../story-names'

/** What sentences about a look are made with: the facts, and scoring, whatever the taste. */
export type Knowledge = Pick<Judge, 'catalog' | 'scoring'>

/** What a bar of the score is called. */
export const criterionName = (id: CriterionId, language: Language): string => language.criteria[id].name

/** The names a sentence needs, in one language. */
function namesIn(facts: Catalog, look: Look, language: Language): Naming {
  const catalog = catalogFor(facts, { stubs: look.stubs })
  const say = language.score
  const { list, mass } = language.numbers
  const charm = (id: CharmId | undefined): string =>
    id === undefined ? '' : charmNameInside(catalog, id, language)
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

/** One sentence for a note about this look. */
export function sayNote({ catalog, scoring }: Knowledge, look: Look, note: Note, language: Language): string {
  const words: CriteriaWords = language.criteria
  const say = scoring.criteria.find(({ id }) => id === note.criterion)?.say as Say
  return say(note, words[note.criterion].texts, namesIn(catalog, look, language))
}

/** What holds a score down, as one sentence; null where nothing does. */
export function sayCeiling({ heldBy, uncapped }: Score, language: Language): string | null {
  if (!heldBy) return null
  const { points } = language.numbers
  const { why, holds, nearly } = language.ceiling
  return (heldBy.isNear ? nearly : holds)(points(heldBy.at), points(uncapped), why[heldBy.id])
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
      return (change.unowned ? say.replaceUnowned : say.replace)(
        charmAt(change.slot),
        names.charm(change.charm),
      )
    case 'add':
      return say.add(names.charm(change.charm), names.slot(change.slot))
    case 'recolor': {
      const carrier = catalogFor(catalog, { stubs: look.stubs }).carriers.get(look.carrier)
      return say.recolor(carrier ? colorwayName(carrier, change.colorway, language) : '')
    }
    default:
      return change satisfies never
  }
}
