import { describe, expect, test } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import type { Locale } from '../../../src/look/facts/locale'
import type { SlotId } from '../../../src/look/ids'
import type { Look } from '../../../src/look/look'
import type { HarmonyLabel } from '../../../src/scoring/color/harmony-label'
import { scoring } from '../../../src/scoring/engine'
import { fixes } from '../../../src/scoring/improve/improvements'
import type { Note, NoteCode } from '../../../src/scoring/note'
import { notes } from '../../../src/scoring/score'
import { PLAIN_TASTE } from '../../../src/scoring/taste'
import { charmName } from '../../../src/words/catalog-names'
import { sayHeadline } from '../../../src/words/score/say-headline'
import { criterionName, sayChange, sayNote } from '../../../src/words/score/say-score'
import { familyName, themeName } from '../../../src/words/story-names'
import { LANGUAGES } from '../../languages'
import { catalog, charms, emptyLook, lookOf, randomLook, randomOf } from '../../scoring/makers'

const known = { catalog, scoring }

const LOCALES: readonly Locale[] = ['en', 'zh-CN']
const random = randomOf(5)
const looks = Array.from({ length: 150 }, () => randomLook(random))

function problemsOf(sentence: string, locale: Locale): readonly string[] {
  const rules: readonly (readonly [string, boolean])[] = [
    ['empty', sentence.trim() === ''],
    ['leftover', /undefined|null|NaN|\{|\}|\[object/.test(sentence)],
    ['shouts', /[!！]/.test(sentence)],
    ['no end', !sentence.endsWith(locale === 'en' ? '.' : '。')],
    ['not one sentence', (sentence.match(/[.。](?=\s|\S)(?!\d)/g) ?? []).length > 0],
    ['half-width', locale === 'zh-CN' && /[,;:?]/.test(sentence)],
    ['doubled', /the the |\s\s| ,|,,|，，|的的/.test(sentence)],
    ['not Chinese', locale === 'zh-CN' && !/[\u4e00-\u9fff]/.test(sentence)],
    ['article', /\b[Aa] [AEIOaeio]/.test(sentence)],
    ['capital', locale === 'en' && !/^[A-Z0-9]/.test(sentence)],
  ]
  return rules.flatMap(([name, broken]) => (broken ? [`${name}: ${sentence}`] : []))
}

describe.each(LOCALES)('in %s', (locale) => {
  test('every note of random looks is one whole sentence', () => {
    const broken = looks.flatMap((look) =>
      notes(arrange(catalog, look), PLAIN_TASTE, { date: new Date(2026, 5, 1), rain: true }).flatMap((note) =>
        problemsOf(sayNote(known, look, note, LANGUAGES[locale]), locale),
      ),
    )
    expect(broken).toEqual([])
  })
  test('every headline is one whole sentence', () => {
    const all = [...looks, emptyLook('bp-pebble-box-16', 'oat')]
    expect(all.flatMap((look) => problemsOf(sayHeadline(known, look, LANGUAGES[locale]), locale))).toEqual([])
  })
  test('every fix is one whole sentence that names a charm or a color', () => {
    const broken = looks
      .slice(0, 40)
      .flatMap((look) =>
        fixes(catalog, look).flatMap(({ change }) =>
          problemsOf(sayChange(catalog, look, change, LANGUAGES[locale]), locale),
        ),
      )
    expect(broken).toEqual([])
  })
  test('notes name a charm of the look or an anchor of the bag', () => {
    const nameless = looks.flatMap((look) =>
      notes(arrange(catalog, look)).flatMap((note) => {
        const sentence = sayNote(known, look, note, LANGUAGES[locale])
        const ids = [...note.charms, ...[...look.placed.values()].map(({ charm }) => charm)]
        const isNamed = ids.some((id) => sentence.includes(charmName(catalog, id, LANGUAGES[locale])))
        return isNamed || note.slots.length > 0 ? [] : [sentence]
      }),
    )
    expect(nameless).toEqual([])
  })
  test('every theme and family of the catalog has a name', () => {
    for (const { themes, family } of charms) {
      for (const theme of themes ?? []) expect(themeName(theme, LANGUAGES[locale])).not.toMatch(/_/)
      if (family !== null) expect(familyName(family, LANGUAGES[locale])).not.toBe(family)
    }
  })
  test('every kind of harmony reads well for one charm and for more', () => {
    const labels: readonly HarmonyLabel[] = [
      'neutral',
      'monochrome',
      'analogous',
      'complementary',
      'split_complementary',
      'triadic',
      'rainbow',
      'mixed',
    ]
    const look = starter()
    const [bear, ring] = [...look.placed.values()].map(({ charm }) => charm)
    for (const label of labels) {
      for (const some of [[bear], [bear, ring]]) {
        const note: Note = {
          code: 'HARMONY',
          criterion: 'color',
          tone: 'good',
          label,
          hues: [],
          slots: [],
          charms: some.flatMap((id) => (id ? [id] : [])),
        }
        expect(problemsOf(sayNote(known, look, note, LANGUAGES[locale]), locale)).toEqual([])
      }
    }
  })
  test('bars have names', () => {
    expect(criterionName('three', LANGUAGES[locale])).not.toBe('')
  })
})

function starter(): Look {
  return lookOf('bp-pebble-box-16', 'oat', [
    ['pl-bear-mossbutton', 'front_ring'],
    ['me-ring-plain', 'main_zip_r'],
  ])
}

test('the starter look reads as a pair led by the bear', () => {
  expect(sayHeadline(known, starter(), LANGUAGES.en)).toBe(
    'A pair in vintage earth tones, led by the Mossbutton Bear.',
  )
  expect(sayHeadline(known, starter(), LANGUAGES['zh-CN'])).toBe('一对搭档，复古大地色，苔扣小熊是主角。')
})

test('a move names the charm and where it goes', () => {
  const change = { kind: 'move', from: 'main_zip_r' as SlotId, to: 'strap_ring_l' as SlotId } as const
  expect(sayChange(catalog, starter(), change, LANGUAGES.en)).toBe(
    'Move the Plainform Ring to the left shoulder strap ring.',
  )
  expect(sayChange(catalog, starter(), change, LANGUAGES['zh-CN'])).toBe('把素形·环移到左侧肩带D环。')
})

test('random looks come across most kinds of note', () => {
  const met = new Set<NoteCode>(
    looks.flatMap((look) =>
      notes(arrange(catalog, look), PLAIN_TASTE, { date: new Date(2026, 5, 1), rain: true }).map(
        ({ code }) => code,
      ),
    ),
  )
  expect(met.size).toBeGreaterThanOrEqual(28)
})
