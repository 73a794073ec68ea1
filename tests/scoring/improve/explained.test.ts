import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import type { CriterionId } from '../../../src/scoring/criteria'
import { walkOf } from '../../../src/scoring/criteria/practical/gait-response'
import { PROFILES, STYLES } from '../../../src/scoring/leaning'
import { notes, score } from '../../../src/scoring/score'
import { PLAIN_TASTE, type Taste } from '../../../src/scoring/taste'
import { arrangementOf, catalog, charmOf, randomLook, randomOf } from '../makers'

const looks = fc.integer({ min: 1, max: 1e9 }).map((seed) => arrange(catalog, randomLook(randomOf(seed))))
const tastes: fc.Arbitrary<Taste> = fc.record({
  style: fc.constantFrom(...STYLES),
  profile: fc.constantFrom(null, ...PROFILES),
  emphasis: fc.constant({}),
})
const codes = (arrangement: Parameters<typeof notes>[0], criterion: CriterionId, taste = PLAIN_TASTE) =>
  notes(arrangement, taste)
    .filter((note) => note.criterion === criterion)
    .map(({ code, tone }) => `${tone} ${code}`)

describe.each(['balance', 'practical'] as const)('%s', (criterion) => {
  test('never takes four points without saying why', () => {
    fc.assert(
      fc.property(looks, tastes, (arrangement, taste) => {
        const part = score(arrangement, taste).parts.find(({ id }) => id === criterion)
        // Connectors with nothing on them are no look, which is said once.
        fc.pre(part !== undefined && part.value > 0 && part.weight - part.points >= 4)
        expect(codes(arrangement, criterion, taste).some((one) => !one.startsWith('good'))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
  test('does not praise what it takes points for', () => {
    fc.assert(
      fc.property(looks, tastes, (arrangement, taste) => {
        const said = new Set(codes(arrangement, criterion, taste))
        const both = (good: string, ...bad: readonly string[]): boolean =>
          said.has(`good ${good}`) && bad.some((code) => said.has(`hint ${code}`) || said.has(`warn ${code}`))
        expect(both('BALANCED', 'LEANS', 'LOPSIDED_VISUAL', 'LOPSIDED_MASS', 'STRAP_LOAD')).toBe(false)
        expect(both('ZONES', 'ONE_ZONE', 'CLOSE', 'OUTWEIGHS')).toBe(false)
        expect(both('ANGLES', 'ANGLES')).toBe(false)
        expect(both('CARRIES_WELL', 'TOTAL_MASS', 'NEAR_TOTAL', 'NEAR_MASS')).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a walk', () => {
  test('sets going what swings at the beat of the steps, and nothing soft, long or bound', () => {
    expect(walkOf(charmOf('mu-chime-row')).gain).toBeGreaterThan(6)
    expect(walkOf(charmOf('pl-bear-mossbutton')).gain).toBeLessThan(2)
    expect(walkOf(charmOf('me-pin-comet')).gain).toBe(0)
  })
  test('is told of a heavy bell row on a strap, not of a light tag', () => {
    const on = (charm: string) =>
      codes(arrangementOf('bp-harbour-day-24', 'clay', [[charm, 'comp_strap_l']]), 'practical')
    expect(on('mu-chime-row')).toContain('hint RESONANCE')
    expect(on('ac-kite-captain')).not.toContain('hint RESONANCE')
  })
  test('changes by little for one millimeter of chain', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalog.charms.values()), (charm) => {
        const longer = { ...charm, lengthMm: charm.lengthMm + 1, dropMm: charm.dropMm + 1 }
        fc.pre(charm.dropMm >= 12)
        expect(Math.abs(walkOf(longer).gain - walkOf(charm).gain)).toBeLessThan(1)
      }),
    )
  })
})

describe('the dial', () => {
  const bells = arrangementOf('bp-harbour-day-24', 'clay', [
    ['me-ring-plain', 'main_zip_l'],
    ['me-shoe-lucky', 'comp_strap_r'],
  ])
  const practicalAt = (style: Taste['style']): number =>
    score(bells, { ...PLAIN_TASTE, style }).parts.find(({ id }) => id === 'practical')?.value ?? 0
  test('lets quiet looks mind sound sooner and maximal ones later', () => {
    expect(practicalAt('quiet')).toBeLessThan(practicalAt('curated'))
    expect(practicalAt('curated')).toBeLessThan(practicalAt('maximal'))
    expect(codes(bells, 'practical', { ...PLAIN_TASTE, style: 'quiet' })).toContain('hint NOISY')
    const one = { ...bells, hung: bells.hung.slice(0, 1) }
    expect(codes(one, 'practical', { ...PLAIN_TASTE, style: 'quiet' })).toContain('hint NOISY')
    expect(codes(one, 'practical')).not.toContain('hint NOISY')
  })
})
