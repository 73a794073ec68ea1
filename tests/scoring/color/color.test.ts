import { describe, expect, test } from 'vitest'
import { colorPoint, hueGap } from '../../../src/scoring/color/color-space'
import { harmonyOf } from '../../../src/scoring/color/harmony-label'
import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from '../../../src/scoring/color/hue-templates'
import { ouLuo } from '../../../src/scoring/color/ou-luo'
import { clash, likeness, moderateMatch } from '../../../src/scoring/color/palette-match'

const lab = (hex: string) => colorPoint(hex).lab
const equal = (...hexes: readonly string[]) => hexes.map((hex) => ({ hex, weight: 1 }))
const palette = (...hexes: readonly string[]) =>
  hexes.map((hex) => ({ point: colorPoint(hex), share: 1 / hexes.length }))

function templateCost(...hues: readonly number[]): number {
  const costs = new Float64Array(TEMPLATE_COSTS)
  for (const hue of hues) addTemplateCosts(costs, hue, 1 / hues.length)
  return meanTemplateCost(costs)
}

describe('Ou–Luo harmony', () => {
  // Values of an independent implementation in CIELAB D65, checked against four published ones.
  test.each([
    ['#ff0000', '#00ff00', -0.102644],
    ['#808080', '#808080', 0.315019],
    ['#f7f3ee', '#f3c9cf', 0.853974],
    ['#1b1723', '#7b4fc9', -0.455985],
    ['#9c6b45', '#c9cdd2', 0.200482],
    ['#2b3a67', '#d4af5a', -0.296789],
    ['#ffffff', '#000000', 0.549514],
    ['#3f8f7a', '#b5674a', -0.818711],
  ])('of %s and %s is %d', (one, two, harmony) => {
    // A gray has no hue, so what little weight its hue has is the noise of the white point.
    expect(Math.abs(ouLuo(lab(one), lab(two)) - harmony)).toBeLessThan(0.01)
    expect(ouLuo(lab(two), lab(one))).toBeCloseTo(ouLuo(lab(one), lab(two)), 12)
  })
})

describe('hue templates', () => {
  test('cost one hue nothing, whatever it is', () => {
    for (const hue of [0, 13, 155, 359]) expect(templateCost(hue)).toBeLessThan(1)
  })
  test('cost more the further two hues lie apart', () => {
    expect(templateCost(40, 60)).toBeLessThan(templateCost(40, 110))
    expect(templateCost(20, 50)).toBeLessThan(templateCost(20, 140))
  })
  test('do not care where on the wheel the colors lie', () => {
    expect(templateCost(10, 100, 190)).toBeCloseTo(templateCost(110, 200, 290), 6)
  })
})

describe('harmony names', () => {
  test.each([
    ['neutral', equal('#c9cdd2', '#4a4d52')],
    ['monochrome', equal('#3c6fb6', '#2b3a67')],
    ['analogous', equal('#9c6b45', '#6f8054')],
    ['complementary', equal('#3c6fb6', '#f2803b')],
    ['triadic', equal('#ff0000', '#00c000', '#3060ff')],
  ])('%s', (label, colors) => {
    expect(harmonyOf(colors).label).toBe(label)
  })
  test('of nothing is neutral', () => {
    expect(harmonyOf([])).toEqual({ label: 'neutral', hues: [] })
  })
})

describe('matching', () => {
  test('is best moderate: neither the same nor strangers', () => {
    expect(moderateMatch(0.62)).toBeCloseTo(1, 6)
    expect(moderateMatch(1)).toBeLessThan(moderateMatch(0.62))
    expect(moderateMatch(0)).toBeLessThan(moderateMatch(1))
  })
  test('of a palette with itself is 1, and symmetric', () => {
    const warm = palette('#9c6b45', '#f0dfc4', '#6f8054')
    const cool = palette('#2f3e66', '#ede6d6')
    expect(likeness(warm, warm)).toBe(1)
    expect(likeness(warm, cool)).toBeCloseTo(likeness(cool, warm), 12)
    expect(likeness(warm, cool)).toBeLessThan(0.8)
  })
  test('clashes only where both colors are vivid and far apart', () => {
    const shout = (one: string, two: string): number => clash(colorPoint(one).ok, colorPoint(two).ok)
    expect(shout('#ff1744', '#00e676')).toBeGreaterThan(0.5)
    expect(shout('#b08080', '#80a090')).toBe(0)
    expect(shout('#ff1744', '#ff4000')).toBe(0)
  })
})

test('hues wrap around', () => {
  expect(hueGap(350, 10)).toBe(20)
  expect(hueGap(0, 180)).toBe(180)
})
test('an unreadable color counts as gray instead of breaking the score', () => {
  expect(colorPoint('no color').ok.C).toBe(0)
})
