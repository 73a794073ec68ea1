import { describe, expect, it } from 'vitest'
import { backdropTexture, sweepShare } from '../../../src/scene/light/backdrop'

describe.each(['light', 'dark'] as const)('the %s backdrop', (shade) => {
  const { image } = backdropTexture(shade)
  const pixels = image.data as Uint8Array
  const row = (y: number) => {
    const sums = [0, 0, 0]
    for (let x = 0; x < image.width; x++) {
      for (const c of [0, 1, 2])
        sums[c] = (sums[c] ?? 0) + (pixels[(y * image.width + x) * 4 + c] ?? 0) / image.width
    }
    return sums as [number, number, number]
  }

  it('is neutral: no channel strays far from the others', () => {
    for (let y = 0; y < image.height; y += 64) {
      const channels = row(y)
      expect(Math.max(...channels) - Math.min(...channels)).toBeLessThan(15)
    }
  })

  it('is lighter at the floor than at the wall', () => {
    expect(row(0)[1]).toBeGreaterThan(row(image.height - 1)[1] + 8)
  })
})

it('the sweep bends without an edge', () => {
  let before = sweepShare(0)
  expect(before).toBe(0)
  expect(sweepShare(1)).toBe(1)
  for (let y = 0; y <= 1; y += 0.01) {
    const now = sweepShare(y)
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now - before).toBeLessThan(0.025)
    before = now
  }
})
