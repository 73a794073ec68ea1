import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmonyBy, learnedHarmony } from '../../../../src/scoring/color/learned/harmony'
import { paletteFeatures } from '../../../../src/scoring/color/learned/palette-features'
import { agreements } from '../../../../training/color/agreement'
import { fit } from '../../../../training/color/fit'
import measured from '../../../../training/color/measured-harmony.json' with { type: 'json' }
import { isValidation, logos, type Palette, training, validation } from '../../../../training/color/palettes'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)
const palette = fc.array(hex, { minLength: 2, maxLength: 8 })

/** A color that is not next to black, where a step of a channel is much to OKLab. */
const seen = fc
  .array(fc.integer({ min: 32, max: 255 }), { minLength: 3, maxLength: 3 })
  .map((channels) => `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`)

/** One step of one channel. */
function stepped(color: string, channel: number): string {
  const at = 1 + 2 * channel
  const value = Number.parseInt(color.slice(at, at + 2), 16)
  const next = value === 255 ? 254 : value + 1
  return color.slice(0, at) + next.toString(16).padStart(2, '0') + color.slice(at + 2)
}

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

  it('moves by little when a color changes by what no one sees', () => {
    fc.assert(
      fc.property(
        fc.array(seen, { minLength: 2, maxLength: 8 }),
        fc.nat(7),
        fc.nat(2),
        (colors, which, channel) => {
          const nudged = colors.map((color, i) =>
            i === which % colors.length ? stepped(color, channel) : color,
          )
          expect(Math.abs(learnedHarmony(nudged) - learnedHarmony(colors))).toBeLessThan(0.3)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('knows palettes it was not fitted to from strangers, from other hues, and by the color they miss', () => {
    const [four] = agreements(harmonyBy(measured).harmony, validation(), [4], 1)
    expect(four?.shuffle).toBeGreaterThan(0.75)
    expect(four?.lcmatch).toBeGreaterThan(0.65)
    expect(four?.fitb4).toBeGreaterThan(0.5)
  })

  it('is small enough to send', () => {
    const model = readFileSync(new URL('../../../../src/scoring/color/learned-harmony.json', import.meta.url))
    expect(gzipSync(model).length).toBeLessThan(20_000)
  })
})

describe('training', () => {
  const few = training().map(({ name, palettes }) => ({ name, palettes: palettes.slice(0, 60) }))
  const brands = { ...logos(false), palettes: logos(false).palettes.slice(0, 60) }
  const small = { hidden: 3, rounds: 1, step: 0.01, decay: 0.1, batch: 32 }
  const quick = { palettes: small, logos: { ...small, share: 0.3 }, networks: 2, partsOfEach: 1, seed: 3 }

  it('gives the same model every time, another for another seed', () => {
    const once = JSON.stringify(fit(few, brands, quick))
    expect(JSON.stringify(fit(few, brands, quick))).toBe(once)
    expect(JSON.stringify(fit(few, brands, { ...quick, seed: 4 }))).not.toBe(once)
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
