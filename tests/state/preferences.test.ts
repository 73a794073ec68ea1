import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { weightsOf } from '../../src/scoring/weights'
import { createPlanner } from '../../src/state/planner/create-planner'
import {
  chosenPreferences,
  mergeChosen,
  PREFERENCES,
  type PreferenceId,
  type Preferences,
} from '../../src/state/preferences'
import { catalog, lookOf } from '../look/makers'

/** Something other than the start for each preference, as the compiler asks for. */
const OTHER: Preferences = {
  locale: 'zh-CN',
  theme: 'dark',
  motion: false,
  light: 'night',
  taste: { style: 'quiet', profile: 'curator', emphasis: { theme: 2 } },
  signature: '渡口',
  singleKeyShortcuts: false,
  askedToKeep: true,
  answers: { format: 'dangle-taste', version: 1, taste: null, answers: [] },
  studio: { layout: 'card' },
}
const ids = Object.keys(PREFERENCES) as readonly PreferenceId[]
const stored = JSON.parse(JSON.stringify(OTHER)) as Readonly<Record<string, unknown>>
const plannerHere = () => createPlanner({ catalog, look: lookOf(), locale: 'en', motion: true })

describe('preferences', () => {
  it('come back from storage as they were chosen', () => {
    const planner = plannerHere()
    for (const id of ids) planner.choose(id, OTHER[id])
    const written = new Map(
      Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(planner.store.getState().chosen)))),
    )
    expect(chosenPreferences(written)).toEqual(OTHER)
  })

  it('that this release cannot read cost themselves alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.jsonValue(), (odd, value) => {
        const read = chosenPreferences(new Map(Object.entries({ ...stored, [odd]: value, later: value })))
        for (const id of ids) if (id !== odd) expect(read[id]).toEqual(OTHER[id])
        expect(Object.keys(read)).not.toContain('later')
      }),
    )
  })

  it.each([
    ['locale', 'ja', 'en'],
    ['theme', 'sepia', 'system'],
    ['motion', 'off', true],
    ['light', 'candle', 'daylight'],
    ['taste', 'loud', PLAIN_TASTE],
  ] as const)('of a later release are as never chosen: %s %s', (id, value, holds) => {
    const planner = plannerHere()
    const { look, past, future, mine, things } = planner.store.getState()
    const chosen = new Map<string, unknown>([[id, value]])
    planner.restore({ look, past, future, mine, things, chosen })
    expect(planner.store.getState()[id]).toEqual(holds)
    planner.choose('signature', 'Kai')
    expect(planner.store.getState().chosen.get(id)).toBe(value)
  })

  it('of a half-known taste are what can be read; what this release has no criterion for moves no weight', () => {
    const taste = {
      style: 'loud',
      profile: 'curator',
      emphasis: { color: 9, theme: 2, scent: 3, sound: 'all' },
    }
    const read = chosenPreferences(new Map([['taste', taste]])).taste
    expect(read).toEqual({
      style: 'curated',
      profile: 'curator',
      emphasis: { color: 1, theme: 2, scent: 3, sound: 1 },
    })
    expect(weightsOf(read ?? PLAIN_TASTE)).toEqual(
      weightsOf({ style: 'curated', profile: 'curator', emphasis: { theme: 2 } }),
    )
  })

  it('of a taste with endless emphases are a few of them', () => {
    const many = Array.from({ length: 500 }, (_, n) => [`one ${n}`, 2])
    const emphasis = Object.fromEntries([['x'.repeat(5000), 2], ['theme', 2], ...many])
    const read = chosenPreferences(new Map([['taste', { emphasis }]])).taste
    expect(read?.emphasis).toMatchObject({ theme: 2 })
    expect(JSON.stringify(read).length).toBeLessThan(1000)
  })

  it('are not chosen by a value that the table does not allow', () => {
    const planner = plannerHere()
    planner.choose('theme', 'sepia' as Preferences['theme'])
    expect(planner.store.getState()).toMatchObject({ theme: 'system', chosen: new Map() })
  })

  it('chosen here win over those chosen elsewhere meanwhile, one by one', () => {
    const base = new Map<string, unknown>([['theme', 'light']])
    const here = new Map<string, unknown>([...base, ['motion', false]])
    const there = new Map<string, unknown>([
      ['theme', 'dark'],
      ['motion', true],
      ['later', 7],
    ])
    expect(Object.fromEntries(mergeChosen(base, here, there))).toEqual({
      theme: 'dark',
      motion: false,
      later: 7,
    })
    expect(mergeChosen(base, base, there)).toBe(there)
  })
})
