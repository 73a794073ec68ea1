import { describe, expect, it } from 'vitest'
import { noField } from '../../src/motion/field/distance-field'
import { isInSight } from '../../src/motion/line-of-sight'
import { ball, fieldFrom } from './makers'

const at = (x: number, y: number, z: number) => ({ x, y, z })
const front = at(0, 0.2, 1.5)

describe('past a ball', () => {
  const field = fieldFrom(ball([0, 0.2, 0], 0.1), [-0.12, 0.08, -0.12], [0.12, 0.32, 0.12])
  it('a point before the carrier is seen', () => {
    expect(isInSight(field, at(0, 0.2, 0.115), front)).toBe(true)
  })
  it('a point behind the carrier is hidden', () => {
    expect(isInSight(field, at(0, 0.2, -0.13), front)).toBe(false)
  })
  it('a point beside the carrier is seen', () => {
    expect(isInSight(field, at(0.13, 0.2, 0), front)).toBe(true)
  })
  it('the same point is seen from the other side', () => {
    expect(isInSight(field, at(0, 0.2, -0.13), at(0, 0.2, -1.5))).toBe(true)
  })
})

it('nothing hides anything where no shape is known', () => {
  expect(isInSight(noField, at(0, 0, -1), front)).toBe(true)
})
