import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextIndex } from '../../../src/ui/controls/roving'

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const

describe('arrow keys in a group', () => {
  it('walk rows and columns of a grid', () => {
    const walk = { count: 8, columns: 3 }
    expect(nextIndex('ArrowRight', 0, walk)).toBe(1)
    expect(nextIndex('ArrowDown', 1, walk)).toBe(4)
    expect(nextIndex('ArrowUp', 4, walk)).toBe(1)
    expect(nextIndex('End', 0, walk)).toBe(7)
    expect(nextIndex('Home', 7, walk)).toBe(0)
  })

  it('stop at the edges, or go round where asked', () => {
    expect(nextIndex('ArrowUp', 1, { count: 8, columns: 3 })).toBe(1)
    expect(nextIndex('ArrowRight', 7, { count: 8 })).toBe(7)
    expect(nextIndex('ArrowRight', 7, { count: 8, wrap: true })).toBe(0)
    expect(nextIndex('ArrowLeft', 0, { count: 8, wrap: true })).toBe(7)
  })

  it('leave other keys alone', () => {
    expect(nextIndex('a', 0, { count: 3 })).toBeNull()
    expect(nextIndex('Tab', 0, { count: 3 })).toBeNull()
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
          const to = nextIndex(key, at % count, { count, columns, wrap })
          expect(to).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThan(count)
        },
      ),
    )
  })
})
