import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noShape } from '../../src/motion/carrier-shape'
import { inertiaOf } from '../../src/motion/hanging-body'
import type { AnchorFrame } from '../../src/motion/rigid-body'
import { createSimulation, hang, moveCarrier, stepSimulation } from '../../src/motion/simulation'
import { quadratic, quat, rotateBack, type Triple, type Vec, vec } from '../../src/motion/vec'
import { anchor, bobIn, charm, deflect, sdfExtras, shapeFrom, swinging } from './makers'

const STEP = 1 / 240
/** Evenly spread, unlike fc.double, which is mostly next to nothing. */
const even = (most: number) => fc.integer({ min: -1000, max: 1000 }).map((n) => (n * most) / 1000)
const rate = even(3)
const spins = fc.record({ x: rate, y: rate, z: rate })
const offset = even(0.05)

/** Twice the energy (J) of a point mass turning with `spin` about the origin. */
const turning2 = (mass: number, spin: Vec, [x, y, z]: Triple): number => {
  const vx = spin.y * z - spin.z * y
  const vy = spin.z * x - spin.x * z
  const vz = spin.x * y - spin.y * x
  return mass * (vx * vx + vy * vy + vz * vz)
}

describe('inertia', () => {
  test('of a body is that of the points it is made of, about any axis', () => {
    const points = 14
    fc.assert(
      fc.property(spins, fc.tuple(offset, offset, offset), even(3), (spin, at, angle) => {
        const s = Math.sin(angle / 2) / Math.sqrt(3)
        const rotation = [s, s, s, Math.cos(angle / 2)] as const
        const radii: Triple = [0.02, 0.05, 0.01]
        const center: Triple = [at[0], -0.08 + at[1], at[2]]
        const body = {
          ...charm(),
          massG: 60,
          massCenter: [0, -0.08, 0] as const,
          ellipsoids: [{ center, radii, rotation }],
        }
        let sum = 0
        let count = 0
        for (let i = 0; i < points; i++)
          for (let j = 0; j < points; j++)
            for (let k = 0; k < points; k++) {
              const [u, v, w] = [i, j, k].map((n) => (2 * (n + 0.5)) / points - 1) as unknown as Triple
              if (u * u + v * v + w * w > 1) continue
              const [x, y, z, q] = rotation
              const turned = rotateBack(
                vec(),
                { x: -x, y: -y, z: -z, w: q },
                vec(u * radii[0], v * radii[1], w * radii[2]),
              )
              sum += turning2(0.06, spin, [turned.x + at[0], turned.y + at[1], turned.z + at[2]])
              count++
            }
        const energy2 = quadratic(inertiaOf(body), spin)
        // No body counts as thinner than 3 mm when it turns.
        const least = 0.06 * 0.003 ** 2 * (spin.x ** 2 + spin.y ** 2 + spin.z ** 2)
        expect(Math.abs(energy2 - least - sum / count)).toBeLessThan(0.04 * energy2 + 1e-9)
      }),
      { numRuns: 40, seed: 17 },
    )
  })

  test('of a hub grows by what hangs on its rings, as by points of that mass', () => {
    fc.assert(
      fc.property(spins, offset, offset, (spin, x, z) => {
        const swing = createSimulation(noShape)
        const body = charm({ massG: 30 })
        hang(swing, 'hub', body, anchor())
        const ring: Triple = [x, -0.1, z]
        const on: AnchorFrame = { on: 'charm', slot: 'hub', position: ring, rotation: [0, 0, 0, 1] }
        hang(swing, 'child', charm({ massG: 50 }), on)
        const hub = bobIn(swing, 'hub')
        const from = (p: Triple): Triple => [p[0] - hub.center.x, p[1] - hub.center.y, p[2] - hub.center.z]
        const whole =
          quadratic(inertiaOf(body), spin) +
          turning2(0.03, spin, from(body.massCenter)) +
          turning2(0.05, spin, from(ring))
        expect(quadratic(hub.inertia, spin)).toBeCloseTo(whole, 9)
        expect(hub.center.x).toBeCloseTo((0.05 * x) / 0.08, 9)
      }),
      { numRuns: 40, seed: 19 },
    )
  })
})

test('a pendulum keeps its plane while the carrier turns under it, as Foucault showed', () => {
  const swing = createSimulation(noShape)
  hang(swing, 'a', charm({ size: [30, 30, 30], dropMm: 60, links: 1, hold: swinging(0.01) }), anchor())
  moveCarrier(swing, vec(), quat(), STEP)
  deflect(swing, 'a', 0.25, Math.PI / 2)
  const omega = 0.8
  let widest = 0
  for (let n = 1; n <= 2 * 240; n++) {
    const angle = omega * n * STEP
    moveCarrier(swing, vec(), quat(0, Math.sin(angle / 2), 0, Math.cos(angle / 2)), STEP)
    stepSimulation(swing, STEP)
    // Into the world's frame: the carrier's, turned back.
    const { x, z } = bobIn(swing, 'a').position
    const across = -x * Math.sin(angle) + z * Math.cos(angle)
    widest = Math.max(widest, Math.abs(across))
  }
  // It swings along x by 20 mm; on the wrong side of ω it would leave that line for all of them.
  expect(widest).toBeLessThan(0.004)
})

test('a charm that knocks against a wall comes back with 15 % of its speed', () => {
  const wall = shapeFrom(sdfExtras((_x, _y, z) => -z, [-0.2, -0.3, -0.1], [0.2, 0.1, 0.1]))
  const swing = createSimulation(wall)
  const ball = charm({ size: [30, 30, 30], dropMm: 100, links: 1, hold: swinging(0.001) })
  hang(swing, 'a', ball, anchor([0, 0, -0.016]))
  deflect(swing, 'a', 0.5, 0)
  const { velocity } = bobIn(swing, 'a')
  let before = velocity.z
  let after = Number.NaN
  for (let n = 0; n < 240 && Number.isNaN(after); n++) {
    before = velocity.z
    stepSimulation(swing, STEP)
    if (before > 0.15 && velocity.z < before - 0.1) after = velocity.z
  }
  expect(before).toBeGreaterThan(0.3)
  expect(after / before).toBeGreaterThan(-0.2)
  expect(after / before).toBeLessThan(-0.1)
})
