import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../src/look/arrangement'
import { arrange } from '../../src/look/arrangement'
import type { Charm } from '../../src/look/facts/charm'
import { PROFILES } from '../../src/scoring/leaning'
import { notes, score } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { catalog, randomLook, randomOf } from './makers'

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
        for (const { criterion } of notes(untold, { ...PLAIN_TASTE, profile }))
          expect(criterion).not.toBe('theme')
      }),
    )
  })

  it('of its themes counts as one charm that tells its story, and beside others as if it were not there', () => {
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        fc.pre(arrangement.hung.length >= 2)
        fc.pre(arrangement.hung.every(({ charm }) => charm.rings.length === 0))
        expect(rated(withCharms(arrangement, bare), 'theme')).toBe(0.5)
        const [first, ...rest] = arrangement.hung
        fc.pre(first !== undefined && arrangement.hung.every(({ charm }) => charm.rings.length === 0))
        const silent = { ...first, charm: { ...first.charm, themes: null } }
        expect(rated({ ...arrangement, hung: [silent, ...rest] }, 'theme')).toBe(
          rated({ ...arrangement, hung: rest }, 'theme'),
        )
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
