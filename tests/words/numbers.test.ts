import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumOfPrices } from '../../src/look/facts/price'
import { LANGUAGES } from '../languages'

const { gain } = LANGUAGES.en.numbers
const tenths = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => n / 10)

describe('a gain', () => {
  it('is what the whole score on screen moves by', () => {
    fc.assert(
      fc.property(tenths(100), tenths(100), (from, to) => {
        const moved = Math.round(to) - Math.round(from)
        fc.pre(moved !== 0)
        const text = gain(to - from, from)
        expect(Number(text.replace('−', '-'))).toBe(moved)
      }),
    )
  })

  it('shows tenths where the whole score stays', () => {
    expect(gain(0.4, 70)).toBe('+0.4')
    expect(gain(-0.3, 70)).toBe('−0.3')
  })

  it('says plainly when nothing changes', () => {
    expect(gain(0, 70)).toBe('±0')
  })
})

describe('amounts', () => {
  it('of two currencies stand beside each other, and a plus says that something has no price', () => {
    const yuan = { minor: 5900, currency: 'CNY' }
    const dollars = { minor: 490, currency: 'USD' }
    const { sum } = LANGUAGES.en.numbers
    expect(sum(sumOfPrices([yuan, dollars, yuan]))).toBe('¥118 + $4.90')
    expect(sum(sumOfPrices([yuan, null]))).toBe('¥59+')
    expect(sum(sumOfPrices([null]))).toBe('')
  })

  it('are written as the language writes them', () => {
    expect(LANGUAGES.en.numbers.money({ minor: 123_400, currency: 'CNY' })).toBe('¥1,234')
    expect(LANGUAGES['zh-CN'].numbers.money({ minor: 5900, currency: 'CNY' })).toBe('¥59')
    expect(LANGUAGES['zh-CN'].numbers.money({ minor: 490, currency: 'USD' })).toBe('US$4.90')
    expect(LANGUAGES.en.numbers.money({ minor: 1200, currency: 'JPY' })).toBe('JPY\u00a01,200')
    expect(LANGUAGES.en.numbers.centimeters(85)).toBe('8.5\u00a0cm')
    expect(LANGUAGES['zh-CN'].numbers.list(['熊', '环', '星'])).toBe('熊、环和星')
  })
})
