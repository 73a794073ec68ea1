import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import pebble from '../../public/models/carriers/bp-pebble-box-16-rests.json' with { type: 'json' }
import { parseRests } from '../../src/catalog/rest-file'
import type { Charm } from '../../src/look/facts/charm'
import { DIRECTIONS } from '../../src/look/facts/directions'
import { FIRST_HANGING, MEASURED_BODIES } from '../../src/look/facts/measured-bodies'
import { charmId } from '../../src/look/ids'
import { placeRests } from '../../src/look/place-rests'
import { catalog } from './makers'

const hanging = [...catalog.charms.values()].find(({ mechanism }) => mechanism === 'swivel_lobster') as Charm
const tables = [...parseRests(pebble).values()].map(([first]) => first).filter((one) => one !== undefined)
const places = fc.constantFrom(...tables)
const dims = fc.record({
  w: fc.double({ min: 5, max: 200, noNaN: true }),
  h: fc.double({ min: 5, max: 250, noNaN: true }),
  d: fc.double({ min: 1, max: 120, noNaN: true }),
})

/** A charm that no catalog has. */
const own = (dimsMm: Charm['dimsMm'], dropMm = hanging.dropMm): Charm => ({
  ...hanging,
  id: charmId('own:abcdefghij'),
  dimsMm,
  dropMm,
  shapes: new Map(),
})

describe('how a charm rests', () => {
  test('is looked at from all around, from above, and on the wearer', () => {
    expect(new Set(DIRECTIONS.map((one) => JSON.stringify(one))).size).toBe(24)
  })

  test('is known at every place of every carrier, and at every stop of its zips', () => {
    for (const { anchors, measured } of catalog.carriers.values()) {
      expect(measured).toBe(true)
      for (const { rests, stops } of anchors.values())
        for (const one of [rests, ...stops.map((stop) => stop.rests)]) expect(one).not.toBeNull()
    }
  })

  test('is its own where it was measured, and another than that of others', () => {
    for (const table of tables) {
      const rests = placeRests(table)
      for (const [key, rest] of table.charms) {
        const charm = catalog.charms.get(charmId(key))
        if (charm) expect(rests.of(charm, null)).toBe(rest)
      }
      const middles = new Set([...table.charms.values()].map(({ middleMm }) => middleMm.join()))
      expect(middles.size).toBeGreaterThan(0.8 * table.charms.size)
    }
  })

  test('is another in a state of another size alone', () => {
    const scroll = [...catalog.charms.values()].find(({ shapes }) => shapes.size > 0) as Charm
    const [open = ''] = scroll.shapes.keys()
    const table = tables.find(({ charms }) => charms.has(`${scroll.id} ${open}`))
    if (!table) throw new Error('no charm with shapes hangs anywhere')
    const rests = placeRests(table)
    expect(rests.of(scroll, open)).toBe(table.charms.get(`${scroll.id} ${open}`))
    expect(rests.of(scroll, open)).not.toBe(rests.of(scroll, null))
    expect(rests.of(scroll, 'upside down')).toBe(rests.of(scroll, null))
  })

  test('is that of a measured body for a charm of its size, on a ring that of the ring', () => {
    const [hub = charmId(''), each = []] = [...(tables[0]?.rings ?? [])][0] ?? []
    expect(each.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.integer({ min: FIRST_HANGING, max: MEASURED_BODIES.length - 1 }), (row) => {
        const body = MEASURED_BODIES[row]
        const [table] = tables
        if (!body || !table) return
        const charm = own(body.dimsMm, body.dropMm)
        for (const [rest, measured] of [
          [placeRests(table).of(charm, null), table.bodies[row]],
          [placeRests(table).onRing(hub, 0).of(charm, null), each[0]?.[row - FIRST_HANGING]],
        ] as const) {
          expect(rest.advice).toEqual(measured?.advice)
          for (const [i, share] of rest.visible.entries())
            expect(share).toBeCloseTo(measured?.visible[i] ?? -1, 5)
        }
      }),
    )
  })

  test('is a share, a turn and a place near the anchor for any body, and is hardly another for a millimeter more', () => {
    fc.assert(
      fc.property(places, dims, (table, dimsMm) => {
        const rests = placeRests(table)
        const { w, h, d } = dimsMm
        const rest = rests.of(own(dimsMm), null)
        const larger = rests.of(own({ w: w + 1, h: h + 1, d: d + 1 }), null)
        expect(Math.hypot(...rest.rotation)).toBeCloseTo(1, 6)
        expect(Math.hypot(...rest.middleMm)).toBeLessThan(1.5 * (hanging.dropMm + h) + 60)
        for (const [i, share] of rest.visible.entries()) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1 + 1e-6)
          expect(Math.abs(share - (larger.visible[i] ?? 0))).toBeLessThan(0.3)
        }
      }),
    )
  })
})
