import { describe, expect, it } from 'vitest'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { reloadAddress } from '../../../src/ui/parts/safe-reload'
import { catalog, lookOf } from '../../look/makers'

const href = 'https://dangle.example/?x=1'
const worn = lookOf({ front_zip: 'pl-bear-mossbutton' })
const plannerOf = () => createPlanner({ catalog, look: worn, locale: 'en', motion: false })

describe('loading the page anew', () => {
  it('leaves the address alone where storage brings the look back', async () => {
    const { store } = plannerOf()
    expect(await reloadAddress(store.getState(), { href, kept: true, carriesLook: false })).toBeNull()
  })

  it('takes the look along in the address where nothing was kept', async () => {
    const { store } = plannerOf()
    const address = await reloadAddress(store.getState(), { href, kept: false, carriesLook: false })
    expect(address).toContain('#l=')
    expect(address).toContain('x=1')
  })

  it('takes a visited look along that came by a file, and needs nothing for one that came by its link', async () => {
    const planner = plannerOf()
    planner.visit(lookOf({ lash_tab: 'me-ring-plain' }), 'file')
    const state = planner.store.getState()
    expect(await reloadAddress(state, { href, kept: true, carriesLook: false })).toContain('#l=')
    expect(await reloadAddress(state, { href, kept: true, carriesLook: true })).toBeNull()
  })
})
