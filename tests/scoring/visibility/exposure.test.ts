import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arrangement } from '../../../src/look/arrangement'
import { arrange } from '../../../src/look/arrangement'
import { exposureOf, isSeenFrom, viewsOf } from '../../../src/scoring/visibility/exposure'
import { arrangementOf, catalog, randomLook, randomOf } from '../makers'

const on = (...placements: readonly (readonly [string, string])[]): Arrangement =>
  arrangementOf('bp-pebble-box-16', 'oat', placements)

/** The visible share of the first charm, seen from somewhere. */
function share(arrangement: Arrangement, azimuth: number, situation = 'stands', elevation = 0): number {
  const { directions, visible } = viewsOf(arrangement)
  const at = directions.findIndex(
    (one) => one.azimuthDeg === azimuth && one.situation === situation && one.elevationDeg === elevation,
  )
  return visible[0]?.[at] ?? Number.NaN
}

describe('what is seen of a charm', () => {
  test('on the front is all of it from the front, nothing from behind', () => {
    const bear = on(['pl-bear-mossbutton', 'front_ring'])
    expect(share(bear, 0)).toBeGreaterThan(0.9)
    expect(share(bear, 180)).toBeLessThan(0.1)
    expect(share(bear, 180, 'worn')).toBeLessThan(0.1)
  })
  test('at the left is seen from the left and not from the right', () => {
    const ring = on(['me-ring-plain', 'side_pocket_l'])
    expect(share(ring, 270)).toBeGreaterThan(0.8)
    expect(share(ring, 90)).toBeLessThan(0.1)
  })
  test('on a strap is seen by whoever meets the wearer, not by whoever follows', () => {
    const ring = on(['me-ring-plain', 'strap_ring_l'])
    expect(share(ring, 180, 'worn')).toBeGreaterThan(0.9)
    expect(share(ring, 0, 'worn')).toBeLessThan(0.1)
  })
  test('is less behind a larger neighbor, and the neighbor loses nothing', () => {
    const coin = ['me-sign-coin', 'front_ring'] as const
    const alone = on(coin)
    const bag = alone.carrier
    const anchor = bag.anchors.get('front_ring' as never)
    const [one] = alone.hung
    if (!anchor || !one) throw new Error('nothing hangs')
    const [x, y, z] = anchor.positionMm
    const [giant] = on(['pl-dragon-pillar', 'front_ring']).hung
    if (!giant) throw new Error('nothing hangs')
    const before = { ...giant, anchor: { ...anchor, positionMm: [x, y + 40, z + 90] as const } }
    const both = { ...alone, hung: [one, before] }
    expect(share(alone, 0)).toBeGreaterThan(0.9)
    expect(share(both, 0)).toBeLessThan(0.2)
    expect(viewsOf(both).visible[1]?.[0]).toBeGreaterThan(0.9)
    expect(exposureOf(both).best[0]).toBeGreaterThan(0.2)
  })
  test('follows the catalog where no model was measured', () => {
    const bear = on(['pl-bear-mossbutton', 'front_ring'])
    const unmeasured = {
      ...bear,
      hung: bear.hung.map((one) => ({ ...one, charm: { ...one.charm }, rest: null })),
    }
    expect([0, 45, 315].map((azimuth) => share(unmeasured, azimuth))).toEqual([1, 1, 1])
    expect([90, 180, 270].map((azimuth) => share(unmeasured, azimuth))).toEqual([0, 0, 0])
  })
})

describe('a look shows itself', () => {
  const front = on(['pl-bear-mossbutton', 'front_ring'])
  const around = on(
    ['pl-bear-mossbutton', 'front_ring'],
    ['me-ring-plain', 'side_pocket_l'],
    ['me-cherry-enamel', 'side_pocket_r'],
    ['mu-steed-bronze', 'strap_ring_l'],
  )
  test('from every side once something hangs at every side', () => {
    for (const side of ['front', 'left', 'right', 'back'] as const)
      expect(isSeenFrom(around, side)).toBe(true)
    expect(isSeenFrom(front, 'front')).toBe(true)
    expect(isSeenFrom(front, 'back')).toBe(false)
  })
  test('in more of the usual views the more sides it has', () => {
    const some = exposureOf(front).coverage
    const most = exposureOf(around).coverage
    expect(some).toBeGreaterThan(0.3)
    expect(some).toBeLessThan(0.9)
    expect(most).toBeGreaterThan(0.95)
  })
  test('the same whoever asks in between, in shares from 0 to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const arrangement = arrange(catalog, randomLook(randomOf(seed)))
        const { coverage, best } = exposureOf(arrangement)
        const before = [coverage, ...best.slice(0, arrangement.hung.length)]
        const { visible } = viewsOf(arrangement)
        exposureOf(front)
        const again = exposureOf(arrangement)
        expect([again.coverage, ...again.best.slice(0, arrangement.hung.length)]).toEqual(before)
        for (const [row, shares] of visible.entries()) {
          const most = Math.max(...shares)
          for (const one of shares) {
            expect(one).toBeGreaterThanOrEqual(0)
            expect(one).toBeLessThanOrEqual(1 + 1e-6)
          }
          expect(again.best[row] ?? 0).toBeLessThanOrEqual(most + 1 / 255)
        }
      }),
    )
  })
})
