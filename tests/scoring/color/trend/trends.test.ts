import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearTrend, nearestTrend, TRENDS, trendStrengths } from '../../../../src/scoring/color/trend/trends'
import { tagAgreement } from '../../../../training/color/tag-agreement'
import { fitLine, TAGS, taggedForTraining } from '../../../../training/color/trends'

const evenly = (...hexes: readonly string[]) => hexes.map((hex) => ({ hex, weight: 1 }))
const hex = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)

describe('trend palettes', () => {
  test.each([
    ['soft_pastel', evenly('#f3c9cf', '#bfd7ea', '#cfe3c8', '#f7e7a9')],
    ['vintage_earth', evenly('#9c6b45', '#6f8054', '#c8862f', '#e9dfc2')],
    ['bold_contrast', evenly('#e4572e', '#2b3a67', '#f4f6f5')],
    ['rainbow', evenly('#e4572e', '#f2c14e', '#5fa777', '#3e8fb0', '#7b4fc9')],
    ['monochrome', evenly('#2b3a67', '#3c6fb6', '#a9c4e8')],
  ])('%s is told from its colors', (trend, colors) => {
    expect(nearestTrend(colors).trend).toBe(trend)
  })

  test('are none of grays', () => {
    expect(clearTrend(evenly('#b8b8b8', '#6a6a6a', '#d9d9d9'))).toBeNull()
  })

  test('count colors by their area, in any order and any unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hex, fc.double({ min: 0.1, max: 9, noNaN: true })), { minLength: 2, maxLength: 6 }),
        (parts) => {
          const colors = parts.map(([one, weight]) => ({ hex: one, weight }))
          const once = trendStrengths(colors)
          const again = trendStrengths(
            colors.toReversed().map((one) => ({ ...one, weight: 40 * one.weight })),
          )
          for (const trend of TRENDS) {
            expect(once[trend]).toBeGreaterThanOrEqual(0)
            expect(once[trend]).toBeLessThanOrEqual(1)
            expect(again[trend]).toBeCloseTo(once[trend], 6)
          }
        },
      ),
    )
  })

  test('are known by people’s own tags, on palettes kept aside', () => {
    const least = { pastel: 0.88, earth: 0.82, vintage: 0.8, rainbow: 0.9 }
    for (const tag of TAGS) expect(tagAgreement(tag)).toBeGreaterThan(least[tag])
  })

  test('are fitted again to the same constants', () => {
    const written: unknown = JSON.parse(
      readFileSync(new URL('../../../../src/scoring/color/trend-lines.json', import.meta.url), 'utf8'),
    )
    const examples = taggedForTraining()
    expect(Object.fromEntries(TAGS.map((tag) => [tag, fitLine(tag, examples)]))).toEqual(written)
  })
})
