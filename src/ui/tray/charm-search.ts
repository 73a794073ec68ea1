import MiniSearch, { type Query } from 'minisearch'
import type { Charm } from '../../look/facts/charm'
import type { CharmId } from '../../look/ids'
import { colorPoint } from '../../scoring/color/color-space'
import { nameOfCharm } from '../../words/catalog-names'
import { hueName } from '../../words/hue-names'
import type { Language } from '../../words/language'
import { familyName, themeName } from '../../words/story-names'

/** The charms that answer a query, the best first. Every word of it must be met. */
export type CharmSearch = (query: string) => readonly CharmId[]

/** How much a word counts by where it stands; `inside` is what a name holds within its words. */
const WEIGHTS = { name: 12, inside: 8, kind: 3, family: 3, color: 2, material: 2, theme: 1.5 } as const

type Field = keyof typeof WEIGHTS

const LEAST_COLOR_SHARE = 0.15
const LEAST_INSIDE = 3

const HAN = /\p{Script=Han}/u

/** Words, and runs of Han characters, of a text in any width and case. */
const runs = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? []

/** Chinese is written without spaces: its characters and their pairs stand for its words. */
const pairs = (run: string): readonly string[] => {
  const letters = [...run]
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}
const termsOf = (text: string): string[] =>
  runs(text).flatMap((run) => (HAN.test(run) ? [...run, ...pairs(run)] : [run]))

/** What words end in, so that a button finds a Mossbutton. */
const endings = (text: string): readonly string[] =>
  runs(text)
    .filter((run) => !HAN.test(run))
    .flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - LEAST_INSIDE) }, (_, i) => word.slice(i + 1)),
    )

const colorsOf = ({ palette }: Charm, language: Language): readonly string[] =>
  palette
    .filter(({ share }) => share >= LEAST_COLOR_SHARE)
    .map(({ hex }) => language.tray.color(hueName(colorPoint(hex).ok, language)))

/** Everything a charm can be found by in some languages. */
function textOf(charm: Charm, languages: readonly Language[]): Readonly<Record<Field, string>> {
  const inEach = (say: (language: Language) => readonly string[]): readonly string[] => languages.flatMap(say)
  const name = inEach((language) => [nameOfCharm(charm, language)]).join(' ')
  const { family } = charm
  const says = (...parts: readonly string[]): string => parts.join(' ').replaceAll('_', ' ')
  return {
    name,
    inside: endings(name).join(' '),
    kind: says(...inEach(({ names }) => [names.charmTypes[charm.type]]), charm.type, ...charm.taxonomy),
    family: family ? says(...inEach((language) => [familyName(family, language)]), family) : '',
    color: says(...inEach((language) => colorsOf(charm, language))),
    material: says(charm.textureClass, charm.archetype),
    theme: says(...inEach((language) => (charm.themes ?? []).map((theme) => themeName(theme, language)))),
  }
}

const EXACT: readonly Field[] = ['name', 'kind', 'family', 'color', 'material', 'theme']

/** One word of a query: a Chinese one by its characters, sooner where they stand together. */
function queryOf(run: string, typos: boolean): Query {
  if (HAN.test(run)) {
    const letters: Query = { combineWith: 'AND', queries: [...run] }
    const together: Query = { combineWith: 'OR', queries: [...pairs(run)] }
    if (run.length === 1) return letters
    return { combineWith: 'OR', queries: [letters, { combineWith: 'AND', queries: [letters, together] }] }
  }
  const word: Query = {
    queries: [run],
    fields: [...EXACT],
    prefix: true,
    fuzzy: typos && run.length > 3 ? 0.25 : false,
  }
  const inside: Query = { queries: [run], fields: ['inside'], prefix: true }
  return { combineWith: 'OR', queries: [word, inside] }
}

/** Makes charms findable, in each of the languages, by name, kind, family, color, material and theme; misspelled words where nothing is written so. */
export function indexCharms(charms: readonly Charm[], languages: readonly Language[]): CharmSearch {
  const fields = Object.keys(WEIGHTS) as Field[]
  const index = new MiniSearch<{ readonly id: CharmId } & Readonly<Record<Field, string>>>({
    fields,
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS, tokenize: (term) => [term], bm25: { k: 1.2, b: 0, d: 0.5 } },
  })
  index.addAll(charms.map((charm) => ({ id: charm.id, ...textOf(charm, languages) })))
  return (query) => {
    const asked = (typos: boolean): readonly CharmId[] =>
      index
        .search({ combineWith: 'AND', queries: runs(query).map((run) => queryOf(run, typos)) })
        .map(({ id }) => id as CharmId)
    const found = asked(false)
    return found.length > 0 ? found : asked(true)
  }
}
