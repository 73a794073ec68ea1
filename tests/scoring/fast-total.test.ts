import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrangement, arrange } from '../../src/look/arrangement'
import { place } from '../../src/look/edits/hang'
import { slidePull } from '../../src/look/edits/pull'
import { alternatives } from '../../src/look/fit/fit'
import { charmId } from '../../src/look/ids'
import type { Look } from '../../src/look/look'
import { charmOfStub, stubOfCharm } from '../../src/look/stubs/thing-of-stub'
import { measure } from '../../src/scoring/measure/measure'
import { score, total } from '../../src/scoring/score'
import { catalog, charms, emptyLook, randomOf, TASTES } from './makers'

const carriers = [...catalog.carriers.values()]
const OWN = charmId('own:mossbear23')

/** Any charms, connectors too, turned, in any state and color, on any carrier with its pulls slid anywhere. */
function anyLook(random: () => number): Look {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const carrier = pick(carriers)
  let look = emptyLook(carrier.id, pick(carrier.colorways).id)
  for (const anchor of carrier.anchors.values())
    if (random() < 0.3 && anchor.stops.length > 1)
      look = slidePull(catalog, anchor.id, Math.floor(random() * anchor.stops.length))(look)
  for (let tries = 0; tries < 7; tries++) {
    const charm = pick(charms)
    const slots = alternatives(catalog, look, charm.id)
    const colorway = pick([undefined, ...charm.colorways])?.id
    const wear = {
      turn: random() < 0.5 ? 0 : Math.floor(random() * 360),
      state: pick([null, ...charm.states]),
      inscriptions: {},
      ...(colorway === undefined ? {} : { colorway }),
    }
    if (slots.length > 0) look = place(catalog, charm.id, pick(slots), wear)(look)
  }
  return look
}

/** The first charm as somebody's own, of which its stub alone is known. */
function withOwn({ hung, ...rest }: Arrangement): Arrangement {
  const [first, ...others] = hung
  if (!first || first.charm.rings.length > 0) return { ...rest, hung }
  const stub = stubOfCharm({ ...first.charm, id: OWN })
  return { ...rest, hung: stub ? [{ ...first, charm: charmOfStub(OWN, stub) }, ...others] : hung }
}

const arrangements = fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.boolean()).map(([seed, isOwn]) => {
  const arrangement = arrange(catalog, anyLook(randomOf(seed)))
  return isOwn ? withOwn(arrangement) : arrangement
})

describe('the fast total', () => {
  it('is that of the score to the digit, whichever looks are asked for in turn, under any taste', () => {
    fc.assert(
      fc.property(arrangements, arrangements, (one, other) => {
        for (const taste of TASTES) {
          const before = score(one, taste).total
          expect(total(other, taste)).toBe(score(other, taste).total)
          expect(total(one, taste)).toBe(before)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('leaves what was measured of another look as it was', () => {
    fc.assert(
      fc.property(arrangements, arrangements, (one, other) => {
        const told = (arrangement: Arrangement) =>
          measure(arrangement).map(({ x, y, weight, bag }) => [x, y, weight, bag.told, bag.colors.sum])
        const measured = measure(one)
        const before = told(one)
        total(other)
        total(one)
        expect(measured.map(({ x, y, weight, bag }) => [x, y, weight, bag.told, bag.colors.sum])).toEqual(
          before,
        )
        expect(told(one)).toEqual(before)
      }),
    )
  })
})
