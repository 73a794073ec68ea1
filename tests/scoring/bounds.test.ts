import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../src/look/arrangement'
import { arrange } from '../../src/look/arrangement'
import { criteria } from '../../src/scoring/criteria'
import type { Leaning } from '../../src/scoring/leaning'
import { shownOf } from '../../src/scoring/measure/shown'
import { catalog, randomLook, randomOf, TASTES } from './makers'

const arrangements = fc
  .integer({ min: 1, max: 1e9 })
  .map((seed) => arrange(catalog, randomLook(randomOf(seed))))
const tastes = fc.constantFrom(...TASTES)

/** Sums in another order may differ in their last bits. */
const LITTLE = 1e-9

const withOnly = (arrangement: Arrangement, rows: (row: number) => boolean): Arrangement => ({
  ...arrangement,
  hung: arrangement.hung.filter((_, row) => rows(row)),
})

/** What a criterion says in the end; connectors that carry nothing are there for some only. */
function rated({ rate, mindsBare }: (typeof criteria)[number], whole: Arrangement, leaning: Leaning): number {
  const seen = mindsBare ? whole : shownOf(whole)
  return seen.hung.length === 0 ? 0 : rate(seen, leaning)
}

/** The same charms, each where another of them hung. */
const turnedAround = ({ hung, ...rest }: Arrangement): Arrangement => ({
  ...rest,
  hung: hung.map((one, i) => {
    const { slot, anchor } = hung[(i + 1) % hung.length] ?? one
    return { ...one, slot, anchor, rest: null }
  }),
})

describe.each(criteria.map((criterion) => [criterion.id, criterion] as const))(
  'what is known beforehand of %s',
  (_, criterion) => {
    const { bounds } = criterion
    it('of a set is never below what any part of it is worth, wherever it hangs, and knows no places', () => {
      fc.assert(
        fc.property(arrangements, tastes, (whole, leaning) => {
          for (let subset = 1; subset < 1 << whole.hung.length; subset++) {
            const some = withOnly(whole, (row) => ((subset >> row) & 1) === 1)
            const elsewhere = turnedAround(some)
            const most = bounds?.setTerm?.(some, leaning) ?? 1
            expect(Number.isFinite(most)).toBe(true)
            for (const one of [some, elsewhere])
              expect(rated(criterion, one, leaning)).toBeLessThanOrEqual(most + LITTLE)
            expect(bounds?.setTerm?.(elsewhere, leaning) ?? 1).toBeCloseTo(most, 9)
          }
        }),
        { numRuns: 60 },
      )
    })

    it('of what is hung so far is never below what comes of it, and never lower for fewer', () => {
      fc.assert(
        fc.property(arrangements, tastes, (whole, leaning) => {
          const inTheEnd = rated(criterion, whole, leaning)
          let before = 1
          for (let count = 0; count <= whole.hung.length; count++) {
            const most =
              bounds?.placeTerm?.(
                withOnly(whole, (row) => row < count),
                leaning,
              ) ?? 1
            expect(Number.isFinite(most)).toBe(true)
            expect(inTheEnd).toBeLessThanOrEqual(most + LITTLE)
            expect(most).toBeLessThanOrEqual(before + LITTLE)
            before = most
          }
        }),
        { numRuns: 60 },
      )
    })

    it('of larger sets is never below what one of them is worth', () => {
      fc.assert(
        fc.property(arrangements, tastes, (whole, leaning) => {
          const inTheEnd = rated(criterion, whole, leaning)
          for (let subset = 0; subset < 1 << whole.hung.length; subset++) {
            const some = withOnly(whole, (row) => ((subset >> row) & 1) === 1)
            const most = bounds?.largerTerm?.(some, whole.hung.length, leaning) ?? 1
            expect(Number.isFinite(most)).toBe(true)
            expect(inTheEnd).toBeLessThanOrEqual(most + LITTLE)
          }
        }),
        { numRuns: 60 },
      )
    })
  },
)
