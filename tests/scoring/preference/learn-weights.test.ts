import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criteria } from '../../../src/scoring/criteria'
import { learnWeights } from '../../../src/scoring/preference/learn-weights'
import { CHOICES, type PairAnswer, type Values } from '../../../src/scoring/preference/pair-answer'
import { MOST_EMPHASIS, PLAIN_TASTE } from '../../../src/scoring/taste'
import { weightsOf } from '../../../src/scoring/weights'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const values = fc.record(Object.fromEntries(criteria.map(({ id }) => [id, share]))) as fc.Arbitrary<Values>
const answers: fc.Arbitrary<readonly PairAnswer[]> = fc.array(
  fc.record({ first: values, second: values, choice: fc.constantFrom(...CHOICES) }),
  { maxLength: 40 },
)
const mirrored = { first: 'second', second: 'first', neither: 'neither' } as const
const alike = Object.fromEntries(criteria.map(({ id }) => [id, 0.5])) as Values

describe('learned weights', () => {
  test('are the plain ones as long as nothing was answered', () => {
    expect(weightsOf({ ...PLAIN_TASTE, emphasis: learnWeights(criteria, []).emphasis })).toEqual(
      weightsOf(PLAIN_TASTE),
    )
  })

  test('sum to 100, are never negative, and fit what a taste may emphasize, whatever was answered', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { points, emphasis, error } = learnWeights(criteria, given)
        expect(Object.values(points).reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 6)
        for (const one of [...Object.values(points), ...Object.values(emphasis)])
          expect(one).toBeGreaterThanOrEqual(0)
        expect(Math.max(...Object.values(emphasis))).toBeLessThanOrEqual(MOST_EMPHASIS)
        const weighed = weightsOf({ ...PLAIN_TASTE, emphasis })
        for (const { id } of criteria) {
          expect(Math.abs(weighed[id] - points[id])).toBeLessThanOrEqual(0.5)
          expect(Number.isFinite(error[id])).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('do not mind on which side a look stood', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const other = given.map(({ first, second, choice }) => ({
          first: second,
          second: first,
          choice: mirrored[choice],
        }))
        const [a, b] = [learnWeights(criteria, given).points, learnWeights(criteria, other).points]
        for (const { id } of criteria) expect(a[id]).toBeCloseTo(b[id], 6)
      }),
      { numRuns: 40 },
    )
  })

  test('rise for what was chosen against something else, and grow surer', () => {
    const one: PairAnswer = {
      first: { ...alike, color: 0.8 },
      second: { ...alike, theme: 0.8 },
      choice: 'first',
    }
    const before = learnWeights(criteria, [])
    const after = learnWeights(
      criteria,
      Array.from({ length: 8 }, () => one),
    )
    expect(after.points.color).toBeGreaterThan(before.points.color)
    expect(after.points.theme).toBeLessThan(before.points.theme)
    expect(after.error.theme).toBeLessThan(before.error.theme)
    expect(after.agrees).toMatchObject({ own: 8, of: 8 })
  })
})
