import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { place } from '../../src/look/edits/hang'
import type { Catalog } from '../../src/look/facts/catalog'
import { CHARM_TYPES, type Charm } from '../../src/look/facts/charm'
import type { CharmStub } from '../../src/look/facts/stub'
import { resolveLook } from '../../src/look/file/resolve-look'
import { asWritten } from '../../src/look/file/serialize'
import { alternatives, fit } from '../../src/look/fit/fit'
import { charmId, mechanismId } from '../../src/look/ids'
import type { Look } from '../../src/look/look'
import { slotsOf } from '../../src/look/slots'
import { charmOfStub, OWN_LIMITS, stubOfCharm, tidyCharmStub } from '../../src/look/stubs/thing-of-stub'
import { score } from '../../src/scoring/score'
import { linkFragment, readLink } from '../../src/share/link/link'
import { inDetail, OUTLINE_DETAILS } from '../../src/share/link/outline-detail'
import { catalog, charmOf, charms, randomLook, randomOf, TASTES } from './makers'

const OWN = charmId('own:mossbear23')
const { sides, massG, dropMm } = OWN_LIMITS.charm

const among = (of: (charm: Charm) => readonly string[]) => fc.constantFrom(...new Set(charms.flatMap(of)))
const measure = ({ min, max }: { readonly min: number; readonly max: number }) =>
  fc.double({ min, max, noNaN: true })
const degree = fc.integer({ min: 0, max: 3 })

/** Anything that somebody can have made. */
const stubs: fc.Arbitrary<CharmStub> = fc
  .record({
    name: fc.string({ maxLength: 20 }),
    type: fc.constantFrom(...CHARM_TYPES),
    archetype: among(({ archetype }) => [archetype]),
    textureClass: among(({ textureClass }) => [textureClass]),
    dimsMm: fc.record({ w: measure(sides.w), h: measure(sides.h), d: measure(sides.d) }),
    dropMm: measure({ min: dropMm.min, max: 80 }),
    massG: measure(massG),
    palette: fc.array(
      fc.record({
        hex: fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`),
        share: fc.constantFrom(0.1, 0.25, 0.5),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    themes: fc.option(
      fc.array(
        among(({ themes }) => themes ?? []),
        { maxLength: 3 },
      ),
    ),
    moods: fc.array(
      among(({ moods }) => moods),
      { maxLength: 2 },
    ),
    mechanism: fc.constantFrom(...catalog.mechanisms.keys()),
    hardwareTone: among(({ hardwareTone }) => [hardwareTone]),
    noise: degree,
    snag: degree,
    scratchRisk: degree,
    water: among(({ water }) => [water]),
    states: fc.constant([]),
    outline: fc
      .uint8Array({ minLength: 3, maxLength: 32 })
      .map((xs) => [...xs].flatMap((x, at) => [x, (x * 7 + at * 31) % 256])),
  })
  .map(tidyCharmStub)

/** The thing itself: with what it cost, what its owner remembers of it, its name and its model. */
const itself = (stub: CharmStub, minor: number): Charm => ({
  ...charmOfStub(OWN, stub),
  name: { und: 'Moss' },
  price: { minor, currency: 'CNY' },
  story: { und: 'Found at the quay.' },
  attachMm: [0, -2, 1],
  model: charmOf('pl-bear-mossbutton').model,
})

const withCharm = (charm: Charm): Catalog => ({
  ...catalog,
  charms: new Map([[charm.id, charm], ...catalog.charms]),
})

/** The look as a stranger has it who got it by this way. */
function opened(written: Parameters<typeof resolveLook>[1]): Look {
  const resolved = resolveLook(catalog, written, { judge: false })
  if (!resolved.ok) throw new Error(resolved.problem.code)
  return resolved.look
}

/** The look with every form of its outlines, and as its link and its file bring it. */
function formsOf(look: Look): readonly Look[] {
  const link = readLink(linkFragment(look))
  if (!link.ok) throw new Error(link.problem.kind)
  return [
    ...OUTLINE_DETAILS.map((detail) => opened(inDetail(asWritten(look), detail).look)),
    opened(link.look),
  ]
}

describe('an own charm', () => {
  it('fits and scores by its stub as it does itself, to the last digit, whatever of its outline came along', () => {
    let hung = 0
    fc.assert(
      fc.property(
        stubs,
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 1e5 }),
        fc.constantFrom(...TASTES),
        (stub, seed, minor, taste) => {
          const home = withCharm(itself(stub, minor))
          const bare = randomLook(randomOf(seed), 5)
          const [at] = alternatives(home, bare, OWN)
          const known: Look = { ...bare, stubs: { ...bare.stubs, charms: new Map([[OWN, stub]]) } }
          for (const slot of slotsOf(home, bare))
            expect(fit(catalog, known, OWN, slot)).toEqual(fit(home, bare, OWN, slot))
          if (!at) return
          hung += 1
          const worn = place(home, OWN, at)(bare)
          const itsScore = score(arrange(home, worn), taste)
          for (const form of formsOf(worn)) {
            expect(form.placed).toEqual(worn.placed)
            expect(score(arrange(catalog, form), taste)).toEqual(itsScore)
          }
        },
      ),
      { numRuns: 120 },
    )
    expect(hung).toBeGreaterThan(40)
  })

  it('is the same in its stub again, and its outline is in it', () => {
    fc.assert(
      fc.property(stubs, (stub) => {
        expect(stubOfCharm(charmOfStub(OWN, stub))).toEqual(stub)
      }),
    )
  })

  it('counts the same whatever it cost, however easily it is lost', () => {
    const stub = stubOfCharm(charmOf('ac-kite-captain', { id: OWN, mechanism: mechanismId('ball_chain') }))
    if (!stub) throw new Error('an own charm has a stub')
    const totals = [0, 90_000].map((minor) => {
      const home = withCharm(itself(stub, minor))
      const bare = randomLook(randomOf(7), 3)
      const [at] = alternatives(home, bare, OWN)
      if (!at) throw new Error('fits nowhere')
      return score(arrange(home, place(home, OWN, at)(bare)), TASTES[0]).total
    })
    expect(totals[0]).toBe(totals[1])
  })
})
