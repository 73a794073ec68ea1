import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besidePress } from '../../../src/ui/feedback/beside-press'

describe('what is said beside a press', () => {
  it('is in sight whole in windows down to 320 pixels, and never under the finger', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 320, max: 2000 }),
        fc.integer({ min: 320, max: 1400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        (width, height, across, down) => {
          const press = { x: across * width, y: down * height }
          const place = besidePress(press, { width, height })
          expect(place.left).toBeGreaterThanOrEqual(8)
          expect(place.left + place.width).toBeLessThanOrEqual(width - 8)
          const [from, to] = 'top' in place ? [place.top, height] : [0, height - place.bottom]
          expect(to - from, 'room for some lines').toBeGreaterThan(130)
          expect(press.y > from && press.y < to).toBe(false)
        },
      ),
    )
  })

  it('lies over the press where there is room on both sides', () => {
    const place = besidePress({ x: 700, y: 300 }, { width: 1440, height: 900 })
    expect(place.left + place.width / 2).toBe(700)
    expect(place).toMatchObject({ top: 322 })
    expect(besidePress({ x: 700, y: 800 }, { width: 1440, height: 900 })).toMatchObject({ bottom: 122 })
  })
})
