import { expect, test } from 'vitest'
import { brightened } from '../../modeling/kit/materials'
import { meshOf, onlyUsed, openTriangles } from '../../modeling/kit/mesh'
import { reachOf, sphere } from '../../modeling/kit/sdf'

/** Two squares side by side, from x = 0 to 1 and from x = 1 to 2. */
const strip = meshOf({
  positions: [0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 1, 1, 0, 2, 1, 0],
  normals: Array.from({ length: 6 }, () => [0, 0, 1]).flat(),
  uvs: Array.from({ length: 6 }, () => [0, 0]).flat(),
  indices: [0, 1, 4, 0, 4, 3, 1, 2, 5, 1, 5, 4],
})

test('a triangle is left out only when all of its corners are hidden', () => {
  expect([...openTriangles(strip, () => false)]).toEqual([...(strip.getIndex()?.array ?? [])])
  expect([...openTriangles(strip, ([x]) => x > 0.5)]).toEqual([0, 1, 4, 0, 4, 3])
  expect([...openTriangles(strip, () => true)]).toEqual([])
})

test('what is left keeps its shape and none of the vertices that nothing uses', () => {
  const right = onlyUsed(strip, new Uint32Array([1, 2, 5, 1, 5, 4]))
  expect(right.getAttribute('position').count).toBe(4)
  const corner = (i: number) => right.getAttribute('position').getX(right.getIndex()?.getX(i) ?? -1)
  expect([0, 1, 2, 3, 4, 5].map(corner)).toEqual([1, 2, 2, 1, 2, 1])
})

test('the reach of a field is where a ray leaves it', () => {
  expect(reachOf(sphere(5, [1, 0, 0]), [0, 0, 0], [1, 0, 0])).toBeCloseTo(6, 6)
  expect(reachOf(sphere(5, [1, 0, 0]), [0, 0, 0], [-1, 0, 0])).toBeCloseTo(4, 6)
})

test('a brightened color stays within what a screen shows', () => {
  expect(brightened('#808080', 1.5)).toBe('#c0c0c0')
  expect(brightened('#F01020', 1.2)).toBe('#ff1326')
})
