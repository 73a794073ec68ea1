import { expect, it, vi } from 'vitest'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { catalog, charm, lookOf } from '../look/makers'

const bear = lookOf({ main_zip_l: 'pl-bear-mossbutton' })

it('nobody judges and nothing is scored before harmony is loaded, and who waits is told', async () => {
  vi.resetModules()
  const { judgeOf, loadJudge, totalOf, arrangementOf } = await import('../../src/state/planner/derived')
  const { score } = await import('../../src/scoring/score')
  const { onHarmony } = await import('../../src/scoring/color/learned/harmony')
  const told = vi.fn()
  onHarmony(told)
  expect(judgeOf(catalog, PLAIN_TASTE)).toBeNull()
  expect(() => score(arrangementOf(catalog, bear))).toThrow('loadHarmony')
  const judge = await loadJudge(catalog, PLAIN_TASTE)
  expect(told).toHaveBeenCalledOnce()
  expect(judgeOf(catalog, PLAIN_TASTE)).toBe(judge)
  expect(totalOf(judge, bear)).toBe(score(arrangementOf(catalog, bear)).total)
})

it('an edit before harmony is loaded is said once its total is known', async () => {
  vi.resetModules()
  const { createPlanner } = await import('../../src/state/planner/create-planner')
  const { loadJudge, totalOf } = await import('../../src/state/planner/derived')
  const planner = createPlanner({ catalog, look: lookOf(), locale: 'en', motion: true })
  const said = () => planner.store.getState().lastAnnouncement?.saying
  const [slot] = bear.placed.keys()
  if (!slot) throw new Error('no slot')
  planner.place(charm('pl-bear-mossbutton'), slot)
  expect(said()).toBeUndefined()
  const judge = await loadJudge(catalog, PLAIN_TASTE)
  await vi.waitFor(() => expect(said()).toBeDefined())
  expect(said()).toMatchObject({ kind: 'placed', total: totalOf(judge, planner.store.getState().look) })
})

it('a look has its headline and its story before harmony is loaded', async () => {
  vi.resetModules()
  const { isHarmonyLoaded } = await import('../../src/scoring/color/learned/harmony')
  const { loadLanguage } = await import('../../src/words/load-language')
  const en = await loadLanguage('en')
  const { sayHeadline } = await import('../../src/words/say-score')
  const { sayStory } = await import('../../src/words/story')
  expect(sayHeadline(catalog, bear, en)).not.toBe('')
  expect(sayStory(catalog, bear, en)?.opening).not.toBe('')
  expect(isHarmonyLoaded()).toBe(false)
})

it('harmony that does not come says so until it is asked for again, and then comes', async () => {
  vi.resetModules()
  const { harmonyFailure, isHarmonyLoaded, loadHarmony, onHarmony } = await import(
    '../../src/scoring/color/learned/harmony'
  )
  const told = vi.fn()
  onHarmony(told)
  const gone = new TypeError('Failed to fetch dynamically imported module')
  await expect(loadHarmony(() => Promise.reject(gone))).rejects.toBe(gone)
  expect(harmonyFailure()).toBe(gone)
  expect(told).toHaveBeenCalledTimes(1)
  await loadHarmony()
  expect(harmonyFailure()).toBeNull()
  expect(isHarmonyLoaded()).toBe(true)
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
