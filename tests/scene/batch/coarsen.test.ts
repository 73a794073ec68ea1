import { Box3, BoxGeometry, type BufferAttribute, SphereGeometry, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { coarsen } from '../../../src/scene/batch/coarsen'

const trianglesOf = ({ index, drawRange }: BoxGeometry | SphereGeometry): number =>
  Math.min(index?.count ?? 0, drawRange.count) / 3

describe('what throws a shadow', () => {
  it('has the triangles that its outline needs, and no more', async () => {
    const box = new BoxGeometry(0.1, 0.1, 0.1, 20, 20, 20)
    await coarsen(box)
    expect(trianglesOf(box)).toBe(12)
  })

  it('is never more than two and a half millimeters from what it stands for', async () => {
    const ball = new SphereGeometry(0.04, 64, 48)
    const before = trianglesOf(ball)
    await coarsen(ball)
    expect(trianglesOf(ball)).toBeLessThan(before / 4)
    const [corners, index] = [ball.getAttribute('position') as BufferAttribute, ball.index as BufferAttribute]
    const bounds = new Box3()
    for (let i = 0; i < ball.drawRange.count; i += 3) {
      const triangle = [0, 1, 2].map((k) => new Vector3().fromBufferAttribute(corners, index.getX(i + k)))
      for (const one of triangle) bounds.expandByPoint(one)
      const middle = triangle.reduce((sum, one) => sum.addScaledVector(one, 1 / 3), new Vector3())
      expect(0.04 - middle.length()).toBeLessThan(0.0025)
    }
    expect(bounds.getSize(new Vector3()).length()).toBeCloseTo(0.08 * Math.sqrt(3), 2)
  })
})
