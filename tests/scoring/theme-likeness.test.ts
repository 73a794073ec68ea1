import { describe, expect, test } from 'vitest'
import { factsOf, pairOf } from '../../src/scoring/charm-facts'
import { jaccard, weighTags, wuPalmer } from '../../src/scoring/theme-likeness'
import { charmOf } from './makers'

const alike = (one: string, two: string): number => pairOf(factsOf(charmOf(one)), factsOf(charmOf(two))).theme

describe('likeness of stories', () => {
  test('by tags is 1 for the same, 0 for none in common, and counts lead tags more', () => {
    const bear = weighTags(['animal', 'forest', 'classic'])
    expect(jaccard(bear, bear)).toBe(1)
    expect(jaccard(bear, weighTags(['tech']))).toBe(0)
    expect(jaccard(bear, weighTags(['animal', 'x', 'y']))).toBeGreaterThan(
      jaccard(bear, weighTags(['x', 'y', 'classic'])),
    )
    expect(jaccard(weighTags([]), weighTags([]))).toBe(0)
  })
  test('by taxonomy follows Wu and Palmer', () => {
    expect(wuPalmer(['Character', 'Animal', 'Bear'], ['Character', 'Animal', 'Fox'])).toBeCloseTo(2 / 3, 9)
    expect(wuPalmer(['Theme', 'Food'], ['Character', 'Food'])).toBe(0)
    expect(wuPalmer(['Trim', 'Tassel'], ['Trim', 'Tassel'])).toBe(1)
  })
  test('puts a family before a shared shelf before strangers', () => {
    expect(alike('pl-bear-mossbutton', 'pl-fox-emberling')).toBeGreaterThan(
      alike('pl-bear-mossbutton', 'pl-bird-marshpip'),
    )
    expect(alike('pl-bear-mossbutton', 'pl-bird-marshpip')).toBeGreaterThan(
      alike('pl-bear-mossbutton', 'el-nfc-hello'),
    )
    expect(alike('pl-bao-steamy', 'pl-dumpling-pleat')).toBeGreaterThan(0.9)
  })
})
