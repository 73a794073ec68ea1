import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_RANK, rankOf, shortened } from '../../../../src/scoring/color/learned/decision-trees'
import { ENDS, LETTERS, readNumbers, signedOf } from '../../../../src/scoring/color/learned/packed-numbers'
import { unsignedOf, writeNumbers } from '../../../../training/color/write-numbers'

describe('numbers written as text', () => {
  it('are read as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(200), fc.nat())), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual(numbers)
      }),
    )
  })

  it('take one letter below the ends, and no letter that is escaped', () => {
    expect(writeNumbers([0, ENDS - 1])).toHaveLength(2)
    expect(writeNumbers([ENDS])).toHaveLength(2)
    expect(JSON.stringify(LETTERS)).toBe(`"${LETTERS}"`)
    expect(new Set(LETTERS).size).toBe(LETTERS.length)
  })

  it('keep their signs', () => {
    fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), (n) => signedOf(unsignedOf(n)) + 0 === n))
    expect([0, -1, 1, -2].map(unsignedOf)).toEqual([0, 1, 2, 3])
  })
})

describe('the rank of a float', () => {
  it('rises with it and is never below the least', () => {
    const float = fc.float({ noNaN: true }).map(shortened)
    fc.assert(
      fc.property(float, float, (one, two) => {
        expect(Math.sign(rankOf(one) - rankOf(two)) + 0).toBe(Math.sign(one < two ? -1 : one > two ? 1 : 0))
        expect(rankOf(one)).toBeGreaterThanOrEqual(LEAST_RANK)
      }),
    )
  })
})
