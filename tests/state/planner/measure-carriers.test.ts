import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { unmeasuredCatalog } from '../../../src/catalog/built-in'
import { place } from '../../../src/look/edits/hang'
import { OWN_COLORWAY } from '../../../src/look/facts/carrier-of-bag'
import { colorwayId } from '../../../src/look/ids'
import { emptyLook } from '../../../src/look/look'
import { restsOfBag } from '../../../src/state/own/bag/measure-bag'
import { carrier, catalog, charm, lookOf, slot } from '../../look/makers'
import { catalogWith, OWN_BAG, ownBag, ownBagStub } from '../../look/own-things'

const BOUNDS = { min: [-146, 0, -69], max: [146, 433, 69] } as const

const bear = lookOf({ main_zip_l: 'pl-bear-mossbutton' })

/** Answers for the files under public/, as a server does. */
const serve = vi.fn(async (address: string) => new Response(readFileSync(`public/${address}`, 'utf8')))

beforeEach(() => {
  vi.resetModules()
  serve.mockClear()
  vi.stubGlobal('fetch', serve)
})
afterEach(() => vi.unstubAllGlobals())

const begin = async () => {
  const { createPlanner } = await import('../../../src/state/planner/create-planner')
  const { judgeOf, loadJudge, totalOf } = await import('../../../src/state/planner/derived')
  const { loadScoring, measureFor, scoringFailure } = await import('../../../src/state/load-scoring')
  await loadScoring()
  const planner = createPlanner({ catalog: unmeasuredCatalog(), look: bear, locale: 'en', motion: true })
  const judge = () => judgeOf(planner.store.getState())
  return { planner, judge, measureFor, loadJudge, totalOf, loadScoring, scoringFailure }
}

it('a look is judged only once it is known how charms rest on its carrier, and then as everywhere', async () => {
  const { planner, judge, measureFor, loadJudge, totalOf } = await begin()
  expect(judge()).toBeNull()
  measureFor(planner)
  const known = await loadJudge(planner.store)
  expect(known).toBe(judge())
  const { score } = await import('../../../src/scoring/score')
  const { arrange } = await import('../../../src/look/arrangement')
  expect(known && totalOf(known, bear)).toBe(score(arrange(catalog, bear)).total)
  expect(serve).toHaveBeenCalledOnce()
})

it('another carrier is asked about when it comes on screen, once', async () => {
  const { planner, judge, measureFor, loadJudge } = await begin()
  measureFor(planner)
  await loadJudge(planner.store)
  const other = carrier('bp-pebble-box-16')
  planner.apply(
    (look) => ({ ...look, carrier: other, colorway: colorwayId('oat'), placed: new Map() }),
    () => ({ kind: 'undone', total: null }),
  )
  expect(judge(), 'on its way').toBeNull()
  await loadJudge(planner.store)
  expect(planner.store.getState().catalog.carriers.get(other)?.measured).toBe(true)
  planner.undo()
  planner.redo()
  await loadJudge(planner.store)
  expect(serve).toHaveBeenCalledTimes(2)
})

it.each([
  ['does not come', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is gone', async () => new Response('', { status: 404 })],
  ['is broken', async () => new Response('{"places":')],
])('when the file %s, nobody judges and it is said why; asked for again, it comes', async (_, answer) => {
  const { planner, judge, measureFor, loadJudge, loadScoring, scoringFailure } = await begin()
  serve.mockImplementationOnce(answer)
  measureFor(planner)
  await vi.waitFor(() => expect(scoringFailure()).toBeInstanceOf(Error))
  expect(judge()).toBeNull()
  await loadScoring()
  expect(await loadJudge(planner.store)).not.toBeNull()
})

it.each([
  ['counts where it holds for its stub', ownBagStub, true],
  ['is asked for no more where it was measured on another body', { ...ownBagStub, straps: false }, false],
])('what is stored of how charms rest on an own bag %s', async (_, measured, counts) => {
  const { planner, judge, measureFor } = await begin()
  const model = {
    glb: 'blob:bag',
    thumbnails: { small: '', large: '' },
    boundsMm: BOUNDS,
    rests: 'blob:rests',
  }
  const { catalog: before } = planner.store.getState()
  serve.mockImplementationOnce(async () => new Response(restsOfBag(measured)))
  planner.store.setState({
    catalog: { ...before, carriers: new Map([...before.carriers, [OWN_BAG, { ...ownBag, model }]]) },
    look: place(
      catalogWith([], [ownBag]),
      charm('pl-bear-mossbutton'),
      slot('p4'),
    )(emptyLook(OWN_BAG, OWN_COLORWAY)),
  })
  measureFor(planner)
  await vi.waitFor(() => {
    const bag = planner.store.getState().catalog.carriers.get(OWN_BAG)
    expect([bag?.measured, bag?.model?.rests]).toEqual(counts ? [true, 'blob:rests'] : [false, undefined])
  })
  expect(judge() !== null).toBe(counts)
  expect(serve).toHaveBeenCalledOnce()
})
