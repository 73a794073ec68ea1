import type { NoteBy } from '../../criterion'
import type { Naming } from '../../naming'
import type { CompositionNote } from './note'

/** What a language has to say of composition. Names come bare; lists come joined, each name with its article where the language has one. */
export interface CompositionTexts {
  readonly textures: Readonly<Record<string, string>>
  readonly empty: string
  readonly one: (charm: string) => string
  readonly two: (one: string, other: string) => string
  readonly three: (list: string) => string
  readonly oneQuiet: (charm: string) => string
  readonly twoQuiet: (one: string, other: string) => string
  readonly fewMaximal: (n: number, lead: string) => string
  readonly plenty: (n: number, lead: string) => string
  readonly overWithConnectors: (n: number, lead: string) => string
  readonly overThree: (n: number, lead: string) => string
  readonly overThreeQuiet: (n: number, lead: string) => string
  readonly overThreeMaximal: (n: number, lead: string) => string
  readonly overFive: (n: number, list: string) => string
  readonly bare: (list: string) => string
  readonly hero: (lead: string, rest: string) => string
  readonly noHero: (one: string, other: string) => string
  readonly doubles: (charm: string) => string
  readonly hardlyLeads: (one: string, other: string) => string
  readonly sizeGap: (large: string, small: string) => string
  readonly ladder: (large: string, small: string) => string
  readonly repeats: (one: string, other: string) => string
  readonly repeatsSame: (charm: string) => string
  readonly sizes: (large: string, small: string) => string
  readonly sameSize: (list: string) => string
  readonly textures2: (one: string, other: string, oneCharm: string, otherCharm: string) => string
  readonly sameTexture: (texture: string, charm: string) => string
  readonly scaleLost: (charm: string) => string
  readonly scaleOverwhelming: (charm: string) => string
}

/** Which of them says a note. */
export function sayComposition(
  note: NoteBy<'three', CompositionNote>,
  say: CompositionTexts,
  names: Naming,
): string {
  const [first, second = first] = note.charms
  const last = note.charms.at(-1)
  switch (note.code) {
    case 'EMPTY':
      return say.empty
    case 'COUNT_FEW':
      if (note.style === 'maximal') return say.fewMaximal(note.count, names.charm(first))
      if (note.count === 1) return (note.style === 'quiet' ? say.oneQuiet : say.one)(names.charm(first))
      return (note.style === 'quiet' ? say.twoQuiet : say.two)(names.charm(first), names.charm(second))
    case 'COUNT_THREE':
      return say.three(names.charms(note.charms))
    case 'COUNT_OVER_THREE': {
      if (note.withConnectors) return say.overWithConnectors(note.count, names.charm(first))
      const over = { quiet: say.overThreeQuiet, curated: say.overThree, maximal: say.overThreeMaximal }
      return over[note.style](note.count, names.charm(first))
    }
    case 'COUNT_PLENTY':
      return say.plenty(note.count, names.charm(first))
    case 'COUNT_OVER_FIVE':
      return say.overFive(note.count, names.charms(note.charms.slice(0, note.style === 'quiet' ? 2 : 3)))
    case 'BARE':
      return say.bare(names.charms(note.charms))
    case 'HERO':
      return say.hero(names.charm(first), names.charms(note.charms.slice(1)))
    case 'NO_HERO':
      if (first === second) return say.doubles(names.charm(first))
      return (note.ties ? say.noHero : say.hardlyLeads)(names.charm(first), names.charm(second))
    case 'SIZES':
      return say.sizes(names.charm(first), names.charm(last))
    case 'SAME_SIZE':
      return say.sameSize(names.charms(note.charms))
    case 'SIZE_GAP':
      return say.sizeGap(names.charm(first), names.charm(last))
    case 'LADDER':
      return say.ladder(names.charm(first), names.charm(second))
    case 'REPEATS':
      return first === second
        ? say.repeatsSame(names.charm(first))
        : say.repeats(names.charm(first), names.charm(second))
    case 'TEXTURES': {
      const [one = '', other = ''] = note.textures
      return say.textures2(
        say.textures[one] ?? one,
        say.textures[other] ?? other,
        names.charm(first),
        names.charm(second),
      )
    }
    case 'SAME_TEXTURE':
      return say.sameTexture(say.textures[note.texture] ?? note.texture, names.charm(last))
    case 'SCALE_LOST':
      return say.scaleLost(names.charm(first))
    case 'SCALE_OVERWHELMING':
      return say.scaleOverwhelming(names.charm(first))
    default:
      return note satisfies never
  }
}
