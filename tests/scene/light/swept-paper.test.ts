import { Raycaster, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { sweptPaper, wallShare } from '../../../src/scene/light/swept-paper'

const { sweep } = sweptPaper(
  { top: [200, 200, 200], bottom: [240, 240, 240] },
  { reach: 0.5, floor: 0.2, key: [-1, 1.5, 1] },
)
if (!sweep) throw new Error('no sweep')
sweep.updateMatrixWorld()

/** What somebody at a place sees of the paper in a direction. */
const seen = (from: readonly [number, number, number], towards: readonly [number, number, number]) =>
  new Raycaster(new Vector3(...from), new Vector3(...towards).normalize()).intersectObject(sweep)[0]

describe('a paper sweep', () => {
  it('lies on the floor below the look', () => {
    expect(seen([0, 1, 0.3], [0, -1, 0])?.point.y).toBeCloseTo(-0.2, 6)
  })

  it.each([0, 1, 2, 3, 4, 5])('stands behind the look wherever it is seen from: %d', (eighth) => {
    const [x, z] = [Math.sin(eighth), Math.cos(eighth)]
    for (const away of [1.5, 4]) {
      const hit = seen([x * away, 0.3, z * away], [-x, 0, -z])
      expect(hit, 'nothing of it is in the way of who stands outside').toBeDefined()
      expect(hit?.point.dot(new Vector3(x, 0, z))).toBeLessThan(-0.9)
    }
  })

  it('goes from the color of the floor to that of the wall without an edge', () => {
    expect(wallShare(0)).toBe(0)
    expect(wallShare(6)).toBe(1)
    for (let out = 0; out < 6; out += 0.1) {
      expect(wallShare(out + 0.1)).toBeGreaterThanOrEqual(wallShare(out))
      expect(wallShare(out + 0.1) - wallShare(out)).toBeLessThan(0.06)
    }
  })

  it('throws no shadow and hides nothing', () => {
    expect(sweep.castShadow).toBe(false)
    expect(sweep.material).toMatchObject({ depthWrite: false })
  })
})
