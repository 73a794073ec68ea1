import { describe, expect, it } from 'vitest'
import { linkFragment } from '../../../src/share/link/link'
import { createAddress } from '../../../src/ui/route/address'
import { fragmentOf, parseRoute, type Route } from '../../../src/ui/route/route'
import { lookOf } from '../../look/makers'
import { FakePage } from './fake-page'

const shared = linkFragment(lookOf({ front_zip: 'pl-bear-mossbutton' }))
const code = shared.slice('#l='.length)

describe('a route', () => {
  it('is read from the address that is written for it', () => {
    const routes: readonly Route[] = [
      { kind: 'planner', code: null },
      { kind: 'photo', code: null },
      { kind: 'planner', code },
      { kind: 'photo', code },
    ]
    for (const route of routes) expect(parseRoute(fragmentOf(route))).toEqual(route)
    expect(routes.map(fragmentOf)).toEqual(['', '#/photo', shared, `${shared}&/photo`])
  })

  it('is the planner for what names nothing, and a link is read though text clings to it', () => {
    for (const hash of ['', '#', '#look', '#/photos'])
      expect(parseRoute(hash)).toEqual({ kind: 'planner', code: null })
    expect(parseRoute(`${shared}，看`)).toEqual({ kind: 'planner', code })
    expect(parseRoute('#l=/photo')).toEqual({ kind: 'planner', code: '' })
  })
})

describe('the address', () => {
  it('is left by Back, and by closing, whichever way the studio was opened', () => {
    const page = new FakePage(shared)
    const address = createAddress(page.window)
    address.open({ kind: 'photo', code })
    expect(page.hash).toBe(`${shared}&/photo`)
    address.close({ kind: 'planner', code })
    expect(page.hash).toBe(shared)
    page.go(1)
    expect(address.route().kind).toBe('photo')
    page.go(-1)
    expect(address.route().kind).toBe('planner')

    const straight = new FakePage('#/photo')
    createAddress(straight.window).close({ kind: 'planner', code: null })
    expect(straight.hash).toBe('')
  })

  it('tells its listeners once for each change, whoever made it', () => {
    const page = new FakePage()
    const address = createAddress(page.window)
    const seen: string[] = []
    address.subscribe(() => seen.push(fragmentOf(address.route())))
    address.open({ kind: 'photo', code: null })
    address.replace({ kind: 'photo', code: null })
    page.go(-1)
    page.enter(shared)
    expect(seen).toEqual(['#/photo', '', shared])
  })
})
