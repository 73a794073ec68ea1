import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/look/facts/bilingual'
import { takeAlongWords } from '../../src/words/export-words'
import { helpWords } from '../../src/words/help-words'
import { localeFor } from '../../src/words/locale'
import { lookWords } from '../../src/words/look-words'
import { noticeWords } from '../../src/words/notice-words'
import { openWords } from '../../src/words/open-words'
import { photoWords } from '../../src/words/photo-words'
import { postWords } from '../../src/words/post-words'
import { problemWords } from '../../src/words/say-open-problem'
import { scoreCardWords } from '../../src/words/score-card-words'
import { shareWords } from '../../src/words/share-words'
import { shellWords } from '../../src/words/shell-words'
import { trayWords } from '../../src/words/tray-words'

const topics = {
  helpWords,
  lookWords,
  noticeWords,
  openWords,
  problemWords,
  photoWords,
  postWords,
  scoreCardWords,
  shareWords,
  shellWords,
  takeAlongWords,
  trayWords,
}

/** The name, keys and units may stand in Chinese sentences; everything else is Chinese. */
const LATIN = /(?:Dangle|Esc|EN|PNG|JPEG|WebP|GIF|SVG|HEIC|AVIF|BMP|TIFF|PDF|ZIP|MB)/g

type Line = readonly [path: string, text: string]

/** Every sentence of a dictionary; functions are asked with a number for each parameter. */
function linesOf(words: object, path = ''): readonly Line[] {
  return Object.entries(words).flatMap(([key, value]): readonly Line[] => {
    const at = `${path}/${key}`
    if (typeof value === 'string') return [[at, value]]
    if (typeof value === 'function')
      return [0, 1, 3].map((n) => [at, String(value(...Array.from({ length: value.length }, () => n)))])
    return linesOf(value as object, at)
  })
}

const pathsOf = (words: object): readonly string[] => linesOf(words).map(([path]) => path)

describe.each(Object.entries(topics))('%s', (_, topic) => {
  it('says the same things in both languages', () => {
    expect(pathsOf(topic['zh-CN'])).toEqual(pathsOf(topic.en))
  })

  it.each(['en', 'zh-CN'] as const satisfies readonly Locale[])(
    'leaves nothing empty or half-filled in %s',
    (locale) => {
      for (const [path, text] of linesOf(topic[locale])) {
        expect(text.trim(), path).not.toBe('')
        expect(text, path).not.toMatch(/undefined|null|NaN|\[object/)
      }
    },
  )

  it('has no English left in Chinese, and full-width punctuation', () => {
    for (const [path, text] of linesOf(topic['zh-CN'])) {
      expect(text.replace(LATIN, ''), path).not.toMatch(/[A-Za-z]/)
      expect(text, path).not.toMatch(/[\u4e00-\u9fff][,;:!?.()]/)
    }
  })

  it('never shouts', () => {
    for (const locale of ['en', 'zh-CN'] as const)
      for (const [path, text] of linesOf(topic[locale])) expect(text, path).not.toMatch(/[!！]/)
  })
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
