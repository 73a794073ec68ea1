import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { unmeasuredCatalog } from '../../../src/catalog/built-in'
import { colorwayId } from '../../../src/look/ids'
import { carrier, catalog, lookOf } from '../../look/makers'

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
