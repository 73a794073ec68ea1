import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { centerLine, station } from '../../../src/scene/hardware/center-line'
import { smoothPath } from '../../../src/scene/hardware/smooth-path'

const at = (x: number, y: number, z = 0): Vector3 => new Vector3(x, y, z)
const X = at(1, 0)

describe('the line along which hardware hangs', () => {
  const bent = [at(0, 0), at(0, -0.01), at(0.006, -0.018), at(0.016, -0.018)]
  const line = centerLine(bent, [X, X, X])

  it('goes through every joint of the row, at the end of each piece', () => {
    let far = 0
    for (const [k, joint] of bent.entries()) {
      if (k > 0) far += joint.distanceTo(bent[k - 1] ?? joint)
      expect(line.walk(far, station()).at.distanceTo(joint)).toBeLessThan(1e-9)
    }
    expect(line.length).toBeCloseTo(far, 12)
  })

  it('goes straight on beyond its ends', () => {
    const { at: above, along } = line.walk(-0.002, station())
    const { at: top } = line.walk(0, station())
    expect(above.distanceTo(top.clone().addScaledVector(along, -0.002))).toBeLessThan(1e-9)
  })

  it('has a side square to its way everywhere, however the row turns', () => {
    const turned = centerLine(bent, [X, at(0, 0, 1), at(0, 1)])
    for (let far = 0; far <= line.length; far += 0.0007) {
      const { along, side } = turned.walk(far, station())
      expect(along.length()).toBeCloseTo(1, 9)
      expect(side.length()).toBeCloseTo(1, 9)
      expect(side.dot(along)).toBeCloseTo(0, 9)
    }
  })
})

describe('a smooth path', () => {
  const corners = [at(0, 0), at(0.004, 0.003), at(0.009, 0.001), at(0.011, -0.008)]
  const gaps = (points: readonly Vector3[], closed: boolean): readonly number[] =>
    points.flatMap((point, i) => {
      const next = points[i + 1] ?? (closed ? points[0] : undefined)
      return next ? [point.distanceTo(next)] : []
    })

  it('begins and ends at its ends, its points evenly apart', () => {
    const points = smoothPath(corners, 40)
    expect(points).toHaveLength(41)
    expect(points[0]?.distanceTo(corners[0] ?? X)).toBeLessThan(1e-9)
    expect(points.at(-1)?.distanceTo(corners.at(-1) ?? X)).toBeLessThan(1e-9)
    const far = gaps(points, false)
    expect(Math.max(...far) / Math.min(...far)).toBeLessThan(1.02)
  })

  it('that is closed comes back to its beginning in even steps', () => {
    const round = Array.from({ length: 8 }, (_, i) =>
      at(0.006 * Math.cos(i * Math.PI * 0.25), 0.009 * Math.sin(i * Math.PI * 0.25)),
    )
    const points = smoothPath(round, 40, true)
    expect(points).toHaveLength(40)
    const far = gaps(points, true)
    expect(Math.max(...far) / Math.min(...far)).toBeLessThan(1.05)
  })

  it('goes near each of its corners', () => {
    const points = smoothPath(corners, 200)
    for (const corner of corners)
      expect(Math.min(...points.map((point) => point.distanceTo(corner)))).toBeLessThan(1e-4)
  })
})
