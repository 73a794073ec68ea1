import { describe, expect, test } from 'vitest'
import { mechanismId } from '../../../src/look/ids'
import { chainLength } from '../../../src/motion/body/chain-piece'
import { hangingBodyOf } from '../../../src/motion/body/hanging-body'

const ATTACH = [0, -0.05, 0] as const

describe('a charm from a file', () => {
  const extras = {
    massCenter: [0, -0.1, 0],
    ellipsoids: [{ center: [0, -0.1, 0], radii: [0.03, 0.05, 0.02] }],
  }
  const facts = {
    type: 'metal',
    archetype: 'coin',
    mechanism: mechanismId('swivel_lobster'),
    dropMm: 50,
    massG: 42,
  }

  test('hangs on the hardware of its mechanism, from its anchor down to where it is held', () => {
    const body = hangingBodyOf({ dangle: extras }, ATTACH, facts)
    expect(body).toMatchObject({ massG: 42, hinge: [0, 0, 0], attach: [0, -0.05, 0] })
    if ('kind' in body) throw new Error(body.reason)
    expect(chainLength(body.chain)).toBeCloseTo(0.05, 12)
  })

  test('feels with the balls of its file, and without them with its ellipsoids', () => {
    const balls = { felt: [0, -900, 0, 30], solid: [0, -1000, 0, 200] }
    const body = hangingBodyOf({ ...extras, ...balls }, ATTACH, facts)
    expect(body).toMatchObject({
      felt: [{ at: [0, -0.09, 0], radius: 0.003 }],
      solid: [{ at: [0, -0.1, 0], radius: 0.02 }],
    })
    const bare = hangingBodyOf(extras, ATTACH, facts)
    for (const bad of [
      { ...balls, felt: [1, 2, 3] },
      { ...balls, solid: ['a', 1, 2, 3] },
      { ...balls, felt: [] },
    ])
      expect(hangingBodyOf({ ...extras, ...bad }, ATTACH, facts)).toEqual(bare)
  })
  test.each([
    ['no mass center', { ...extras, massCenter: 'low' }, 42],
    ['no ellipsoids', { ...extras, ellipsoids: undefined }, 42],
    ['a bad ellipsoid', { ...extras, ellipsoids: [{ center: [0, 0, 0] }] }, 42],
    ['no mass', extras, 0],
  ])('with %s is refused with a reason', (_name, bad, massG) => {
    expect(hangingBodyOf(bad, ATTACH, { ...facts, massG })).toEqual({
      kind: 'problem',
      reason: expect.any(String),
    })
  })
})
