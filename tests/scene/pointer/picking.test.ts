import { PerspectiveCamera, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { createLiveState } from '../../../src/scene/live-state'
import { pickCharm } from '../../../src/scene/pointer/picking'
import { lookOf, slot } from '../../look/makers'
import { builtOutfit } from '../outfit-maker'

it.each(['me-ring-plain', 'me-sign-coin', 'pl-bear-mossbutton'])(
  '%s is picked where it is shown and nowhere else',
  async (id) => {
    const live = createLiveState()
    const outfit = await builtOutfit(lookOf({ front_zip: id }))
    const charm = outfit.charms.get(slot('front_zip'))
    const [first] = charm?.piece.hanging.ellipsoids ?? []
    if (!charm || !first) throw new Error('it hangs')
    const { body, attach, group } = charm.piece
    group.updateMatrixWorld(true)
    const middle = body.localToWorld(new Vector3(...first.center).sub(attach))
    const camera = new PerspectiveCamera(24, 800 / 600, 0.02, 20)
    camera.position.copy(middle).add(new Vector3(0.03, 0.02, 1))
    camera.lookAt(middle)
    camera.updateMatrixWorld(true)
    Object.assign(live, { outfit, camera, size: { width: 800, height: 600 } })
    expect(pickCharm(live, 400, 300)?.slot).toBe('front_zip')
    expect(pickCharm(live, 600, 300)).toBeNull()
    outfit.lift(slot('front_zip'))
    expect(pickCharm(live, 400, 300)).toBeNull()
    camera.position.copy(middle).add(new Vector3(0, 0, -1))
    camera.lookAt(middle)
    camera.updateMatrixWorld(true)
    outfit.lift(null)
    expect(pickCharm(live, 400, 300), 'the bag is in the way').toBeNull()
  },
)
