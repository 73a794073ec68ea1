import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/look/facts/catalog'
import type { Charm } from '../../../src/look/facts/charm'
import { asideReasons } from '../../../src/look/file/resolve-look'
import { AS_IT_COMES, type Look } from '../../../src/look/look'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { carrier, catalog, charm, lookOf, slot } from '../../look/makers'

const LOOK = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })
const bear = charm('pl-bear-mossbutton')

const plannerOf = (look: Look = LOOK) => createPlanner({ catalog, look, locale: 'en', motion: false })
const without = (id: Charm['id']): Catalog => ({
  ...catalog,
  charms: new Map([...catalog.charms].filter(([one]) => one !== id)),
})
const heavy: Catalog = {
  ...catalog,
  charms: new Map([...catalog.charms].map(([id, one]) => [id, id === bear ? { ...one, massG: 900 } : one])),
}

describe('another catalog', () => {
  it.each([
    ['lacks', without(bear), 'UNKNOWN_CHARM'],
    ['no longer lets fit', heavy, 'OVER_MASS'],
  ] as const)('sets aside what it %s, with the reason, as one undo step', (_, other, code) => {
    const planner = plannerOf()
    planner.setCatalog(other)
    const { look, past, lastAnnouncement } = planner.store.getState()
    expect([...look.placed.keys()]).toEqual(['main_zip_r'])
    expect(look.aside).toMatchObject([{ charm: bear, intendedSlot: 'front_zip' }])
    expect(look.aside.flatMap((one) => asideReasons(other, look, one))).toContainEqual(
      expect.objectContaining({ code }),
    )
    expect(past).toEqual([LOOK])
    expect(lastAnnouncement?.saying).toEqual({ kind: 'catalog_changed', fell: 1, rose: 0 })
    planner.undo()
    expect(planner.store.getState().look).toBe(LOOK)
  })

  it.each([
    ['has again', without(bear)],
    ['lets fit again', heavy],
  ] as const)('hangs what it %s where it was meant to, if that is free', (_, other) => {
    const planner = plannerOf()
    planner.setCatalog(other)
    planner.setCatalog({ ...other })
    planner.setCatalog(catalog)
    expect(planner.store.getState().look.placed).toEqual(LOOK.placed)
    expect(planner.store.getState().look.aside).toEqual([])

    const taken = plannerOf()
    taken.setCatalog(other)
    taken.place(charm('me-sign-coin'), slot('front_zip'))
    taken.setCatalog(catalog)
    expect(taken.store.getState().look.placed.get(slot('front_zip'))?.charm).toBe('me-sign-coin')
    expect(taken.store.getState().look.aside).toMatchObject([{ charm: bear, intendedSlot: 'front_zip' }])
  })

  it('that changes nothing of a look is no step, and what was put aside by hand stays aside', () => {
    const coin = { ...AS_IT_COMES, charm: charm('me-sign-coin'), intendedSlot: 'lash_tab' }
    const look = { ...LOOK, aside: [coin] }
    const planner = plannerOf(look)
    planner.setCatalog({ ...catalog })
    expect(planner.store.getState()).toMatchObject({ look, past: [], lastAnnouncement: null })
  })

  it('judges the own document too while a shared look is on screen', () => {
    const planner = plannerOf()
    planner.visit(LOOK)
    planner.setCatalog(without(bear))
    const { look, past, own } = planner.store.getState()
    expect(look.placed.size).toBe(1)
    expect(past).toEqual([])
    expect(own?.look.placed.size).toBe(1)
    expect(own?.past).toEqual([LOOK])
  })

  it('keeps the carrier that a look stands on', () => {
    const planner = plannerOf()
    planner.setCatalog({ ...catalog, carriers: new Map() })
    expect(planner.store.getState().look).toBe(LOOK)
    expect([...planner.store.getState().catalog.carriers.keys()]).toEqual([LOOK.carrier])
    planner.setCatalog(catalog)
    expect(planner.store.getState().catalog.carriers.has(carrier('wr-eyewear'))).toBe(true)
  })

  it('takes out of the hand what it lacks', () => {
    const planner = plannerOf()
    planner.pickUp(bear, { kind: 'tray' }, 'carry')
    planner.setCatalog(without(bear))
    expect(planner.store.getState().hand).toEqual({ kind: 'empty' })
  })
})
