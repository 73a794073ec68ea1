import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import { tintAll } from '../../../src/look/edits/part-color'
import { CLOTH, TRIM } from '../../../src/look/facts/carrier'
import type { RegionId } from '../../../src/look/ids'
import { colorPhrase } from '../../../src/words/color/color-phrase'
import { wornColorName } from '../../../src/words/color/worn-color'
import { LANGUAGES } from '../../languages'
import { catalog, lookOf } from '../../look/makers'

const named = (tints: readonly (readonly [RegionId, string])[], locale: keyof typeof LANGUAGES = 'en') =>
  wornColorName(arrange(catalog, tintAll(catalog, new Map(tints))(lookOf())), LANGUAGES[locale])

describe('the color that a bag is worn in', () => {
  it('is called as its colorway, until it is another', () => {
    expect(named([])).toBe('Sage')
    expect(named([[CLOTH, '#9caf92']])).toBe('Sage')
    expect(named([[CLOTH, '#0e5a55']])).toBe('Deep teal')
    expect(named([[TRIM, '#0e5a55']])).toBe('Sage with deep teal trim')
  })

  it('has its Chinese name', () => {
    expect(named([[CLOTH, '#0e5a55']], 'zh-CN')).toBe('深青绿色')
    expect(named([[TRIM, '#0e5a55']], 'zh-CN')).toBe('鼠尾草配深青绿色饰边')
  })
})

describe('a color in words', () => {
  it.each([
    ['#000000', 'black'],
    ['#ffffff', 'white'],
    ['#ff0000', 'vivid red'],
    ['#8a1c22', 'deep red'],
    ['#f4c6cf', 'pale pink'],
    ['#1f2f6b', 'deep blue'],
    ['#7b8fa6', 'dusty blue'],
    ['#5b3a2b', 'deep brown'],
    ['#d9c7a3', 'cream'],
    ['#9a9a9a', 'gray'],
  ])('%s is %s', (hex, phrase) => {
    expect(colorPhrase(hex, LANGUAGES.en)).toBe(phrase)
  })
})
