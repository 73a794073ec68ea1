import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tilesOf } from '../../../src/scene/photo/tiles'

describe('the parts of a large picture', () => {
  it('cover every pixel once and are none larger than allowed', () => {
    const length = fc.integer({ min: 1, max: 700 })
    fc.assert(
      fc.property(length, length, fc.integer({ min: 9, max: 400 }), (width, height, edge) => {
        const area = Math.ceil((edge * edge) / 2)
        const covered = new Uint8Array(width * height)
        for (const part of tilesOf({ width, height }, edge, area)) {
          expect(Math.max(part.width, part.height)).toBeLessThanOrEqual(edge)
          expect(part.width * part.height).toBeLessThanOrEqual(area)
          for (let y = part.y; y < part.y + part.height; y++)
            for (let x = part.x; x < part.x + part.width; x++)
              covered[y * width + x] = (covered[y * width + x] ?? 0) + 1
        }
        expect(covered.every((times) => times === 1)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('are one where one is enough', () => {
    expect(tilesOf({ width: 1080, height: 1440 }, 4096, 2_200_000)).toEqual([
      { x: 0, y: 0, width: 1080, height: 1440 },
    ])
  })
})
