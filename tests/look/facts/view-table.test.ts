import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DIRECTIONS,
  MEASURED_BODIES,
  readViewTable,
  visibleShares,
  writeViewTable,
} from '../../../src/look/facts/view-table'

const SIZE = MEASURED_BODIES.length * DIRECTIONS.length
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: SIZE, maxLength: SIZE })
const bodies = fc.record({
  hangs: fc.boolean(),
  dimsMm: fc.record({
    w: fc.double({ min: 5, max: 200, noNaN: true }),
    h: fc.double({ min: 5, max: 250, noNaN: true }),
    d: fc.double({ min: 1, max: 120, noNaN: true }),
  }),
})
const tableOf = (all: readonly number[]) => {
  const table = readViewTable(writeViewTable(all))
  if (!table) throw new Error('unreadable')
  return table
}

describe('a view table', () => {
  test('looks from all around, from above, and at the wearer', () => {
    const about = DIRECTIONS.map(
      ({ situation, azimuthDeg, elevationDeg }) => `${situation} ${azimuthDeg} ${elevationDeg}`,
    )
    expect(new Set(about).size).toBe(24)
    expect(new Set(DIRECTIONS.map(({ azimuthDeg }) => azimuthDeg)).size).toBe(8)
  })
  test('survives being written, to a thirtieth', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const read = tableOf(all)
        for (const [i, one] of all.entries())
          expect(Math.abs((read[i] ?? 0) / 15 - one)).toBeLessThanOrEqual(1 / 30 + 1e-9)
      }),
      { numRuns: 20 },
    )
  })
  test('says of a measured body what was measured', () => {
    fc.assert(
      fc.property(shares, fc.nat(MEASURED_BODIES.length - 1), (all, row) => {
        const body = MEASURED_BODIES[row]
        if (!body) return
        const seen = visibleShares(tableOf(all), body)
        for (const [i, one] of seen.entries())
          expect(Math.abs(one - (all[row * DIRECTIONS.length + i] ?? 0))).toBeLessThanOrEqual(1 / 30 + 1e-6)
      }),
      { numRuns: 30 },
    )
  })
  test('is a share of any body, and hardly moves for a millimeter', () => {
    fc.assert(
      fc.property(shares, bodies, (all, body) => {
        const table = tableOf(all)
        const { w, h, d } = body.dimsMm
        const seen = visibleShares(table, body)
        const larger = visibleShares(table, { ...body, dimsMm: { w: w + 1, h: h + 1, d: d + 1 } })
        for (const [i, one] of seen.entries()) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1 + 1e-6)
          expect(Math.abs(one - (larger[i] ?? 0))).toBeLessThan(0.3)
        }
      }),
    )
  })
  test('is refused when it is cut off or no table at all', () => {
    const text = writeViewTable(Array.from({ length: SIZE }, () => 1))
    expect(readViewTable(text)).not.toBeNull()
    expect(readViewTable(text.slice(4))).toBeNull()
    expect(readViewTable('not base64!')).toBeNull()
  })
})
