import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Ball } from '../../../src/motion/body/balls'
import { ballsUnderSkin, FAT, FINE } from '../../../src/motion/body/under-skin'
import type { Triple } from '../../../src/motion/vec'
import { box, facetedBall } from '../field/meshes'

const away = ([x, y, z]: Triple, { at, radius }: Ball) => Math.hypot(x - at[0], y - at[1], z - at[2]) - radius
/** How far (m) a point stands out of balls. */
const out = (point: Triple, balls: readonly Ball[]) => Math.min(...balls.map((ball) => away(point, ball)))

/** Points all over a block's skin. */
function* skinOf([x, y, z]: Triple): Generator<Triple> {
  for (let i = 0; i <= 12; i++)
    for (let j = 0; j <= 12; j++) {
      const [p, q] = [i / 12, j / 12]
      for (const side of [0, 1]) {
        yield [p * x, q * y, side * z]
        yield [p * x, side * y, q * z]
        yield [side * x, p * y, q * z]
      }
    }
}

describe('balls under the skin of a mesh', () => {
  it.each([
    ['a block', [0.03, 0.04, 0.02]],
    ['a plate', [0.05, 0.06, 0.003]],
    ['a rod', [0.006, 0.09, 0.006]],
  ] as const)('of %s leave next to nothing of it out, and keep within it', (_, size) => {
    const balls = ballsUnderSkin(box([0, 0, 0], size), FINE)
    expect(balls.length).toBeLessThanOrEqual(FINE.count)
    for (const point of skinOf(size)) expect(out(point, balls)).toBeLessThan(0.0035)
    for (const { at, radius } of balls)
      for (const axis of [0, 1, 2] as const) {
        expect(at[axis] - radius).toBeGreaterThan(-0.002)
        expect(at[axis] + radius).toBeLessThan(size[axis] + 0.002)
      }
  })

  it('are fat for other charms: few fill a body to its middle', () => {
    const balls = ballsUnderSkin(facetedBall([0, 0, 0], 0.025), FAT)
    expect(balls.length).toBeLessThanOrEqual(FAT.count)
    expect(Math.max(...balls.map(({ radius }) => radius))).toBeGreaterThan(0.017)
    expect(out([0, 0, 0], balls)).toBeLessThan(-0.012)
  })

  it('are more where the mesh is too large and has too many limbs for as many', () => {
    const limbs = Array.from({ length: 6 * 6 }, (_, k) =>
      box(
        [(k % 6) * 0.03, Math.floor(k / 6) * 0.03, 0],
        [(k % 6) * 0.03 + 0.008, Math.floor(k / 6) * 0.03 + 0.008, 0.09],
      ),
    ).flat()
    const balls = ballsUnderSkin(limbs, FINE)
    expect(balls.length).toBeGreaterThan(FINE.count)
    for (let z = 0; z <= 0.09; z += 0.003) expect(out([0.034, 0.034, z], balls)).toBeLessThan(FINE.gap)
  })

  it('are none where no mesh is', () => {
    expect(ballsUnderSkin([], FINE)).toEqual([])
  })

  it('are the same bits on whatever engine', () => {
    const told = facetedBall([0, 0, 0], 0.02).map((value) => Math.round(value * 1e6) / 1e6)
    const print = createHash('sha256')
      .update(JSON.stringify(ballsUnderSkin(told, FINE)))
      .digest('hex')
    expect(print.slice(0, 16)).toBe('09584a61032a2a10')
  })
})
