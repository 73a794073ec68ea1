import { describe, expect, it } from 'vitest'
import { parseWrittenLook } from '../../../src/look/file/parse-look'
import { readStubs } from '../../../src/look/file/read-stubs'

const CARRIER = 'bp-harbour-day-24'
const CHARM = { charm: 'me-ring-plain', slot: 'front_zip' }
const TOO_LARGE = { ok: false, problem: { code: 'TOO_LARGE', max: 16 * 1024 } }
const NO_LOOK = { ok: false, problem: { code: 'NOT_A_LOOK' } }

const read = (more: object) =>
  parseWrittenLook(
    { version: 2, carrier: CARRIER, colorway: 'sage', placements: [CHARM], ...more },
    readStubs,
  )

const fields = (count: number, value: unknown = 1): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`later${i}`, value]))

/** Objects in each other, so many of them. */
const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) })

/** The places in a file where a later release may have written fields. */
const PLACES: readonly (readonly [string, (more: object) => object])[] = [
  ['a look', (more) => more],
  ['a charm', (more) => ({ placements: [{ ...CHARM, ...more }] })],
  ['another carrier', (more) => ({ others: [{ carrier: 'x', colorway: 'y', placements: [], ...more }] })],
  [
    'a charm on another carrier',
    (more) => ({ others: [{ carrier: 'x', colorway: 'y', placements: [{ ...CHARM, ...more }] }] }),
  ],
]

describe('fields of a later release', () => {
  it.each(PLACES)('of %s are at most 32, and 8 levels deep', (_, at) => {
    expect(read(at(fields(32)))).toMatchObject({ ok: true })
    expect(read(at(fields(33)))).toEqual(TOO_LARGE)
    expect(read(at({ later: nested(7) }))).toMatchObject({ ok: true })
    expect(read(at({ later: nested(8) }))).toEqual(TOO_LARGE)
  })

  it('are no more than 16 KiB in all, wherever they stand', () => {
    const half = 'x'.repeat(9 * 1024)
    expect(read({ later: half })).toMatchObject({ ok: true })
    expect(read({ later: half, placements: [{ ...CHARM, later: half }] })).toEqual(TOO_LARGE)
  })
})

describe('sections of a later release in a file', () => {
  const sections = (count: number, bytes = '00') => ({
    sections: Array.from({ length: count }, (_, i) => ({ kind: 9 + i, bytes })),
  })

  it('are at most 16 of at most 3072 bytes, each of its own kind', () => {
    expect(read(sections(16))).toMatchObject({ ok: true })
    expect(read(sections(17))).toMatchObject(NO_LOOK)
    expect(read(sections(1, 'ab'.repeat(3072)))).toMatchObject({ ok: true })
    expect(read(sections(1, 'ab'.repeat(3073)))).toMatchObject(NO_LOOK)
    expect(read({ sections: [...sections(1).sections, ...sections(1).sections] })).toMatchObject(NO_LOOK)
  })

  it.each([7, 8.5, 0x10000])('are of kinds that this release does not write itself: not %d', (kind) => {
    expect(read({ sections: [{ kind, bytes: '00' }] })).toMatchObject(NO_LOOK)
  })
})
