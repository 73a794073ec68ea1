import { expect, it, vi } from 'vitest'
import { catalog, charm, lookOf } from '../look/makers'

const bear = lookOf({ main_zip_l: 'pl-bear-mossbutton' })
const PIECES = ['../../src/scoring/engine', '../../src/scoring/color/learned-harmony.json'] as const
const gone = new TypeError('Failed to fetch dynamically imported module')

it('nobody judges and nothing is scored before scoring is loaded, and who waits is told', async () => {
  vi.resetModules()
  const { judgeOf, loadJudge, totalOf, arrangementOf } = await import('../../src/state/planner/derived')
  const { createPlanner } = await import('../../src/state/planner/create-planner')
  const { score } = await import('../../src/scoring/score')
  const { loadedScoring, onScoring } = await import('../../src/state/load-scoring')
  const { store } = createPlanner({ catalog, look: bear, locale: 'en', motion: true })
  const told = vi.fn()
  onScoring(told)
  expect(judgeOf(store.getState())).toBeNull()
  expect(loadedScoring()).toBeNull()
  expect(() => score(arrangementOf(catalog, bear))).toThrow('loadScoring')
  const judge = await loadJudge(store)
  expect(told).toHaveBeenCalledOnce()
  expect(judgeOf(store.getState())).toBe(judge)
  expect(judge && totalOf(judge, bear)).toBe(score(arrangementOf(catalog, bear)).total)
})

it('an edit before scoring is loaded is said once its total is known', async () => {
  vi.resetModules()
  const { createPlanner } = await import('../../src/state/planner/create-planner')
  const { loadJudge, totalOf } = await import('../../src/state/planner/derived')
  const planner = createPlanner({ catalog, look: lookOf(), locale: 'en', motion: true })
  const said = () => planner.store.getState().lastAnnouncement?.saying
  const [slot] = bear.placed.keys()
  if (!slot) throw new Error('no slot')
  planner.place(charm('pl-bear-mossbutton'), slot)
  expect(said()).toBeUndefined()
  const judge = await loadJudge(planner.store)
  await vi.waitFor(() => expect(said()).toBeDefined())
  expect(said()).toMatchObject({
    kind: 'placed',
    total: judge && totalOf(judge, planner.store.getState().look),
  })
})

it('scoring and what harmony learned are asked for at once', async () => {
  vi.resetModules()
  let come = (): void => undefined
  const arrival = new Promise<void>((resolve) => {
    come = resolve
  })
  const asked = vi.fn()
  for (const piece of PIECES)
    vi.doMock(piece, async (original) => {
      asked(piece)
      await arrival
      return original()
    })
  const { loadScoring } = await import('../../src/state/load-scoring')
  const loading = loadScoring()
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
  come()
  await loading
  for (const piece of PIECES) vi.doUnmock(piece)
  vi.resetModules()
})

it.each(PIECES)('without %s nobody judges and it is said why; asked for again, it comes', async (piece) => {
  vi.resetModules()
  vi.doMock(piece, () => {
    throw gone
  })
  const { loadedScoring, loadScoring, onScoring, scoringFailure } = await import(
    '../../src/state/load-scoring'
  )
  const told = vi.fn()
  onScoring(told)
  await expect(loadScoring()).rejects.toThrow()
  expect(scoringFailure()).toBeInstanceOf(Error)
  expect(loadedScoring()).toBeNull()
  expect(told).toHaveBeenCalledTimes(1)
  vi.doUnmock(piece)
  const again = loadScoring()
  expect(scoringFailure(), 'on its way again').toBeNull()
  const scoring = await again
  expect(loadedScoring()).toBe(scoring)
  expect(told).toHaveBeenCalledTimes(3)
})

it('what was done is said even when nobody can judge, without a word of score', async () => {
  vi.resetModules()
  vi.doMock('../../src/scoring/color/learned-harmony.json', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  const { createPlanner } = await import('../../src/state/planner/create-planner')
  const planner = createPlanner({ catalog, look: bear, locale: 'en', motion: true })
  const [slot] = bear.placed.keys()
  if (!slot) throw new Error('no slot')
  planner.turn(slot, 30)
  planner.remove(slot)
  planner.undo()
  await vi.waitFor(() =>
    expect(planner.store.getState().lastAnnouncement?.saying).toEqual({ kind: 'undone', total: null }),
  )
  vi.doUnmock('../../src/scoring/color/learned-harmony.json')
  vi.resetModules()
})
