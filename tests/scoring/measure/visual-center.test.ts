import { describe, expect, test } from 'vitest'
import { centerOf, dcm } from '../../../src/scoring/measure/visual-center'
import golden from '../fixtures/balance-golden.json' with { type: 'json' }

const values = golden.pictures.map((picture) => ({
  name: picture.name,
  theirs: picture.dcm,
  ours: dcm(picture.discs.map(([x = 0, y = 0, r = 0]) => ({ x: 2 * x - 1, y: 1 - 2 * y, weight: r * r }))),
}))

function correlation(pairs: readonly { readonly ours: number; readonly theirs: number }[]): number {
  const mean = (of: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const a = mean(({ ours }) => ours)
  const b = mean(({ theirs }) => theirs)
  const both = mean(({ ours, theirs }) => (ours - a) * (theirs - b))
  return both / Math.sqrt(mean(({ ours }) => (ours - a) ** 2) * mean(({ theirs }) => (theirs - b) ** 2))
}

describe('the deviation of the center of mass', () => {
  // The authors count pixels of a picture, which moves their center by half a pixel.
  test.each(values)('of $name is what the authors measured', ({ ours, theirs }) => {
    expect(Math.abs(ours - theirs)).toBeLessThan(0.75)
  })
  test('goes with the authors’ values over all pictures', () => {
    expect(values.length).toBeGreaterThan(30)
    expect(correlation(values)).toBeGreaterThanOrEqual(0.999)
  })
  test('of nothing is in the middle', () => {
    expect(centerOf([])).toEqual({ x: 0, y: 0 })
  })
})
