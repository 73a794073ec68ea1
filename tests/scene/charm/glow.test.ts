import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brightnessOf, isOn, shownState } from '../../../src/scene/charm/glow'

const CHANGING = ['breathe', 'breathe_4_6', 'flicker', 'drift', 'scatter']

describe('a lamp', () => {
  it('is dark when off, and shows how it comes when nothing was chosen', () => {
    expect(brightnessOf('off', 3, false)).toEqual({ level: 0, lives: false })
    expect(shownState(null, ['off', 'steady'])).toBe('off')
    expect(shownState('steady', ['off', 'steady'])).toBe('steady')
    expect(shownState(null, [])).toBeNull()
  })

  it('is on only when it was switched on, and what has no switch never runs by itself', () => {
    expect(isOn('project', ['off', 'project'])).toBe(true)
    expect(isOn(null, ['off', 'project'])).toBe(false)
    expect(isOn('spout_up', ['spout_down', 'spout_up'])).toBe(false)
  })

  it('shines steadily without asking for frames', () => {
    expect(brightnessOf('steady', 1, false)).toEqual({ level: 1, lives: false })
  })

  it.each(CHANGING)('stays between dark and full while it does %s', (state) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), fc.nat(8), (seconds, index) => {
        const { level, lives } = brightnessOf(state, seconds, false, index)
        expect(level).toBeGreaterThanOrEqual(0)
        expect(level).toBeLessThanOrEqual(1.001)
        expect(lives).toBe(true)
      }),
    )
  })

  it.each(CHANGING)('holds still under reduced motion while it does %s', (state) => {
    const first = brightnessOf(state, 0, true)
    expect(first.lives).toBe(false)
    expect(brightnessOf(state, 17.3, true)).toEqual(first)
  })

  it('breathes in for four seconds and out for six', () => {
    const level = (seconds: number) => brightnessOf('breathe_4_6', seconds, false).level
    expect(level(0)).toBeCloseTo(level(10))
    expect(level(4)).toBeCloseTo(1)
    expect(level(3.9)).toBeGreaterThan(level(2))
    expect(level(9)).toBeLessThan(level(6))
  })
})
