import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestOnRim, rimOf } from '../../../src/ui/own/making/cut-shape'
import { heldAcross, placeAcross, shareAcross, topOf } from '../../../src/ui/own/model/held-across'

const disc = (x: number, y: number): boolean => (x - 20) ** 2 + (y - 15) ** 2 <= 100

describe('the rim of a cut', () => {
  const [width, height] = [50, 40]
  const shape = rimOf(disc, width, height)
  if (!shape) throw new Error('no rim')

  it('is where the thing ends, inside its box', () => {
    expect(shape.box).toEqual({ left: 10, top: 5, width: 21, height: 21 })
    for (const { u, v } of shape.rim) {
      const away = Math.hypot(u * width - 20.5, v * height - 15.5)
      expect(away > 8.5 && away <= 10.1).toBe(true)
    }
    expect(rimOf(() => false, width, height)).toBeNull()
  })

  it('takes a ring that is dragged anywhere to its nearest place', () => {
    const side = fc.double({ min: -0.5, max: 1.5, noNaN: true })
    fc.assert(
      fc.property(side, side, (u, v) => {
        const found = nearestOnRim({ ...shape, width, height }, u, v)
        if (!found) throw new Error('no place')
        const away = (one: typeof found): number => Math.hypot((one.u - u) * width, (one.v - v) * height)
        expect(away(found)).toBe(Math.min(...shape.rim.map(away)))
      }),
    )
  })

  it('is held by a model at its top, as far across as it was dragged', () => {
    const body = { ...shape, width, height }
    const top = topOf(body)
    expect(top.rim.every(({ v }) => v * height <= 16)).toBe(true)
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
        const place = placeAcross(body, share)
        if (!place) throw new Error('no place')
        expect(top.rim).toContainEqual(place)
        expect(Math.abs(shareAcross(body, place) - share)).toBeLessThan(0.04)
      }),
    )
    const boundsMm = { min: [-10, -80, -5], max: [30, -20, 5] } as const
    expect(heldAcross({ boundsMm })).toBe(0.25)
  })
})
