import { describe, expect, it } from 'vitest'
import { finishedCover } from '../../../../src/catalog/import/photo/finished-cover'
import { hardwareInPhoto } from '../../../../src/catalog/import/photo/hardware-in-photo'
import { solid } from './cut/make-photo'
import { coverOf, TEDDY } from './make-cover'

const area = (cover: typeof TEDDY): number => solid(cover).reduce<number>((sum, on) => sum + on, 0)

describe('a cover', () => {
  it('that nobody finished is as it was cut', () => {
    expect(finishedCover(TEDDY, { strokes: [] })).toBe(TEDDY)
  })

  it('has its edge moved by pixels, outward and inward, and its colors stay', () => {
    const disc = coverOf(80, 80, [{ x: 40, y: 40, r: 20, color: [9, 9, 9] }])
    const radius = (edgePx: number): number =>
      Math.sqrt(area(finishedCover(disc, { strokes: [], edgePx })) / Math.PI)
    for (const edgePx of [-6, -3, -1, 1, 3, 6])
      expect(Math.abs(radius(edgePx) - radius(0) - edgePx)).toBeLessThan(0.6)
    const grown = finishedCover(TEDDY, { strokes: [], edgePx: 4 })
    expect(grown.rgba.filter((_, at) => at % 4 !== 3)).toEqual(TEDDY.rgba.filter((_, at) => at % 4 !== 3))
  })

  it('loses the clasp that was photographed with it, and nothing else', () => {
    const chain = Array.from({ length: 12 }, (_, i) => ({
      x: 100,
      y: 8 + 4 * i,
      r: 3,
      color: [180, 180, 190] as const,
    }))
    const body = [{ x: 100, y: 130, r: 80, color: [200, 40, 50] as const }]
    const worn = coverOf(200, 220, [...chain, ...body])
    expect(hardwareInPhoto(worn)).not.toBeNull()
    const bare = finishedCover(worn, { strokes: [], withoutHardware: true })
    expect(hardwareInPhoto(bare)).toBeNull()
    expect(Math.abs(area(bare) - area(coverOf(200, 220, body)))).toBeLessThan(60)
    expect(finishedCover(bare, { strokes: [], withoutHardware: true })).toBe(bare)
  })
})
