import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captionPlace } from '../../../src/scene/pointer/caption-place'

const phone = { x: 8, y: 72, width: 374, height: 420 }

describe('the caption of a marker', () => {
  it('lies inside the free area wherever the marker is in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 382 }), fc.integer({ min: 40, max: 240 }), (x, width) => {
        const { side, shift } = captionPlace({ x, y: 300 }, width, phone)
        const left = side === 'right' ? x + 20 : side === 'left' ? x - 20 - width : x + shift - width / 2
        expect(left).toBeGreaterThanOrEqual(phone.x)
        expect(left + width).toBeLessThanOrEqual(phone.x + phone.width)
      }),
    )
  })

  it('lies over the bag: to the right of a marker at the left, to the left of one at the right', () => {
    const wide = { x: 352, y: 84, width: 716, height: 732 }
    expect(captionPlace({ x: 500, y: 300 }, 200, wide).side).toBe('right')
    expect(captionPlace({ x: 950, y: 300 }, 200, wide).side).toBe('left')
  })

  it('goes below where there is no room above', () => {
    expect(captionPlace({ x: 195, y: 300 }, 240, phone).side).toBe('above')
    expect(captionPlace({ x: 195, y: 90 }, 240, phone).side).toBe('below')
  })
})
