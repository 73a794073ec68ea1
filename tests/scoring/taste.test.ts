import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criteria } from '../../src/scoring/criteria'
import { PROFILES, STYLES } from '../../src/scoring/leaning'
import { MOST_EMPHASIS, PLAIN_TASTE } from '../../src/scoring/taste'
import { weightsOf } from '../../src/scoring/weights'

const ids = criteria.map(({ id }) => id)

describe('what a taste makes of the criteria', () => {
  test('the points of all always sum to 100 to the tenth, and none is below 0', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STYLES),
        fc.option(fc.constantFrom(...PROFILES)),
        fc.tuple(...ids.map(() => fc.double({ min: 0, max: MOST_EMPHASIS, noNaN: true }))),
        (style, profile, emphases) => {
          const emphasis = Object.fromEntries(ids.map((id, i) => [id, emphases[i] ?? 1]))
          const weights = Object.values(weightsOf({ style, profile, emphasis }))
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
          expect(weights.reduce((sum, weight) => sum + Math.round(weight * 10), 0)).toBe(1000)
        },
      ),
    )
  })

  test('a plain taste leaves them as they are, and so does one that counts nothing at all', () => {
    const plain = weightsOf(PLAIN_TASTE)
    const sum = criteria.reduce((all, { weight }) => all + weight, 0)
    for (const { id, weight } of criteria)
      expect(Math.abs(plain[id] - (100 * weight) / sum)).toBeLessThanOrEqual(0.1)
    const nothing = Object.fromEntries(ids.map((id) => [id, 0]))
    expect(weightsOf({ ...PLAIN_TASTE, emphasis: nothing })).toEqual(plain)
  })

  test('what counts double gains weight, and every profile is weighed otherwise', () => {
    expect(weightsOf({ ...PLAIN_TASTE, emphasis: { theme: 2 } }).theme).toBeGreaterThan(
      weightsOf(PLAIN_TASTE).theme,
    )
    const seen = PROFILES.map((profile) => JSON.stringify(weightsOf({ ...PLAIN_TASTE, profile })))
    expect(new Set([...seen, JSON.stringify(weightsOf(PLAIN_TASTE))]).size).toBe(PROFILES.length + 1)
  })
})
