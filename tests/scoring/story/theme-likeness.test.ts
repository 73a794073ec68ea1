import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { threadOf } from '../../../src/scoring/criteria/theme/story-thread'
import { factsOf } from '../../../src/scoring/measure/charm-facts'
import { measure } from '../../../src/scoring/measure/measure'
import { pairOf } from '../../../src/scoring/measure/pair-facts'
import { shownBy, tellings } from '../../../src/scoring/story/shown-thing'
import { KINDS, kindsOf, tellsMuch } from '../../../src/scoring/story/theme-concepts'
import { storyLikeness, storyOfCharm } from '../../../src/scoring/story/theme-likeness'
import { themeName } from '../../../src/words/story-names'
import { LANGUAGES } from '../../languages'
import shown from '../fixtures/shown-triples.json' with { type: 'json' }
import triples from '../fixtures/theme-triples.json' with { type: 'json' }
import { arrangementOf, charmOf, charms } from '../makers'

const alike = (one: string, two: string): number => pairOf(factsOf(charmOf(one)), factsOf(charmOf(two))).theme

describe('the tree of themes', () => {
  test('knows what a word is a kind of, and no word is a kind of itself by a detour', () => {
    expect([...kindsOf('butterfly')]).toEqual([
      'butterfly',
      'insect',
      'animal',
      'nature',
      'romantic',
      'style',
    ])
    for (const [kind, words] of Object.entries(KINDS))
      for (const word of words) expect(kindsOf(kind).has(word), `${kind} ${word}`).toBe(false)
  })
  test('lets the special say more than the general, and a word it does not know say all', () => {
    expect(tellsMuch('rabbit')).toBe(1)
    expect(tellsMuch('animal')).toBeLessThan(tellsMuch('insect'))
    expect(tellsMuch('nature')).toBeLessThan(tellsMuch('animal'))
    expect(tellsMuch('skateboard')).toBe(1)
  })
  test('has a name in both languages for every kind that can hold a look together', () => {
    for (const one of charms) {
      for (const two of charms) {
        const at = [
          [one, 'daisy_up_l'],
          [two, 'daisy_up_r'],
        ] as const
        const thread = threadOf(measure(arrangementOf('bp-alley-roll-20', 'fog', at)))
        if (thread?.kind === 'theme')
          expect(themeName(thread.value, LANGUAGES['zh-CN']), thread.value).toMatch(/\p{Script=Han}/u)
      }
    }
  })
})

describe('what a charm shows', () => {
  test('is known of everything in the catalog that is no connector', () => {
    for (const charm of charms)
      expect(shownBy(charm) === null, charm.id).toBe(charm.themes?.includes('connector') === true)
  })
  test('is an animal where one is drawn, also if shelf and themes speak of a museum or a night', () => {
    const animals: string[] = charms.flatMap((charm) => {
      const shown = shownBy(charm)
      return shown !== null && tellings(shown).some(([kind]) => kind === 'animal') ? [charm.id] : []
    })
    expect(animals).toEqual(expect.arrayContaining(['mu-caravan-camel', 'el-firefly-jar', 'mu-tapir-vessel']))
    expect(animals).not.toContain('fi-mushroom-clerk')
    expect(animals).not.toContain('me-shoe-lucky')
  })
  test('is told of any charm by a theme or a shelf, and only ever more closely', () => {
    const untold = { taxonomy: [], archetype: 'own_acrylic', themes: [] }
    expect(shownBy(untold)).toBeNull()
    expect(shownBy({ ...untold, themes: ['home', 'animal', 'cat'] })).toBe('cat')
    expect(shownBy({ ...untold, themes: ['cat', 'animal'] })).toBe('cat')
    expect(shownBy({ ...untold, taxonomy: ['Craft', 'Crochet', 'Animal'], themes: ['dog'] })).toBe('dog')
  })
  test('tells no more by all it is a kind of than the thing itself does', () => {
    for (const charm of charms) {
      const told = tellings(shownBy(charm) ?? '').map(([, tells]) => tells)
      expect(Math.min(0, ...told)).toBe(0)
      expect(told.reduce((sum, tells) => sum + tells, 0)).toBeLessThanOrEqual(1 + 1e-9)
    }
  })
})

describe('likeness of stories', () => {
  test('is 1 for the same, symmetric, and within 0…1', () => {
    const any = fc.constantFrom(...charms)
    fc.assert(
      fc.property(any, any, (one, two) => {
        const theme = storyLikeness(storyOfCharm(one), storyOfCharm(two))
        expect(storyLikeness(storyOfCharm(two), storyOfCharm(one))).toBeCloseTo(theme, 12)
        expect(theme).toBeGreaterThanOrEqual(0)
        expect(theme).toBeLessThanOrEqual(one === two ? 1 : 0.99)
        expect(storyLikeness(storyOfCharm(one), storyOfCharm(one))).toBe(1)
      }),
    )
  })
  test('counts a lead theme more than a third one', () => {
    const bare = { taxonomy: [], archetype: '', family: null, season: null, moods: [] }
    const bear = storyOfCharm({ ...bare, themes: ['a', 'b', 'c'] })
    expect(storyLikeness(bear, storyOfCharm({ ...bare, themes: ['a', 'x', 'y'] }))).toBeGreaterThan(
      storyLikeness(bear, storyOfCharm({ ...bare, themes: ['x', 'y', 'c'] })),
    )
    expect(storyLikeness(bear, storyOfCharm({ ...bare, themes: ['x'] }))).toBe(0)
  })
  test('puts a family before a shared shelf before strangers', () => {
    expect(alike('pl-bear-mossbutton', 'pl-fox-emberling')).toBeGreaterThan(
      alike('pl-bear-mossbutton', 'pl-bird-marshpip'),
    )
    expect(alike('pl-bear-mossbutton', 'pl-bird-marshpip')).toBeGreaterThan(
      alike('pl-bear-mossbutton', 'el-nfc-hello'),
    )
  })
  test('lets connectors tell nothing but that they connect', () => {
    expect(alike('tr-hub-triple', 'tr-dock-magnet')).toBe(1)
    expect(alike('tr-hub-triple', 'el-mood-dice')).toBe(0)
  })
})

/** How often the charm that the other two leave out is the one that is named; a tie is a miss. */
function agreement(asked: readonly { readonly charms: readonly string[]; readonly odd: string }[]): number {
  const right = asked.filter(({ charms: [a = '', b = '', c = ''], odd }) => {
    const left = [
      { odd: a, theme: alike(b, c) },
      { odd: b, theme: alike(a, c) },
      { odd: c, theme: alike(a, b) },
    ].toSorted((one, two) => two.theme - one.theme)
    return left[0]?.odd === odd && left[0].theme > (left[1]?.theme ?? 0)
  })
  return right.length / asked.length
}

/** Those of which more than half of the votes name one. */
const BY_WHAT_IT_SHOWS = shown.triples.flatMap(({ charms: three, votes }) => {
  const all = votes.reduce((sum, some) => sum + some, 0)
  const odd = three[votes.findIndex((some) => some > all / 2)]
  return odd === undefined ? [] : [{ charms: three, odd }]
})

describe('the odd one out of three', () => {
  test('is the one that people name in nearly nine of ten triples they are sure about', () => {
    expect(agreement(triples.triples.filter(({ sure }) => sure))).toBeGreaterThanOrEqual(0.89)
  })
  test('is the one that people name in more than three of four of all triples', () => {
    expect(agreement(triples.triples)).toBeGreaterThanOrEqual(0.78)
  })
  test('is the one that shows something else in two of three triples drawn at random', () => {
    expect(BY_WHAT_IT_SHOWS.length).toBeGreaterThan(250)
    expect(agreement(BY_WHAT_IT_SHOWS)).toBeGreaterThanOrEqual(0.65)
  })
})
