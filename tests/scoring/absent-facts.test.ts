import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../src/look/arrangement'
import { arrange } from '../../src/look/arrangement'
import type { Charm } from '../../src/look/facts/charm'
import { cohesion, tellersOf, UNTOLD_BOND } from '../../src/scoring/criteria/theme/bonds'
import { PROFILES } from '../../src/scoring/leaning'
import { factsOf } from '../../src/scoring/measure/charm-facts'
import { pairOf } from '../../src/scoring/measure/pair-facts'
import { notes, score } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { catalog, charms, randomLook, randomOf } from './makers'

const anyArrangement = fc
  .integer({ min: 1, max: 1e9 })
  .map((seed) => arrange(catalog, randomLook(randomOf(seed))))

/** A charm of which nobody told more than what it takes to hang it. */
const bare = (charm: Charm): Charm => ({
  ...charm,
  taxonomy: [],
  family: null,
  themes: null,
  moods: [],
  trend: null,
  price: null,
  rarity: 'open',
  season: null,
  stock: 'unknown',
  model: null,
  rings: [],
})

const withCharms = (arrangement: Arrangement, change: (charm: Charm) => Charm): Arrangement => ({
  ...arrangement,
  hung: arrangement.hung.map((one) => ({ ...one, charm: change(one.charm) })),
})

const rated = (arrangement: Arrangement, criterion: string) =>
  score(arrangement, PLAIN_TASTE).parts.find(({ id }) => id === criterion)?.value

describe('what nobody told', () => {
  it('leaves every figure finite and every sentence sayable, whoever judges', () => {
    fc.assert(
      fc.property(anyArrangement, fc.constantFrom(null, ...PROFILES), (arrangement, profile) => {
        const untold = withCharms(arrangement, bare)
        const { total, parts } = score(untold, { ...PLAIN_TASTE, profile })
        expect(Number.isFinite(total)).toBe(true)
        for (const { value } of parts) expect(value >= 0 && value <= 1).toBe(true)
        // Of stories it is said that nobody told them, and of which charms.
        const said = notes(untold, { ...PLAIN_TASTE, profile }).filter(
          ({ criterion }) => criterion === 'theme',
        )
        expect(said.filter(({ code }) => code !== 'PROFILE_WISH').map(({ code }) => code)).toEqual([
          'NOT_TOLD',
        ])
        const [{ charms: named = [] } = {}] = said.filter(({ code }) => code === 'NOT_TOLD')
        expect(new Set(named)).toEqual(new Set(untold.hung.map(({ charm }) => charm.id)))
      }),
    )
  })

  it('of its themes ties it to every other as the median pair of the catalog is tied', () => {
    const pieces = charms.map(factsOf).filter(({ isConnector }) => !isConnector)
    const bonds = pieces.flatMap((one, i) => pieces.slice(0, i).map((two) => pairOf(one, two).bond))
    const median = bonds.toSorted((a, b) => a - b)[bonds.length >> 1] ?? 0
    expect(UNTOLD_BOND).toBeCloseTo(median, 3)
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        fc.pre(arrangement.hung.every(({ charm }) => charm.rings.length === 0))
        const untold = withCharms(arrangement, bare)
        expect(cohesion(tellersOf(untold))).toBeCloseTo(untold.hung.length < 2 ? 0 : UNTOLD_BOND, 12)
        // Of one told alone it says nothing: alone it counts as any.
        if (untold.hung.length === 1) expect(rated(untold, 'theme')).toBe(rated(arrangement, 'theme'))
      }),
    )
  })

  it('of its price says as little of its worth as a small one, in whatever money', () => {
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        const priced = (price: Charm['price']) =>
          rated(
            withCharms(arrangement, (charm) => ({ ...charm, price })),
            'practical',
          )
        expect(priced(null)).toBe(priced({ minor: 100, currency: 'CNY' }))
        expect(priced({ minor: 99_900, currency: 'USD' })).toBe(priced(null))
      }),
    )
  })
})
