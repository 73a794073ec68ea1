import { describe, expect, it } from 'vitest'
import { hexIn, isWholeHex, mayBecomeHex } from '../../../src/ui/look/bag/hex-text'

describe('a color typed as a number', () => {
  it.each([
    ['#1F5E8B', '#1f5e8b'],
    ['1f5e8b', '#1f5e8b'],
    [' #abc ', '#aabbcc'],
    ['＃１Ｆ５Ｅ８Ｂ', '#1f5e8b'],
  ])('%s is %s', (text, hex) => {
    expect(hexIn(text)).toBe(hex)
  })

  it.each(['', '#', '#12', '#1f5e8', '#1f5e8b0', 'teal', '#12345g', 'rgb(1,2,3)'])('%s is none', (text) => {
    expect(hexIn(text)).toBeNull()
  })

  it('may become one while digits are missing, and is whole with six', () => {
    expect(['', '#', '#1f', '1f5e8', '#1f5e8b'].every(mayBecomeHex)).toBe(true)
    expect(['te', '##', '#1f5e8b0'].some(mayBecomeHex)).toBe(false)
    expect(['#abc', '#1f5e8'].some(isWholeHex)).toBe(false)
    expect(['#1f5e8b', '1F5E8B'].every(isWholeHex)).toBe(true)
  })
})
