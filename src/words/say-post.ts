import { arrange } from '../look/arrangement'
import type { Catalog } from '../look/facts/catalog'
import type { Look } from '../look/look'
import { nameOfCarrier, nameOfCharm } from './catalog-names'
import { wornColorName } from './color/worn-color'
import type { Language } from './language'
import { sayHeadline } from './score/say-headline'
import type { Knowledge } from './score/say-score'
import { slotName } from './slot-names'

/** The longest text that goes out with a picture, in UTF-16 units as apps count them. */
export const TEXT_LIMIT = 250

const fits = (text: string): boolean => text.length <= TEXT_LIMIT

/** Cuts between whole characters; only a bag with a monstrous name comes to this. */
function cut(text: string): string {
  if (fits(text)) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > TEXT_LIMIT - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** Each charm once, in the order they hang, with how many of it there are. */
function named(names: readonly string[], times: (name: string, n: number) => string): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, n]) => (n === 1 ? name : times(name, n)))
}

/** The longest list that leaves the sentence within the limit: all names, or as many as fit and how many more there are. */
function listed(items: readonly string[], language: Language, sentence: (list: string) => string): string {
  const { list } = language.numbers
  const { more } = language.post
  for (let kept = items.length; kept > 0; kept--) {
    const rest = items.length - kept
    const text = sentence(list(rest === 0 ? items : [...items.slice(0, kept), more(rest)]))
    if (fits(text)) return text
  }
  return cut(sentence(more(items.length)))
}

/** As many of the wishes as fit behind the text, in their order. */
const withMore = (text: string, wishes: readonly string[], next: (wish: string) => string): string =>
  wishes.reduce((so, wish) => (wish !== '' && fits(so + next(wish)) ? so + next(wish) : so), text)

/**
 * What a picture of the look shows, for those who do not see it; at most 250 characters. Names every charm while there is
 * room. `kind` comes first where the picture shows more than the look itself, e.g. `Before and after`.
 */
export function sayAltText(catalog: Catalog, look: Look, kind: string | null, language: Language): string {
  const words = language.post
  const { carrier, colorway, hung } = arrange(catalog, look)
  const bag = words.bag(nameOfCarrier(carrier, language), wornColorName({ carrier, colorway }, language))
  const about = (text: string): string => (kind === null ? text : words.kind(kind, text))
  if (hung.length === 0) return cut(about(words.bare(bag)))
  const whole = (list: string): string => about(words.wearing(bag, hung.length, list))
  const places = hung.map(({ charm, slot }) =>
    words.at(nameOfCharm(charm, language), slotName(catalog, look, slot, language, 'inline')),
  )
  const placed = whole(words.places(places))
  if (fits(placed)) return placed
  return listed(
    named(
      hung.map(({ charm }) => nameOfCharm(charm, language)),
      words.times,
    ),
    language,
    whole,
  )
}

/** What to write under a posted picture; at most 250 characters. Title, bag and every charm come first, then whose idea it was, then what it is. */
export function sayCaption(known: Knowledge, look: Look, language: Language): string {
  const { title, author, credits } = look
  const words = language.post
  const { carrier, colorway, hung } = arrange(known.catalog, look)
  const bag = words.bag(nameOfCarrier(carrier, language), wornColorName({ carrier, colorway }, language))
  const start = (text: string): string => (title === '' ? text : words.titled(title, text))
  const core =
    hung.length === 0
      ? cut(start(words.justBag(bag)))
      : listed(
          named(
            hung.map(({ charm }) => nameOfCharm(charm, language)),
            words.times,
          ),
          language,
          (list) => start(words.carrying(bag, list)),
        )
  const source = credits.at(-1)
  const wishes = [
    source === undefined ? '' : words.remixOf(source),
    author === '' ? '' : words.by(author),
    hung.length === 0 ? '' : words.sentence(sayHeadline(known, look, language)),
    words.tags,
  ]
  return withMore(core, wishes, words.next)
}
