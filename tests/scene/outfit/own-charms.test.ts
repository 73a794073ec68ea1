import { Mesh, type Object3D } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { inAnyLanguage } from '../../../src/look/facts/locale'
import type { Look } from '../../../src/look/look'
import { anchorOfSlot } from '../../../src/look/slot'
import { composeOutfit } from '../../../src/scene/export/compose-outfit'
import { createModelCache } from '../../../src/scene/models/model-cache'
import { charmModelsIn } from '../../../src/scene/outfit/charm-models'
import { createOutfit } from '../../../src/scene/outfit/outfit'
import { arrangementOf } from '../../../src/state/planner/derived'
import { lookOf, slot } from '../../look/makers'
import { catalogWith, OWN_CHARM, ownCharm } from '../../look/own-things'
import { lookOfStubs } from '../../look/stubbed-look'
import { bareGlb } from '../bare-glb'
import { builtOutfit } from '../outfit-maker'

const AT = slot('front_zip')

afterEach(() => vi.unstubAllGlobals())

describe('an own charm that is only told of', () => {
  it('hangs by its chain, and leaves with the others in a file', async () => {
    const outfit = await builtOutfit(lookOfStubs(['front_zip', 'main_zip_l'], 'bp-harbour-day-24', 'sage'))
    expect([...outfit.charms.keys()]).toEqual(['front_zip', 'main_zip_l'])
    const hung = outfit.charms.get(AT)
    // About as far below its anchor as its chain and half its height.
    const anchor = outfit.anchors.get(anchorOfSlot(AT))
    const fallen = (anchor?.position.y ?? 0) - (hung?.pose.body.position.y ?? 0)
    expect(fallen).toBeGreaterThan(0.02)
    expect(fallen).toBeLessThan(0.06)
    const names: string[] = []
    composeOutfit(outfit).traverse(({ name }) => names.push(name))
    expect(names.filter((name) => name === 'rim_mesh')).toHaveLength(2)
    outfit.dispose()
  })
})

const shapesOf = (root: Object3D | undefined): ReadonlySet<object> => {
  const found = new Set<object>()
  root?.traverse((node) => {
    if (node instanceof Mesh) found.add(node.geometry)
  })
  return found
}

describe('an own charm that is made anew while it hangs', () => {
  it('hangs on as it was until its new model is there, and what it was made of before is freed', async () => {
    vi.stubGlobal(
      'fetch',
      async (url: string) =>
        new Response(
          bareGlb(
            url === 'blob:first'
              ? 'models/charms/me-ring-plain.glb'
              : url === 'blob:second'
                ? 'models/charms/me-bar-plain.glb'
                : url,
          ),
        ),
    )
    const cache = createModelCache()
    const lookWith = (glb: string) => {
      const model = ownCharm.model && { ...ownCharm.model, glb }
      return catalogWith([{ ...ownCharm, name: inAnyLanguage('Toast'), model }])
    }
    const built = lookOf({ front_zip: 'ac-kite-captain' })
    const look: Look = {
      ...built,
      placed: new Map([...built.placed].map(([at, worn]) => [at, { ...worn, charm: OWN_CHARM }])),
    }
    const [first, second] = ['blob:first', 'blob:second'].map((glb) => arrangementOf(lookWith(glb), look))
    if (!first || !second) throw new Error('no looks')
    const carrier = await cache.load(first.carrier.model?.glb ?? '')
    const old = await cache.load('blob:first')
    await cache.loadHardware()
    const outfit = createOutfit(carrier, first, charmModelsIn(cache), {
      quality: 'low',
      light: 'daylight',
      moves: false,
    })
    const shown = () => shapesOf(outfit.charms.get(AT)?.piece.body)
    const before = shapesOf(old.root.getObjectByName('body'))
    expect(shown()).toEqual(before)
    let freed = 0
    for (const shape of before)
      (shape as Mesh['geometry']).addEventListener('dispose', () => {
        freed += 1
      })

    outfit.show(second)
    cache.forget('blob:first')
    expect(shown(), 'what it was still hangs').toEqual(before)
    expect(freed).toBe(0)

    const made = await cache.load('blob:second')
    outfit.show(second)
    expect(shown()).toEqual(shapesOf(made.root.getObjectByName('body')))
    expect(freed).toBe(before.size)
    expect(cache.loaded('blob:first')).toBeNull()
    outfit.show(second)
    expect(shown(), 'shown again it stays').toEqual(shapesOf(made.root.getObjectByName('body')))
    outfit.dispose()
  })
})
