import { beforeEach, expect, it, vi } from 'vitest'
import { arrange } from '../../../../src/look/arrangement'
import { catalogFor } from '../../../../src/look/catalog-for'
import { place } from '../../../../src/look/edits/hang'
import { bagKeyOf } from '../../../../src/look/facts/bag-stub'
import { carrierOfBag, OWN_COLORWAY } from '../../../../src/look/facts/carrier-of-bag'
import { emptyLook, type Look } from '../../../../src/look/look'
import type { StandInBag } from '../../../../src/state/own/bag/bag-builder'
import { restsOfBag } from '../../../../src/state/own/bag/measure-bag'
import { carrier, catalog, charm, slot } from '../../../look/makers'
import { OWN_BAG, ownBagStub } from '../../../look/own-things'

const RESTS = restsOfBag(ownBagStub)
const KEY = bagKeyOf(ownBagStub)
const BUILT: StandInBag = {
  glb: Uint8Array.of(1, 2, 3),
  boundsMm: { min: [-146, 0, -69], max: [146, 433, 69] },
  rests: RESTS,
}

/** The look of somebody else on a bag that is only told of. */
const visited: Look = place(
  catalog,
  charm('pl-bear-mossbutton'),
  slot('p4'),
)({
  ...emptyLook(OWN_BAG, OWN_COLORWAY),
  stubs: { charms: new Map(), carriers: new Map([[OWN_BAG, ownBagStub]]) },
})

beforeEach(() => vi.resetModules())

/** A planner with somebody's look on screen; what is built comes when the test says so. */
async function begin({ isCutOff = false } = {}) {
  await import('../../../../src/look/stubs/own-stubs')
  const { createPlanner } = await import('../../../../src/state/planner/create-planner')
  const { judgeOf, totalOf } = await import('../../../../src/state/planner/derived')
  const { loadScoring, scoringFailure } = await import('../../../../src/state/load-scoring')
  const { standInBags } = await import('../../../../src/state/own/bag/stand-in-bags')
  const { standInForBags } = await import('../../../../src/state/own/bag/load-stand-ins')
  await loadScoring()
  const planner = createPlanner({ catalog, look: visited, locale: 'en', motion: true })
  const { store } = planner
  const asked: { resolve: (built: StandInBag) => void; reject: (reason: Error) => void }[] = []
  const held = new Set<string>()
  const builder = {
    standIn: () => new Promise<StandInBag>((resolve, reject) => void asked.push({ resolve, reject })),
    build: () => Promise.reject(new Error('nothing is built')),
    close: () => undefined,
  }
  const addresses = {
    of: () => {
      held.add(`blob:${held.size}`)
      return `blob:${held.size - 1}`
    },
    release: (address: string) => void held.delete(address),
  }
  const fetching = vi.fn(async () => standInBags(planner, builder, addresses))
  if (isCutOff) fetching.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  standInForBags(planner, fetching)
  const judge = () => judgeOf(store.getState())
  const model = () => {
    const { catalog: now, look } = store.getState()
    return catalogFor(now, look).carriers.get(OWN_BAG)?.model ?? null
  }
  return {
    planner,
    store,
    asked,
    held,
    judge,
    model,
    totalOf,
    loadScoring,
    scoringFailure,
  }
}

it('a bag that only a look tells of gets a model, and is judged then as wherever it was measured', async () => {
  const { store, asked, judge, model, totalOf } = await begin()
  const { look } = store.getState()
  expect([judge(), model(), asked.length]).toEqual([null, null, 1])
  asked[0]?.resolve(BUILT)
  await vi.waitFor(() => expect(judge()).not.toBeNull())
  expect(model()).toMatchObject({ glb: 'blob:0', boundsMm: BUILT.boundsMm })
  const { carriers } = catalogFor(store.getState().catalog, look)
  expect(carriers.get(OWN_BAG)?.standsIn, 'built after its stub, it is not the bag itself').toBe(true)
  const { score } = await import('../../../../src/scoring/score')
  const { readBagRests } = await import('../../../../src/state/own/bag/bag-rests')
  const { restedAs } = await import('../../../../src/look/with-rests')
  const rests = readBagRests(ownBagStub, RESTS)
  if (!rests) throw new Error('no rests')
  const itself = restedAs(carrierOfBag(OWN_BAG, ownBagStub), rests)
  const home = { ...catalog, carriers: new Map([...catalog.carriers, [OWN_BAG, itself]]) }
  const known = judge()
  expect(known && totalOf(known, look)).toBe(score(arrange(home, look)).total)
})

it('is kept while a look of the document stands on it, for undo too, and freed when none does', async () => {
  const { planner, store, asked, held } = await begin()
  asked[0]?.resolve(BUILT)
  await vi.waitFor(() => expect(held.size).toBe(1))
  planner.changeCarrier(carrier('bp-pebble-box-16'))
  expect(store.getState().catalog.bags?.has(KEY), 'undo may come').toBe(true)
  planner.undo()
  expect(asked).toHaveLength(1)
  store.setState({ look: { ...store.getState().look, carrier: carrier('bp-pebble-box-16') }, future: [] })
  expect([store.getState().catalog.bags?.size, held.size]).toEqual([0, 0])
})

it('one that fails is said and is not judged; asked for again, it is built', async () => {
  const { store, asked, judge, loadScoring, scoringFailure } = await begin()
  asked[0]?.reject(new Error('out of memory'))
  await vi.waitFor(() => expect(scoringFailure()).toBeInstanceOf(Error))
  expect([...store.getState().failedBags]).toEqual([KEY])
  expect([judge(), asked.length]).toEqual([null, 1])
  await loadScoring()
  expect(asked.length).toBe(2)
  asked[1]?.resolve(BUILT)
  await vi.waitFor(() => expect(judge()).not.toBeNull())
})

it('is not asked for where the bag itself is in the catalog, whole', async () => {
  const { store, asked } = await begin()
  asked[0]?.resolve(BUILT)
  await vi.waitFor(() => expect(store.getState().catalog.bags?.size).toBe(1))
  const { catalog: now, look } = store.getState()
  const whole = catalogFor(now, look).carriers.get(OWN_BAG)
  if (!whole) throw new Error('no bag')
  store.setState({ catalog: { ...now, carriers: new Map([...now.carriers, [OWN_BAG, whole]]) } })
  expect(store.getState().catalog.bags?.size, 'nothing stands in').toBe(0)
  expect(asked).toHaveLength(1)
})

it('when what builds it does not come, that is said, and it comes when it is asked for again', async () => {
  const { store, asked, loadScoring, scoringFailure } = await begin({ isCutOff: true })
  await vi.waitFor(() => expect(scoringFailure()).toBeInstanceOf(Error))
  expect([store.getState().failedBags.has(KEY), asked.length]).toEqual([true, 0])
  await loadScoring()
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  expect([scoringFailure(), store.getState().failedBags.size]).toEqual([null, 0])
})
