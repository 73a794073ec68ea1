import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../src/look/slots'
import { slotName } from '../../src/words/slot-names'
import { LANGUAGES } from '../languages'
import { carrierIds, catalog, lookOf, slot } from '../look/makers'

const bare = lookOf()

describe('a place', () => {
  it('stands in a list as the catalog calls it', () => {
    expect(slotName(catalog, bare, slot('strap_ring_l'), LANGUAGES.en)).toBe('Shoulder strap ring (left)')
  })

  it('reads inside a sentence with its side first', () => {
    expect(slotName(catalog, bare, slot('strap_ring_l'), LANGUAGES.en, 'inline')).toBe(
      'left shoulder strap ring',
    )
    expect(slotName(catalog, bare, slot('strap_ring_l'), LANGUAGES['zh-CN'], 'inline')).toBe('左侧肩带D环')
  })

  it('says which of several it is', () => {
    expect(slotName(catalog, bare, slot('haul_loop/2'), LANGUAGES.en, 'inline')).toBe('haul loop, place 2')
  })

  it('names the hub whose ring it is', () => {
    const hub = lookOf({ strap_ring_l: 'tr-hub-triple' })
    expect(slotName(catalog, hub, slot('strap_ring_l/h2'), LANGUAGES.en, 'inline')).toBe(
      'second ring of the Triple-ring Hub on the left shoulder strap ring',
    )
    expect(slotName(catalog, hub, slot('strap_ring_l/h2'), LANGUAGES['zh-CN'])).toContain('第2环')
  })

  it('says so when the bag does not have it', () => {
    expect(slotName(catalog, bare, slot('nowhere'), LANGUAGES.en)).toMatch(/does not have/)
  })

  it('has a name of its own on every carrier, in both languages', () => {
    for (const id of carrierIds) {
      const carrier = catalog.carriers.get(id)
      const look = { ...bare, carrier: id, colorway: carrier?.colorways[0]?.id ?? bare.colorway }
      for (const locale of ['en', 'zh-CN'] as const)
        for (const style of ['title', 'inline'] as const) {
          const names = slotsOf(catalog, look).map((at) =>
            slotName(catalog, look, at, LANGUAGES[locale], style),
          )
          expect(new Set(names).size, `${id} ${locale} ${style}`).toBe(names.length)
        }
    }
  })
})
