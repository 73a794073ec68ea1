import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
