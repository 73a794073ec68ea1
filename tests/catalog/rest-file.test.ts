import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRests, type RestTables, writeRests } from '../../src/catalog/rest-file'
import { DIRECTIONS } from '../../src/look/facts/directions'
import { FIRST_HANGING, MEASURED_BODIES } from '../../src/look/facts/measured-bodies'
import { HANG_ADVICE, type Rest } from '../../src/look/facts/resting'
import { anchorId, charmId } from '../../src/look/ids'
import { type RestTable, unit } from '../../src/look/place-rests'

const part = fc.double({ min: -1, max: 1, noNaN: true })
const mm = fc.double({ min: -900, max: 900, noNaN: true })
const restArb: fc.Arbitrary<Rest> = fc
  .record({
    advice: fc.subarray([...HANG_ADVICE]),
    middleMm: fc.tuple(mm, mm, mm),
    rotation: fc.tuple(part, part, part, part),
    visible: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: DIRECTIONS.length,
      maxLength: DIRECTIONS.length,
    }),
  })
  .filter(({ rotation }) => Math.hypot(...rotation) > 0.1)
  .map(({ advice, middleMm, rotation, visible }) => ({
    advice,
    middleMm,
    rotation: unit(rotation),
    visible: Float32Array.from(visible),
  }))
const arrayOf = (count: number) => fc.array(restArb, { minLength: count, maxLength: count })
const bodiesArb = arrayOf(MEASURED_BODIES.length)
const plain = (charms: RestTable['charms'], bodies: readonly Rest[]): RestTable => ({
  charms,
  bodies,
  rings: new Map(),
})
const restsArb: fc.Arbitrary<RestTables> = fc
  .record({ bear: restArb, bodies: bodiesArb, ring: arrayOf(MEASURED_BODIES.length - FIRST_HANGING) })
  .map(({ bear, bodies, ring }) => {
    const place = plain(new Map([['pl-bear open', bear]]), bodies)
    const rings = new Map([[charmId('tr-hub'), [ring]]])
    return new Map([[anchorId('front_ring'), [{ ...place, rings }, place]]])
  })

function expectAlike(read: Rest | undefined, { advice, middleMm, rotation, visible }: Rest): void {
  expect(read?.advice).toEqual(advice)
  for (const [axis, mm] of middleMm.entries()) expect(read?.middleMm[axis]).toBeCloseTo(mm, 0)
  // The same turn, whichever of its two quaternions.
  const cosine = rotation.reduce((sum, one, axis) => sum + one * (read?.rotation[axis] ?? 0), 0)
  expect(Math.abs(cosine)).toBeGreaterThan(0.9999)
  for (const [i, share] of visible.entries())
    expect(Math.abs((read?.visible[i] ?? 0) - share)).toBeLessThanOrEqual(1 / 30 + 1e-6)
}

const some: RestTables = fc.sample(restsArb, { numRuns: 1, seed: 1 })[0] ?? new Map()

describe('a file of rests', () => {
  test('says what was written: a tenth of a millimeter, a degree, a thirtieth of what is seen', () => {
    fc.assert(
      fc.property(restsArb, (written) => {
        const read = parseRests(writeRests('a model', written))
        for (const [id, stops] of written)
          for (const [stop, { charms, bodies, rings }] of stops.entries()) {
            const place = read.get(id)?.[stop]
            for (const [key, rest] of charms) expectAlike(place?.charms.get(key), rest)
            for (const [i, rest] of bodies.entries()) expectAlike(place?.bodies[i], rest)
            for (const [hub, each] of rings)
              for (const [ring, on] of each.entries())
                for (const [i, rest] of on.entries()) expectAlike(place?.rings.get(hub)?.[ring]?.[i], rest)
          }
      }),
      { numRuns: 20 },
    )
  })

  test('is written again as it was read', () => {
    const text = writeRests('a model', some)
    expect(writeRests('a model', parseRests(text))).toBe(text)
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['with a table cut off', (text: string) => text.replace(/("bodies": ")..../, '$1')],
    ['with letters that are no base64', (text: string) => text.replace(/("charms": ")..../, '$1!!!!')],
    ['no object', () => '[]'],
    ['longer than a megabyte', (text: string) => text.padEnd(2 ** 20 + 1)],
  ])('is refused %s', (_, broken) => {
    expect(() => parseRests(broken(writeRests('a model', some)))).toThrow()
  })
})
