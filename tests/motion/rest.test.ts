import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnchorFrame, Stance } from '../../src/motion/bob'
import type { HangingBody } from '../../src/motion/body/hanging-body'
import {
  createSimulation,
  face,
  flick,
  hang,
  isAtRest,
  type Simulation,
  settle,
  shake,
  stepSimulation,
  unhang,
} from '../../src/motion/simulation'
import { rotate, type Triple, vec } from '../../src/motion/vec'
import { anchor, bag, bagField, ball, bobIn, charm, type Distance, fieldFrom, swinging } from './makers'

const sizes: readonly Triple[] = [
  [85, 110, 60],
  [130, 170, 80],
  [52, 68, 3],
  [34, 34, 34],
  [50, 140, 10],
  [18, 32, 14],
]

/** Deepest point (m) of a charm's skin inside the true surface, over a fine sampling of its ellipsoids. */
function depthIn(swing: Simulation, slot: string, distance: Distance): number {
  const bob = bobIn(swing, slot)
  let depth = Number.NEGATIVE_INFINITY
  for (const { center, radii } of bob.body.ellipsoids) {
    const skin = vec()
    for (let u = 0; u <= 60; u++)
      for (let v = 0; v < 120; v++) {
        const [a, b] = [(Math.PI * u) / 60, (Math.PI * v) / 60]
        skin.x = center[0] + radii[0] * Math.sin(a) * Math.cos(b) - bob.center.x
        skin.y = center[1] + radii[1] * Math.cos(a) - bob.center.y
        skin.z = center[2] + radii[2] * Math.sin(a) * Math.sin(b) - bob.center.z
        rotate(skin, bob.rotation, skin)
        const { x, y, z } = bob.position
        depth = Math.max(depth, -distance(x + skin.x, y + skin.y, z + skin.z))
      }
  }
  return depth
}

const MOST_DEPTH = 0.002
const field = bagField()

function restedOn(where = field, at: AnchorFrame = anchor(), size: Triple, links: number): Simulation {
  const swing = createSimulation(where)
  hang(swing, 'a', charm({ size, links, dropMm: 45, hold: swinging(0.1) }), at)
  settle(swing)
  return swing
}

describe('a charm at rest', () => {
  test.each(sizes)('of %i × %i × %i mm lies on the bag, not in it', (...size) => {
    const anchors = [
      anchor([0.02, 0.3, 0.083]),
      anchor([0.143, 0.3, 0.01], Math.PI / 2),
      anchor([-0.12, 0.37, 0.083], -0.5),
      anchor([0, 0.43, 0.02]),
    ]
    for (const at of anchors)
      for (const links of [1, 2, 5])
        expect(depthIn(restedOn(field, at, size, links), 'a', bag)).toBeLessThan(MOST_DEPTH)
  })

  test.each(sizes)('of %i × %i × %i mm lies on a sphere, not in it', (...size) => {
    const distance = ball([0, 0.2, 0], 0.12)
    const sphere = fieldFrom(distance, [-0.14, 0.06, -0.14], [0.14, 0.34, 0.14])
    expect(depthIn(restedOn(sphere, anchor([0, 0.28, 0.1]), size, 4), 'a', distance)).toBeLessThan(MOST_DEPTH)
  })

  test('leans away from the panel it hangs before, by what its depth asks for', () => {
    const swing = restedOn(field, anchor([0, 0.3, 0.085]), [85, 110, 60], 1)
    const lean = Math.acos(rotate(vec(), bobIn(swing, 'a').rotation, vec(0, 1, 0)).y)
    expect(lean).toBeGreaterThan(0.02)
    expect(lean).toBeLessThan(0.45)
    expect(depthIn(swing, 'a', bag)).toBeGreaterThan(-0.002)
  })

  test('hangs its chain over the edge of a shelf: flat on it, plumb below it', () => {
    const shelf: Distance = (x, y, z) => Math.max(Math.abs(x) - 0.1, Math.abs(y + 0.01) - 0.01, z - 0.05)
    const swing = createSimulation(fieldFrom(shelf, [-0.12, -0.04, -0.04], [0.12, 0.02, 0.08]))
    hang(
      swing,
      'a',
      charm({ size: [20, 40, 20], dropMm: 120, links: 14, linkG: 0.9 }),
      anchor([0, 0.006, 0.02]),
    )
    settle(swing)
    const { nodes, count } = bobIn(swing, 'a')
    const slope = (k: number) => {
      const [y, z] = [
        (nodes[3 * k + 4] ?? 0) - (nodes[3 * k + 1] ?? 0),
        (nodes[3 * k + 5] ?? 0) - (nodes[3 * k + 2] ?? 0),
      ]
      return Math.atan2(-y, z)
    }
    expect(slope(1)).toBeLessThan(0.35)
    expect(slope(count - 3)).toBeGreaterThan(1.35)
  })

  describe('in a window', () => {
    const FILM = 0.028
    const board: Distance = (_x, _y, z) => z
    const film: Distance = (_x, _y, z) => Math.abs(z - FILM) - 0.001
    const window = fieldFrom(
      (x, y, z) => Math.min(board(x, y, z), film(x, y, z)),
      [-0.08, -0.2, -0.02],
      [0.08, 0.04, 0.08],
    )
    const depth = (z: number, size: Triple, within: boolean, links = 4) => {
      const swing = createSimulation(window)
      const at = { ...anchor([0, 0, z]), ...(within ? { within } : {}) } as AnchorFrame
      hang(swing, 'a', charm({ size, dropMm: 42, links, massG: 20 }), at)
      settle(swing)
      return bobIn(swing, 'a').position.z
    }

    test('hangs behind its film, and outside of it where it does not belong in there', () => {
      expect(depth(0.012, [30, 40, 6], true)).toBeLessThan(0.026)
      expect(depth(0.012, [30, 40, 6], false)).toBeGreaterThan(0.03)
    })

    test('stays behind its film though it is so thick that it starts in the wall', () => {
      expect(depth(0.0035, [48, 60, 24], true, 1)).toBeLessThan(FILM - 0.012)
    })
  })

  test.each([0, 0.9, -2.4, Math.PI])('looks where its anchor faces, turned by %f', (turn) => {
    const swing = createSimulation(field)
    hang(swing, 'a', charm({ size: [60, 60, 4], links: 4 }), anchor([0.02, 0.3, 0.14], 0.4), turn)
    settle(swing)
    const out = rotate(vec(), bobIn(swing, 'a').rotation, vec(0, 0, 1))
    const off = Math.atan2(out.x, out.z) - 0.4 - turn
    expect(Math.abs(Math.atan2(Math.sin(off), Math.cos(off)))).toBeLessThan(0.06)
  })
})

const some = fc.record({
  size: fc.constantFrom(...sizes),
  x: fc.integer({ min: -12, max: 12 }).map((n) => n / 100),
  turn: fc.integer({ min: -12, max: 12 }).map((n) => n / 4),
})
const looks = fc.array(some, { minLength: 2, maxLength: 4 })
type Some = typeof some extends fc.Arbitrary<infer T> ? T : never

const bodyOf = ({ size }: Some): HangingBody => charm({ size, links: 4 })
const hangOne = (swing: Simulation, one: Some, index: number) =>
  hang(swing, `${index}`, bodyOf(one), anchor([one.x, 0.3, 0.085]), one.turn)

const stances = (swing: Simulation): readonly Stance[] =>
  swing.bobs
    .toSorted((a, b) => (a.slot < b.slot ? -1 : 1))
    .map(({ nodes, position, rotation }) => ({
      nodes: nodes.slice(),
      position: { ...position },
      rotation: { ...rotation },
    }))

describe('rest poses', () => {
  test('are a function of the look: whatever came before, the same bits', () => {
    fc.assert(
      fc.property(looks, fc.integer({ min: 0, max: 3 }), (look, flicked) => {
        const fresh = createSimulation(field)
        look.forEach((one, index) => void hangOne(fresh, one, index))
        settle(fresh)
        const used = createSimulation(field)
        hang(used, '9', charm({ size: [85, 110, 60] }), anchor([0, 0.3, 0.085]))
        for (const [index, one] of [...look.entries()].toReversed()) hangOne(used, { ...one, turn: 0 }, index)
        shake(used, { x: 0.4, y: 0, z: -0.5 })
        for (let n = 0; n < 30; n++) stepSimulation(used, 1 / 60)
        unhang(used, '9')
        look.forEach(({ turn }, index) => void face(used, `${index}`, turn))
        const bob = used.bySlot.get(`${flicked % look.length}`)
        if (bob) flick(used, bob.slot, bob.position, { x: 0.5, y: 0, z: 0.5 })
        for (let n = 0; n < 600 && stepSimulation(used, 1 / 60); n++);
        expect(isAtRest(used)).toBe(true)
        expect(stances(used)).toEqual(stances(fresh))
      }),
      { numRuns: 6, seed: 5 },
    )
  })

  test('of charms that cannot meet do not know of each other', () => {
    const alone = createSimulation(field)
    hang(alone, 'a', charm({ links: 4 }), anchor([0.02, 0.3, 0.085]))
    settle(alone)
    const both = createSimulation(field)
    hang(both, 'a', charm({ links: 4 }), anchor([0.02, 0.3, 0.085]))
    hang(both, 'b', charm({ links: 4 }), anchor([0, 0.3, -0.085], Math.PI))
    hang(both, 'c', charm({ links: 4 }), anchor([0.4, 0.3, 0.085]))
    settle(both)
    expect(stances(both)[0]).toEqual(stances(alone)[0])
  })

  test.each(sizes)('of two of %i × %i × %i mm on one anchor are beside each other', (...size) => {
    const swing = createSimulation(field)
    const body = charm({ size, links: 4 })
    hang(swing, 'a', body, anchor([-0.009, 0.3, 0.085]))
    hang(swing, 'a/2', body, anchor([0.009, 0.3, 0.085]))
    settle(swing)
    const [one, other] = [bobIn(swing, 'a'), bobIn(swing, 'a/2')]
    let deepest = 0
    for (let i = 0; i < one.solid.length; i += 4)
      for (let j = 0; j < other.solid.length; j += 4) {
        const at = (bob: typeof one, k: number) => {
          const [x = 0, y = 0, z = 0] = bob.solid.subarray(k, k + 3)
          const p = rotate(vec(), bob.rotation, vec(x, y, z))
          return [p.x + bob.position.x, p.y + bob.position.y, p.z + bob.position.z] as const
        }
        const [p, q] = [at(one, i), at(other, j)]
        const gap = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
        deepest = Math.max(deepest, (one.solid[i + 3] ?? 0) + (other.solid[j + 3] ?? 0) - gap)
      }
    expect(deepest).toBeLessThan(0.001)
    for (const slot of ['a', 'a/2']) expect(depthIn(swing, slot, bag)).toBeLessThan(MOST_DEPTH)
  })

  test('are asked for nothing whose last bit an engine chooses', () => {
    const room = join(import.meta.dirname, '../../src/motion')
    // What nobody asks on the way to a rest pose: who looks, and a carrier's own sway.
    const aside = new Set(['line-of-sight.ts', 'loop.ts', 'simulation.ts'])
    const exact = new Set(
      ['abs', 'ceil', 'floor', 'max', 'min', 'round', 'sqrt', 'PI'].map((one) => `Math.${one}`),
    )
    const names = readdirSync(room, { recursive: true, encoding: 'utf8' })
    const files = names.filter((name) => name.endsWith('.ts') && !aside.has(name))
    for (const name of [
      ...files.map((name) => join(room, name)),
      join(room, '../look/hardware/hardware-row.ts'),
    ]) {
      const code = readFileSync(name, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
      expect((code.match(/Math\.\w+/g) ?? []).filter((one) => !exact.has(one))).toEqual([])
      expect(code).not.toContain('**')
    }
    expect(files.length).toBeGreaterThan(10)
  })
})

describe('the live swing', () => {
  test('ends within four seconds of a flick in exactly the rest pose', () => {
    fc.assert(
      fc.property(looks, fc.integer({ min: 1, max: 8 }), (look, speed) => {
        const swing = createSimulation(field)
        look.forEach((one, index) => void hangOne(swing, one, index))
        settle(swing)
        const before = stances(swing)
        for (const { slot, position } of swing.bobs)
          flick(swing, slot, position, { x: speed / 10, y: 0, z: speed / 10 })
        let seconds = 0
        while (seconds < 10 && stepSimulation(swing, 1 / 60)) seconds += 1 / 60
        expect(seconds).toBeLessThan(4)
        expect(seconds).toBeGreaterThan(0.3)
        expect(stances(swing)).toEqual(before)
      }),
      { numRuns: 8, seed: 9 },
    )
  })

  test('of a crowd that leans on each other ends as soon', () => {
    const swing = createSimulation(field)
    const bear = charm({ size: [85, 110, 60], links: 4, hold: swinging(0.18) })
    for (const x of [-0.09, -0.03, 0.03, 0.09])
      for (const place of ['', '/2']) hang(swing, `${x}${place}`, bear, anchor([x, 0.3, 0.085]))
    settle(swing)
    shake(swing, { x: 0.5, y: 0, z: -0.5 })
    let seconds = 0
    while (seconds < 10 && stepSimulation(swing, 1 / 60)) seconds += 1 / 60
    expect(seconds).toBeLessThan(4.1)
  })

  test('wakes a neighbor that it knocks against', () => {
    const swing = createSimulation(field)
    hang(swing, 'a', charm({ size: [40, 60, 30], links: 4 }), anchor([0, 0.3, 0.1]))
    hang(swing, 'b', charm({ size: [40, 60, 30], links: 4 }), anchor([0.06, 0.3, 0.1]))
    settle(swing)
    const b = bobIn(swing, 'b')
    const still = b.position.x
    flick(swing, 'a', bobIn(swing, 'a').position, { x: 1.2, y: 0, z: 0 })
    let farthest = 0
    for (let n = 0; n < 60; n++) {
      stepSimulation(swing, 1 / 60)
      farthest = Math.max(farthest, b.position.x - still)
    }
    expect(farthest).toBeGreaterThan(0.005)
  })

  test('slides along cloth with less of its swing than in the air', () => {
    const late = (z: number) => {
      const swing = createSimulation(field)
      hang(swing, 'a', charm({ size: [85, 110, 60], links: 4, hold: swinging(0.04) }), anchor([0, 0.3, z]))
      settle(swing)
      const { position } = bobIn(swing, 'a')
      flick(swing, 'a', position, { x: 0.3, y: 0, z: 0 })
      let far = 0
      for (let n = 0; n < 80; n++) {
        stepSimulation(swing, 1 / 60)
        if (n >= 45) far = Math.max(far, Math.abs(position.x))
      }
      return far
    }
    expect(late(0.085)).toBeLessThan(0.6 * late(0.3))
  })
})
