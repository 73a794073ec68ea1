import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrangement, arrange } from '../../src/look/arrangement'
import { beneath } from '../../src/scoring/ceiling'
import { fixes } from '../../src/scoring/improve/improvements'
import { notes, score, total } from '../../src/scoring/score'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { arrangementOf, catalog, charmOf, randomLook, randomOf, TASTES } from './makers'

const looks = fc.integer({ min: 1, max: 1e9 }).map((seed) => randomLook(randomOf(seed)))
const arrangements = looks.map((look) => arrange(catalog, look))

const withCharm = (arrangement: Arrangement, at: number, change: object): Arrangement => ({
  ...arrangement,
  hung: arrangement.hung.map((one, i) => (i === at ? { ...one, charm: { ...one.charm, ...change } } : one)),
})

describe('a ceiling', () => {
  it('keeps every look with a warning at 84 or below, whoever judges', () => {
    fc.assert(
      fc.property(arrangements, fc.constantFrom(...TASTES), (arrangement, taste) => {
        if (notes(arrangement, taste).some(({ tone }) => tone === 'warn'))
          expect(total(arrangement, taste)).toBeLessThanOrEqual(84)
      }),
      { numRuns: 400 },
    )
  })

  it('is what the total is reckoned from, to the digit', () => {
    fc.assert(
      fc.property(arrangements, fc.constantFrom(...TASTES), (arrangement, taste) => {
        const { total: all, uncapped, heldBy } = score(arrangement, taste)
        expect(heldBy === null).toBe(all === uncapped)
        if (!heldBy) return
        const from = 2 * heldBy.at - 100
        expect(uncapped).toBeGreaterThan(from)
        expect(Math.abs(all - (from + (uncapped - from) / 2))).toBeLessThan(0.051)
        expect(all).toBeLessThanOrEqual(heldBy.at)
      }),
      { numRuns: 400 },
    )
  })

  it('leaves looks in their order and stands at nothing but 100 points', () => {
    for (const height of [600, 800, 840, 975, 1000])
      for (let sum = 1; sum <= 1000; sum++) {
        const before = beneath(sum - 1, height)
        expect(beneath(sum, height)).toBeGreaterThanOrEqual(before)
        if (sum > 1) expect(beneath(sum, height)).toBeGreaterThan(beneath(sum - 2, height))
        expect(beneath(sum, height)).toBeLessThanOrEqual(Math.min(sum, height))
      }
    expect(beneath(1000, 840)).toBe(840)
    expect(beneath(998, 840)).toBeLessThan(840)
  })

  it('stands at 60 over the same charm three times, and at 80 over a lead in the color of its bag', () => {
    const cat = charmOf('pl-cat-loaf')
    const places = ['front_ring_l', 'roll_end_r', 'strap_ring_r'] as const
    const thrice = arrangementOf(
      'bp-alley-roll-20',
      'fog',
      places.map((slot) => [cat, slot] as const),
    )
    expect(score(thrice).heldBy).toMatchObject({ id: 'thrice', at: 60 })
    const { hex } = thrice.colorway
    const lost = arrangementOf('bp-alley-roll-20', 'fog', [
      [{ ...cat, palette: [{ hex, share: 1 }] }, 'front_ring_l'],
      ['fi-mushroom-clerk', 'roll_end_r'],
    ])
    expect(score(lost).heldBy).toMatchObject({ id: 'lost_lead', at: 80 })
  })

  it('comes down little by little: no gram, millimeter or shade moves the total by a jump', () => {
    // Looks as near to a fault as they can be found.
    const near = fc
      .integer({ min: 1, max: 1e9 })
      .map((seed) => arrange(catalog, randomLook(randomOf(seed), 3)))
      .filter((one) => score(one).heldBy !== null)
    fc.assert(
      fc.property(near, fc.nat(), (arrangement, pick) => {
        const at = pick % arrangement.hung.length
        const { massG, dimsMm, lengthMm } = arrangement.hung[at]?.charm ?? charmOf('pl-cat-loaf')
        const was = total(arrangement)
        const moved = (change: object) => Math.abs(total(withCharm(arrangement, at, change)) - was)
        expect(moved({ massG: massG + 1 })).toBeLessThanOrEqual(5)
        const larger = { ...dimsMm, w: dimsMm.w + 1, h: dimsMm.h + 1 }
        expect(moved({ dimsMm: larger, lengthMm: lengthMm + 1 })).toBeLessThanOrEqual(5)
      }),
      { numRuns: 60 },
    )
  })

  it('is lifted by the first fix, with exactly the gain that is told', () => {
    let lifted = 0
    fc.assert(
      fc.property(looks, (look) => {
        const before = score(arrange(catalog, look))
        const [first, ...others] = before.heldBy ? fixes(catalog, look) : []
        if (!before.heldBy || !first) return
        const heightAfter = (fix: typeof first): number =>
          score(arrange(catalog, fix.edit(look))).heldBy?.at ?? 100
        const enough = (before.heldBy.at + 100) / 2
        if (![first, ...others].some((fix) => heightAfter(fix) >= enough)) return
        lifted++
        expect(heightAfter(first)).toBeGreaterThanOrEqual(enough)
        const after = total(arrange(catalog, first.edit(look)), PLAIN_TASTE)
        expect(Math.round(10 * (after - before.total))).toBe(Math.round(10 * first.gain))
      }),
      { numRuns: 250 },
    )
    expect(lifted).toBeGreaterThan(3)
  })
})
