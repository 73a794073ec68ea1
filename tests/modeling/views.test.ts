import * as THREE from 'three'
import { describe, expect, test } from 'vitest'
import { compareViews } from '../../modeling/views/compare'
import { countPixels } from '../../modeling/views/id-buffer'
import { catalog, lookOf } from '../scoring/makers'

const FRONT = new THREE.Vector3(0, 0, 1)
/** A square of `size` meters around the axis, `z` in front. */
const square = (id: number, size: number, z: number) => {
  const s = size / 2
  return { id, corners: [-s, -s, z, s, -s, z, s, s, z, -s, -s, z, s, s, z, -s, s, z] }
}

describe('a picture of flat ids', () => {
  test('counts the pixels of what is nearest, whatever was drawn first', () => {
    const near = square(1, 0.02, 0.5)
    const far = square(2, 0.04, 0)
    for (const things of [
      [near, far],
      [far, near],
    ]) {
      const counts = countPixels(things, FRONT, 0.001)
      expect(counts.get(1)).toBe(400)
      expect(counts.get(2)).toBe(1200)
    }
    expect(countPixels([near, far], FRONT.clone().negate(), 0.001).has(1)).toBe(false)
  })
})

describe('the visible shares that the score counts with', () => {
  test.each([
    [
      'a pack from zip to strap',
      lookOf('bp-pebble-box-16', 'oat', [
        ['pl-bear-mossbutton', 'front_ring'],
        ['me-ring-plain', 'main_zip_r'],
        ['mu-steed-bronze', 'strap_ring_l'],
      ]),
    ],
    [
      'neighbors on a front',
      lookOf('bp-alley-roll-20', 'fog', [
        ['pl-fox-emberling', 'front_ring_l'],
        ['fi-mushroom-clerk', 'front_ring_r'],
        ['me-cherry-enamel', 'roll_end_l'],
        ['el-lantern-ferry', 'strap_ring_r'],
      ]),
    ],
  ])('are about what a drawing of the models shows: %s', async (_, look) => {
    const { meanError, views, countsWithinOne } = await compareViews(catalog, [look])
    expect(views).toBe(16)
    expect(meanError).toBeLessThan(0.12)
    expect(countsWithinOne).toBe(views)
  })
})
