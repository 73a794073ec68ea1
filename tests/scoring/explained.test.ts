import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/look/arrange'
import type { Look } from '../../src/look/look'
import { notes, score } from '../../src/scoring/score'
import { MOST_EMPHASIS, PROFILES, STYLES, type Taste } from '../../src/scoring/taste'
import { sayNote } from '../../src/words/say-score'
import { catalog, randomLook, randomOf } from './makers'

const emphasis = fc.double({ min: 0, max: MOST_EMPHASIS, noNaN: true })
const tastes: fc.Arbitrary<Taste> = fc.record({
  style: fc.constantFrom(...STYLES),
  profile: fc.option(fc.constantFrom(...PROFILES)),
  emphasis: fc.record({ three: emphasis, theme: emphasis }, { requiredKeys: [] }),
})
const looks = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 9 }))
  .map(([seed, count]): Look => randomLook(randomOf(seed), count))
  .filter(({ placed }) => placed.size > 0)

/** Pairs of statements that one look cannot deserve at once. */
const CONTRADICTIONS = [
  ['HERO', 'NO_HERO'],
  ['COUNT_THREE', 'COUNT_FEW'],
  ['COUNT_THREE', 'COUNT_OVER_THREE'],
  ['COUNT_PLENTY', 'COUNT_OVER_THREE'],
  ['TEXTURES', 'SAME_TEXTURE'],
  ['SIZES', 'SAME_SIZE'],
  ['SIZES', 'SIZE_GAP'],
  ['NO_STORY', 'THEME'],
  ['NO_STORY', 'FAMILY'],
  ['NO_STORY', 'ODD_ONE_OUT'],
  ['SCALE_LOST', 'SCALE_OVERWHELMING'],
] as const

describe.each(['three', 'theme'] as const)('what %s takes off', (id) => {
  test('is always explained when it is 4 points or more, by a note that names a charm', () => {
    fc.assert(
      fc.property(looks, tastes, (look, taste) => {
        const arrangement = arrange(catalog, look)
        const part = score(arrangement, taste).parts.find((one) => one.id === id)
        fc.pre(part !== undefined && part.weight - part.points >= 4.05)
        const said = notes(arrangement, taste).filter(
          ({ criterion, tone }) => criterion === id && tone !== 'good',
        )
        expect(said.length).toBeGreaterThan(0)
        for (const { charms } of said) expect(charms.length).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })
})

describe('what is said of a look', () => {
  test('never contradicts itself, says nothing twice, and leaves no gap in a sentence', () => {
    fc.assert(
      fc.property(looks, tastes, (look, taste) => {
        const found = notes(arrange(catalog, look), taste)
        const codes = new Set(found.map(({ code }) => code))
        for (const [one, other] of CONTRADICTIONS)
          expect(codes.has(one) && codes.has(other), `${one} and ${other}`).toBe(false)
        for (const locale of ['en', 'zh-CN'] as const) {
          const said = found.map((note) => sayNote(catalog, look, note, locale))
          const ours = said.filter((_, i) => ['three', 'theme'].includes(found[i]?.criterion ?? ''))
          expect(new Set(ours).size).toBe(ours.length)
          for (const sentence of said) {
            expect(sentence).toMatch(locale === 'en' ? /^[A-Z0-9].*[.]$/u : /[。]$/u)
            expect(sentence).not.toMatch(/undefined|null|NaN|\s{2}|\bthe\s*[;,.]|，，|、。/u)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
  test('moves with the dial, and what may hang or must be warned about never does', () => {
    const limits = new Set(['TOTAL_MASS', 'NEAR_MASS', 'SCRATCH', 'LOSS_RISK', 'SNAG', 'COVERS_FEATURE'])
    fc.assert(
      fc.property(looks, tastes, tastes, (look, one, other) => {
        const limitsUnder = (taste: Taste) =>
          notes(arrange(catalog, look), taste).filter(({ code }) => limits.has(code))
        expect(limitsUnder(one)).toEqual(limitsUnder(other))
      }),
      { numRuns: 150 },
    )
  })
})
