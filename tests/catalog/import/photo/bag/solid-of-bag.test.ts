import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solidOfBag } from '../../../../../src/catalog/import/photo/bag/solid-of-bag'
import { BAG_LIMITS, type BagStub } from '../../../../../src/look/facts/bag-stub'
import { bagSurface } from '../../../../../src/look/facts/bag-surface'
import { distanceAt } from '../../../../../src/motion/field/distance-field'
import { fieldOf } from '../../../../../src/motion/field/field-of'

const OVAL = Array.from({ length: 40 }, (_, k) => {
  const [c, s] = [Math.cos((k * Math.PI) / 20), Math.sin((k * Math.PI) / 20)]
  const r = (Math.abs(c) ** 5 + Math.abs(s) ** 5) ** -0.2
  return [Math.round(127.5 + 127.5 * r * c), Math.round(127.5 - 127.5 * r * s)]
}).flat()

const stubOf = (more: Partial<BagStub> = {}): BagStub => ({
  name: '',
  dimsMm: { w: 300, h: 430, d: 150 },
  outline: OVAL,
  straps: true,
  colors: [{ hex: '#884433', share: 1 }],
  cloth: 'canvas',
  hardwareTone: 'silver',
  places: [],
  ...more,
})

/** Edges that no triangle runs along the other way, and the volume in liters. */
function felt(corners: Float64Array): { readonly open: number; readonly liters: number } {
  const edges = new Map<string, number>()
  let volume = 0
  for (let i = 0; i < corners.length; i += 9) {
    const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0, cx = 0, cy = 0, cz = 0] = corners.subarray(
      i,
      i + 9,
    )
    volume += (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)) / 6
    const names = [0, 3, 6].map((k) => corners.subarray(i + k, i + k + 3).join())
    for (const [k, from] of names.entries()) {
      const to = names[(k + 1) % 3] ?? ''
      edges.set(`${from} ${to}`, (edges.get(`${from} ${to}`) ?? 0) + 1)
      edges.set(`${to} ${from}`, (edges.get(`${to} ${from}`) ?? 0) - 1)
    }
  }
  return { open: [...edges.values()].filter((sum) => sum !== 0).length, liters: volume * 1000 }
}

describe('the body that charms meet', () => {
  it('is closed and faces outward', () => {
    const { open, liters } = felt(solidOfBag(stubOf()))
    expect(open).toBe(0)
    expect(liters).toBeGreaterThan(14)
    expect(liters).toBeLessThan(0.3 * 0.43 * 0.15 * 1000)
  })

  it('stays closed whatever outline and sides a stub tells', () => {
    const side = ({ min, max }: { readonly min: number; readonly max: number }) => fc.integer({ min, max })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 16, maxLength: 96 }),
        side(BAG_LIMITS.sides.w),
        side(BAG_LIMITS.sides.h),
        side(BAG_LIMITS.sides.d),
        (outline, w, h, d) => {
          const { open, liters } = felt(solidOfBag(stubOf({ outline, dimsMm: { w, h, d }, straps: false })))
          expect(open).toBe(0)
          expect(liters).toBeGreaterThan(0)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('is as wide, high and deep as its stub says', () => {
    const corners = solidOfBag(stubOf({ straps: false }))
    const sides = [0, 1, 2].map((axis) => {
      const values = corners.filter((_, i) => i % 3 === axis)
      return 1000 * (values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)))
    })
    for (const [k, side] of [300, 430, 150].entries())
      expect(Math.abs((sides[k] ?? 0) / side - 1)).toBeLessThan(0.01)
  })

  it('lies where the surface says, so that charms lie on what is seen', () => {
    const stub = stubOf({ straps: false })
    const { depthAt } = bagSurface(stub)
    const field = fieldOf(solidOfBag(stub))
    for (const [x, y] of [
      [0, 200],
      [-90, 330],
      [100, 60],
    ] as const) {
      const z = depthAt(x, y)
      const at = (out: number) => distanceAt(field, x / 1000, y / 1000, (z + out) / 1000)
      expect(Math.abs(at(4) - 0.004)).toBeLessThan(0.002)
      expect(at(-12)).toBeLessThan(0)
    }
  })

  it('has straps behind where the stub has them, and nowhere else', () => {
    const deepest = (stub: BagStub) =>
      solidOfBag(stub).reduce((least, value, i) => (i % 3 === 2 ? Math.min(least, value) : least), 0)
    expect(deepest(stubOf({ straps: false }))).toBeGreaterThan(-0.0755)
    expect(deepest(stubOf())).toBeLessThan(-0.095)
  })

  it('is the same each time', () => {
    expect(solidOfBag(stubOf())).toEqual(solidOfBag(stubOf()))
  })
})
