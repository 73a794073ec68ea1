import { describe, expect, test } from 'vitest'
import { inertiaOf } from '../../src/motion/body/hanging-body'
import { noField } from '../../src/motion/field/distance-field'
import { createSimulation, hang, settle } from '../../src/motion/simulation'
import { GRAVITY } from '../../src/motion/swing-modes'
import type { Triple } from '../../src/motion/vec'
import { energyOf } from './energy'
import { anchor, bobIn, charm, deflect, swingFreely, swinging } from './makers'

/** Upward zero crossings (s) and the peaks between them (m) of the mass center's swing towards the viewer. */
function watch(body: ReturnType<typeof charm>, angle: number, seconds = 8, h = 1 / 480) {
  const swing = createSimulation(noField)
  hang(swing, 'a', body, anchor())
  settle(swing)
  const bob = bobIn(swing, 'a')
  deflect(swing, 'a', angle)
  const crossings: number[] = []
  const peaks: number[] = []
  let before = bob.position.z
  let peak = 0
  swingFreely(
    swing,
    seconds,
    (time) => {
      const { z } = bob.position
      peak = Math.max(peak, Math.abs(z))
      if (before <= 0 && z > 0) {
        crossings.push(time - (h * z) / (z - before))
        peaks.push(peak)
        peak = 0
      }
      before = z
    },
    h,
  )
  return { crossings, peaks }
}

function period(body: ReturnType<typeof charm>, angle: number, h?: number): number {
  const { crossings } = watch(body, angle, 6, h)
  const [first = 0] = crossings
  const last = crossings[3] ?? Number.NaN
  return (last - first) / 3
}

/** Slowest mode (s) of a hanging chain of point-like links with a rigid body below, by inverse iteration on K⁻¹M. */
function linearizedPeriod(
  links: readonly { length: number; massKg: number }[],
  body: ReturnType<typeof charm>,
) {
  const mass = body.massG / 1000
  const arm = body.attach[1] - body.massCenter[1]
  const parts = [
    ...links.map(({ length, massKg }) => ({
      length,
      massKg,
      center: length / 2,
      spin: (massKg * length ** 2) / 12,
    })),
    { length: arm, massKg: mass, center: arm, spin: inertiaOf(body).xx },
  ]
  const n = parts.length
  const inertia = Array.from({ length: n }, () => new Array<number>(n).fill(0))
  const stiffness = new Array<number>(n).fill(0)
  const at = (i: number, part: number) => (i < part ? (parts[i]?.length ?? 0) : (parts[i]?.center ?? 0))
  for (const [p, part] of parts.entries())
    for (let i = 0; i <= p; i++) {
      stiffness[i] = (stiffness[i] ?? 0) + part.massKg * GRAVITY * at(i, p)
      for (let j = 0; j <= p; j++) {
        const row = inertia[i] ?? []
        row[j] = (row[j] ?? 0) + part.massKg * at(i, p) * at(j, p) + (i === p && j === p ? part.spin : 0)
      }
    }
  let shape = new Array<number>(n).fill(1)
  let square = 1
  for (let round = 0; round < 60; round++) {
    const next = inertia.map(
      (row, i) => row.reduce((sum, m, j) => sum + m * (shape[j] ?? 0), 0) / (stiffness[i] ?? 1),
    )
    square = Math.max(...next.map(Math.abs))
    shape = next.map((x) => x / square)
  }
  return 2 * Math.PI * Math.sqrt(square)
}

const sizes: readonly Triple[] = [
  [85, 110, 60],
  [52, 68, 3],
  [34, 34, 34],
  [130, 170, 80],
  [10, 60, 10],
]

describe('a charm on one hinge', () => {
  test.each(sizes)('of %i × %i × %i mm swings with the period of a compound pendulum', (...size) => {
    const body = charm({ size, dropMm: 3, hold: swinging(0.04) })
    const mass = body.massG / 1000
    const length = -body.massCenter[1]
    const about = inertiaOf(body).xx + mass * length * length
    const expected = 2 * Math.PI * Math.sqrt(about / (mass * GRAVITY * length))
    for (const degrees of [2, 6, 10]) {
      const measured = period(body, (degrees * Math.PI) / 180)
      expect(Math.abs(measured / expected - 1)).toBeLessThan(0.05)
    }
  })

  test('swings at the rates known for charms 0.10 to 0.25 m long', () => {
    for (const [length, hertz] of [
      [0.1, 1.6],
      [0.15, 1.3],
      [0.2, 1.1],
      [0.25, 1.0],
    ] as const) {
      const body = charm({ size: [10, 10, 10], dropMm: 1000 * length - 5, hold: swinging(0.04) })
      expect(Math.abs(1 / period(body, 0.1) / hertz - 1)).toBeLessThan(0.06)
    }
  })
})

describe('a charm on links', () => {
  test.each([2, 4, 6])(
    '%i of them swings with the slow mode of the linearized multiple pendulum',
    (links) => {
      for (const size of sizes) {
        const body = charm({ size, dropMm: 55, links, linkG: 0.5, hold: swinging(0.04) })
        const weightless = linearizedPeriod([{ length: 0.055, massKg: 0 }], body)
        const massive = linearizedPeriod([{ length: 0.055, massKg: 0.006 }], body)
        const measured = period(body, 0.1)
        expect(measured).toBeGreaterThan(0.97 * Math.min(weightless, massive))
        expect(measured).toBeLessThan(1.03 * Math.max(weightless, massive))
      }
    },
  )

  test.each([0.1, 1])('swings out by %f rad as long as in steps eight times finer', (angle) => {
    for (const links of [1, 4]) {
      const body = charm({ dropMm: 45, links, linkG: 0.5, hold: swinging(0.02) })
      expect(Math.abs(period(body, angle) / period(body, angle, 1 / 3840) - 1)).toBeLessThan(0.005)
    }
  })

  test('keeps its energy while it swings out a little, but for what the air takes', () => {
    for (const links of [1, 4]) {
      const body = charm({ dropMm: 45, links, linkG: 0.5, hold: swinging(0) })
      const swing = createSimulation(noField)
      hang(swing, 'a', body, anchor())
      settle(swing)
      const lowest = energyOf(swing, 'a')
      deflect(swing, 'a', 0.1)
      // What rubs between links and meets the air is lost on purpose: a stiff row keeps the rest.
      const bob = bobIn(swing, 'a')
      bob.drag = 0
      const energies: number[] = []
      swingFreely(swing, 3, () => energies.push(energyOf(swing, 'a') - lowest))
      const start = energies[0] ?? Number.NaN
      const lost = links === 1 ? 0.005 : 0.03
      for (const energy of energies) {
        expect(energy).toBeLessThan(1.005 * start)
        expect(energy).toBeGreaterThan((1 - lost) * start)
      }
    }
  })
})

describe('damping', () => {
  test.each([
    ['plush', 0.18],
    ['crochet', 0.15],
    ['magnetic link', 0.1],
    ['acrylic on a ball chain', 0.06],
    ['resin', 0.05],
    ['metal on a swivel', 0.04],
  ])('of %s has the logarithmic decrement of its ratio %f', (_name, ratio) => {
    const expected = (2 * Math.PI * ratio) / Math.sqrt(1 - ratio * ratio)
    for (const links of [1, 2, 5]) {
      const body = charm({ links, dropMm: 50, hold: swinging(ratio) })
      const { peaks } = watch(body, 0.15, 4)
      const decrement = Math.log((peaks[1] ?? 0) / (peaks[2] ?? 1))
      expect(Math.abs(decrement / expected - 1)).toBeLessThan(0.15)
    }
  })
})
