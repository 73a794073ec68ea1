import { describe, expect, test } from 'vitest'
import type { AnchorFrame } from '../../src/motion/bob'
import { holdOf } from '../../src/motion/body/attachment'
import { noField } from '../../src/motion/field/distance-field'
import { pose, poseFor } from '../../src/motion/pose'
import {
  createSimulation,
  face,
  flick,
  hang,
  isAtRest,
  moveCarrier,
  type Simulation,
  settle,
  shake,
  stepSimulation,
  unhang,
} from '../../src/motion/simulation'
import { quat, rotate, type Triple, vec } from '../../src/motion/vec'
import { anchor, bagField, bobIn, charm, nodeOf, swinging } from './makers'

const poseOf = (swing: Simulation, slot: string) => {
  const out = poseFor(swing, slot)
  expect(pose(swing, slot, out)).toBe(true)
  return out
}

const run = (swing: Simulation, seconds: number) => {
  for (let n = 0; n < 60 * seconds; n++) stepSimulation(swing, 1 / 60)
}

const hub = (turn = 0): Simulation => {
  const swing = createSimulation(noField)
  hang(swing, 'hub', charm({ size: [34, 40, 6], dropMm: 38, massG: 24 }), anchor(), turn)
  return swing
}
const ring = (x: number): AnchorFrame => ({
  on: 'charm',
  slot: 'hub',
  position: [x, -0.075, 0],
  rotation: [0, 0, 0, 1],
})

describe('a hung charm', () => {
  test('hangs straight below its anchor with its body at the attachment', () => {
    const swing = createSimulation(noField)
    hang(swing, 'a', charm({ dropMm: 45, links: 2 }), anchor([0.1, 0.3, 0.08]))
    settle(swing)
    const { anchor: at, pieces, body } = poseOf(swing, 'a')
    expect(at.position).toMatchObject({ x: 0.1, y: 0.3, z: 0.08 })
    expect(pieces.map(({ position }) => position.y)).toEqual([0.3, expect.closeTo(0.3 - 0.0225, 5)])
    expect(body.position.y).toBeCloseTo(0.3 - 0.045, 5)
    for (const { quaternion } of [at, ...pieces, body]) expect(Math.abs(quaternion.w)).toBeCloseTo(1, 4)
  })

  test('looks where its anchor faces, turned by its turn, and twists back when it is turned', () => {
    const swing = createSimulation(noField)
    hang(swing, 'a', charm(), anchor([0, 0, 0], 0.8), 0.4)
    settle(swing)
    const looks = () => {
      const out = rotate(vec(), poseOf(swing, 'a').body.quaternion, vec(0, 0, 1))
      return Math.atan2(out.x, out.z)
    }
    expect(looks()).toBeCloseTo(1.2, 3)
    face(swing, 'a', -0.3)
    expect(isAtRest(swing)).toBe(false)
    run(swing, 4)
    expect(isAtRest(swing)).toBe(true)
    expect(looks()).toBeCloseTo(0.5, 3)
  })

  test('keeps its pieces as long as they are, taut or folded, each drawn along itself', () => {
    const swing = createSimulation(noField)
    hang(swing, 'a', charm({ dropMm: 60, links: 6 }), anchor())
    flick(swing, 'a', bobIn(swing, 'a').position, { x: 0.5, y: 2, z: 0.3 })
    for (let n = 0; n < 90; n++) {
      stepSimulation(swing, 1 / 240)
      const { pieces, body } = poseOf(swing, 'a')
      const ends = [...pieces.slice(1), body].map(({ position }) => position)
      pieces.forEach(({ position: p, quaternion }, k) => {
        const q = ends[k] ?? p
        expect(Math.abs(Math.hypot(p.x - q.x, p.y - q.y, p.z - q.z) - 0.01)).toBeLessThan(0.0007)
        const down = rotate(vec(), quaternion, vec(0, -0.01, 0))
        expect(Math.hypot(p.x + down.x - q.x, p.y + down.y - q.y, p.z + down.z - q.z)).toBeLessThan(0.0008)
      })
    }
  })

  test('stands still with its clasp when it is fixed', () => {
    const swing = createSimulation(noField)
    const hold = { kind: 'rigid', centered: false } as const
    hang(swing, 'a', charm({ hold }), anchor([0.1, 0.2, 0], 0.5), 0.25)
    shake(swing, { x: 1, y: 1, z: 1 })
    expect(isAtRest(swing)).toBe(true)
    const { body } = poseOf(swing, 'a')
    expect(body.position.x).toBeCloseTo(0.1, 6)
    expect(body.quaternion.y).toBeCloseTo(Math.sin(0.375), 6)
  })

  test('gives way to a fixed neighbor', () => {
    const swing = createSimulation(noField)
    const doll = charm({
      size: [110, 160, 70],
      dropMm: 0,
      links: 0,
      hold: { kind: 'rigid', centered: false },
    })
    hang(swing, 'doll', doll, anchor([0, 0.3, 0]))
    hang(swing, 'a', charm({ size: [40, 60, 30] }), anchor([0.03, 0.3, 0.02]))
    settle(swing)
    const one = bobIn(swing, 'a').position
    expect(Math.hypot(one.x, one.z)).toBeGreaterThan(0.04)
  })

  test('leaves when it is taken down, and wakes what leaned on it', () => {
    const swing = createSimulation(bagField())
    hang(swing, 'a', charm({ size: [85, 110, 60] }), anchor([0, 0.3, 0.085]))
    hang(swing, 'b', charm({ size: [85, 110, 60] }), anchor([0.03, 0.3, 0.085]))
    settle(swing)
    const before = bobIn(swing, 'b').position.x
    expect(isAtRest(swing)).toBe(true)
    unhang(swing, 'a')
    expect(isAtRest(swing)).toBe(false)
    settle(swing)
    expect(bobIn(swing, 'b').position.x).toBeLessThan(before - 0.005)
    expect(pose(swing, 'a', poseFor(swing, 'a'))).toBe(false)
  })

  test('replaces what hung in its slot', () => {
    const swing = createSimulation(noField)
    hang(swing, 'a', charm({ massG: 10 }), anchor())
    hang(swing, 'a', charm({ massG: 20 }), anchor())
    expect(swing.bobs.length).toBe(1)
    expect(bobIn(swing, 'a').body.massG).toBe(20)
  })
})

describe('a charm on a hub', () => {
  test('follows the hub and leaves with it', () => {
    const swing = hub()
    hang(swing, 'hub/h1', charm({ size: [40, 60, 20] }), ring(0.01))
    flick(swing, 'hub', bobIn(swing, 'hub').position, { x: 1, y: 0, z: 0.5 })
    for (let n = 0; n < 120; n++) {
      stepSimulation(swing, 1 / 60)
      const parent = bobIn(swing, 'hub')
      const at = rotate(
        vec(),
        parent.rotation,
        vec(0.01 - parent.center.x, -0.075 - parent.center.y, -parent.center.z),
      )
      const top = nodeOf(bobIn(swing, 'hub/h1'), 0)
      expect(top.x).toBeCloseTo(parent.position.x + at.x, 3)
      expect(top.y).toBeCloseTo(parent.position.y + at.y, 3)
    }
    unhang(swing, 'hub')
    expect(swing.bobs.length).toBe(0)
  })

  test('weighs its side of the hub down', () => {
    const swing = hub()
    hang(swing, 'hub/h1', charm({ massG: 60 }), ring(0.012))
    settle(swing)
    const tilt = rotate(vec(), bobIn(swing, 'hub').rotation, vec(1, 0, 0)).y
    expect(tilt).toBeLessThan(-0.05)
    unhang(swing, 'hub/h1')
    settle(swing)
    expect(rotate(vec(), bobIn(swing, 'hub').rotation, vec(1, 0, 0)).y).toBeCloseTo(0, 3)
  })

  test('cannot hang where no hub is', () => {
    expect(() => hang(createSimulation(noField), 'a', charm(), ring(0))).toThrow()
  })
})

describe('the hand', () => {
  test('flicks a charm the way the finger goes, and farther the faster', () => {
    const throwBy = (speed: number) => {
      const swing = createSimulation(noField)
      hang(swing, 'a', charm(), anchor())
      flick(swing, 'a', bobIn(swing, 'a').position, { x: speed, y: 0, z: 0 })
      let far = 0
      for (let n = 0; n < 30; n++) {
        stepSimulation(swing, 1 / 60)
        far = Math.max(far, bobIn(swing, 'a').position.x)
      }
      return far
    }
    expect(throwBy(0.3)).toBeGreaterThan(0.01)
    expect(throwBy(0.6)).toBeGreaterThan(1.5 * throwBy(0.3))
  })
})

describe('the carrier', () => {
  const one = (at: Triple = [0, 0, 0]) => {
    const swing = createSimulation(noField)
    hang(swing, 'a', charm(), anchor(at))
    settle(swing)
    moveCarrier(swing, vec(), quat(), 1 / 60)
    return swing
  }

  test('at rest leaves its charms asleep', () => {
    const swing = one()
    for (let n = 0; n < 10; n++) moveCarrier(swing, vec(), quat(), 1 / 60)
    expect(isAtRest(swing)).toBe(true)
  })

  test('that starts to the right leaves its charms behind to the left', () => {
    const swing = one()
    for (let n = 1; n <= 6; n++) {
      moveCarrier(swing, vec(0.005 * n), quat(), 1 / 60)
      stepSimulation(swing, 1 / 60)
    }
    expect(bobIn(swing, 'a').position.x).toBeLessThan(-0.01)
  })

  test('that turns about itself leaves a charm on its rim behind, then carries it outwards', () => {
    const swing = one([0, 0, 0.15])
    const still = bobIn(swing, 'a').position.z
    for (let n = 1; n <= 60; n++) {
      const half = (6 * n) / 120
      moveCarrier(swing, vec(), quat(0, Math.sin(half), 0, Math.cos(half)), 1 / 60)
      stepSimulation(swing, 1 / 60)
      if (n === 8) expect(bobIn(swing, 'a').position.x).toBeLessThan(-0.01)
    }
    expect(bobIn(swing, 'a').position.z).toBeGreaterThan(still + 0.01)
  })

  test('that is tilted has its charms hang along the plumb line', () => {
    const swing = one()
    const half = 0.15
    moveCarrier(swing, vec(), quat(0, 0, Math.sin(half), Math.cos(half)), 1)
    moveCarrier(swing, vec(), quat(0, 0, Math.sin(half), Math.cos(half)), 1)
    settle(swing)
    const { x, y } = bobIn(swing, 'a').position
    expect(Math.atan2(-x, -y)).toBeCloseTo(0.3, 2)
  })
})

describe('how a charm is held', () => {
  const facts = { type: 'metal', archetype: 'coin', mechanism: 'swivel_lobster', dropMm: 40 }
  test.each([
    [{ ...facts, type: 'plush', archetype: 'plush_biped' }, 0.18],
    [{ ...facts, type: 'artisan', archetype: 'crochet_flower', mechanism: 'cord_loop' }, 0.15],
    [{ ...facts, type: 'trim', archetype: 'tassel', mechanism: 'cord_loop' }, 0.15],
    [{ ...facts, type: 'acrylic', archetype: 'acrylic_character', mechanism: 'ball_chain' }, 0.06],
    [facts, 0.04],
    [{ ...facts, type: 'museum', archetype: 'metal_bells' }, 0.04],
    [{ ...facts, type: 'museum', archetype: 'resin_quadruped' }, 0.05],
    [{ ...facts, type: 'figure', archetype: 'figure_robot_jointed', mechanism: 'magnet_link' }, 0.1],
  ])('follows from its type and mechanism: %o swings with ratio %f', (held, dampingRatio) => {
    expect(holdOf(held)).toEqual({ kind: 'swings', dampingRatio, clasp: 'swings' })
  })

  test('makes huggers, pins, lace plates and bare clips rigid, and a clip with a drop a fixed clasp', () => {
    for (const mechanism of ['strap_band', 'temple_ring'])
      expect(holdOf({ ...facts, mechanism })).toEqual({ kind: 'rigid', centered: false })
    for (const mechanism of ['pin_back', 'lace_plate'])
      expect(holdOf({ ...facts, mechanism })).toEqual({ kind: 'rigid', centered: true })
    expect(holdOf({ ...facts, mechanism: 'magnet_clip', dropMm: 2 })).toEqual({
      kind: 'rigid',
      centered: false,
    })
    expect(holdOf({ ...facts, mechanism: 'spring_clip', dropMm: 30 })).toMatchObject({ clasp: 'fixed' })
  })

  test('lets a fixed clasp stand while the body swings below it', () => {
    const swing = createSimulation(noField)
    const body = { ...charm({ hold: swinging(0.05, 'fixed') }), hinge: [0, -0.01, 0.005] as const }
    hang(swing, 'a', body, anchor())
    flick(swing, 'a', bobIn(swing, 'a').position, { x: 1, y: 0, z: 0 })
    run(swing, 0.1)
    const { anchor: clasp, pieces, body: below } = poseOf(swing, 'a')
    expect(Math.abs(clasp.quaternion.w)).toBeCloseTo(1, 6)
    expect(pieces[0]?.position).toMatchObject({ x: 0, y: -0.01, z: 0.005 })
    expect(below.position.x).toBeGreaterThan(0.01)
    expect(below.quaternion.w).toBeLessThan(0.9999)
  })
})
