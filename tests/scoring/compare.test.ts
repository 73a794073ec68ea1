import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { compare } from '../../src/scoring/compare'
import { score } from '../../src/scoring/score'
import { catalog, lookOf, randomLook, randomOf } from './makers'

const someLook = fc.nat().map((seed) => arrange(catalog, randomLook(randomOf(seed))))

test('the differences of the terms and of what holds them down sum to the difference of the totals, and turn their sign the other way round', () => {
  fc.assert(
    fc.property(someLook, someLook, (one, other) => {
      const there = compare(one, other)
      const back = compare(other, one)
      expect(there.difference).toBeCloseTo(score(other).total - score(one).total, 9)
      const ofParts = there.parts.reduce((sum, { difference }) => sum + difference, 0)
      expect(ofParts + there.held.difference).toBeCloseTo(there.difference, 9)
      expect(back.difference).toBeCloseTo(-there.difference, 9)
      expect(back.won).toEqual(there.lost)
    }),
    { numRuns: 60 },
  )
})

test('a look differs in nothing from itself', () => {
  fc.assert(
    fc.property(someLook, (look) => {
      const same = compare(look, look)
      expect([same.difference, same.lost, same.won]).toEqual([0, [], []])
    }),
    { numRuns: 20 },
  )
})

test('tells what a third charm brought', () => {
  const pair = [
    ['pl-bear-mossbutton', 'front_ring'],
    ['me-ring-plain', 'main_zip_r'],
  ] as const
  const two = arrange(catalog, lookOf('bp-pebble-box-16', 'oat', pair))
  const three = arrange(
    catalog,
    lookOf('bp-pebble-box-16', 'oat', [...pair, ['pl-bao-steamy', 'main_zip_l']]),
  )
  expect(compare(two, three).won.map(({ code }) => code)).toContain('COUNT_THREE')
})
