import { Vector3 } from 'three'
import { expect, it } from 'vitest'
import { boundsOf, wholeFrom } from '../../../src/scene/camera/camera-target'
import { PRESET_HEADINGS } from '../../../src/scene/camera/framing'
import { viewfinderOf } from '../../../src/scene/camera/viewfinder'
import { lookOf } from '../../look/makers'
import { builtOutfit } from '../outfit-maker'

it('a small thing with a long charm is pointed at in its middle, far below the thing itself', async () => {
  const outfit = await builtOutfit(lookOf({ lanyard_hole: 'tr-tassel-silk' }, 'wr-earbud-case', 'milk'))
  const free = viewfinderOf({ width: 1440, height: 900 }, { top: 0, right: 0, bottom: 0, left: 0 }, null)
  const { target } = wholeFrom(PRESET_HEADINGS.three_quarter, outfit, free, outfit.arrangement)
  expect(target[1]).toBeLessThan(outfit.bounds.min.y)
  expect(boundsOf(outfit, outfit.arrangement).containsPoint(new Vector3(...target))).toBe(true)
  outfit.dispose()
})
