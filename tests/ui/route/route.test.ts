import { beforeEach, describe, expect, it, vi } from 'vitest'
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

describe('what is open over the page', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => vi.useRealTimers()
  })

  /** A page with things that can be opened over it and say when they close. */
  function covered(hash = '') {
    const page = new FakePage(hash)
    const address = createAddress(page.window)
    const open: string[] = []
    const show = (name: string): (() => void) => {
      const shut = (): void => {
        open.splice(open.indexOf(name), 1)
        release()
      }
      const release = address.cover(shut)
      open.push(name)
      vi.runAllTimers()
      return () => {
        shut()
        vi.runAllTimers()
      }
    }
    const back = (): void => {
      page.go(-1)
      vi.runAllTimers()
    }
    return { page, address, open, show, back }
  }

  it('is closed by Back, the topmost first, and then the studio is left', () => {
    const { address, open, show, back } = covered()
    address.open({ kind: 'photo', code: null })
    show('dialog')
    show('popover')
    back()
    expect(open).toEqual(['dialog'])
    back()
    expect(open).toEqual([])
    expect(address.route().kind).toBe('photo')
    back()
    expect(address.route().kind).toBe('planner')
  })

  it('leaves no entry behind when it is closed by itself', () => {
    const { page, address, show, back } = covered()
    address.open({ kind: 'photo', code: null })
    show('dialog')()
    back()
    expect(address.route().kind).toBe('planner')
    expect(page.mayGo(-1)).toBe(false)
  })

  it('hands its entry on to what opens as it closes', () => {
    const { page, address, open, show, back } = covered()
    const close = show('popover')
    address.open({ kind: 'photo', code: null })
    close()
    expect([address.route().kind, page.mayGo(-1)]).toEqual(['photo', true])
    back()
    expect([address.route().kind, open, page.mayGo(-1)]).toEqual(['planner', [], false])
  })

  it('stays shut when Forward leads to where it was open', () => {
    const { page, open, show, back } = covered()
    show('dialog')
    back()
    page.go(1)
    vi.runAllTimers()
    expect(open).toEqual([])
    expect(page.mayGo(-1)).toBe(false)
  })

  it('does not bring back what was left or corrected under it', () => {
    const { page, address, show } = covered('#/photo')
    const close = show('dialog')
    address.close({ kind: 'planner', code: null })
    vi.runAllTimers()
    expect(address.route().kind).toBe('planner')
    close()
    expect([address.route().kind, page.hash]).toEqual(['planner', ''])
  })
})
