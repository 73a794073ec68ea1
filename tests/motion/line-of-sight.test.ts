import { describe, expect, it } from 'vitest'
import { type CarrierShape, capsule, noShape, solidEllipsoid } from '../../src/motion/carrier-shape'
import { distanceGrid } from '../../src/motion/distance-grid'
import { distanceToCarrier, isInSight } from '../../src/motion/line-of-sight'

const at = (x: number, y: number, z: number) => ({ x, y, z })
const front = at(0, 0.2, 1.5)

/** A ball of 10 cm around (0, 0.2, 0) as a distance grid. */
const ball: CarrierShape = (() => {
  const n = 33
  const values: number[] = []
  for (let k = 0; k < n; k++)
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) {
        const d = Math.hypot(-0.16 + i * 0.01, -0.16 + j * 0.01, -0.16 + k * 0.01) - 0.1
        values.push(Math.min(Math.max(d * 1000, -127), 127))
      }
  return { grids: [distanceGrid([-0.16, 0.04, -0.16], 0.01, [n, n, n], values)], solids: [] }
})()

const shapes: readonly (readonly [string, CarrierShape])[] = [
  ['a distance grid', ball],
  [
    'an ellipsoid',
    {
      grids: [],
      solids: [solidEllipsoid({ center: [0, 0.2, 0], radii: [0.1, 0.1, 0.1], rotation: [0, 0, 0, 1] })],
    },
  ],
  ['a capsule', { grids: [], solids: [capsule([0, 0.15, 0], [0, 0.25, 0], 0.1)] }],
]

describe.each(shapes)('past %s', (_, shape) => {
  it('a point before the carrier is seen', () => {
    expect(isInSight(shape, at(0, 0.2, 0.115), front)).toBe(true)
  })
  it('a point behind the carrier is hidden', () => {
    expect(isInSight(shape, at(0, 0.2, -0.13), front)).toBe(false)
  })
  it('a point beside the carrier is seen', () => {
    expect(isInSight(shape, at(0.13, 0.2, 0), front)).toBe(true)
  })
  it('the same point is seen from the other side', () => {
    expect(isInSight(shape, at(0, 0.2, -0.13), at(0, 0.2, -1.5))).toBe(true)
  })
  it('distance is negative inside and positive outside', () => {
    expect(distanceToCarrier(shape, 0, 0.2, 0)).toBeLessThan(0)
    expect(distanceToCarrier(shape, 0, 0.2, 0.15)).toBeCloseTo(0.05, 2)
  })
})

it('nothing hides anything where no shape is known', () => {
  expect(isInSight(noShape, at(0, 0, -1), front)).toBe(true)
})
