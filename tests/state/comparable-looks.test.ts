import { describe, expect, it } from 'vitest'
import { tint } from '../../src/look/edits/part-color'
import { CLOTH } from '../../src/look/facts/carrier'
import { comparableLooks } from '../../src/state/comparable-looks'
import { createPlanner } from '../../src/state/planner/create-planner'
import { catalog, charm, lookOf, slot } from '../look/makers'

const bear = lookOf({ front_zip: 'pl-bear-mossbutton' })
const plannerWith = (look = bear) => createPlanner({ catalog, look, locale: 'en', motion: false })

describe('what a look can be held against', () => {
  it('is nothing on the first day', () => {
    expect(comparableLooks(plannerWith().store.getState())).toEqual([])
  })

  it('are earlier steps, the latest first, each once and only where something else hung', () => {
    const planner = plannerWith()
    planner.place(charm('me-ring-plain'), slot('main_zip_r'))
    planner.remove(slot('main_zip_r'))
    planner.place(charm('me-sign-coin'), slot('main_zip_r'))
    expect(comparableLooks(planner.store.getState()).map(({ from }) => from)).toEqual([
      { kind: 'past', steps: 1 },
      { kind: 'past', steps: 2 },
    ])
  })

  it('are those in another color of one’s own, too', () => {
    const planner = plannerWith()
    planner.apply(tint(catalog, CLOTH, '#ff00aa'), () => ({ kind: 'kept_shared' }))
    expect(comparableLooks(planner.store.getState())).toEqual([
      { look: bear, from: { kind: 'past', steps: 1 } },
    ])
  })

  it('is one’s own look while visiting', () => {
    const planner = plannerWith()
    planner.visit(lookOf({ main_zip_r: 'me-ring-plain' }))
    expect(comparableLooks(planner.store.getState())).toEqual([{ look: bear, from: { kind: 'own' } }])
  })

  it('is the one set beside, once another is on screen', () => {
    const planner = plannerWith()
    planner.pin()
    expect(comparableLooks(planner.store.getState())).toEqual([])
    planner.place(charm('me-ring-plain'), slot('main_zip_r'))
    expect(comparableLooks(planner.store.getState())).toEqual([{ look: bear, from: { kind: 'pinned' } }])
  })

  it('is never a bare bag', () => {
    const planner = plannerWith(lookOf())
    planner.place(charm('me-ring-plain'), slot('main_zip_r'))
    expect(comparableLooks(planner.store.getState())).toEqual([])
  })
})
