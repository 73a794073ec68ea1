import { expect, it } from 'vitest'
import { bagColors } from '../../../../../src/catalog/import/photo/bag/bag-colors'
import { bagOutline } from '../../../../../src/catalog/import/photo/bag/bag-outline'
import type { Cover } from '../../../../../src/catalog/import/photo/photo-cover'
import { BAG_LIMITS } from '../../../../../src/look/facts/bag-stub'
import { bagSurface } from '../../../../../src/look/facts/bag-surface'
import { coverOf } from '../make-cover'
import { DRAWN, drawnBag } from './drawn-bag'

const found = (cover: Cover, heightMm = 400) => {
  const outline = bagOutline(cover, heightMm)
  if (outline.kind !== 'outline') throw new Error(outline.kind)
  return outline
}

it('finds the body without its handle, and as wide and high as it is drawn', () => {
  const { box, dimsMm, outline } = found(drawnBag())
  expect(box.top).toBeGreaterThan(DRAWN.top - 4)
  expect(box.top).toBeLessThan(DRAWN.top + 4)
  expect(dimsMm.h).toBe(400)
  expect(Math.abs(dimsMm.w / 300 - 1)).toBeLessThan(0.015)
  expect(outline.length / 2).toBeLessThanOrEqual(BAG_LIMITS.outlinePoints.max)
  expect(outline.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)).toBe(true)
})

it('tells the outline so well that its curve covers what the cover does', () => {
  const cover = drawnBag(false)
  const { box, dimsMm, outline } = found(cover)
  const { insetAt } = bagSurface({ outline, dimsMm: { ...dimsMm, d: 130 } })
  let [both, either] = [0, 0]
  for (let p = 0; p < cover.width * cover.height; p += 3) {
    const [u, v] = [
      ((p % cover.width) + 0.5 - box.left) / box.width,
      (Math.floor(p / cover.width) + 0.5 - box.top) / box.height,
    ]
    const told = insetAt((u - 0.5) * dimsMm.w, (1 - v) * dimsMm.h) > 0
    const covered = (cover.rgba[4 * p + 3] ?? 0) > 127
    if (told && covered) both++
    if (told || covered) either++
  }
  expect(both / either).toBeGreaterThan(0.985)
})

it('gives a handle as a band of its own, and nothing where there is none', () => {
  const area = (cover: Cover): number => found(cover).bands.data.filter((value) => value < 0).length
  expect(area(drawnBag(false))).toBe(0)
  expect(area(drawnBag())).toBeGreaterThan(1500)
})

it('names its cloth first: what the rim has most of', () => {
  const cover = drawnBag()
  const [cloth, pocket] = bagColors(cover, found(cover).box)
  const channels = [1, 3, 5].map((at) => Number.parseInt(cloth?.hex.slice(at, at + 2) ?? '', 16))
  for (const [k, value] of [150, 60, 50].entries())
    expect(Math.abs((channels[k] ?? 0) - value)).toBeLessThan(6)
  expect((cloth?.share ?? 0) + (pocket?.share ?? 0)).toBeCloseTo(1, 5)
})

it('takes cloth in light and shade for one, before a dark edging', () => {
  const cover = drawnBag(false)
  const { left, top, right, bottom, width, height } = DRAWN
  for (let p = 0; p < width * height; p++) {
    const [x, y] = [p % width, Math.floor(p / width)]
    const isEdging = x < left + 44 || x > right - 44 || y > bottom - 60
    const shade = 1 - (0.6 * (y - top)) / (bottom - top)
    cover.rgba.set(isEdging ? [38, 38, 42] : [232 * shade, 205 * shade, 210 * shade], 4 * p)
  }
  const [cloth] = bagColors(cover, found(cover).box)
  expect(Number.parseInt(cloth?.hex.slice(1, 3) ?? '', 16)).toBeGreaterThan(90)
})

it('takes the frame of a window for its cloth, not what is seen through the window', () => {
  const cover = drawnBag(false)
  const { left, top, right, bottom, width, height } = DRAWN
  const frame = 0.13 * (right - left)
  for (let p = 0; p < width * height; p++) {
    const [x, y] = [p % width, Math.floor(p / width)]
    const isFelt = Math.min(x - left, right - x, y - top, bottom - y) > frame
    cover.rgba.set(isFelt ? [180, 170, 135] : [198, 179, 190], 4 * p)
  }
  const [cloth] = bagColors(cover, found(cover).box)
  expect(Number.parseInt(cloth?.hex.slice(5, 7) ?? '', 16)).toBeGreaterThan(180)
})

it('takes the lit cloth for its color, not its shade', () => {
  const cover = drawnBag(false)
  const { width, height, bottom } = DRAWN
  for (let p = 0; p < width * height; p++)
    cover.rgba.set(Math.floor(p / width) > 0.6 * bottom ? [125, 102, 80] : [166, 143, 112], 4 * p)
  const [cloth] = bagColors(cover, found(cover).box)
  expect(Number.parseInt(cloth?.hex.slice(1, 3) ?? '', 16)).toBeGreaterThan(155)
})

it('refuses what no bag is', () => {
  const blank: Cover = { width: 100, height: 100, rgba: new Uint8ClampedArray(40_000) }
  const bar: Cover = {
    width: 500,
    height: 120,
    rgba: new Uint8ClampedArray(240_000).fill(255),
  }
  const speck = coverOf(100, 100, [{ x: 50, y: 50, r: 6, color: [9, 9, 9] }])
  expect(bagOutline(blank, 400).kind).toBe('nothing_covered')
  expect(bagOutline(speck, 400).kind).toBe('too_small')
  expect(bagOutline(drawnBag(), BAG_LIMITS.sides.h.min - 5).kind).toBe('too_small')
  expect(bagOutline(bar, 400).kind).toBe('too_wide')
  expect(bagOutline(drawnBag(), BAG_LIMITS.sides.h.max + 5).kind).toBe('too_high')
})

it('is of whole bytes however straight and slanted its sides are', () => {
  const [width, height] = [300, 340]
  for (let slant = 0; slant < 6; slant++) {
    const rgba = new Uint8ClampedArray(4 * width * height)
    for (let p = 0; p < width * height; p++) {
      const [x, y] = [(p % width) + 0.5 - width / 2, Math.floor(p / width) + 0.5]
      const half = 70 + (slant * y) / 110
      const inside = Math.min(half - Math.abs(x), y - 20, 320 - y)
      rgba[4 * p + 3] = 255 * Math.max(0, Math.min(1, inside + 0.5))
    }
    const { outline } = found({ width, height, rgba })
    expect(outline.every(Number.isInteger), `slanted by ${slant}`).toBe(true)
  }
})
