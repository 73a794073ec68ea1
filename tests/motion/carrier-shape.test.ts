import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrierShapeOf } from '../../src/motion/carrier-shape'
import { deepestPoint } from '../../src/motion/deepest-point'
import { distanceAt } from '../../src/motion/distance-grid'
import { separation, shapeMatrix } from '../../src/motion/ellipsoid'
import { hangingBodyOf } from '../../src/motion/hanging-body'
import { type Quadruple, quatOf, rotate, type Triple, vec, vecOf } from '../../src/motion/vec'
import { bag, bagShape, shapeFrom, swinging } from './makers'

const sdf = { kind: 'sdf', origin: [0, 0, 0], cell: 0.01, size: [2, 2, 2], bytes: btoa('abcdefgh') }

describe('colliders from a file', () => {
  test('of every kind become a shape, with or without the dangle part around them', () => {
    const colliders = [
      sdf,
      { kind: 'capsule', a: [0, 0, 0], b: [0, 1, 0], radius: 0.02 },
      { kind: 'ellipsoid', center: [0, 0, 0], radii: [0.1, 0.2, 0.3] },
    ]
    for (const extras of [{ dangle: { colliders } }, { colliders }]) {
      const shape = shapeFrom(extras)
      expect(shape.grids.length).toBe(1)
      expect(shape.solids.map((solid) => solid.kind)).toEqual(['capsule', 'ellipsoid'])
    }
  })

  test.each([
    ['no extras', undefined],
    ['no list', { colliders: {} }],
    ['an unknown kind', { colliders: [{ kind: 'mesh' }] }],
    ['a cell of nothing', { colliders: [{ ...sdf, cell: 0 }] }],
    ['too few bytes', { colliders: [{ ...sdf, bytes: btoa('abc') }] }],
    ['bytes that are no base64', { colliders: [{ ...sdf, bytes: '§' }] }],
    ['a size of one node', { colliders: [{ ...sdf, size: [1, 2, 4] }] }],
    ['a monstrous size', { colliders: [{ ...sdf, size: [9999, 9999, 9999] }] }],
    ['an origin with a hole', { colliders: [{ ...sdf, origin: [0, null, 0] }] }],
    ['a capsule without radius', { colliders: [{ kind: 'capsule', a: [0, 0, 0], b: [0, 1, 0] }] }],
    ['a flat ellipsoid', { colliders: [{ kind: 'ellipsoid', center: [0, 0, 0], radii: [0.1, 0, 0.3] }] }],
  ])('with %s are refused with a reason', (_name, extras) => {
    expect(carrierShapeOf(extras)).toEqual({ kind: 'problem', reason: expect.any(String) })
  })

  test('are refused or read whatever they hold, but never throw', () => {
    fc.assert(fc.property(fc.anything(), (junk) => void carrierShapeOf({ colliders: [junk] })))
  })

  test('keep every distance: x runs fastest, signed bytes are millimeters', () => {
    const extras = {
      colliders: [{ ...sdf, bytes: Buffer.from([0, 10, 0, 10, 0, 10, 0, 10]).toString('base64') }],
    }
    const [grid] = shapeFrom(extras).grids
    if (!grid) throw new Error('one grid was written')
    const normal = vec()
    expect(distanceAt(normal, grid, 0.005, 0.002, 0.008)).toBeCloseTo(0.005, 6)
    expect(normal).toEqual({ x: expect.closeTo(1), y: expect.closeTo(0), z: expect.closeTo(0) })
    expect(distanceAt(normal, grid, 0.01, 0.01, 0.05)).toBeCloseTo(0.05, 6)
  })
})

describe('a charm from a file', () => {
  const extras = {
    massCenter: [0, -0.1, 0],
    pivots: [[0, -0.05, 0]],
    ellipsoids: [{ center: [0, -0.1, 0], radii: [0.03, 0.05, 0.02] }],
  }
  test('becomes a hanging body', () => {
    const body = hangingBodyOf({ dangle: extras }, 42, swinging())
    expect(body).toMatchObject({ massG: 42, pivots: [[0, -0.05, 0]] })
  })
  test.each([
    ['no mass center', { ...extras, massCenter: 'low' }, 42],
    ['no pivots', { ...extras, pivots: undefined }, 42],
    ['a bad pivot', { ...extras, pivots: [[0, 1]] }, 42],
    ['a bad ellipsoid', { ...extras, ellipsoids: [{ center: [0, 0, 0] }] }, 42],
    ['no mass', extras, 0],
  ])('with %s is refused with a reason', (_name, bad, massG) => {
    expect(hangingBodyOf(bad, massG, swinging())).toEqual({ kind: 'problem', reason: expect.any(String) })
  })
})

const radius = fc.double({ min: 0.004, max: 0.08, noNaN: true })
const part = fc.double({ min: -1, max: 1, noNaN: true })
const turn = fc.tuple(part, part, part, part)
const egg = fc.record({ radii: fc.tuple(radius, radius, radius), rotation: turn })
const center: Triple = [0, 0, 0]

/** Least distance over an ellipsoid's skin, by brute force. */
function sampled(at: Triple, radii: Triple, rotation: Quadruple): number {
  let least = Number.POSITIVE_INFINITY
  const q = quatOf(rotation)
  for (let u = 0; u <= 50; u++)
    for (let v = 0; v < 100; v++) {
      const [a, b] = [(Math.PI * u) / 50, (Math.PI * v) / 50]
      const skin = vec(
        radii[0] * Math.sin(a) * Math.cos(b),
        radii[1] * Math.cos(a),
        radii[2] * Math.sin(a) * Math.sin(b),
      )
      rotate(skin, q, skin)
      least = Math.min(least, bag(at[0] + skin.x, at[1] + skin.y, at[2] + skin.z))
    }
  return least
}

test('the deepest point of an ellipsoid that touches a bag is found, edges and corners included', () => {
  const [grid] = bagShape().grids
  if (!grid) throw new Error('the bag has a grid')
  const sideways = fc.double({ min: -0.17, max: 0.17, noNaN: true })
  fc.assert(
    fc.property(
      egg,
      sideways,
      fc.double({ min: 0.3, max: 0.45, noNaN: true }),
      ({ radii, rotation }, x, y) => {
        const normal = vec(0, 0, 1)
        const found = vec()
        const at: Triple = [x, y, 0.09]
        const shape = shapeMatrix({ center, radii, rotation })
        const distance = deepestPoint(found, normal, grid, vecOf(at), shape)
        const truth = sampled(at, radii, rotation)
        fc.pre(truth < 0 && truth > -0.012)
        expect(distance).toBeLessThan(truth + 0.0025)
        expect(distance).toBeGreaterThan(truth - 0.004)
      },
    ),
    { numRuns: 80, seed: 17 },
  )
})

test('two balls are as far apart as their centers less their radii', () => {
  fc.assert(
    fc.property(radius, radius, fc.tuple(part, part, part), (one, other, [x, y, z]) => {
      const gap = Math.hypot(x, y, z) * 0.1
      fc.pre(gap > 0.001)
      const a = shapeMatrix({ center, radii: [one, one, one], rotation: [0, 0, 0, 1] })
      const b = shapeMatrix({ center, radii: [other, other, other], rotation: [0, 0, 0, 1] })
      const to = vec(0.1 * x, 0.1 * y, 0.1 * z)
      expect(separation(vec(), vec(), a, to, b, vec(1))).toBeCloseTo(gap - one - other, 6)
    }),
  )
})

test('the separation of two ellipsoids never claims more room than the best direction of many gives', () => {
  fc.assert(
    fc.property(egg, egg, fc.tuple(part, part, part), (one, other, [x, y, z]) => {
      fc.pre(Math.hypot(x, y, z) > 0.05)
      const a = shapeMatrix({ center, ...one })
      const b = shapeMatrix({ center, ...other })
      const to = vec(0.15 * x, 0.15 * y, 0.15 * z)
      const found = separation(vec(), vec(), a, to, b, vec(1))
      let best = Number.NEGATIVE_INFINITY
      for (let u = 0; u <= 60; u++)
        for (let v = 0; v < 120; v++) {
          const [t, p] = [(Math.PI * u) / 60, (Math.PI * v) / 60]
          const n = vec(Math.sin(t) * Math.cos(p), Math.cos(t), Math.sin(t) * Math.sin(p))
          const reach = (m: typeof a) =>
            Math.sqrt(
              m.xx * n.x ** 2 +
                m.yy * n.y ** 2 +
                m.zz * n.z ** 2 +
                2 * (m.xy * n.x * n.y + m.xz * n.x * n.z + m.yz * n.y * n.z),
            )
          best = Math.max(best, to.x * n.x + to.y * n.y + to.z * n.z - reach(a) - reach(b))
        }
      expect(found).toBeLessThan(best + 0.0005)
      if (best > -0.01) expect(found).toBeGreaterThan(best - 0.004)
    }),
    { numRuns: 40, seed: 23 },
  )
})
