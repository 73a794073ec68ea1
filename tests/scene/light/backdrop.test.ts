import { describe, expect, it } from 'vitest'
import { sweepShare, sweepTexture } from '../../../src/scene/light/backdrop'
import { LIGHT_RIGS } from '../../../src/scene/light/light-rig'

it.each(['light', 'dark'] as const)(
  'the %s paper of daylight is neutral, and lighter on the floor',
  (shade) => {
    const { top, bottom } = LIGHT_RIGS.daylight.paper[shade]
    for (const color of [top, bottom]) expect(Math.max(...color) - Math.min(...color)).toBeLessThan(15)
    expect(bottom[1]).toBeGreaterThan(top[1] + 8)
  },
)

describe('a gradient', () => {
  const { image } = sweepTexture([200, 100, 50], [240, 230, 220])
  const pixels = image.data as Uint8Array
  const row = (y: number) =>
    [0, 1, 2].map((c) => {
      let sum = 0
      for (let x = 0; x < image.width; x++) sum += pixels[(y * image.width + x) * 4 + c] ?? 0
      return sum / image.width
    })

  it('goes from its lower color to its upper one', () => {
    expect(row(0).map(Math.round)).toEqual([240, 230, 220])
    expect(row(image.height - 1).map(Math.round)).toEqual([200, 100, 50])
  })

  it('bends without an edge', () => {
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
})
