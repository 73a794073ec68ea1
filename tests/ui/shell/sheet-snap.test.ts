import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapFrom, stopsOf } from '../../../src/ui/shell/sheet-snap'

const stops = stopsOf(844, 82)

describe('the sheet', () => {
  it('rests at a peek, about half and nearly full', () => {
    expect(stops.peek).toBe(82)
    expect(stops.half).toBeGreaterThan(300)
    expect(stops.full).toBe(732)
  })

  it('has heights in order on every window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 2000 }), (height) => {
        const { peek, half, full } = stopsOf(height, 82)
        expect(peek).toBeLessThanOrEqual(half)
        expect(half).toBeLessThanOrEqual(full)
      }),
    )
  })

  it('goes to the nearest height when let go at rest', () => {
    expect(snapFrom(120, 0, stops)).toBe('peek')
    expect(snapFrom(380, 0, stops)).toBe('half')
    expect(snapFrom(700, 0, stops)).toBe('full')
  })

  it('follows a flick', () => {
    expect(snapFrom(stops.half, 2, stops)).toBe('full')
    expect(snapFrom(stops.half, -2, stops)).toBe('peek')
  })
})
