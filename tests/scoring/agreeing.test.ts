import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { PROFILES, STYLES } from '../../src/scoring/leaning'
import { NOTES, type Note } from '../../src/scoring/note'
import { notes } from '../../src/scoring/score'
import type { Taste } from '../../src/scoring/taste'
import { carriers, catalog, randomLook, randomLookOnOwnBag, randomOf, withStranger } from './makers'

const looks = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(...carriers))
  .map(([seed, carrier]) => {
    const random = randomOf(seed)
    if (seed % 9 === 0) return arrange(catalog, randomLookOnOwnBag(random))
    const look = randomLook(random, undefined, [carrier])
    return arrange(catalog, seed % 4 === 0 ? withStranger(look, random) : look)
  })
const tastes: fc.Arbitrary<Taste> = fc.record({
  style: fc.constantFrom(...STYLES),
  profile: fc.constantFrom(null, ...PROFILES),
  emphasis: fc.constant({}),
})

/** What cannot both be true of a look, whichever charms it is said of. */
const OPPOSITES: readonly (readonly [praise: Note['code'], faults: readonly Note['code'][]])[] = [
  ['HARMONY', ['UNEASY', 'UNEASY_ON_BAG', 'CLASH', 'PALE']],
  ['TREND', ['UNEASY', 'UNEASY_ON_BAG', 'CLASH', 'PALE']],
  ['SIZES', ['OUTWEIGHS', 'SIZE_GAP', 'SAME_SIZE']],
  ['THEME', ['NO_STORY', 'LOOSE_STORY', 'THIN_STORY']],
  ['FAMILY', ['NO_STORY', 'LOOSE_STORY', 'THIN_STORY']],
  ['COUNT_THREE', ['COUNT_OVER_THREE', 'COUNT_OVER_FIVE', 'REPEATS']],
  ['COUNT_FEW', ['REPEATS']],
  ['METALS_MATCH', ['MIXED_METALS']],
  ['HERO', ['NO_HERO']],
  ['TEXTURES', ['SAME_TEXTURE']],
  ['BALANCED', ['LEANS', 'LOPSIDED_VISUAL', 'LOPSIDED_MASS', 'STRAP_LOAD']],
  ['ZONES', ['ONE_ZONE', 'CLOSE', 'OUTWEIGHS']],
  ['CARRIES_WELL', ['TOTAL_MASS', 'NEAR_TOTAL', 'NEAR_MASS', 'NEAR_CLASP']],
]

describe('what is said of a look', () => {
  it('never praises what it blames', () => {
    fc.assert(
      fc.property(looks, tastes, (arrangement, taste) => {
        const said = notes(arrangement, taste)
        for (const [praise, faults] of OPPOSITES)
          if (said.some(({ code, tone }) => tone === 'good' && code === praise))
            expect(said.filter(({ code, tone }) => tone !== 'good' && faults.includes(code))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('calls no two both alike and clashing, and lets nothing quarrel with the color that it melts into', () => {
    const pairs = (said: readonly Note[], of: Note['code']) =>
      said.flatMap(({ code, charms }) => (code === of ? [charms.toSorted().join(' ')] : []))
    fc.assert(
      fc.property(looks, (arrangement) => {
        const said = notes(arrangement)
        const alike = pairs(said, 'TOO_ALIKE')
        expect(pairs(said, 'CLASH').filter((pair) => alike.includes(pair))).toEqual([])
        const melting = said.flatMap(({ code, charms }) => (code === 'BLENDS_IN' ? charms : []))
        for (const { code, charms } of said)
          if (code === 'UNEASY_ON_BAG') expect(charms.filter((id) => melting.includes(id))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('praises three times at most before it says what to mend', () => {
    fc.assert(
      fc.property(looks, tastes, (arrangement, taste) => {
        const tones = notes(arrangement, taste).map(({ tone }) => tone)
        const first = tones.findIndex((tone) => tone !== 'good')
        expect(first).toBeLessThanOrEqual(3)
      }),
      { numRuns: 300 },
    )
  })

  it('names no charm as part of a story that it stands apart from', () => {
    fc.assert(
      fc.property(looks, (arrangement) => {
        const said = notes(arrangement)
        const odd = said.flatMap(({ code, charms }) => (code === 'ODD_ONE_OUT' ? charms.slice(0, 1) : []))
        const twice = arrangement.hung.filter(({ charm }) => odd.includes(charm.id)).length > 1
        for (const { code, charms } of said)
          if ((code === 'THEME' || code === 'FAMILY') && !twice)
            expect(charms.filter((id) => odd.includes(id))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('lets nothing that is hidden or hardly to be told from the bag catch the eye', () => {
    fc.assert(
      fc.property(looks, (arrangement) => {
        const said = notes(arrangement)
        const hidden = said.flatMap(({ code, charms }) =>
          code === 'HIDDEN' || code === 'FAINT' || code === 'BLENDS_IN' ? charms : [],
        )
        for (const { code, charms } of said)
          if (code === 'HERO' || code === 'STANDS_OUT') expect(hidden).not.toContain(charms[0])
      }),
      { numRuns: 500 },
    )
  })
})

it('what takes praise back names praise that there is', () => {
  const taken = Object.values(NOTES).flatMap(({ takesBack = [] }) => takesBack)
  expect(taken.length).toBeGreaterThan(0)
  for (const code of taken) expect(Object.keys(NOTES)).toContain(code)
})
