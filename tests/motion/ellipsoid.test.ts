import fc from 'fast-check'
import { expect, test } from 'vitest'
import { separation, shapeMatrix } from '../../src/motion/ellipsoid'
import { type Triple, vec } from '../../src/motion/vec'

const radius = fc.double({ min: 0.004, max: 0.08, noNaN: true })
const part = fc.double({ min: -1, max: 1, noNaN: true })
const turn = fc.tuple(part, part, part, part)
const egg = fc.record({ radii: fc.tuple(radius, radius, radius), rotation: turn })
const center: Triple = [0, 0, 0]

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
