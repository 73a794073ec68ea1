import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Look } from '../../../src/look/look'
import { linkFragment } from '../../../src/share/link/link'
import { linkCode, readLinkCode } from '../../../src/share/link/link-code'
import { createPlanner } from '../../../src/state/planner/create-planner'
import type { Planner } from '../../../src/state/planner/planner'
import { type Address, createAddress } from '../../../src/ui/route/address'
import {
  type AddressProblem,
  followSharedLooks,
  type LinkCodesLater,
} from '../../../src/ui/route/shared-look'
import { catalog, lookOf } from '../../look/makers'
import { FakePage } from './fake-page'

const mine = lookOf({ front_zip: 'me-sign-coin' })
const [bear, ring, tapir] = [
  lookOf({ front_zip: 'pl-bear-mossbutton' }),
  lookOf({ main_zip_r: 'me-ring-plain' }),
  lookOf({ lash_tab: 'mu-tapir-vessel' }),
]
const [toBear, toRing] = [linkFragment(bear), linkFragment(ring)]

const start = (page: FakePage, codes: LinkCodesLater = () => ({ linkCode, readLinkCode })) => {
  const planner = createPlanner({ catalog, look: mine, locale: 'en', motion: false })
  const address = createAddress(page.window)
  const problems: (AddressProblem | null)[] = []
  followSharedLooks(planner, address, codes, (problem) => problems.push(problem))
  const shows = (look: Look): void => {
    expect([...planner.store.getState().look.placed.keys()]).toEqual([...look.placed.keys()])
    expect(planner.store.getState().own === null).toBe(look === mine)
  }
  return { page, planner, address, problems, shows }
}

describe('a shared look and the address', () => {
  it('agree from the first moment, and after each link that is pasted', () => {
    const { page, shows } = start(new FakePage(toBear))
    shows(bear)
    page.enter(toRing)
    shows(ring)
  })

  it('agree as soon as what reads links has come, and say so when it does not come', async () => {
    const { shows } = start(new FakePage(toBear), () => Promise.resolve({ linkCode, readLinkCode }))
    shows(mine)
    await Promise.resolve()
    shows(bear)
    const { shows: stays, problems } = start(new FakePage(toBear), () => Promise.reject(new Error('gone')))
    await Promise.resolve()
    await Promise.resolve()
    stays(mine)
    expect(problems).toEqual(['no_reader'])
  })

  it('are left together by Back, and come back together by Forward', () => {
    const { page, shows } = start(new FakePage())
    page.enter(toBear)
    page.enter(toRing)
    page.go(-1)
    shows(bear)
    page.go(-1)
    shows(mine)
    page.go(1)
    shows(bear)
  })

  it('stay together through the studio', () => {
    const { page, address, shows } = start(new FakePage(toBear))
    const { code } = address.route()
    address.open({ kind: 'photo', code })
    shows(bear)
    page.go(-1)
    shows(bear)
    expect(page.hash).toBe(toBear)
  })

  it.each(['keepVisited', 'leaveVisited'] as const)('part when it is no longer visited (%s)', (verb) => {
    const { page, planner } = start(new FakePage(toBear))
    planner[verb]('Pebble Box School Pack')
    expect(page.hash).toBe('')
  })

  it('do not meet again behind the studio in which it was left, but do when the link is opened anew', () => {
    const { page, planner, address, shows } = start(new FakePage(toBear))
    address.open({ kind: 'photo', code: address.route().code })
    planner.leaveVisited()
    expect(page.hash).toBe('#/photo')
    page.go(-1)
    shows(mine)
    expect(page.hash).toBe('')
    page.enter(toBear)
    shows(bear)
  })

  it('part when a file follows it, and meet when a link is pasted into the page', () => {
    const { page, planner, shows } = start(new FakePage(toBear))
    planner.visit(tapir, 'file')
    expect(page.hash).toBe('')
    planner.visit(ring, 'link')
    expect(page.hash).toBe(toRing)
    page.go(-1)
    shows(mine)
  })

  it('leave a look alone that came by another road', () => {
    const { page, planner, address, shows } = start(new FakePage())
    planner.visit(tapir, 'file')
    address.open({ kind: 'photo', code: null })
    page.go(-1)
    shows(tapir)
  })

  it('are one again after a reload', () => {
    const { page } = start(new FakePage(toBear))
    start(page.reloaded()).shows(bear)
  })

  it('say what is wrong with a link, and no longer once it is gone', () => {
    const { page, problems, shows } = start(new FakePage('#l='))
    expect(problems).toHaveLength(1)
    expect(problems[0]).not.toBeNull()
    shows(mine)
    page.enter('')
    expect(problems.at(-1)).toBeNull()
  })
})

interface Tab {
  readonly page: FakePage
  readonly planner: Planner
  readonly address: Address
}

const DAMAGED = 'AAAA'

const enter =
  (look: Look) =>
  ({ page }: Tab) =>
    page.enter(linkFragment(look))
const paste =
  (look: Look) =>
  ({ planner }: Tab) =>
    planner.visit({ ...look }, 'link')
const go =
  (by: number) =>
  ({ page }: Tab) =>
    void (page.mayGo(by) && page.go(by))

const STEPS: Readonly<Record<string, (tab: Tab) => void>> = {
  'enter bear': enter(bear),
  'enter ring': enter(ring),
  'paste bear': paste(bear),
  'paste ring': paste(ring),
  back: go(-1),
  forward: go(1),
  damaged: ({ page }) => page.enter(`#l=${DAMAGED}`),
  file: ({ planner }) => planner.visit({ ...tapir }, 'file'),
  leave: ({ planner }) => planner.leaveVisited(),
  keep: ({ planner }) => planner.keepVisited('Pebble Box School Pack'),
  studio: ({ address }) => address.open({ ...address.route(), kind: 'photo' }),
  home: ({ page }) => page.enter(''),
}

describe('address and screen', () => {
  it('agree whatever is opened, pasted, left, gone back or forward to', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 12 }), (walk) => {
        const tab = start(new FakePage())
        const { page, planner, address } = tab
        for (const step of walk) {
          STEPS[step]?.(tab)
          const { code } = address.route()
          const { own, source, look } = planner.store.getState()
          const byLink = own !== null && source === 'link'
          expect(page.hash.startsWith('#l=')).toBe(code !== null)
          expect(byLink ? linkFragment(look) : null).toBe(
            code === null || code === DAMAGED ? null : `#l=${code}`,
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})
