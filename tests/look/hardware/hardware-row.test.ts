import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HardwareSpec } from '../../../src/look/facts/hardware'
import { hangsFreely } from '../../../src/look/facts/swinging'
import { type HardwareRow, hardwareFor, isClasp } from '../../../src/look/hardware/hardware-row'
import { mechanismId } from '../../../src/look/ids'
import { catalog } from '../makers'

const charms = [...catalog.charms.values()]
const mechanisms = [...catalog.mechanisms.keys()]
const swinging = mechanisms.filter((mechanism) => hangsFreely({ mechanism, dropMm: 30 }))
const straight = (mechanism: string, dropMm: number): HardwareRow =>
  hardwareFor({ mechanism: mechanismId(mechanism), dropMm }, [0, -dropMm, 0])
const lengthOf = ({ pieces }: HardwareRow): number => pieces.reduce((sum, { lengthM }) => sum + lengthM, 0)
const kindsOf = ({ pieces }: HardwareRow): readonly string[] => [...new Set(pieces.map(({ kind }) => kind))]

describe('a row of hardware', () => {
  it('is as long as the way from what holds it to the body, for every charm and clasp there is', () => {
    for (const { dropMm } of charms)
      for (const mechanism of mechanisms) {
        const row = straight(mechanism, dropMm)
        const [x, y, z] = row.from
        if (hangsFreely({ mechanism, dropMm }))
          expect([mechanism, dropMm, lengthOf(row)]).toEqual([
            mechanism,
            dropMm,
            expect.closeTo(Math.hypot(x, y + dropMm / 1000, z), 12),
          ])
        else expect(row.pieces).toEqual([])
      }
  })

  it('reaches a ring that sits beside the middle, too', () => {
    const span = fc.tuple(
      fc.double({ min: -8, max: 8, noNaN: true }),
      fc.double({ min: -120, max: -18, noNaN: true }),
      fc.double({ min: -8, max: 8, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...swinging), span, (mechanism, hold) => {
        const row = hardwareFor({ mechanism, dropMm: 30 }, hold)
        const way = hold.map((v, k) => v / 1000 - (row.from[k] ?? 0))
        expect(lengthOf(row)).toBeCloseTo(Math.hypot(...way), 12)
      }),
    )
  })

  it('is made of pieces that are neither too short to reckon with nor too long to bend', () => {
    for (const mechanism of swinging)
      for (let drop = 20; drop <= 120; drop += 0.5)
        for (const { lengthM, kind } of straight(mechanism, drop).pieces) {
          expect(lengthM).toBeGreaterThanOrEqual(0.003)
          if (!isClasp(kind)) expect(lengthM).toBeLessThanOrEqual(kind === 'strap' ? 0.0165 : 0.0135)
        }
  })

  it('is one clasp that keeps its shape, then chain that bends freely', () => {
    const [clasp, ...chain] = straight('swivel_lobster', 55).pieces
    expect(clasp).toMatchObject({ kind: 'lobster', lengthM: 0.0324, massKg: 0.0035, bends: 0 })
    expect(chain.map(({ kind, bends }) => [kind, bends])).toEqual([
      ['links', 0],
      ['links', 0],
      ['links', 0],
    ])
    expect(kindsOf(straight('spring_carabiner', 70))).toEqual(['carabiner', 'links'])
    expect(kindsOf(straight('split_ring', 42))).toEqual(['split_ring', 'links'])
    expect(kindsOf(straight('magnet_link', 52))).toEqual(['magnet_link', 'links'])
  })

  it('is the clasp alone where there is no room for chain', () => {
    expect(straight('swivel_lobster', 32.8).pieces).toMatchObject([
      { kind: 'lobster', lengthM: expect.closeTo(0.0328, 12) },
    ])
    expect(straight('magnet_link', 33.4).pieces).toMatchObject([
      { kind: 'magnet_link', lengthM: expect.closeTo(0.0334, 12) },
    ])
  })

  it('weighs what it is made of, however it is cut', () => {
    const weight = (mechanism: string, drop: number): number =>
      straight(mechanism, drop).pieces.reduce((sum, { massKg }) => sum + massKg, 0)
    expect(weight('cord_loop', 50)).toBeCloseTo(0.02 * 0.05, 9)
    expect(weight('ball_chain', 44)).toBeCloseTo(0.05 * 0.044, 9)
    expect(weight('swivel_lobster', 52.4)).toBeCloseTo(0.0035 + 0.1 * 0.02, 9)
    expect(weight('snap_strap', 50)).toBeCloseTo(0.08 * 0.04 + 0.1 * 0.01, 9)
  })

  it('of a strap folds over an edge: nothing of it is one stick', () => {
    const row = straight('snap_strap', 52)
    expect(row.pieces.slice(0, 4).map(({ kind, lengthM }) => [kind, lengthM])).toEqual(
      Array.from({ length: 4 }, () => ['strap', expect.closeTo(0.01, 12)]),
    )
    expect(kindsOf(row)).toEqual(['strap', 'links'])
    expect(kindsOf(straight('snap_strap', 12))).toEqual(['strap'])
  })

  it('hangs from the loop of a clip that bites an edge above', () => {
    const row = straight('spring_clip', 30)
    expect(row.from).toEqual([0, expect.closeTo(-0.0164, 12), 0.0052])
    expect(kindsOf(row)).toEqual(['links'])
  })

  it('of a mechanism that nobody knows is that of the commonest', () => {
    expect(straight('own:hook', 50)).toEqual(straight('swivel_lobster', 50))
  })

  it('is a function of mechanism and drop: the same for the same', () => {
    const spec: Pick<HardwareSpec, 'mechanism' | 'dropMm'> = {
      mechanism: mechanismId('cord_loop'),
      dropMm: 45,
    }
    expect(hardwareFor(spec, [1, -44, 0])).toEqual(hardwareFor({ ...spec }, [1, -44, 0]))
  })
})
