import { afterAll, describe, expect, it, vi } from 'vitest'
import { OWN_KINDS } from '../../../src/catalog/import/photo/body/recipe'
import type { Charm } from '../../../src/look/facts/charm'
import { charmId, colorwayId, mechanismId, type SlotId } from '../../../src/look/ids'
import { AS_IT_COMES, emptyLook, type Look } from '../../../src/look/look'
import { charmOfStub } from '../../../src/look/stubs/thing-of-stub'
import { createModelCache } from '../../../src/scene/models/model-cache'
import { charmModelsIn } from '../../../src/scene/outfit/charm-models'
import { createOutfit, type Outfit } from '../../../src/scene/outfit/outfit'
import { buildCharm } from '../../../src/state/own/photo/build-charm'
import { arrangementOf } from '../../../src/state/planner/derived'
import { TEDDY } from '../../catalog/import/photo/make-cover'
import { carrier, catalog } from '../../look/makers'
import { HEART_STUB } from '../../look/stubbed-look'
import { bareGlb } from '../bare-glb'
import { frameOf, MOST } from './drawn-frame'

const COUNT = 20
const DROP_MM = 42

/** A model as it came, but for its pictures, which need a browser: each of their materials is told apart from all others. */
function pictureless(glb: Uint8Array, mark: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(glb)
  const length = bytes.readUInt32LE(12)
  const json = JSON.parse(bytes.subarray(20, 20 + length).toString())
  for (const material of json.materials) {
    if (!material.pbrMetallicRoughness.baseColorTexture) continue
    delete material.pbrMetallicRoughness.baseColorTexture
    material.extras = { ...material.extras, mark }
  }
  for (const key of ['textures', 'images', 'samplers', 'extensionsRequired']) delete json[key]
  const text = Buffer.from(JSON.stringify(json))
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, 0x20)])
  const rest = bytes.subarray(20 + length)
  const head = Buffer.from(bytes.subarray(0, 20))
  head.writeUInt32LE(20 + padded.length + rest.length, 8)
  head.writeUInt32LE(padded.length, 12)
  return new Uint8Array(Buffer.concat([head, padded, rest]))
}

/** Twenty charms, all kinds in turn, and the models behind their addresses. */
async function twenty() {
  const unwritten = async () => ({ bytes: new Uint8Array(4), type: 'image/webp' }) as const
  const kinds = await Promise.all(
    OWN_KINDS.map(async (kind) => {
      const mechanism = { id: mechanismId('ball_chain'), mode: 'hang' } as const
      const recipe = { kind, heightMm: 60 }
      const built = await buildCharm({ cover: TEDDY, recipe, mechanism, dropMm: DROP_MM }, unwritten)
      if (built.kind !== 'built') throw new Error(built.kind)
      return built
    }),
  )
  const models = new Map<string, Uint8Array<ArrayBuffer>>()
  const charms = Array.from({ length: COUNT }, (_, at): Charm => {
    const { glb, facts } = kinds[at % kinds.length] as (typeof kinds)[number]
    const id = charmId(`own:${String.fromCharCode(97 + at).repeat(10)}`)
    models.set(`own/${at}`, pictureless(glb, at))
    const { dimsMm, massG, palette, outline, boundsMm, attachMm } = facts
    return {
      ...charmOfStub(id, { ...HEART_STUB, dropMm: DROP_MM, dimsMm, massG, palette, outline }),
      attachMm,
      model: { glb: `own/${at}`, thumbnails: { small: '', large: '' }, boundsMm },
    }
  })
  return { charms, models }
}

/** A stage's outfit of them on the bag with the most places. */
async function stagedTwenty(): Promise<Outfit> {
  const { charms, models } = await twenty()
  vi.stubGlobal('fetch', async (url: string) => new Response(models.get(url) ?? bareGlb(url)))
  const whole = { ...catalog, charms: new Map(charms.map((charm) => [charm.id, charm] as const)) }
  const id = carrier('bp-lumen-window-18')
  const slots = [...(catalog.carriers.get(id)?.anchors.values() ?? [])].flatMap((anchor) =>
    Array.from({ length: anchor.capacity }, (_, n) => (n === 0 ? anchor.id : `${anchor.id}/${n + 1}`)),
  )
  const look: Look = {
    ...emptyLook(id, colorwayId('lilac')),
    placed: new Map(
      charms.map((charm, at) => [slots[at] as string as SlotId, { charm: charm.id, ...AS_IT_COMES }]),
    ),
  }
  const cache = createModelCache()
  const arrangement = arrangementOf(whole, look)
  const [bag] = await Promise.all([
    cache.load(arrangement.carrier.model?.glb ?? ''),
    cache.loadHardware(),
    ...[...models.keys()].map((address) => cache.load(address)),
  ])
  return createOutfit(bag, arrangement, charmModelsIn(cache), {
    ...{ quality: 'high', light: 'daylight', moves: true },
  })
}

afterAll(() => vi.unstubAllGlobals())

describe('a frame of a bag with twenty own charms of all kinds', () => {
  it('takes few draw calls, their shadows included', async () => {
    const outfit = await stagedTwenty()
    expect(outfit.charms.size).toBe(COUNT)
    const { calls, seen, shadows } = await vi.waitFor(() => {
      const frame = frameOf(outfit)
      expect(frame.calls).toBeLessThanOrEqual(MOST.calls)
      return frame
    }, 8000)
    console.log(`own: ${calls} draw calls, ${seen} triangles and ${shadows} for shadows`)
    outfit.dispose()
  }, 30_000)
})
