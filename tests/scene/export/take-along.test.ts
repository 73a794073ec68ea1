import { Group, Mesh } from 'three'
import { expect, it, vi } from 'vitest'
import { exportOutfit } from '../../../src/scene/export/export-outfit'
import { whatStands } from '../../../src/scene/export/use-take-along'
import { createModelShelf } from '../../../src/scene/models/model-cache'
import { createStageState } from '../../../src/scene/stage-context'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { arrangementOf } from '../../../src/state/planner/derived'
import { carrier, catalog, lookOf } from '../../look/makers'
import { bareGlb } from '../bare-glb'

const bag = carrier('bp-harbour-day-24')

/** A stage on which nothing stands yet; models come from the repository. */
function emptyStage() {
  vi.stubGlobal('fetch', async (url: string) => new Response(bareGlb(url)))
  return {
    planner: createPlanner({ catalog, look: lookOf(), locale: 'en', motion: false }),
    live: createStageState(),
    cache: createModelShelf(),
  }
}

const credit = { title: '', creator: '', description: '', link: null, locale: 'en' } as const

it('an export waits until the carrier of the look stands, and takes no other', async () => {
  const stage = emptyStage()
  stage.live.carrier = { id: carrier('wr-sneaker-pair'), root: new Group() }
  const standing = whatStands(stage)
  const { root } = await stage.cache.load(`models/carriers/${bag}.glb`)
  stage.live.carrier = { id: bag, root }
  expect((await standing).carrier).toBe(root)
})

it('an export is given up when the model does not come, and when it is stopped', async () => {
  const stage = emptyStage()
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }))
  await expect(whatStands(stage)).rejects.toMatchObject({ name: 'PhotoError', cause: 'models' })
  const stop = new AbortController()
  stop.abort()
  await expect(whatStands(emptyStage(), { signal: stop.signal })).rejects.toThrow('aborted')
})

it('an outfit without a shape is no file', async () => {
  const root = new Group().add(new Mesh())
  const nothing = { carrier: new Group(), charms: new Map(), arrangement: arrangementOf(catalog, lookOf()) }
  await expect(exportOutfit(nothing, 'glb', credit)).rejects.toMatchObject({ cause: 'models' })
  await expect(exportOutfit({ ...nothing, carrier: root }, 'glb', credit)).rejects.toMatchObject({
    cause: 'models',
  })
})
