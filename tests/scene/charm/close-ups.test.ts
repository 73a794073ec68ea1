import {
  BoxGeometry,
  type BufferGeometry,
  Group,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  Texture,
} from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Catalog } from '../../../src/look/facts/catalog'
import { charmId } from '../../../src/look/ids'
import type { CharmParts } from '../../../src/scene/charm/charm-parts'
import { NEAR_PX, seenFromNear, watchCloseUps } from '../../../src/scene/charm/close-ups'
import { showByFiner } from '../../../src/scene/charm/finer-model'
import { createModelCache } from '../../../src/scene/models/model-cache'
import { charmModelsIn } from '../../../src/scene/outfit/charm-models'
import { createOutfit } from '../../../src/scene/outfit/outfit'
import type { CameraRequest } from '../../../src/state/camera-view'
import { arrangementOf } from '../../../src/state/planner/derived'
import type { PlannerState } from '../../../src/state/planner/planner'
import { catalog as builtIn, lookOf, slot } from '../../look/makers'
import { bareGlb } from '../bare-glb'
import { DESKTOP_STAGE, stageSeen } from '../stage-view'

describe('the charm that is seen from near', () => {
  const seen = (px: number, focused = false) => ({ px, focused })
  const [small, tall, taller] = [seen(90), seen(NEAR_PX), seen(NEAR_PX + 40)]

  it('is none while all are small', () => {
    expect(seenFromNear([small, seen(NEAR_PX - 1)], null)).toBeNull()
  })

  it('is the one that the camera was turned to, however small', () => {
    const turnedTo = seen(90, true)
    expect(seenFromNear([tall, turnedTo], null)).toBe(turnedTo)
  })

  it('is not one out of the picture', () => {
    expect(seenFromNear([seen(0, true)], null)).toBeNull()
  })

  it('is else the tallest that is tall enough', () => {
    expect(seenFromNear([tall, taller, small], null)).toBe(taller)
  })

  it('stays until it is clearly smaller than it was, so that it does not change before one’s eyes', () => {
    const charm = seen(70)
    expect(seenFromNear([charm], { charm, px: 100 })).toBe(charm)
    expect(seenFromNear([charm], { charm, px: 200 })).toBeNull()
  })
})

const PONY = charmId('ar-pony-saddle')
const CLOSE = 'models/charms/close/ar-pony-saddle.glb'
const BELT = ['wr-denim-waist', 'blue'] as const
const PLACE = 'loop_front_l'
const OTHER = 'loop_front_r'
const LOOK = lookOf({ [PLACE]: PONY, [OTHER]: 'me-ring-plain' }, ...BELT)
const WHOLE: CameraRequest = { kind: 'preset', preset: 'front', n: 1 }
const TURNED_TO_IT: CameraRequest = { kind: 'anchor', anchor: PLACE, n: 2 }
const TURNED_TO_THE_OTHER: CameraRequest = { kind: 'anchor', anchor: OTHER, n: 2 }

const catalog: Catalog = {
  ...builtIn,
  charms: new Map(
    [...builtIn.charms].map(([id, charm]) => {
      const { closeUp: _, ...model } = charm.model ?? { glb: '' }
      return [id, { ...charm, model: { ...model, ...(id === PONY && { closeUp: CLOSE }) } } as typeof charm]
    }),
  ),
}

/** A stage with a pony that has a finer model and a ring that has none, as its camera was asked to look. */
async function stage(saves = false) {
  const fetching = vi.fn(async (url: string) => new Response(bareGlb(url)))
  vi.stubGlobal('fetch', fetching)
  const cache = createModelCache()
  const arrangement = arrangementOf(catalog, LOOK)
  const carrier = await cache.load(arrangement.carrier.model?.glb ?? '')
  for (const { charm } of arrangement.hung) await cache.load(charm.model?.glb ?? '')
  await cache.loadHardware()
  const outfit = createOutfit(carrier, arrangement, charmModelsIn(cache), {
    quality: 'low',
    light: 'daylight',
    moves: false,
  })
  const live = stageSeen(outfit, 'front', DESKTOP_STAGE)
  const drawn = vi.fn()
  live.draw = drawn
  let camera = WHOLE
  const returned = vi.fn()
  const watch = watchCloseUps({
    live,
    planner: { store: { getState: () => ({ camera }) as PlannerState } as never },
    cache,
    saves: () => saves,
    open: () => {
      const near = createModelCache()
      return {
        load: near.load,
        retain: (url) => {
          const giveBack = near.retain(url)
          return () => {
            returned(shapeOf(pony()))
            giveBack()
          }
        },
      }
    },
  })
  const pony = () => outfit.charms.get(slot(PLACE))?.piece.body
  return {
    outfit,
    live,
    drawn,
    returned,
    pony,
    fetched: () => fetching.mock.calls.filter(([url]) => url === CLOSE).length,
    look: (next: CameraRequest = camera) => {
      camera = next
      watch.look()
    },
    dispose: watch.dispose,
  }
}

const shapeOf = (root: Object3D | undefined): BufferGeometry | undefined => {
  const found: BufferGeometry[] = []
  root?.traverse((node) => {
    if (node instanceof Mesh) found.push(node.geometry)
  })
  return found[0]
}

describe('a finer model', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is fetched when one turns to the charm, and not for drawing the bag', async () => {
    const { look, fetched } = await stage()
    look()
    look(TURNED_TO_THE_OTHER)
    expect(fetched()).toBe(0)
    look(TURNED_TO_IT)
    look(TURNED_TO_IT)
    expect(fetched()).toBe(1)
  })

  it('is not fetched where data is to be saved', async () => {
    const { look, fetched } = await stage(true)
    look(TURNED_TO_IT)
    expect(fetched()).toBe(0)
  })

  it('stands in for the charm where it hangs, and is let go of once it no longer is drawn', async () => {
    const { look, pony, drawn, returned } = await stage()
    const plain = shapeOf(pony())
    look(TURNED_TO_IT)
    await vi.waitFor(() => expect(drawn).toHaveBeenCalled())
    expect(shapeOf(pony())).not.toBe(plain)
    expect(returned).not.toHaveBeenCalled()
    look(TURNED_TO_THE_OTHER)
    look(WHOLE)
    expect(shapeOf(pony())).not.toBe(plain)
  })

  it('goes when the charm is clearly smaller, and its own is there before', async () => {
    const { look, live, pony, drawn, returned } = await stage()
    const plain = shapeOf(pony())
    look(TURNED_TO_IT)
    await vi.waitFor(() => expect(drawn).toHaveBeenCalled())
    live.camera?.position.multiplyScalar(3)
    live.camera?.updateMatrixWorld(true)
    look(WHOLE)
    expect(shapeOf(pony())).toBe(plain)
    expect(returned).toHaveBeenCalledExactlyOnceWith(plain)
  })

  it('goes with a charm that is taken off', async () => {
    const { look, outfit, drawn, returned } = await stage()
    look(TURNED_TO_IT)
    await vi.waitFor(() => expect(drawn).toHaveBeenCalled())
    outfit.show(arrangementOf(catalog, lookOf({ [OTHER]: 'me-ring-plain' }, ...BELT)))
    look(WHOLE)
    expect(returned).toHaveBeenCalledOnce()
  })
})

describe('showing a charm by a finer model', () => {
  const built = (label: string) => {
    const [shared, own] = [0, 1].map(
      (k) => new MeshStandardMaterial({ map: Object.assign(new Texture(), { name: `${label}${k}` }) }),
    ) as [MeshStandardMaterial, MeshStandardMaterial]
    const root = new Group()
    const body = Object.assign(new Group(), { name: 'body' })
    const shell = Object.assign(new Mesh(new BoxGeometry(), shared), { name: 'body_mesh' })
    const lid = Object.assign(new Group(), { name: 'lid' })
    lid.add(Object.assign(new Mesh(new BoxGeometry(), own), { name: 'lid_mesh' }))
    root.add(body.add(shell, lid))
    return { root, body, shell, shared, own }
  }
  const partsOf = (body: Object3D): CharmParts =>
    ({ body, extras: { writing: {} }, fur: { dispose: () => {} } }) as unknown as CharmParts

  it('keeps how it stands and what it was lit and dyed, and takes it all back', () => {
    const [own, finer] = [built('own'), built('finer')]
    finer.shell.position.set(0, 0.001, 0)
    const body = own.body.clone(true)
    const [shell, lid] = [body.children[0], body.children[1]] as [Mesh, Group]
    const door = lid.children[0] as Mesh
    const glowing = own.own.clone()
    glowing.color.set('#ff8800')
    door.material = glowing
    lid.rotation.y = 1
    const back = showByFiner(partsOf(body), { root: own.root }, { root: finer.root })
    expect(shell.material).toBe(finer.shared)
    expect(shell.position.y).toBe(0.001)
    expect(door.material).toBe(glowing)
    expect(glowing.map).toBe(finer.own.map)
    expect(glowing.color.getHexString()).toBe('ff8800')
    expect(lid.rotation.y).toBe(1)
    back()
    expect(shell.material).toBe(own.shared)
    expect(shell.position.y).toBe(0)
    expect(glowing.map).toBe(own.own.map)
  })
})
