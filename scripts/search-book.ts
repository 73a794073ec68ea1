import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import charms from '../src/catalog/data/charms.json' with { type: 'json' }
import { LOCALES, type Locale } from '../src/look/facts/locale'
import { colorWord as englishColor } from '../src/words/en/search/color-word'
import { kinds as englishKinds } from '../src/words/en/search/kinds'
import { materials as englishMaterials } from '../src/words/en/search/materials'
import type { Language } from '../src/words/language'
import { loadLanguage } from '../src/words/load-language'
import type { FoundBy, SearchBook, SearchWords } from '../src/words/search/search-book'
import { spoken } from '../src/words/search/spoken'
import { colorWord as chineseColor } from '../src/words/zh-CN/search/color-word'
import { kinds as chineseKinds } from '../src/words/zh-CN/search/kinds'
import { materials as chineseMaterials } from '../src/words/zh-CN/search/materials'

/** tsx scripts/search-book.ts: writes by what the built-in charms are found, with the pinyin of every Chinese word. */

const FILE = join(import.meta.dirname, '../src/words/search/search-book.json')

type Material = keyof typeof englishMaterials

const OTHER_WORDS = {
  en: { materials: englishMaterials, kinds: englishKinds, color: englishColor },
  'zh-CN': { materials: chineseMaterials, kinds: chineseKinds, color: chineseColor },
} satisfies Readonly<Record<Locale, unknown>>

/** What the catalog's words for a material mean. */
const MADE_OF: readonly (readonly [RegExp, readonly Material[]])[] = [
  [/plush/, ['plush']],
  [/long pile/, ['plush', 'fur']],
  [/corduroy/, ['corduroy', 'plush']],
  [/\bcotton back|cotton doll/, ['cotton']],
  [/cotton yarn/, ['yarn', 'cotton', 'crochet']],
  [/denim/, ['denim']],
  [/satin/, ['satin']],
  [/embroider/, ['embroidery']],
  [/zinc alloy|metal axle|plated/, ['metal']],
  [/\bbrass\b/, ['brass']],
  [/bronze/, ['bronze']],
  [/copper/, ['copper']],
  [/\bsteel (?:clip|wire)|stainless/, ['steel']],
  [/gold/, ['gold']],
  [/resin/, ['resin']],
  [/stone-powder/, ['stone']],
  [/jade/, ['jade']],
  [/porcelain/, ['porcelain']],
  [/stoneware/, ['ceramic']],
  [/\bcord\b/, ['cord']],
  [/vinyl|PVC/, ['vinyl']],
  [/ABS|PET|PMMA/, ['plastic']],
  [/PVC/, ['plastic']],
  [/enamel/, ['enamel']],
  [/leather/, ['leather']],
  [/linen/, ['linen']],
  [/wood/, ['wood']],
  [/velvet/, ['velvet']],
  [/\bsilk\b/, ['silk']],
  [/gauze/, ['gauze']],
  [/glass/, ['glass']],
  [/\bbeads?\b/, ['beads']],
  [/LED/, ['led']],
  [/acrylic/, ['acrylic']],
  [/epoxy/, ['epoxy']],
  [/sequins/, ['sequins']],
  [/tinplate/, ['tin']],
  [/rayon/, ['silk']],
  [/ribbon/, ['ribbon']],
  [/magnet/, ['magnet']],
]

const materialsOf = (written: readonly string[]): readonly Material[] =>
  [
    ...new Set(written.flatMap((one) => MADE_OF.flatMap(([says, made]) => (says.test(one) ? made : [])))),
  ].toSorted()

const foundBy = (text: string): FoundBy => [text, ...spoken(text)]

const each = <Value>(
  record: Readonly<Record<string, Value>>,
  say: (value: Value) => string,
): Record<string, FoundBy> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([id, value]) => {
      const text = say(value)
      return text === '' ? [] : [[id, foundBy(text)] as const]
    }),
  )

interface CharmTexts {
  readonly name: string
  readonly colorways?: Readonly<Record<string, string>>
}

function wordsOf({ names, locale }: Language): SearchWords {
  const same = (text: string): string => text
  const texts: Readonly<Record<string, CharmTexts>> = names.charms
  return {
    charms: each(texts, ({ name }) => name),
    colorways: each(texts, ({ colorways = {} }) => Object.values(colorways).join(' ')),
    types: each(names.charmTypes, same),
    kinds: each(OTHER_WORDS[locale].kinds, same),
    families: each(names.families, same),
    hues: each(names.hues, OTHER_WORDS[locale].color),
    themes: each(names.themes, same),
    materials: each(OTHER_WORDS[locale].materials, same),
  }
}

/** By what the built-in charms are found, as their names are now. */
export async function searchBook(): Promise<SearchBook> {
  const languages = await Promise.all(LOCALES.map((locale) => loadLanguage(locale)))
  return {
    made: Object.fromEntries(charms.items.map(({ id, materials }) => [id, materialsOf(materials)])),
    words: Object.fromEntries(languages.map((one) => [one.locale, wordsOf(one)])) as SearchBook['words'],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(FILE, `${JSON.stringify(await searchBook(), null, 1)}\n`)
