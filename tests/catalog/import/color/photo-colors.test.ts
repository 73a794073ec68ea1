import { describe, expect, it } from 'vitest'
import { discColor } from '../../../../src/catalog/import/color/disc-color'
import { nearestColorways } from '../../../../src/catalog/import/color/nearest-colorways'
import type { PhotoPixels } from '../../../../src/catalog/import/color/photo-pixels'
import { thingColors } from '../../../../src/catalog/import/color/thing-colors'
import { catalog } from '../../../look/makers'

type Rgba = readonly [number, number, number, number?]

/** A photo painted pixel by pixel; places are shares of its sides. */
function photo(width: number, height: number, colorAt: (u: number, v: number) => Rgba): PhotoPixels {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [r, g, b, alpha = 255] = colorAt((x + 0.5) / width, (y + 0.5) / height)
      data.set([r, g, b, alpha], 4 * (y * width + x))
    }
  return { data, width, height }
}

const rgb = (hex: string): Rgba => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never
const isBag = (u: number, v: number): boolean => Math.abs(u - 0.5) < 0.3 && Math.abs(v - 0.5) < 0.36

/** A bag in two colors on a ground. */
const bagOn = (cloth: string, trim: string, ground: (u: number) => Rgba): PhotoPixels =>
  photo(200, 260, (u, v) => (isBag(u, v) ? rgb(v > 0.68 ? trim : cloth) : ground(u)))

describe('the color under the dropper', () => {
  it('is the mean light of a disc, and of what lies in the photo alone', () => {
    const halves = photo(40, 40, (u) => (u < 0.5 ? [255, 255, 255] : [0, 0, 0]))
    expect(discColor(halves, 5, 5, 3)).toBe('#ffffff')
    expect(discColor(halves, 38, 38, 6)).toBe('#000000')
    // Half the light of white is not half its number.
    expect(discColor(halves, 19.5, 20, 8)).toBe('#bcbcbc')
    expect(discColor(halves, -1, -1, 3)).toBe('#ffffff')
  })

  it('is none where nothing is', () => {
    const clear = photo(10, 10, (u) => [200, 10, 10, u < 0.5 ? 0 : 255])
    expect(discColor(clear, 1, 5, 2)).toBeNull()
    expect(discColor(clear, 5, 5, 3)).toBe('#c80a0a')
  })
})

describe('the colors of what a photo shows', () => {
  it('are those of the thing and not of what it lies on, also where that is uneven', () => {
    const wood = (u: number): Rgba => [170 + 30 * Math.sin(40 * u), 120 + 20 * Math.sin(40 * u), 80]
    const [main, second] = thingColors(bagOn('#2f4a3c', '#e4572e', wood))
    expect([main?.hex, second?.hex]).toEqual(['#2f4a3c', '#e4572e'])
    expect(main?.share).toBeGreaterThan(0.6)
  })

  it('are all there are where thing and ground look alike, or somebody cut it out', () => {
    expect(thingColors(photo(60, 60, () => [200, 30, 40]))).toEqual([{ hex: '#c81e28', share: 1 }])
    const cut = photo(60, 60, (u, v) => (isBag(u, v) ? [200, 30, 40] : [0, 0, 0, 0]))
    expect(thingColors(cut)).toEqual([{ hex: '#c81e28', share: 1 }])
    expect(thingColors(photo(60, 60, () => [0, 0, 0, 0]))).toEqual([])
  })
})

describe('the nearest of the built-in bags', () => {
  const bags = [...catalog.carriers.values()].filter(({ category }) => category === 'backpack')

  it('is itself for a photo of each of them in each of its colors', () => {
    for (const bag of bags)
      for (const { id, hex, trim } of bag.colorways) {
        const [nearest] = nearestColorways(bags, [
          { hex, share: 0.75 },
          { hex: trim, share: 0.25 },
        ])
        expect([nearest?.carrier.id, nearest?.colorway.id]).toEqual([bag.id, id])
        expect(nearest?.deltaE).toBe(0)
      }
  })

  it('comes in another color before another bag does so: each bag is offered once, the nearest first', () => {
    const found = nearestColorways(bags, [{ hex: '#3a3f8f', share: 1 }])
    expect(found.map(({ carrier }) => carrier.id).toSorted()).toEqual(bags.map(({ id }) => id).toSorted())
    expect(found.map(({ deltaE }) => deltaE)).toEqual(
      found.map(({ deltaE }) => deltaE).toSorted((a, b) => a - b),
    )
    expect(found[0]?.colorway.id).toBe('indigo')
  })
})
