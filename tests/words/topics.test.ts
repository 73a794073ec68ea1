import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/look/facts/locale'
import { HANG_ADVICE } from '../../src/look/facts/resting'
import { localeFor } from '../../src/words/locale-for'
import { LANGUAGES } from '../languages'

/** The name, keys, units and formats may stand in Chinese sentences; everything else is Chinese. */
const LATIN =
  /(?:Dangle|Esc|EN|PNG|JPEG|WebP|GIF|SVG|HEIC|AVIF|BMP|TIFF|PDF|ZIP|MB|GLB|glTF|KTX2|FBX|OBJ|STL|PLY|Blender|USDZ|px|mm|D环|NFC|PVC|[A-Z]\d|[AB])/g

/** Where sources are named as their authors wrote them, and what is about figures. */
const AS_WRITTEN = /^\/(?:locale|numbers|writing|method|criteria\/\w+\/method|diagram\/template)\b/

type Line = readonly [path: string, text: string]

/** Every sentence of a dictionary; functions are asked with a number, a word or a list for each parameter. */
function linesOf(words: object, path = ''): readonly Line[] {
  return Object.entries(words).flatMap(([key, value]): readonly Line[] => {
    const at = `${path}/${key}`
    if (typeof value === 'string') return [[at, value]]
    if (typeof value === 'function') return [0, 1, 3].map((n) => [at, said(value, n)])
    return linesOf(value as object, at)
  })
}

function said(sentence: (...args: readonly unknown[]) => unknown, n: number): string {
  for (const one of [n, String(n), [String(n)]])
    try {
      return String(sentence(...Array.from({ length: sentence.length }, () => one)))
    } catch {}
  return ''
}

const pathsOf = (words: object): readonly string[] => linesOf(words).map(([path]) => path)

const sentences = (locale: keyof typeof LANGUAGES): readonly Line[] =>
  linesOf(LANGUAGES[locale]).filter(([path]) => !AS_WRITTEN.test(path))

describe.each(LOCALES)('the words of %s', (locale) => {
  it('say what English says', () => {
    expect(pathsOf(LANGUAGES[locale])).toEqual(pathsOf(LANGUAGES.en))
  })

  it('leave nothing empty or half-filled, and never shout', () => {
    for (const [path, text] of sentences(locale)) {
      if (!path.endsWith('/gap')) expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object/)
      expect(text, path).not.toMatch(/[!！]/)
    }
  })
})

it('no English is left in Chinese, and punctuation is full-width', () => {
  for (const [path, text] of sentences('zh-CN')) {
    expect(text.replace(LATIN, ''), path).not.toMatch(/[A-Za-z]/)
    expect(text, path).not.toMatch(/[\u4e00-\u9fff][,;:!?.()]/)
  }
})

/** What stands in the code outside of the languages themselves. */
const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => !LOCALES.some((locale) => file.startsWith(`src/words/${locale}/`)))
    .map((file) => readFileSync(file, 'utf8')),
)

/** Said by a side, a view, a state or a code, so that no place in the code names them. */
const BY_ID: ReadonlySet<string> = new Set([
  ...HANG_ADVICE.map((one) => `advice.${one}`),
  'help.search',
  'picture.front',
  'picture.back',
  'shell.saving',
  'shell.held',
])

const isSaid = (asks: RegExp, key: string): boolean => {
  const says = new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,:}]`)
  return sources.some((source) => asks.test(source) && says.test(source))
}

it('every sentence is said somewhere', () => {
  const { locale: _, numbers: __, names: ___, criteria, ...topics } = LANGUAGES.en
  const asked = [
    ...Object.entries(topics).map(
      ([topic, words]) => [topic, words, new RegExp(`'${topic}'|\\.${topic}\\b`)] as const,
    ),
    ...Object.entries(criteria).map(([id, { texts }]) => [id, texts, /\btexts\b|Texts\b/] as const),
  ]
  const unsaid = asked
    .flatMap(([topic, words, asks]) =>
      Object.keys(words)
        .filter((key) => !isSaid(asks, key))
        .map((key) => `${topic}.${key}`),
    )
    .filter((path) => !BY_ID.has(path))
  expect(unsaid).toEqual([])
})

describe('the language to start in', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['de-DE', 'zh-CN', 'en'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ] as const)('is for %j %s', (preferred, locale) => {
    expect(localeFor(preferred)).toBe(locale)
  })
})
