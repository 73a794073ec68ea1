import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeCarrier } from '../../../src/look/edits/carrier'
import { clear, place } from '../../../src/look/edits/hang'
import { tint } from '../../../src/look/edits/part-color'
import { slidePull } from '../../../src/look/edits/pull'
import { CLOTH } from '../../../src/look/facts/carrier'
import { anchorId, carrierId, colorwayId } from '../../../src/look/ids'
import { rejudge } from '../../../src/look/rejudge'
import { record, undo } from '../../../src/state/planner/history'
import { anyLook, carrier, carrierIds, catalog, lookOf, slot } from '../makers'
import { catalogWith, OWN_BAG, ownBag, PACK_CHARM, packCharm } from '../own-things'

describe('another carrier', () => {
  it('and back again finds the first as it was left: charms, color, pulls and tints', () => {
    const start = lookOf({ bottle_pocket_l: 'fi-newt-desk', lash_tab: 'me-ring-plain' })
    const look = tint(catalog, CLOTH, '#112233')(slidePull(catalog, anchorId('front_zip'), 4)(start))
    const there = changeCarrier(catalog, carrier('wr-eyewear'))(look)
    expect(there.pulls.size + there.tints.size).toBe(0)
    const back = changeCarrier(catalog, carrier('bp-harbour-day-24'))(there)
    expect({ ...back, others: look.others }).toEqual(look)
  })

  it('and back gives every look again, whatever hung', () => {
    fc.assert(
      fc.property(anyLook, fc.constantFrom(...carrierIds), (look, id) => {
        fc.pre(id !== look.carrier && !look.others.has(id))
        const back = changeCarrier(catalog, look.carrier)(changeCarrier(catalog, id)(look))
        expect([back.placed, back.colorway]).toEqual([look.placed, look.colorway])
        expect(back.aside).toEqual(look.aside)
      }),
      { numRuns: 60 },
    )
  })

  it('takes what fits over only the first time: one that was left bare is found bare', () => {
    const [harbour, pebble] = [carrier('bp-harbour-day-24'), carrier('bp-pebble-box-16')]
    const look = lookOf({ front_zip: 'me-sign-coin', main_zip_r: 'me-ring-plain' })
    const there = changeCarrier(catalog, pebble)(look)
    expect(there.placed.size).toBeGreaterThan(0)
    const back = changeCarrier(catalog, harbour)(clear(there))
    expect(back.placed).toEqual(look.placed)
    expect(changeCarrier(catalog, pebble)(back).placed.size).toBe(0)
  })

  it('keeps its own color, also one that only a later release knows', () => {
    const dusk = { ...lookOf({}, 'bp-harbour-day-24'), colorway: colorwayId('?900') }
    const there = changeCarrier(catalog, carrier('bp-pebble-box-16'))(dusk)
    expect(there.colorway).not.toBe('?900')
    expect(changeCarrier(catalog, dusk.carrier)(there).colorway).toBe('?900')
  })

  it('that held a charm which the catalog lost meanwhile keeps its place for it', () => {
    const home = catalogWith([packCharm])
    const hung = place(home, PACK_CHARM, slot('front_zip'))(lookOf())
    const there = changeCarrier(home, carrier('bp-pebble-box-16'))(hung)
    const back = changeCarrier(catalog, hung.carrier)({ ...there, placed: new Map() })
    expect(back.aside).toMatchObject([{ charm: PACK_CHARM, intendedSlot: 'front_zip', missing: true }])
    const again = rejudge(home, back)
    expect(again.ok && again.look.placed.get(slot('front_zip'))?.charm).toBe(PACK_CHARM)
  })

  it('is one undo step', () => {
    const look = lookOf({ lash_tab: 'me-ring-plain' })
    const changed = changeCarrier(catalog, carrier('wr-eyewear'))(look)
    const history = record({ look, past: [], future: [] }, changed)
    expect(undo(history).look).toBe(look)
  })

  it('of one’s own comes with its stub, and the look opens on it where it is not', () => {
    const look = changeCarrier(catalogWith([], [ownBag]), OWN_BAG)(lookOf({ lash_tab: 'me-ring-plain' }))
    expect([look.carrier, look.placed.size]).toEqual([OWN_BAG, 1])
    expect(look.stubs.carriers.get(OWN_BAG)).toMatchObject({ name: 'My canvas bag' })
    const again = changeCarrier(
      catalog,
      OWN_BAG,
    )(changeCarrier(catalog, carrierId('bp-harbour-day-24'))(look))
    expect(again.placed).toEqual(look.placed)
  })
})

describe('a zip’s pull', () => {
  it('stands at stops 0 to 10; where it rests nothing is kept of it', () => {
    const look = lookOf()
    const zip = anchorId('front_zip')
    const slid = slidePull(catalog, zip, 10)(look)
    expect(slid.pulls).toEqual(new Map([[zip, 10]]))
    expect(slidePull(catalog, zip, 10)(slid)).toBe(slid)
    expect(slidePull(catalog, zip, 0)(slid).pulls.size).toBe(0)
    for (const stop of [-1, 11, 2.5, Number.NaN]) expect(slidePull(catalog, zip, stop)(look)).toBe(look)
    for (const id of ['lash_tab', 'nowhere']) expect(slidePull(catalog, anchorId(id), 3)(look)).toBe(look)
  })
})
