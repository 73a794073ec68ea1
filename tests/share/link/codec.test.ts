import { describe, expect, it } from 'vitest'
import { byteReader } from '../../../src/share/link/bytes'
import { list, nullable, number } from '../../../src/share/link/codec'

describe('bytes that nothing was written as', () => {
  it('are a list of more than there may be', () => {
    expect(list(number, 2).read(byteReader([2, 5, 6]))).toEqual([5, 6])
    expect(list(number, 2).read(byteReader([3, 5, 6, 7]))).toBeUndefined()
  })

  it('are neither nothing nor something', () => {
    expect(nullable(number).read(byteReader([0]))).toBeNull()
    expect(nullable(number).read(byteReader([1, 7]))).toBe(7)
    expect(nullable(number).read(byteReader([2, 7]))).toBeUndefined()
  })
})
