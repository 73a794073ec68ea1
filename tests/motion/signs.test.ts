import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnchorFrame } from '../../src/motion/bob'
import { inertiaOf } from '../../src/motion/body/hanging-body'
import { noField } from '../../src/motion/field/distance-field'
import { createSimulation, face, flick, hang, moveCarrier, stepSimulation } from '../../src/motion/simulation'
import {
  multiply,
  quadratic,
  quat,
  rotate,
  rotateBack,
  type Triple,
  type Vec,
  vec,
} from '../../src/motion/vec'
import { anchor, bobIn, charm, deflect, fieldFrom, nodeOf, swinging } from './makers'

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
        const swing = createSimulation(noField)
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
  const swing = createSimulation(noField)
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

test.each([1, 4])('a rod on %i links swings in the world as if the carrier did not turn', (links) => {
  const rod = charm({ size: [20, 120, 20], dropMm: 40, links, hold: swinging(0.01) })
  const [turning, still] = [createSimulation(noField), createSimulation(noField)]
  for (const swing of [turning, still]) hang(swing, 'a', rod, anchor())
  moveCarrier(turning, vec(), quat(), STEP)
  for (const swing of [turning, still]) deflect(swing, 'a', 0.4, Math.PI / 2)
  const omega = 2
  let farthest = 0
  for (let n = 1; n <= 240; n++) {
    const angle = omega * n * STEP
    moveCarrier(turning, vec(), quat(0, Math.sin(angle / 2), 0, Math.cos(angle / 2)), STEP)
    for (const swing of [turning, still]) stepSimulation(swing, STEP)
    const [p, q] = [bobIn(turning, 'a').position, bobIn(still, 'a').position]
    const x = p.x * Math.cos(angle) + p.z * Math.sin(angle)
    const z = -p.x * Math.sin(angle) + p.z * Math.cos(angle)
    farthest = Math.max(farthest, Math.hypot(x - q.x, p.y - q.y, z - q.z))
  }
  // It swings by 40 mm to either side; without the carrier's spin it would leave its plane by all of them.
  expect(farthest).toBeLessThan(0.004)
})

test('a charm that knocks against a wall comes back slower than it came', () => {
  const wall = fieldFrom((_x, _y, z) => -z, [-0.2, -0.3, -0.1], [0.2, 0.1, 0.1])
  const swing = createSimulation(wall)
  const ball = charm({ size: [30, 30, 30], dropMm: 100, links: 1, hold: swinging(0.001) })
  hang(swing, 'a', ball, anchor([0, 0, -0.016]))
  deflect(swing, 'a', 0.5, 0)
  const { velocity } = bobIn(swing, 'a')
  let [fastest, back] = [0, 0]
  for (let n = 0; n < 240; n++) {
    stepSimulation(swing, STEP)
    fastest = Math.max(fastest, velocity.z)
    if (fastest > 0.3) back = Math.min(back, velocity.z)
  }
  expect(fastest).toBeGreaterThan(0.3)
  expect(-back / fastest).toBeLessThan(0.4)
})

test('two equal charms that knock together do to each other what is done to them', () => {
  const swing = createSimulation(noField)
  const ball = charm({ size: [30, 30, 30], dropMm: 60, links: 1, hold: swinging(0.01) })
  hang(swing, 'one', ball, anchor([-0.02, 0, 0]))
  hang(swing, 'other', ball, anchor([0.02, 0, 0], Math.PI))
  const [one, other] = [bobIn(swing, 'one'), bobIn(swing, 'other')]
  // Each is the other, turned half round the vertical between them: they meet off their middles, so they rub and spin.
  const half = ({ x, y, z }: Vec): Vec => vec(-x, y, -z)
  const point = vec(one.position.x, one.position.y, 0.006)
  const push = vec(0.6, 0, 0.12)
  flick(swing, 'one', point, push)
  flick(swing, 'other', half(point), half(push))
  let knocked = false
  for (let n = 0; n < 60; n++) {
    const speed = one.velocity.x
    stepSimulation(swing, STEP)
    knocked ||= speed > 0.3 && one.velocity.x < 0.5 * speed
    for (const [mine, theirs] of [
      [one.position, other.position],
      [one.velocity, other.velocity],
    ] as const)
      for (const axis of ['x', 'y', 'z'] as const) expect(theirs[axis]).toBeCloseTo(half(mine)[axis], 2)
  }
  expect(knocked).toBe(true)
})

test.each([1, 4])('a lopsided charm on %i links stays on its hinge, however it is swung', (links) => {
  const center: Triple = [0.012, -0.08, -0.009]
  const body = {
    ...charm({ links, dropMm: 30, hold: swinging(0.01) }),
    massCenter: center,
    ellipsoids: [{ center, radii: [0.006, 0.05, 0.02] as const, rotation: [0.3, 0.2, 0.33, 0.87] as const }],
  }
  const swing = createSimulation(noField)
  hang(swing, 'a', body, anchor([0, 0, 0], 0.4), 0.7)
  deflect(swing, 'a', 1, 0.6)
  const bob = bobIn(swing, 'a')
  flick(swing, 'a', vec(bob.position.x + 0.02, bob.position.y, bob.position.z), vec(0.4, 0.2, -1.5))
  let farthest = 0
  for (let n = 0; n < 480; n++) {
    stepSimulation(swing, STEP)
    for (let k = 0; k < bob.count; k++) {
      const [p, q] = [nodeOf(bob, k), nodeOf(bob, k + 1)]
      farthest = Math.max(farthest, Math.abs(Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z) - 0.03 / links))
    }
  }
  expect(farthest).toBeLessThan(1e-4)
})

test.each([1, 2, 4])('a charm on %i links moves the same whichever way its anchor looks', (links) => {
  const told = (yaw: number) => {
    const about = (v: Vec): Vec =>
      vec(v.x * Math.cos(yaw) + v.z * Math.sin(yaw), v.y, -v.x * Math.sin(yaw) + v.z * Math.cos(yaw))
    const swing = createSimulation(noField)
    // Its clasp stands, and the hinge below that lies aside.
    const body = charm({ size: [70, 90, 20], links, hold: swinging(0.05, 'fixed') })
    const [x0, y0, z0] = body.attach
    const hinged = { ...body, hinge: [0.006, 0, 0.004], attach: [x0 + 0.006, y0, z0 + 0.004] } as const
    hang(swing, 'a', hinged, anchor([0, 0, 0], yaw), 0.5)
    deflect(swing, 'a', 0.7, 1.1 - yaw)
    face(swing, 'a', -1.2)
    const { position } = bobIn(swing, 'a')
    const [x, z] = [0.02 * Math.cos(yaw), -0.02 * Math.sin(yaw)]
    flick(swing, 'a', vec(position.x + x, position.y, position.z + z), about(vec(0.2, 0.1, -0.8)))
    return { swing, about }
  }
  const front = told(0)
  const aside = told(2.2)
  for (let n = 0; n < 480; n++) {
    for (const { swing } of [front, aside]) stepSimulation(swing, STEP)
    const [one, other] = [bobIn(front.swing, 'a'), bobIn(aside.swing, 'a')]
    for (const [what, digits] of [
      ['position', 6],
      ['spin', 3],
    ] as const)
      for (const axis of ['x', 'y', 'z'] as const)
        expect(other[what][axis]).toBeCloseTo(aside.about(one[what])[axis], digits)
  }
})

test('the point that a finger takes along goes as fast as the finger, still or swinging', () => {
  const swing = createSimulation(noField)
  hang(swing, 'a', charm({ size: [70, 90, 20], hold: swinging(0.02) }), anchor())
  const bob = bobIn(swing, 'a')
  for (const velocity of [vec(0.3, 0, -0.9), vec(0.5, 0.4, 1.6)]) {
    const { x, y, z } = bob.position
    const [dx, dy, dz] = [0.021, -0.012, 0.008]
    flick(swing, 'a', vec(x + dx, y + dy, z + dz), velocity)
    const { velocity: v, spin } = bob
    const goes = vec(
      v.x + spin.y * dz - spin.z * dy,
      v.y + spin.z * dx - spin.x * dz,
      v.z + spin.x * dy - spin.y * dx,
    )
    const speed = Math.hypot(velocity.x, velocity.y, velocity.z)
    const along = goes.x * velocity.x + goes.y * velocity.y + goes.z * velocity.z
    expect(along / speed).toBeCloseTo(speed, 9)
    stepSimulation(swing, 0.08)
  }
})

test('a carrier that begins to turn leaves its charms as they were in the world, whichever way it looks', () => {
  const told = (yaw: number) => {
    const facing = quat(0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2))
    const swing = createSimulation(noField)
    hang(swing, 'a', charm({ size: [70, 90, 20] }), anchor([0.1, 0.3, 0.05]))
    const bob = bobIn(swing, 'a')
    moveCarrier(swing, vec(), facing, STEP)
    // It starts to the right and to tip forwards and round at once.
    const rate = vec(0.9, -0.7, 0.4)
    const angle = Math.hypot(rate.x, rate.y, rate.z) * STEP
    const sine = (Math.sin(angle / 2) * STEP) / angle
    const tipped = quat(rate.x * sine, rate.y * sine, rate.z * sine, Math.cos(angle / 2))
    const start = vec(0.2, 0.1, -0.3)
    const gone = rotate(vec(), facing, vec(start.x * STEP, start.y * STEP, start.z * STEP))
    moveCarrier(swing, gone, multiply(quat(), facing, tipped), STEP)
    const { position: p, velocity, spin } = bob
    const turned = vec(rate.y * p.z - rate.z * p.y, rate.z * p.x - rate.x * p.z, rate.x * p.y - rate.y * p.x)
    return { velocity, spin, start, turned, rate }
  }
  for (const yaw of [0, 1.9]) {
    const { velocity, spin, start, turned, rate } = told(yaw)
    for (const axis of ['x', 'y', 'z'] as const) {
      expect(spin[axis]).toBeCloseTo(-rate[axis], 2)
      expect(velocity[axis]).toBeCloseTo(-start[axis] - turned[axis], 2)
    }
  }
})
