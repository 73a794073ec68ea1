import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/look/facts/locale'
import type { Look } from '../../src/look/look'
import { scoring } from '../../src/scoring/engine'
import type { Language } from '../../src/words/language'
import { sayStory } from '../../src/words/story'
import { themeName } from '../../src/words/story-names'
import { LANGUAGES } from '../languages'
import { catalog, emptyLook, lookOf, randomLook, randomOf } from '../scoring/makers'

const looks = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 8 }))
  .map(([seed, count]): Look => randomLook(randomOf(seed), count))
  .filter(({ placed }) => placed.size > 0)
const locales = fc.constantFrom<Locale>('en', 'zh-CN')

const textOf = (look: Look, locale: Locale): string => {
  const story = sayStory({ catalog, scoring }, look, LANGUAGES[locale])
  return story === null ? '' : `${story.opening} ${story.voices}`
}

describe('the story of a look', () => {
  test('names the theme of no charm twice', () => {
    fc.assert(
      fc.property(looks, locales, (look, locale) => {
        const text = textOf(look, locale)
        for (const { charm } of look.placed.values()) {
          for (const theme of catalog.charms.get(charm)?.themes ?? []) {
            const name = themeName(theme, LANGUAGES[locale])
            const times =
              locale === 'en'
                ? (text.match(new RegExp(`\\b${name}s?\\b`, 'gi'))?.length ?? 0)
                : text.split(name).length - 1
            expect(times, `${name} in ${text}`).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
  test('is the same for the same look, in whatever order it was hung', () => {
    fc.assert(
      fc.property(looks, locales, (look, locale) => {
        const again = { ...look, placed: new Map([...look.placed]) }
        expect(textOf(again, locale)).toBe(textOf(look, locale))
      }),
      { numRuns: 50 },
    )
  })
  test('lets charms speak in their own words alone', () => {
    fc.assert(
      fc.property(looks, locales, (look, locale) => {
        const said = [...textOf(look, locale).matchAll(/“(.*?)”/g)].map(([, quote]) => quote)
        const own = [...look.placed.values()].map(
          ({ charm }) => LANGUAGES[locale].names.charms[charm as keyof Language['names']['charms']].story,
        )
        expect(said.length).toBeGreaterThan(0)
        for (const quote of said) expect(own).toContain(quote)
        expect(new Set(said).size).toBe(said.length)
      }),
      { numRuns: 200 },
    )
  })
  test('is two short whole lines without a gap', () => {
    fc.assert(
      fc.property(looks, locales, (look, locale) => {
        const { opening = '', voices = '' } = sayStory({ catalog, scoring }, look, LANGUAGES[locale]) ?? {}
        expect(opening).toMatch(locale === 'en' ? /^[A-Z][^“]*[.]$/ : /。$/)
        expect(voices).toMatch(/”$/)
        expect(opening + voices).not.toMatch(/undefined|null|\s{2}|“”/)
        expect(opening.length + voices.length).toBeLessThanOrEqual(locale === 'en' ? 240 : 110)
      }),
      { numRuns: 200 },
    )
  })
  test('says who a family is, who meets, and that hardware waits', () => {
    const breakfast = lookOf('bp-pebble-box-16', 'rosewater', [
      ['pl-bao-steamy', 'front_ring'],
      ['pl-dumpling-pleat', 'main_zip_l'],
      ['me-cherry-enamel', 'main_zip_r'],
    ])
    expect(textOf(breakfast, 'en')).toContain('three from Steamer Street')
    expect(textOf(breakfast, 'zh-CN')).toContain('蒸笼街')
    const hub = lookOf('bp-alley-roll-20', 'fog', [['tr-hub-triple', 'front_ring_l']])
    expect(textOf(hub, 'en')).toContain('waiting for company')
    expect(sayStory({ catalog, scoring }, emptyLook('bp-alley-roll-20', 'fog'), LANGUAGES.en)).toBeNull()
  })
})
