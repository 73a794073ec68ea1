import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import type { Charm } from '../../look/facts/charm'
import type { CharmId } from '../../look/ids'
import type { Scoring } from '../../scoring/engine'
import { loadScoring } from '../../state/load-scoring'
import { onDemand } from '../../state/on-demand'
import { hueOf } from '../../words/hue-names'
import type { FoundBy, SearchBook, SearchWords } from '../../words/search/search-book'

/** The charms that answer a query, the best first. Every word of it must be met. */
export type CharmSearch = (query: string) => readonly CharmId[]

/** How each Chinese word of a text is spoken, its syllables with a space between. */
export type Spoken = (text: string) => readonly string[]

/** How much a word counts by where it stands. */
const WEIGHTS = { name: 12, kind: 3, family: 3, color: 2, material: 2, theme: 1.5 } as const
/** How much what stands inside a word of a name counts. */
const INSIDE = 8

type Field = keyof typeof WEIGHTS

const FIELDS = Object.keys(WEIGHTS) as Field[]
const FACETS = FIELDS.filter((field) => field !== 'name')
/** Spoken words come last: many an English word is a Chinese syllable too. */
const ALOUD = Object.fromEntries(Object.entries(WEIGHTS).map(([field, weight]) => [field, weight / 20]))

const LEAST_COLOR_SHARE = 0.15
const LEAST_INSIDE = 3
const LEAST_SPOKEN = 2
/** Two initials stand for many a word. */
const MOST_SPOKEN = 64
/** So many charms at a time: some ten milliseconds, so that nobody waits for a key or a finger. */
const CHUNK = 200

const HAN = /\p{Script=Han}/u
const WORDS_OF_HAN = /\p{Script=Han}+/gu

/** Words, and runs of Han characters, of a text in any width and case and with any accents. */
const runs = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .match(/\p{Script=Han}+|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? []

/** Chinese is written without spaces: its characters and their pairs stand for its words. */
const pairs = (run: string): readonly string[] => {
  const letters = [...run]
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}

/** The terms of a text with a space between. */
const termsOf = (text: string): string =>
  runs(text)
    .flatMap((run) => (HAN.test(run) ? [...run, ...pairs(run)] : [run]))
    .join(' ')

/** What is spoken from one of a Chinese word's characters on: the characters and their syllables. */
interface Tail {
  readonly letters: readonly string[]
  readonly syllables: readonly string[]
  readonly joined: string
  readonly initials: string
}

function tailsOf(word: string, spoken: string): readonly Tail[] {
  const letters = [...word]
  const syllables = spoken.split(' ')
  if (letters.length !== syllables.length) return []
  return letters.map((_, from) => {
    const rest = syllables.slice(from)
    const initials = rest.map(([initial]) => initial).join('')
    return { letters: letters.slice(from), syllables: rest, joined: rest.join(''), initials }
  })
}

/** The characters that a Latin word speaks, from the start of what may be spoken; null when it speaks none. */
function spokenBy(run: string, { letters, syllables, joined, initials }: Tail): string | null {
  if (initials.startsWith(run)) return letters.slice(0, run.length).join('')
  if (!joined.startsWith(run)) return null
  let count = 0
  for (let length = 0; length < run.length; count += 1) length += syllables[count]?.length ?? run.length
  return letters.slice(0, count).join('')
}

/** By what charms are found, gathered while they are indexed. */
function gatherer(
  { made, words }: SearchBook,
  spell: Spoken | null,
  colorPoint: Scoring['colorPoint'] | null,
) {
  const languages: readonly SearchWords[] = Object.values(words)
  /** The words of names in letters, how Chinese words are spoken, and the terms of each facet. */
  const names = new Set<string>()
  const tails = new Map<string, readonly Tail[]>()
  const facets = new Map<string, string>()

  /** The terms of a text. */
  function learn([text = '', ...spoken]: FoundBy): string {
    for (const [i, word] of (text.match(WORDS_OF_HAN) ?? []).entries()) {
      const aloud = spoken[i]
      if (aloud !== undefined && !tails.has(word)) tails.set(word, tailsOf(word, aloud))
    }
    return termsOf(text)
  }
  const own = (text: string): string => learn([text, ...(spell?.(text) ?? [])])

  /** What many charms share is one term, whatever it is called. */
  function facet(id: string, says: () => readonly string[]): string {
    const key = id.replaceAll(' ', '_')
    if (!facets.has(key)) facets.set(key, says().join(' '))
    return key
  }
  const shared = (shelf: Exclude<keyof SearchWords, 'charms'>, id: string): string =>
    facet(`${shelf}:${id}`, () => [
      ...languages.map((language) => learn(language[shelf][id] ?? [])),
      ...(shelf === 'colorways' ? [] : [termsOf(id)]),
    ])

  /** The terms of a charm, by where they stand. */
  function fieldsOf(charm: Charm): Readonly<Record<Field, readonly string[]>> {
    const { id, type, archetype, taxonomy, family, textureClass, themes, palette, colorways } = charm
    const hues = palette
      .filter(({ share }) => share >= LEAST_COLOR_SHARE)
      .flatMap(({ hex }) => (colorPoint ? [hueOf(colorPoint(hex).ok)] : []))
    const looksLike = [...archetype.split('_'), textureClass].filter((word) => word in words.en.materials)
    const name = charm.name
      ? Object.values(charm.name).map(own)
      : languages.map(({ charms }) => learn(charms[id] ?? []))
    const terms = name.filter((text) => text !== '').flatMap((text) => text.split(' '))
    for (const word of terms) if (!HAN.test(word)) names.add(word)
    return {
      name: terms,
      kind: [shared('types', type), ...taxonomy.map((one) => shared('kinds', one))],
      family: family ? [shared('families', family)] : [],
      color: [
        ...hues.map((one) => shared('hues', one)),
        ...(charm.name ? [] : [shared('colorways', id)]),
        ...colorways.flatMap((one) =>
          Object.values(one.name ?? {}).map((text) => facet(`own:${text}`, () => [own(text)])),
        ),
      ],
      material: [...(made[id] ?? []), ...looksLike].map((one) => shared('materials', one)),
      theme: (themes ?? []).map((one) => shared('themes', one)),
    }
  }
  return { fieldsOf, names, tails, facets }
}

const BY_TERMS = {
  tokenize: (terms: string) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term: string) => term,
}

/**
 * Makes charms findable in all languages: by name, kind, family, color, material and theme, and by how Chinese is spoken
 * and its initials; misspelled words where nothing is written so. `spell` speaks what people named themselves.
 */
export async function indexCharms(
  charms: readonly Charm[],
  book: SearchBook,
  spell: Spoken | null = null,
): Promise<CharmSearch> {
  // Where it does not come, charms are found by all but the hues they show.
  const colorPoint = await loadScoring().then(
    (scoring) => scoring.colorPoint,
    () => null,
  )
  const { fieldsOf, names, tails, facets } = gatherer(book, spell, colorPoint)
  let last: { readonly of: Charm; readonly fields: Readonly<Record<Field, readonly string[]>> } | null = null
  const index = new MiniSearch<Charm>({
    ...BY_TERMS,
    fields: [...FIELDS],
    extractField: (charm, field) => {
      if (field === 'id') return charm.id
      if (last?.of !== charm) last = { of: charm, fields: fieldsOf(charm) }
      return last.fields[field as Field].join(' ')
    },
    searchOptions: { boost: WEIGHTS, tokenize: (term) => [term], bm25: { k: 1.2, b: 0, d: 0.5 } },
  })
  await index.addAllAsync(charms, { chunkSize: CHUNK })
  const facetIndex = new MiniSearch<{ readonly id: string; readonly terms: string }>({
    ...BY_TERMS,
    fields: ['terms'],
    searchOptions: { tokenize: (term) => [term] },
  })
  facetIndex.addAll([...facets].map(([id, terms]) => ({ id, terms })))

  /** Charms with a term, or with a facet that has it. */
  function having(term: string, how: Pick<SearchOptions, 'prefix' | 'fuzzy'> = {}): Query {
    const keys = facetIndex.search({ queries: [term], ...how }).map(({ id }) => String(id))
    const named: Query = { queries: [term], fields: ['name'], ...how }
    const shares: Query = { queries: keys, fields: FACETS, combineWith: 'OR' }
    return { combineWith: 'OR', queries: [named, shares] }
  }

  /** Chinese by its characters, sooner where they stand together; with a slip, where any two do. */
  function inHan(run: string, isSlip: boolean): Query {
    const letters: Query = { combineWith: 'AND', queries: [...run].map((letter) => having(letter)) }
    if (run.length === 1) return letters
    const together: Query = { combineWith: 'OR', queries: pairs(run).map((pair) => having(pair)) }
    if (isSlip && run.length > 2) return together
    return { combineWith: 'OR', queries: [letters, { combineWith: 'AND', queries: [letters, together] }] }
  }

  /** What it stands inside of in a name, so that a button finds a Mossbutton. */
  function inside(run: string): Query {
    const found = run.length < LEAST_INSIDE ? [] : [...names].filter((word) => word.indexOf(run) > 0)
    return { queries: found, fields: ['name'], combineWith: 'OR', boost: { name: INSIDE } }
  }

  /** What is spoken so, from any of its syllables on. */
  function aloud(run: string): Query {
    const found = new Set<string>()
    if (run.length >= LEAST_SPOKEN)
      for (const all of tails.values())
        for (const tail of all) {
          const letters = spokenBy(run, tail)
          if (letters !== null) found.add(letters)
        }
    const queries = [...found].slice(0, MOST_SPOKEN).map((letters) => inHan(letters, false))
    return { queries, combineWith: 'OR', boost: ALOUD }
  }

  return (query) => {
    const asked = (isSlip: boolean): readonly CharmId[] =>
      index
        .search({
          combineWith: 'AND',
          queries: runs(query).map((run) => {
            if (HAN.test(run)) return inHan(run, isSlip)
            const word = having(run, { prefix: true, fuzzy: isSlip && run.length > 3 ? 0.25 : false })
            return { combineWith: 'OR', queries: [word, inside(run), aloud(run)] }
          }),
        })
        .map(({ id }): CharmId => id)
    const found = asked(false)
    return found.length > 0 ? found : asked(true)
  }
}

const loadBook = onDemand(() => import('../../words/search/search-book.json'))

/** The search over charms, with what it needs of words; pinyin of names comes only where people brought Chinese ones. */
export async function openSearch(charms: readonly Charm[]): Promise<CharmSearch> {
  const { default: book } = await loadBook()
  const isNamed = charms.some(({ name }) => name && HAN.test(Object.values(name).join(' ')))
  // Without it they are still found as they are written.
  const spell = isNamed
    ? await import('../../words/search/spoken').then(
        ({ spoken }) => spoken,
        () => null,
      )
    : null
  return indexCharms(charms, book, spell)
}
