import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import { DIAGRAMS } from '../../../src/scoring/diagrams'
import { scoring } from '../../../src/scoring/engine'
import { hueName } from '../../../src/words/hue-names'
import { sayPicture } from '../../../src/words/score/say-diagram'
import { LANGUAGES } from '../../languages'
import { catalog, lookOf, randomLook, randomOf } from '../../scoring/makers'

const look = arrange(
  catalog,
  lookOf('bp-pebble-box-16', 'oat', [
    ['pl-bear-mossbutton', 'front_ring'],
    ['me-ring-plain', 'main_zip_r'],
  ]),
)

describe('what a picture shows, in words', () => {
  test('is a full sentence in both languages for any look, with nothing left open', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...DIAGRAMS), (seed, picture) => {
        const any = arrange(catalog, randomLook(randomOf(seed)))
        expect(sayPicture(scoring, picture, any, LANGUAGES.en)).toMatch(/^[A-Z].*\.$/)
        expect(sayPicture(scoring, picture, any, LANGUAGES['zh-CN'])).toMatch(/。$/)
        for (const locale of ['en', 'zh-CN'] as const)
          expect(sayPicture(scoring, picture, any, LANGUAGES[locale])).not.toMatch(/undefined|NaN|Infinity/)
      }),
      { numRuns: 60 },
    )
  })

  test('names each charm with its color, its size, its side', () => {
    expect(sayPicture(scoring, 'hues', look, LANGUAGES.en)).toContain('Mossbutton Bear in brown')
    expect(sayPicture(scoring, 'sizes', look, LANGUAGES.en).replaceAll('\u00a0', ' ')).toContain(
      'Mossbutton Bear 11 cm and Plainform Ring 3.8 cm',
    )
    expect(sayPicture(scoring, 'views', look, LANGUAGES.en)).toMatch(
      /^Charms in sight: front 2, left \d, right \d, and behind \d\.$/,
    )
    expect(sayPicture(scoring, 'balance', look, LANGUAGES['zh-CN'])).toContain('视觉重心')
  })
})

test.each([
  ['#d02020', 'red'],
  ['#f08a24', 'orange'],
  ['#f3d13a', 'yellow'],
  ['#3f9b4f', 'green'],
  ['#9aae92', 'green'],
  ['#2f6fd0', 'blue'],
  ['#7a4fc0', 'violet'],
  ['#f2a7bd', 'pink'],
  ['#6b4a2f', 'brown'],
  ['#f2e6cf', 'cream'],
  ['#808080', 'gray'],
  ['#111111', 'black'],
  ['#fdfdfd', 'white'],
])('%s is called %s', (hex, name) => {
  expect(hueName(scoring.colorPoint(hex).ok, LANGUAGES.en)).toBe(name)
})
