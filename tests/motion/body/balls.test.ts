import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballsUnder, FELT, readBalls, writeBalls } from '../../../src/motion/body/balls'
import type { Ellipsoid } from '../../../src/motion/body/ellipsoid'
import { quatOf, rotateBack, type Triple, vec } from '../../../src/motion/vec'

const radius = fc.double({ min: 0.0015, max: 0.06, noNaN: true })
const part = fc.double({ min: -1, max: 1, noNaN: true })
const egg = fc.record({
  center: fc.tuple(part, part, part),
  radii: fc.tuple(radius, radius, radius),
  rotation: fc.tuple(part, part, part, part).filter(([x, y, z, w]) => Math.hypot(x, y, z, w) > 0.1),
})

const feelersUnder = (ellipsoids: readonly Ellipsoid[]) =>
  ballsUnder(ellipsoids, FELT).map(({ at: [x, y, z], radius }) => ({ at: vec(x, y, z), radius }))

/** The middle of a flat charm of 52 × 68 × 3 mm. */
const plate = { center: [0, -0.06, 0], radii: [0.026, 0.034, 0.0015], rotation: [0, 0, 0, 1] } as const

describe('what a charm feels with', () => {
  it('keeps within the box of its ellipsoid, whichever way that is turned', () => {
    fc.assert(
      fc.property(egg, (ellipsoid) => {
        const turn = quatOf(ellipsoid.rotation)
        for (const { at, radius: ball } of feelersUnder([ellipsoid])) {
          const own = vec(at.x - ellipsoid.center[0], at.y - ellipsoid.center[1], at.z - ellipsoid.center[2])
          rotateBack(own, turn, own)
          for (const [axis, value] of [own.x, own.y, own.z].entries())
            expect(Math.abs(value) + ball).toBeLessThan((ellipsoid.radii[axis] ?? 0) + 1e-9)
        }
      }),
    )
  })

  it('leaves no place on a round skin from which a ball of a finger is not felt', () => {
    const feelers = feelersUnder([{ center: [0, 0, 0], radii: [0.04, 0.05, 0.03], rotation: [0, 0, 0, 1] }])
    fc.assert(
      fc.property(part, part, part, (x, y, z) => {
        const length = Math.hypot(x, y, z)
        fc.pre(length > 0.1)
        const skin: Triple = [(0.04 * x) / length, (0.05 * y) / length, (0.03 * z) / length]
        const gap = Math.min(
          ...feelers.map(
            ({ at, radius: ball }) => Math.hypot(at.x - skin[0], at.y - skin[1], at.z - skin[2]) - ball,
          ),
        )
        expect(gap).toBeLessThan(0.006)
      }),
      { numRuns: 300 },
    )
  })

  it('makes a plate even: it is as thick near its rim as in its middle', () => {
    const feelers = feelersUnder([plate])
    const thick = feelers.map(({ at, radius: ball }) => ({
      far: Math.hypot(at.x / 0.026, (at.y + 0.06) / 0.034),
      top: at.z + ball,
    }))
    expect(Math.max(...thick.map(({ far }) => far))).toBeGreaterThan(0.9)
    for (const { top } of thick) expect(top).toBeCloseTo(0.0015, 6)
  })

  it('is the same on the left as on the right', () => {
    const feelers = feelersUnder([plate])
    for (const { at } of feelers) {
      const mirrored = feelers.map((other) =>
        Math.hypot(other.at.x + at.x, other.at.y - at.y, other.at.z - at.z),
      )
      expect(Math.min(...mirrored)).toBeLessThan(1e-9)
    }
  })

  it('shares what it has by how large each part is', () => {
    const small = { center: [0, 0, 0], radii: [0.004, 0.004, 0.004], rotation: [0, 0, 0, 1] } as const
    const count = feelersUnder([plate, small]).length
    expect(count).toBeLessThan(230)
    expect(count - feelersUnder([plate]).length).toBeLessThan(15)
  })

  it('is told in a file to a twentieth of a millimeter', () => {
    const balls = ballsUnder([plate], FELT)
    const read = readBalls(JSON.parse(JSON.stringify(writeBalls(balls)))) ?? []
    expect(read).toHaveLength(balls.length)
    for (const [index, { at, radius: own }] of read.entries()) {
      const ball = balls[index]
      for (const axis of [0, 1, 2] as const)
        expect(Math.abs(at[axis] - (ball?.at[axis] ?? 9))).toBeLessThan(5.1e-5)
      expect(Math.abs(own - (ball?.radius ?? 9))).toBeLessThan(5.1e-5)
    }
  })

  it('is not read where it is no whole number of balls, no numbers, or more than anybody needs', () => {
    for (const bad of [
      null,
      'balls',
      [1, 2, 3],
      [1, 2, 3, 'x'],
      [1, 2, 3, Number.NaN],
      new Array(4 * 257).fill(1),
    ])
      expect(readBalls(bad)).toBeNull()
  })
})
