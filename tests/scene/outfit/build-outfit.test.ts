import { Vector3 } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PhotoError } from '../../../src/picture/studio/photo-request'
import { buildOutfit } from '../../../src/scene/outfit/build-outfit'
import { lookOf, slot } from '../../look/makers'
import { builtOutfit, sourceOf } from '../outfit-maker'

const LOOK = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })

afterEach(() => vi.unstubAllGlobals())

describe('a look put together apart from the stage', () => {
  it('wears every charm', async () => {
    expect([...(await builtOutfit(LOOK)).charms.keys()].sort()).toEqual(['front_zip', 'main_zip_r'])
  })

  it('hangs what hangs on the stage as it hangs there, and the rest at rest', async () => {
    const rest = await builtOutfit(LOOK)
    const stage = await builtOutfit(lookOf({ front_zip: 'pl-bear-mossbutton' }))
    const swung = stage.charms.get(slot('front_zip'))?.pose.body.position
    if (!swung) throw new Error('no bear')
    swung.x += 0.03
    const outfit = await builtOutfit(LOOK, stage)
    expect(outfit.charms.get(slot('front_zip'))?.piece.body.position.x).toBeCloseTo(swung.x, 9)
    const ring = (one: typeof outfit) => one.charms.get(slot('main_zip_r'))?.piece.body.position
    expect(ring(outfit)?.distanceTo(ring(rest) ?? new Vector3())).toBeLessThan(0.003)
  })

  it('takes no pose from another carrier, nor from another charm in the same place', async () => {
    const rest = await builtOutfit(LOOK)
    const at = (one: typeof rest) => one.charms.get(slot('main_zip_r'))?.piece.body.position.toArray()
    const other = lookOf({ main_zip_r: 'me-ring-plain' }, 'bp-pebble-box-16', 'cream')
    expect(at(await builtOutfit(LOOK, await builtOutfit(other)))).toEqual(at(rest))
    const lantern = lookOf({ main_zip_r: 'el-lantern-ferry' })
    expect(at(await builtOutfit(LOOK, await builtOutfit(lantern)))).toEqual(at(rest))
  })

  it('is not there when a model does not come', async () => {
    for (const missing of ['pl-bear', 'carriers'])
      await expect(buildOutfit(LOOK, 'daylight', sourceOf(missing), () => null)).rejects.toEqual(
        new PhotoError('models'),
      )
  })
})
