import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnedHarmony } from '../../../../src/scoring/color/learned/harmony'
import { paletteFeatures } from '../../../../src/scoring/color/learned/palette-features'
import { agreements } from '../../../../training/color/agreement'
import { fit } from '../../../../training/color/fit'
import { isValidation, type Palette, training, validation } from '../../../../training/color/palettes'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)
const palette = fc.array(hex, { minLength: 2, maxLength: 8 })

describe('learned harmony', () => {
  it('does not care about the order of the colors, to the last bit', () => {
    fc.assert(
      fc.property(palette, fc.infiniteStream(fc.nat()), (colors, keys) => {
        const keyed = colors.map((color) => [keys.next().value, color] as const)
        const mixed = keyed.toSorted(([one], [two]) => one - two).map(([, color]) => color)
        expect(learnedHarmony(mixed)).toBe(learnedHarmony(colors))
        expect(paletteFeatures(mixed)).toEqual(paletteFeatures(colors))
      }),
    )
  })

  it('is a finite number for any colors, the same twice or gray included', () => {
    fc.assert(fc.property(palette, (colors) => Number.isFinite(learnedHarmony(colors))))
    for (const colors of [
      ['#000000', '#000000'],
      ['#ffffff', '#808080', '#000000'],
      Array<string>(8).fill('#ff0000'),
    ]) {
      expect(paletteFeatures(colors).every(Number.isFinite)).toBe(true)
      expect(Math.abs(learnedHarmony(colors))).toBeLessThan(20)
    }
  })

  it('knows palettes it was not fitted to from strangers, from other hues, and by the color they miss', () => {
    const [four] = agreements(learnedHarmony, validation(), [4], 1)
    expect(four?.shuffle).toBeGreaterThan(0.75)
    expect(four?.lcmatch).toBeGreaterThan(0.65)
    expect(four?.fitb4).toBeGreaterThan(0.5)
  })

  it('is small enough to send', () => {
    const model = readFileSync(new URL('../../../../src/scoring/color/learned-harmony.json', import.meta.url))
    expect(gzipSync(model).length).toBeLessThan(28_000)
  })
})

describe('training', () => {
  const few = training().map(({ name, palettes }) => ({ name, palettes: palettes.slice(0, 60) }))
  const quick = {
    trees: 20,
    depth: 3,
    rate: 0.2,
    ridge: 5,
    columnShare: 0.5,
    rowShare: 0.5,
    partsOfEach: 1,
    seed: 3,
  }

  it('gives the same model every time, another for another seed', () => {
    const once = JSON.stringify(fit(few, quick))
    expect(JSON.stringify(fit(few, quick))).toBe(once)
    expect(JSON.stringify(fit(few, { ...quick, seed: 4 }))).not.toBe(once)
  })

  it('never sees a palette that is for measuring, whatever the order of its colors', () => {
    const key = (of: Palette): string => of.toSorted().join('')
    const aside = new Set(validation().flatMap(({ palettes }) => palettes.map(key)))
    const seen = training().flatMap(({ palettes }) => palettes)
    expect(aside.size).toBeGreaterThan(300)
    expect(seen.length).toBeGreaterThan(1000)
    expect(seen.filter((one) => aside.has(key(one)) || isValidation(one.toReversed()))).toEqual([])
  })
})
