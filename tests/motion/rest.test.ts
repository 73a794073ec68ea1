import { describe, expect, test } from 'vitest'
import { separation } from '../../src/motion/ellipsoid'
import type { DistanceField } from '../../src/motion/field/distance-field'
import type { AnchorFrame } from '../../src/motion/rigid-body'
import {
  createSimulation,
  hang,
  isAtRest,
  type Simulation,
  settle,
  shake,
  stepSimulation,
} from '../../src/motion/simulation'
import { rotate, rotateSym, sym, type Triple, type Vec, vec } from '../../src/motion/vec'
import {
  anchor,
  bag,
  bagField,
  ball,
  block,
  bobIn,
  charm,
  type Distance,
  fieldFrom,
  swinging,
} from './makers'

const sizes: readonly Triple[] = [
  [85, 110, 60],
  [130, 170, 80],
  [52, 68, 3],
  [34, 34, 34],
  [50, 140, 10],
  [18, 32, 14],
]

/** Centers of a charm's ellipsoids and their matrices as they are now. */
function solidsOf(swing: Simulation, slot: string) {
  const bob = bobIn(swing, slot)
  return bob.ellipsoids.map((part) => {
    const center = vec(
      part.center.x - bob.center.x,
      part.center.y - bob.center.y,
      part.center.z - bob.center.z,
    )
    rotate(center, bob.rotation, center)
    center.x += bob.position.x
    center.y += bob.position.y
    center.z += bob.position.z
    return { center, shape: rotateSym(sym(), bob.rotation, part.shape) }
  })
}

/** Deepest point (m) of a charm's skin inside the true surface, over a fine sampling of its ellipsoids. */
function depthIn(swing: Simulation, slot: string, distance: Distance): number {
  const bob = bobIn(swing, slot)
  let depth = Number.NEGATIVE_INFINITY
  for (const [index, { center }] of solidsOf(swing, slot).entries()) {
    const radii = bob.body.ellipsoids[index]?.radii ?? [0, 0, 0]
    const skin = vec()
    for (let u = 0; u <= 60; u++)
      for (let v = 0; v < 120; v++) {
        const [a, b] = [(Math.PI * u) / 60, (Math.PI * v) / 60]
        skin.x = radii[0] * Math.sin(a) * Math.cos(b)
        skin.y = radii[1] * Math.cos(a)
        skin.z = radii[2] * Math.sin(a) * Math.sin(b)
        rotate(skin, bob.rotation, skin)
        depth = Math.max(depth, -distance(center.x + skin.x, center.y + skin.y, center.z + skin.z))
      }
  }
  return depth
}

function restedOn(field: DistanceField, at: AnchorFrame, size: Triple, links: 0 | 1 | 2 | 3): Simulation {
  const swing = createSimulation(field)
  hang(swing, 'a', charm({ size, links, dropMm: 45, hold: swinging(0.1) }), at)
  for (let n = 0; n < 1200 && stepSimulation(swing, 1 / 60); n++);
  return swing
}

const MOST_DEPTH = 0.002

describe('a charm at rest', () => {
  const field = bagField()
  test.each(sizes)('of %i × %i × %i mm lies on the bag, not in it', (...size) => {
    const anchors = [
      anchor([0.02, 0.3, 0.083]),
      anchor([0.143, 0.3, 0.01], Math.PI / 2),
      anchor([-0.12, 0.37, 0.083], -0.5),
      anchor([0, 0.43, 0.02]),
    ]
    for (const at of anchors)
      for (const links of [0, 1, 2, 3] as const) {
        const swing = restedOn(field, at, size, links)
        expect(isAtRest(swing)).toBe(true)
        expect(depthIn(swing, 'a', bag)).toBeLessThan(MOST_DEPTH)
      }
  })

  test.each(sizes)('of %i × %i × %i mm lies on a sphere, not in it', (...size) => {
    const distance = ball([0, 0.2, 0], 0.12)
    const sphere = fieldFrom(distance, [-0.14, 0.06, -0.14], [0.14, 0.34, 0.14])
    const swing = restedOn(sphere, anchor([0, 0.28, 0.1]), size, 2)
    expect(isAtRest(swing)).toBe(true)
    expect(depthIn(swing, 'a', distance)).toBeLessThan(MOST_DEPTH)
  })

  test('leans away from the panel it hangs before, by what its depth asks for', () => {
    const swing = restedOn(field, anchor([0, 0.3, 0.085]), [85, 110, 60], 1)
    const { rotation } = bobIn(swing, 'a')
    const lean = Math.acos(rotate(vec(), rotation, vec(0, 1, 0)).y)
    expect(lean).toBeGreaterThan(0.02)
    expect(lean).toBeLessThan(0.45)
    expect(depthIn(swing, 'a', bag)).toBeGreaterThan(-0.002)
  })
})

function deepestPair(swing: Simulation, one: string, other: string): number {
  const aside: Vec = vec(1, 0, 0)
  let depth = Number.NEGATIVE_INFINITY
  for (const a of solidsOf(swing, one))
    for (const b of solidsOf(swing, other))
      depth = Math.max(depth, -separation(vec(), a.center, a.shape, b.center, b.shape, aside))
  return depth
}

describe('two charms on one anchor', () => {
  const field = bagField()
  test.each(sizes)('of %i × %i × %i mm rest beside each other, not in each other', (...size) => {
    for (const ratio of [0.05, 0.18])
      for (const calm of [true, false]) {
        const swing = createSimulation(field)
        const body = charm({ size, links: 2, hold: swinging(ratio) })
        hang(swing, 'a', body, anchor([0, 0.3, 0.085]))
        hang(swing, 'a/2', body, anchor([0, 0.3, 0.085]))
        if (calm) settle(swing)
        for (let n = 0; n < 1500 && stepSimulation(swing, 1 / 60); n++);
        expect(isAtRest(swing)).toBe(true)
        expect(deepestPair(swing, 'a', 'a/2')).toBeLessThan(MOST_DEPTH)
        expect(depthIn(swing, 'a', bag)).toBeLessThan(MOST_DEPTH)
        expect(depthIn(swing, 'a/2', bag)).toBeLessThan(MOST_DEPTH)
      }
  })
})

describe('settling at once', () => {
  test('ends within its steps where swinging would have ended', () => {
    const field = bagField()
    for (const size of sizes) {
      const calm = createSimulation(field)
      const free = createSimulation(field)
      for (const swing of [calm, free])
        hang(swing, 'a', charm({ size, links: 2 }), anchor([0.02, 0.3, 0.083]))
      settle(calm)
      expect(isAtRest(calm)).toBe(true)
      for (let n = 0; n < 1200 && stepSimulation(free, 1 / 60); n++);
      const [one, other] = [bobIn(calm, 'a').position, bobIn(free, 'a').position]
      expect(Math.hypot(one.x - other.x, one.y - other.y, one.z - other.z)).toBeLessThan(0.004)
    }
  })

  test('stops a charm that never would come to rest by itself', () => {
    const swing = createSimulation(fieldFrom(block(0.1, 0.1, 0.1), [-0.1, -0.1, -0.1], [0.1, 0.2, 0.1]))
    hang(swing, 'a', charm({ dropMm: 20 }), anchor([0, 0.05, 0]))
    settle(swing, 5)
    expect(isAtRest(swing)).toBe(true)
  })
})

test('a crowd of charms that lean on each other rests within twenty seconds of a shake', () => {
  const swing = createSimulation(bagField())
  const bear = charm({ size: [85, 110, 60], links: 2, hold: swinging(0.18) })
  for (const x of [-0.09, -0.03, 0.03, 0.09])
    for (const place of ['', '/2']) hang(swing, `${x}${place}`, bear, anchor([x, 0.3, 0.085]))
  settle(swing)
  expect(isAtRest(swing)).toBe(true)
  shake(swing, { x: 0.5, y: 0, z: -0.5 })
  for (let n = 0; n < 1200 && stepSimulation(swing, 1 / 60); n++);
  expect(isAtRest(swing)).toBe(true)
})
