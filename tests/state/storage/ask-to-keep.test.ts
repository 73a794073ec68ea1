import { expect, it, vi } from 'vitest'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { askToKeep } from '../../../src/state/storage/ask-to-keep'
import { catalog, charm, lookOf, slot } from '../../look/makers'

const settled = () => new Promise((resolve) => setTimeout(resolve))

function startedWith({ persisted = false, answer = true } = {}) {
  const planner = createPlanner({ catalog, look: lookOf(), locale: 'en', motion: true })
  const persist = vi.fn(() => Promise.resolve(answer))
  const told: boolean[] = []
  askToKeep(planner, { persisted: () => Promise.resolve(persisted), persist }, (kept) => told.push(kept))
  return { planner, persist, told }
}

it('the browser is asked to keep what is stored at the first thing of one’s own, and once', async () => {
  const { planner, persist, told } = startedWith()
  planner.place(charm('me-ring-plain'), slot('lash_tab'))
  planner.visit({ ...lookOf(), title: 'Somebody’s' })
  planner.leaveVisited()
  expect(persist).not.toHaveBeenCalled()
  planner.setMine(charm('me-ring-plain'), true)
  planner.setMine(charm('pl-bear-mossbutton'), true)
  planner.entitle('Quay')
  await settled()
  expect(persist).toHaveBeenCalledOnce()
  expect(told).toEqual([false, true])
})

it('a named look is one’s own, and a browser that refuses is told of as it is', async () => {
  const { planner, persist, told } = startedWith({ answer: false })
  planner.entitle('Quay')
  await settled()
  expect(persist).toHaveBeenCalledOnce()
  expect(told).toEqual([false, false])
})

it('whoever was asked on an earlier day is not asked again', async () => {
  const { planner, persist } = startedWith()
  planner.choose('askedToKeep', true)
  planner.entitle('Quay')
  await settled()
  expect(persist).not.toHaveBeenCalled()
})

it('what the browser keeps already is known from the start', async () => {
  const { told } = startedWith({ persisted: true })
  await settled()
  expect(told).toEqual([true])
})
