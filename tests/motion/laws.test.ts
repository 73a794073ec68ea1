import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noField } from '../../src/motion/field/distance-field'
import {
  createSimulation,
  flick,
  hang,
  isAtRest,
  type Simulation,
  settle,
  shake,
  stepSimulation,
} from '../../src/motion/simulation'
import { energyOf } from './energy'
import { anchor, bagField, bobIn, charm, deflect, swinging } from './makers'

const field = bagField()
const someCharm = fc.record({
  width: fc.integer({ min: 12, max: 120 }),
  height: fc.integer({ min: 20, max: 160 }),
  depth: fc.integer({ min: 3, max: 80 }),
  dropMm: fc.integer({ min: 8, max: 70 }),
  links: fc.constantFrom(1, 2, 4, 7),
  ratio: fc.constantFrom(0.04, 0.06, 0.1, 0.18),
})
const made = (c: typeof someCharm extends fc.Arbitrary<infer T> ? T : never) =>
  charm({
    size: [c.width, c.height, c.depth],
    dropMm: c.dropMm,
    links: Math.max(1, Math.min(c.links, Math.floor(c.dropMm / 4))),
    hold: swinging(c.ratio),
  })

const where = (swing: Simulation, slot = 'a') => {
  const { position: p, rotation: q } = bobIn(swing, slot)
  return [p.x, p.y, p.z, q.x, q.y, q.z, q.w]
}

describe('energy', () => {
  test('never grows while nothing touches the charm', () => {
    fc.assert(
      fc.property(
        someCharm,
        fc.double({ min: 0.05, max: 1.2, noNaN: true }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (facts, angle, heading, speed) => {
          const swing = createSimulation(noField)
          hang(swing, 'a', made(facts), anchor())
          const lowest = energyOf(swing, 'a')
          deflect(swing, 'a', angle, heading)
          const { position } = bobIn(swing, 'a')
          flick(swing, 'a', { x: position.x + 0.01, y: position.y, z: position.z }, { x: 0, y: 0, z: speed })
          stepSimulation(swing, 1 / 240)
          const start = energyOf(swing, 'a') - lowest
          let least = start
          for (let n = 0; n < 240; n++) {
            stepSimulation(swing, 1 / 240)
            const energy = energyOf(swing, 'a') - lowest
            expect(energy).toBeLessThan(least + 0.01 * start + 1e-7)
            least = Math.min(least, energy)
          }
        },
      ),
      { numRuns: 30, seed: 7 },
    )
  })

  test('does not grow over a second of knocking against the bag', () => {
    fc.assert(
      fc.property(someCharm, fc.double({ min: 0.2, max: 1.5, noNaN: true }), (facts, speed) => {
        const swing = createSimulation(field)
        hang(swing, 'a', made(facts), anchor([0.02, 0.3, 0.085]))
        settle(swing)
        const lowest = energyOf(swing, 'a')
        flick(swing, 'a', bobIn(swing, 'a').position, { x: 0.2, y: 0, z: speed })
        stepSimulation(swing, 1 / 240)
        const start = energyOf(swing, 'a') - lowest
        for (let n = 0; n < 240; n++) {
          stepSimulation(swing, 1 / 240)
          expect(energyOf(swing, 'a') - lowest).toBeLessThan(1.03 * start + 2e-5)
        }
      }),
      { numRuns: 12, seed: 11 },
    )
  })
})

test('a mirrored charm rests on the bag as in a mirror', () => {
  const [right = [], left = []] = ([1, -1] as const).map((side) => {
    const swing = createSimulation(field)
    const body = charm({ size: [70, 90, 40], links: 4 })
    hang(swing, 'a', body, anchor([side * 0.05, 0.3, 0.085], side * 0.3), side * 0.2)
    settle(swing)
    return where(swing)
  })
  const mirrored = [-(left[0] ?? 0), left[1], left[2], left[3], -(left[4] ?? 0), -(left[5] ?? 0), left[6]]
  for (const [k, value] of right.entries()) expect(value).toBeCloseTo(mirrored[k] ?? Number.NaN, 3)
})

test('a mirrored charm swings as in a mirror', () => {
  const run = (side: 1 | -1) => {
    const swing = createSimulation(field)
    const body = charm({ size: [70, 90, 40], links: 2 })
    hang(swing, 'a', body, anchor([side * 0.05, 0.3, 0.3], side * 0.3), side * 0.2)
    stepSimulation(swing, 0.05)
    const { position } = bobIn(swing, 'a')
    const point = { x: position.x + side * 0.02, y: position.y, z: position.z }
    flick(swing, 'a', point, { x: side * 0.6, y: 0.1, z: 0.4 })
    return Array.from({ length: 40 }, () => {
      stepSimulation(swing, 1 / 60)
      return where(swing)
    })
  }
  const right = run(1)
  const left = run(-1)
  right.forEach((r, n) => {
    const l = left[n] ?? []
    const mirrored = [-(l[0] ?? 0), l[1], l[2], l[3], -(l[4] ?? 0), -(l[5] ?? 0), l[6]]
    for (const [k, value] of r.entries()) expect(value).toBeCloseTo(mirrored[k] ?? Number.NaN, 6)
  })
})

function shaken(): Simulation {
  const swing = createSimulation(field)
  hang(swing, 'a', charm({ size: [85, 110, 60], links: 2 }), anchor([0, 0.3, 0.085]))
  hang(swing, 'b', charm({ size: [52, 68, 6], hold: swinging(0.06) }), anchor([0.145, 0.3, 0], Math.PI / 2))
  shake(swing, { x: 0.4, y: 0.1, z: -0.5 })
  return swing
}

test('the path does not depend on how often the screen is drawn', () => {
  const at = (rate: number, seconds: number) => {
    const swing = shaken()
    for (let n = 0; n < Math.round(rate * seconds); n++) stepSimulation(swing, 1 / rate)
    return [...where(swing, 'a'), ...where(swing, 'b')]
  }
  for (const seconds of [0.5, 1, 15]) {
    const even = at(240, seconds)
    for (const rate of [30, 60, 144])
      for (const [k, value] of at(rate, seconds).entries())
        expect(Math.abs(value - (even[k] ?? Number.NaN))).toBeLessThan(seconds < 2 ? 0.02 : 1e-9)
  }
})

test('the same story told twice ends in the same pose to the last bit', () => {
  const tell = () => {
    const swing = shaken()
    for (let n = 0; n < 300; n++) stepSimulation(swing, 1 / 60)
    return [...where(swing, 'a'), ...where(swing, 'b')]
  }
  expect(tell()).toEqual(tell())
})

test('everything comes to rest within four seconds, and then nothing moves', () => {
  fc.assert(
    fc.property(someCharm, fc.double({ min: -1, max: 1, noNaN: true }), (facts, push) => {
      const swing = createSimulation(field)
      hang(swing, 'a', made(facts), anchor([0.02, 0.3, 0.085]))
      hang(swing, 'b', made(facts), anchor([0.145, 0.28, 0], Math.PI / 2))
      shake(swing, { x: push, y: 0, z: -Math.abs(push) })
      for (let n = 0; n < 4 * 60 && stepSimulation(swing, 1 / 60); n++);
      expect(isAtRest(swing)).toBe(true)
      const before = [...where(swing, 'a'), ...where(swing, 'b')]
      expect(stepSimulation(swing, 1 / 60)).toBe(false)
      expect([...where(swing, 'a'), ...where(swing, 'b')]).toEqual(before)
    }),
    { numRuns: 12, seed: 3 },
  )
})

test('absurd input leaves every number finite and the charm where it hangs', () => {
  const wild = fc.double({ noDefaultInfinity: false })
  fc.assert(
    fc.property(fc.array(fc.tuple(wild, wild, wild, wild), { minLength: 1, maxLength: 12 }), (inputs) => {
      const swing = shaken()
      for (const [x, y, z, t] of inputs) {
        shake(swing, { x, y, z })
        flick(swing, 'a', { x, y, z }, { x: z, y: x, z: y })
        flick(swing, 'a', bobIn(swing, 'a').position, { x: z, y: x, z: y })
        stepSimulation(swing, t)
        stepSimulation(swing, 1 / 60)
      }
      for (const value of [...where(swing, 'a'), ...where(swing, 'b')])
        expect(Number.isFinite(value)).toBe(true)
      const { position, anchorAt, lengths, bound } = bobIn(swing, 'a')
      const far = Math.hypot(position.x - anchorAt.x, position.y - anchorAt.y, position.z - anchorAt.z)
      expect(far).toBeLessThan(lengths.reduce((sum, length) => sum + length, 0) + 2 * bound + 0.03)
    }),
    { numRuns: 25, seed: 5 },
  )
})
