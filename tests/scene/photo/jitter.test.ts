import { describe, expect, it } from 'vitest'
import { onDisc, pixelOffsets, spread } from '../../../src/scene/photo/jitter'

describe('where the frames of a picture look', () => {
  it.each([1, 4, 16, 24, 40])('%i offsets lie within a pixel and about its middle', (count) => {
    const offsets = pixelOffsets(count)
    expect(offsets).toHaveLength(count)
    for (const axis of [0, 1] as const) {
      const values = offsets.map((offset) => offset[axis])
      expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(0.6)
      expect(values.reduce((sum, value) => sum + value, 0) / count).toBeCloseTo(0, 9)
    }
  })

  it.each([4, 16])('%i offsets fall into as many different columns and rows', (count) => {
    for (const axis of [0, 1] as const) {
      const columns = new Set(pixelOffsets(count).map((offset) => offset[axis].toFixed(6)))
      expect(columns.size).toBe(count)
    }
  })

  it('a single frame looks at the middle', () => {
    expect(pixelOffsets(1)).toEqual([[0, 0]])
  })

  it('points on the lens lie on the disc, half of them outside 0.707 of its radius', () => {
    const radii = Array.from({ length: 400 }, (_, index) => Math.hypot(...onDisc(spread(index))))
    expect(Math.max(...radii)).toBeLessThanOrEqual(1 + 1e-9)
    expect(radii.filter((radius) => radius > Math.SQRT1_2).length / 400).toBeCloseTo(0.5, 1)
  })
})
