import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { step } from '../../../src/ui/controls/roving'

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const

describe('arrow keys in a group', () => {
  it('walk rows and columns of a grid', () => {
    const walk = { count: 8, columns: 3 }
    expect(step('ArrowRight', 0, walk)).toBe(1)
    expect(step('ArrowDown', 1, walk)).toBe(4)
    expect(step('ArrowUp', 4, walk)).toBe(1)
    expect(step('End', 0, walk)).toBe(7)
    expect(step('Home', 7, walk)).toBe(0)
  })

  it('stop at the edges, or go round where asked', () => {
    expect(step('ArrowUp', 1, { count: 8, columns: 3 })).toBe(1)
    expect(step('ArrowRight', 7, { count: 8 })).toBe(7)
    expect(step('ArrowRight', 7, { count: 8, wrap: true })).toBe(0)
    expect(step('ArrowLeft', 0, { count: 8, wrap: true })).toBe(7)
  })

  it('leave other keys alone', () => {
    expect(step('a', 0, { count: 3 })).toBeNull()
    expect(step('Tab', 0, { count: 3 })).toBeNull()
  })

  it('never leave the group', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KEYS),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(59),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (key, count, at, columns, wrap) => {
          const to = step(key, at % count, { count, columns, wrap })
          expect(to).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThan(count)
        },
      ),
    )
  })
})
