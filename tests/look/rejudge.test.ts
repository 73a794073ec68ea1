import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { place, remove } from '../../src/look/edits/hang'
import { carrierId } from '../../src/look/ids'
import { rejudge } from '../../src/look/rejudge'
import { catalog, charm, lookOf, slot } from './makers'
import { catalogWith, OWN_CHARM, ownCharm, PACK_CHARM, packCharm } from './own-things'

describe('a look under another catalog', () => {
  it('is the same object when nothing changes', () => {
    const look = lookOf({ lash_tab: 'me-ring-plain' })
    expect(rejudge(catalogWith([packCharm]), look)).toEqual({ ok: true, look })
    const again = rejudge(catalogWith([packCharm]), look)
    expect(again.ok && again.look).toBe(look)
  })

  it('loses a pack’s charm to what waits, by its name, and has it back when the pack is', () => {
    const home = catalogWith([packCharm])
    const look = place(home, PACK_CHARM, slot('lash_tab'))(lookOf({ front_zip: 'me-sign-coin' }))
    const gone = rejudge(catalog, look)
    if (!gone.ok) throw new Error('no carrier')
    expect([...gone.look.placed.keys()]).toEqual(['front_zip'])
    expect(gone.look.aside).toMatchObject([{ charm: PACK_CHARM, intendedSlot: 'lash_tab', missing: true }])
    expect(rejudge(home, gone.look)).toEqual({ ok: true, look })
  })

  it('keeps an own charm hung by its stub, and one without a model', () => {
    const look = place(catalogWith([ownCharm]), OWN_CHARM, slot('lash_tab'))(lookOf())
    expect(look.placed.size).toBe(1)
    expect(rejudge(catalog, look)).toEqual({ ok: true, look })
    expect(rejudge(catalogWith([{ ...ownCharm, model: null }]), look)).toEqual({ ok: true, look })
  })

  it('keeps what an own charm is like through undo, another’s catalog and its own end, and shows the thing where it is', () => {
    const home = catalogWith([ownCharm])
    const look = place(home, OWN_CHARM, slot('lash_tab'))(lookOf())
    const lifted = place(catalog, charm('me-ring-plain'), slot('front_zip'))(remove(slot('lash_tab'))(look))
    const again = place(catalog, OWN_CHARM, slot('lash_tab'))(lifted)
    expect(again.placed.get(slot('lash_tab'))?.charm).toBe(OWN_CHARM)
    expect(again.stubs).toBe(look.stubs)
    expect(arrange(catalog, again).hung.find((one) => one.charm.id === OWN_CHARM)?.charm.model).toBeNull()
    expect(arrange(home, again).hung.find((one) => one.charm.id === OWN_CHARM)?.charm).toBe(ownCharm)
  })

  it('sets aside what is too heavy by now, and hangs it again as soon as it may', () => {
    const look = lookOf({ front_zip: 'me-sign-coin' })
    const coin = catalog.charms.get(charm('me-sign-coin'))
    if (!coin) throw new Error('no coin')
    const heavy = rejudge(catalogWith([{ ...coin, massG: 900 }]), look)
    if (!heavy.ok) throw new Error('no carrier')
    expect(heavy.look.aside.map((one) => one.charm)).toEqual(['me-sign-coin'])
    expect(rejudge(catalog, heavy.look)).toEqual({ ok: true, look })
  })

  it('without its carrier is refused', () => {
    const look = { ...lookOf(), carrier: carrierId('quay-shop:spring:tote') }
    expect(rejudge(catalog, look)).toEqual({
      ok: false,
      problem: { code: 'UNKNOWN_CARRIER', id: 'quay-shop:spring:tote' },
    })
  })
})
