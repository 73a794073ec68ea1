import { describe, expect, test } from 'vitest'
import { hangingBodyOf } from '../../src/motion/hanging-body'
import { swinging } from './makers'

describe('a charm from a file', () => {
  const extras = {
    massCenter: [0, -0.1, 0],
    pivots: [[0, -0.05, 0]],
    ellipsoids: [{ center: [0, -0.1, 0], radii: [0.03, 0.05, 0.02] }],
  }
  test('becomes a hanging body', () => {
    const body = hangingBodyOf({ dangle: extras }, 42, swinging())
    expect(body).toMatchObject({ massG: 42, pivots: [[0, -0.05, 0]] })
  })
  test.each([
    ['no mass center', { ...extras, massCenter: 'low' }, 42],
    ['no pivots', { ...extras, pivots: undefined }, 42],
    ['a bad pivot', { ...extras, pivots: [[0, 1]] }, 42],
    ['a bad ellipsoid', { ...extras, ellipsoids: [{ center: [0, 0, 0] }] }, 42],
    ['no mass', extras, 0],
  ])('with %s is refused with a reason', (_name, bad, massG) => {
    expect(hangingBodyOf(bad, massG, swinging())).toEqual({ kind: 'problem', reason: expect.any(String) })
  })
})
