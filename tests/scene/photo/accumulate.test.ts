import { describe, expect, it } from 'vitest'
import { createAccumulator } from '../../../src/scene/photo/accumulate'

const ONE = { width: 1, height: 1 }
const PART = { x: 0, y: 0, ...ONE }

const opaque = (...bytes: number[]) => ({ kind: 'opaque', bytes: Uint8Array.from(bytes) }) as const
/** What something of a color (0…255) that covers so much looks like before black and white. */
const clear = (color: readonly number[], cover: number) =>
  ({
    kind: 'clear',
    black: Uint8Array.from([...color.map((code) => Math.round(code * cover)), 255]),
    white: Uint8Array.from([...color.map((code) => Math.round(code * cover + 255 * (1 - cover))), 255]),
  }) as const

describe('frames put on top of each other', () => {
  it('are the same picture when they are all alike, in code and in light', () => {
    for (const summing of ['code', 'light'] as const) {
      for (let code = 0; code < 256; code++) {
        const gather = createAccumulator(ONE, 3, summing)
        for (let i = 0; i < 3; i++) gather.add(opaque(code, 255 - code, 7, 255), PART)
        expect([...gather.develop()]).toEqual([code, 255 - code, 7, 255])
      }
    }
  })

  it('mix as a screen blends, or as light adds up', () => {
    const mixed = (summing: 'code' | 'light') => {
      const gather = createAccumulator(ONE, 2, summing)
      gather.add(opaque(0, 0, 0, 255), PART)
      gather.add(opaque(255, 255, 255, 255), PART)
      return gather.develop()[0]
    }
    expect(mixed('code')).toBe(128)
    expect(Math.abs((mixed('light') ?? 0) - 187.5)).toBeLessThan(1)
  })

  it('turn the rows of WebGL, lowest first, upside down', () => {
    const size = { width: 1, height: 2 }
    const gather = createAccumulator(size, 1, 'code')
    gather.add(opaque(1, 1, 1, 255, 2, 2, 2, 255), { x: 0, y: 0, ...size })
    expect([...gather.develop()]).toEqual([2, 2, 2, 255, 1, 1, 1, 255])
  })

  it('lie where their part lies', () => {
    const gather = createAccumulator({ width: 2, height: 2 }, 1, 'code')
    gather.add(opaque(9, 9, 9, 255), { x: 1, y: 0, ...ONE })
    expect([...gather.develop()]).toEqual([0, 0, 0, 0, 9, 9, 9, 255, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('keep the color of what half covers a clear picture, and say how much it covers', () => {
    const gather = createAccumulator(ONE, 1, 'code')
    gather.add(clear([200, 40, 90], 0.5), PART)
    const [r, g, b, a] = gather.develop()
    expect(Math.abs((r ?? 0) - 200)).toBeLessThanOrEqual(1)
    expect(Math.abs((g ?? 0) - 40)).toBeLessThanOrEqual(1)
    expect(Math.abs((b ?? 0) - 90)).toBeLessThanOrEqual(1)
    expect(Math.abs((a ?? 0) - 128)).toBeLessThanOrEqual(1)
  })

  it('weigh a color by how much it covers, so that edges take none of the black behind', () => {
    const gather = createAccumulator(ONE, 2, 'code')
    gather.add(clear([240, 120, 60], 1), PART)
    gather.add(clear([0, 0, 0], 0), PART)
    expect([...gather.develop()]).toEqual([240, 120, 60, 128])
  })

  it('are forgotten when asked', () => {
    const gather = createAccumulator(ONE, 1, 'code')
    gather.add(opaque(255, 255, 255, 255), PART)
    gather.clear()
    gather.add(opaque(3, 4, 5, 255), PART)
    expect([...gather.develop()]).toEqual([3, 4, 5, 255])
  })
})
