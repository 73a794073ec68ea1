import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { place } from '../../src/look/edits/hang'
import type { Locale } from '../../src/look/facts/locale'
import { alternatives } from '../../src/look/fit/fit'
import type { Look } from '../../src/look/look'
import { scoring } from '../../src/scoring/engine'
import { nameOfCharm } from '../../src/words/catalog-names'
import { sayAltText, sayCaption, TEXT_LIMIT } from '../../src/words/say-post'
import { LANGUAGES } from '../languages'
import { anyLook, catalog, charmIds, lookOf } from '../look/makers'

const LOCALES = ['en', 'zh-CN'] as const satisfies readonly Locale[]
const pair = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })
/** So many different charms that their names do not fit. */
const crowd = fc.shuffledSubarray([...charmIds], { minLength: 40 }).map((ids) =>
  ids.reduce<Look>(
    (look, id) => {
      const [free] = alternatives(catalog, look, id)
      return free ? place(catalog, id, free)(look) : look
    },
    lookOf({}, 'bp-lumen-window-18', 'clear'),
  ),
)
const anyCaption = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 60 }),
  author: fc.string({ unit: 'grapheme', maxLength: 40 }),
  credits: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 104 }), { maxLength: 8 }),
})

const alt = (look: Look, locale: Locale) => sayAltText(catalog, look, null, LANGUAGES[locale])
const caption = (look: Look, locale: Locale) => sayCaption({ catalog, scoring }, look, LANGUAGES[locale])

describe.each(LOCALES)('the words beside a picture (%s)', (locale) => {
  it('stay within 250 characters for any look, title and chain of credits', () => {
    fc.assert(
      fc.property(anyLook, anyCaption, (look, words) => {
        for (const say of [alt, caption]) {
          const text = say({ ...look, ...words }, locale)
          expect(text.length).toBeLessThanOrEqual(TEXT_LIMIT)
          expect(text.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('name every charm while there is room, else as many as fit and how many more there are', () => {
    const more = { en: /\b\d+ more\.?/, 'zh-CN': /另外\d+件/ }[locale]
    for (const say of [alt, caption]) {
      let cramped = 0
      fc.assert(
        fc.property(fc.oneof(anyLook, crowd), (look) => {
          const text = say(look, locale)
          const names = new Set(
            arrange(catalog, look).hung.map(({ charm }) => nameOfCharm(charm, LANGUAGES[locale])),
          )
          const missing = [...names].filter((name) => !text.includes(name))
          if (missing.length === 0) return
          cramped++
          expect(text).toMatch(more)
          const [next = ''] = missing
          expect(text.length + next.length).toBeGreaterThan(TEXT_LIMIT - 16)
        }),
        { numRuns: 40 },
      )
      if (locale === 'en') expect(cramped).toBeGreaterThan(0)
    }
  })
})

describe('alt text', () => {
  it('says what hangs where', () => {
    expect(alt(pair, 'en')).toBe(
      'Harbour Daypack in Sage with 2 charms: Plainform Ring on the right main zip pull and Mossbutton Bear on the front organiser zip pull.',
    )
  })
  it('says first what kind of picture it is', () => {
    expect(sayAltText(catalog, pair, '对比', LANGUAGES['zh-CN'])).toMatch(/^对比：/)
  })
  it('says that a bare bag is bare', () => {
    expect(alt(lookOf(), 'en')).toMatch(/nothing on it/)
  })
  it('counts what hangs twice', () => {
    const many = lookOf({ front_zip: 'me-ring-plain', main_zip_r: 'me-ring-plain' })
    expect(caption(many, 'en')).toContain('×2')
  })
})

describe('a caption', () => {
  it('begins with the title and credits whom the look was made from', () => {
    const text = caption(
      { ...pair, title: 'Quiet Sunday', credits: ['First', 'Rain day · Tide studio'] },
      'en',
    )
    expect(text).toMatch(/^Quiet Sunday · Harbour/)
    expect(text).toContain('A remix of Rain day · Tide studio.')
  })
})
