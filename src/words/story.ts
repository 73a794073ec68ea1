import { arrange } from '../look/arrangement'
import type { Look } from '../look/look'
import type { Thread } from '../scoring/criteria/theme/story-thread'
import type { Measured } from '../scoring/measure/measure'
import { charmStory, nameOfCharm } from './catalog-names'
import type { Language } from './language'
import type { Knowledge } from './score/say-score'
import { familyName, themeName } from './story-names'

/** The story of a look: what brings its charms together, then what one or two of them say of themselves. */
export interface StoryLines {
  readonly opening: string
  /** Empty where none of them says anything. */
  readonly voices: string
}

/**
 * Two lines about a look, null while nothing hangs. Every fact is the catalog's: names, families, themes, and the charms'
 * own words. The same look always has the same story, and no theme of its charms is named twice.
 */
export function sayStory({ catalog, scoring }: Knowledge, look: Look, language: Language): StoryLines | null {
  const { byVisualWeight, piecesOf, measure, threadOf } = scoring
  const arrangement = arrange(catalog, look)
  const tellers = byVisualWeight(piecesOf(measure(arrangement)))
  const [lead] = tellers
  if (!lead) return null
  const themes = tellers.flatMap(({ hung }) =>
    (hung.charm.themes ?? []).map((theme) => themeName(theme, language)),
  )
  const found = threadOf(tellers)
  // Whom the score calls the odd one out is a guest here, too.
  const odd = scoring
    .notes(arrangement)
    .flatMap(({ code, slots }) => (code === 'ODD_ONE_OUT' ? slots.slice(0, 1) : []))
  const thread = found && {
    ...found,
    having: found.having.filter(({ hung }) => !odd.includes(hung.slot)),
  }
  const candidates = voicesOf(tellers, thread, language).flatMap((voices) =>
    openings(tellers, lead, thread, language).map((opening) => ({ opening, voices })),
  )
  const fitting = candidates.find(({ opening, voices }) =>
    themes.every((theme) => language.story.mentions(`${opening} ${voices}`, theme) <= 1),
  )
  return fitting ?? candidates.at(-1) ?? null
}

const nameOf = ({ hung }: Measured, language: Language): string => nameOfCharm(hung.charm, language)

/** Whoever the others are not. */
const guestsOf = (tellers: readonly Measured[], having: readonly Measured[]) =>
  tellers.filter((one) => !having.includes(one))

/** First lines that are true of the look, the most telling first. */
function openings(
  tellers: readonly Measured[],
  lead: Measured,
  thread: Thread | null,
  language: Language,
): readonly string[] {
  const say = language.story
  const turn = tellers.reduce((sum, { hung }) => sum + letters(hung.charm.id), 0)
  const one = <Line>(lines: readonly [Line, ...Line[]] | readonly Line[]): Line =>
    lines[turn % lines.length] as Line
  const name = nameOf(lead, language)
  if (tellers.every(({ facts }) => facts.isConnector)) return [one(say.hardware)(name)]
  const [, second] = tellers
  if (!second) return [one(say.alone)(name)]
  const plain =
    tellers.length === 2
      ? one(say.pair)()
      : tellers.length === 3
        ? one(say.trio)()
        : one(say.many)(tellers.length)
  const plainest = one(say.many)(tellers.length)
  if (!thread || thread.having.length * 2 <= tellers.length) return [plain, plainest]
  const { having } = thread
  const guests = guestsOf(tellers, having)
  const [guest] = guests
  const value = (thread.kind === 'family' ? familyName : themeName)(thread.value, language)
  const telling =
    thread.kind === 'family'
      ? { all: say.family, andOne: say.familyAndOne, andGuests: say.familyAndGuests }
      : { all: say.theme, andOne: say.themeAndOne, andGuests: say.themeAndGuests }
  const opening = !guest
    ? one(telling.all)(having.length, value)
    : guests.length === 1
      ? one(telling.andOne)(having.length, value, nameOf(guest, language))
      : one(telling.andGuests)(having.length, value, guests.length)
  return [opening, plain, plainest]
}

/** What the lead says of itself, with a second voice where there is room: the guest's, else the next to the eye. */
function voicesOf(
  tellers: readonly Measured[],
  thread: Thread | null,
  language: Language,
): readonly string[] {
  const say = language.story
  const [lead] = tellers
  if (!lead) return []
  const saying = ({ hung }: Measured, as: (says: string) => string): string => {
    const says = charmStory(hung.charm, language)
    return says === '' ? '' : as(says)
  }
  /** Empty of one that nobody wrote a line for. */
  const voice = (one: Measured): string => saying(one, (says) => say.voice(nameOf(one, language), says))
  const others = tellers.filter(({ hung }) => hung.charm.id !== lead.hung.charm.id)
  const [next] = others
  const alone = next === undefined ? saying(lead, say.quote) : voice(lead)
  if (!next) return [alone]
  const guests = guestsOf(others, thread?.having ?? others)
  const second = guests.length === 1 ? (guests[0] ?? next) : next
  const both = [voice(lead), voice(second)].filter((line) => line !== '').join(say.gap)
  return both.length <= say.longestVoices ? [both, alone] : [alone]
}

const letters = (text: string): number => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
