import type { NoteBy } from '../../criterion'
import type { Naming } from '../../naming'
import type { ThemeNote } from './note'

/** What a language has to say of theme. Names come bare; lists come joined, each name with its article where the language has one. */
export interface ThemeTexts {
  readonly family: (family: string, list: string) => string
  readonly familyPart: (family: string, list: string) => string
  readonly themePart: (theme: string, list: string) => string
  readonly theme: (theme: string, list: string) => string
  readonly oddInFamily: (charm: string, family: string) => string
  readonly oddInTheme: (charm: string, theme: string) => string
  readonly oddOneOut: (charm: string, others: string) => string
  /** Beside praise that tells what the others share. */
  readonly oddBeside: (charm: string) => string
  readonly noStory: (list: string) => string
  readonly strangers: (one: string, other: string) => string
  readonly thinStory: (charm: string, shared: string) => string
  readonly storyAlone: (charm: string) => string
  readonly lookOn: (rest: string, n: number) => string
  readonly looseInFamily: (one: string, other: string, family: string, rest: string | null) => string
  readonly looseInTheme: (one: string, other: string, theme: string, rest: string | null) => string
  readonly loose: (one: string, other: string) => string
  readonly wishNoFamily: (lead: string) => string
  readonly wishFamily: (lead: string, n: number, family: string) => string
  readonly wishNoCulture: (lead: string) => string
  readonly wishCulture: (lead: string) => string
  readonly wishNoTrend: (lead: string) => string
  readonly wishTrend: (lead: string, trend: string) => string
  readonly season: (list: string) => string
  readonly notTold: (list: string, n: number) => string
  readonly notToldAlone: (charm: string) => string
}

/** Which of them says a note. */
export function sayTheme(note: NoteBy<'theme', ThemeNote>, say: ThemeTexts, names: Naming): string {
  const [first, second = first] = note.charms
  switch (note.code) {
    case 'FAMILY':
      return (note.have < note.of ? say.familyPart : say.family)(
        names.family(note.family),
        names.charms(note.charms),
      )
    case 'THEME':
      return (note.have < note.of ? say.themePart : say.theme)(
        names.theme(note.theme),
        names.charms(note.charms),
      )
    case 'ODD_ONE_OUT':
      if (note.isTold) return say.oddBeside(names.charm(first))
      if (note.story?.kind === 'family')
        return say.oddInFamily(names.charm(first), names.family(note.story.value))
      if (note.story) return say.oddInTheme(names.charm(first), names.theme(note.story.value))
      return say.oddOneOut(names.charm(first), names.charms(note.charms.slice(1)))
    case 'NO_STORY':
      return new Set(note.charms).size === 2
        ? say.strangers(names.charm(first), names.charm(note.charms.find((one) => one !== first)))
        : say.noStory(names.charms(note.charms))
    case 'THIN_STORY': {
      const { kind, value } = note.story
      return say.thinStory(names.charm(first), names[kind](value))
    }
    case 'STORY_ALONE':
      return say.storyAlone(names.charm(first))
    case 'LOOSE_STORY': {
      const { story, charms } = note
      const rest = charms.slice(2)
      const others = rest.length === 0 ? null : say.lookOn(names.charms(rest, 3), rest.length)
      if (!story) return say.loose(names.charm(first), names.charm(second))
      const loose = story.kind === 'family' ? say.looseInFamily : say.looseInTheme
      return loose(names.charm(first), names.charm(second), names[story.kind](story.value), others)
    }
    case 'PROFILE_WISH':
      return sayWish(note, say, names)
    case 'SEASON':
      return say.season(names.charms(note.charms))
    case 'NOT_TOLD':
      return note.isAlone
        ? say.notToldAlone(names.charm(first))
        : say.notTold(names.charms(note.charms), new Set(note.charms).size)
    default:
      return note satisfies never
  }
}

/** What a collector would still look for. */
function sayWish(
  {
    value,
    have,
    profile,
    charms: [first],
  }: Extract<NoteBy<'theme', ThemeNote>, { readonly code: 'PROFILE_WISH' }>,
  say: ThemeTexts,
  names: Naming,
): string {
  const lead = names.charm(first)
  switch (profile) {
    case 'completionist':
      return value === null ? say.wishNoFamily(lead) : say.wishFamily(lead, have, names.family(value))
    case 'preservationist':
      return have === 0 ? say.wishNoCulture(lead) : say.wishCulture(lead)
    case 'trend_follower':
    case 'curator':
      return value === null ? say.wishNoTrend(lead) : say.wishTrend(lead, names.trend(value))
    default:
      return profile satisfies never
  }
}
