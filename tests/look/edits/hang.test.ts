import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hangFromAside, putAside } from '../../../src/look/edits/aside'
import { changeCarrier, recolor } from '../../../src/look/edits/carrier'
import { move, place, placing, remove } from '../../../src/look/edits/hang'
import { turnTo } from '../../../src/look/edits/wear'
import { misfits } from '../../../src/look/fit/fit'
import { colorwayId } from '../../../src/look/ids'
import type { Look } from '../../../src/look/look'
import { anchorOfSlot } from '../../../src/look/slot'
import { anchorAt } from '../../../src/look/slots'
import { anyLook, anyStep, catalog, charm, lookOf, slot } from '../makers'

/** Judged apart from `fit`: every charm suits its anchor alone, and no anchor carries more than it may. */
function expectLegal(look: Look): void {
  const grams = new Map<string, number>()
  for (const [at, placed] of look.placed) {
    const anchor = anchorAt(catalog, look, at)
    const worn = catalog.charms.get(placed.charm)
    const clasp = worn && catalog.mechanisms.get(worn.mechanism)
    if (!anchor || !worn || !clasp) throw new Error(`${placed.charm} hangs nowhere: ${at}`)
    expect(misfits(worn, clasp, anchor), `${worn.id} on ${at}`).toEqual([])
    grams.set(anchorOfSlot(at), (grams.get(anchorOfSlot(at)) ?? 0) + worn.massG)
    expect(grams.get(anchorOfSlot(at))).toBeLessThanOrEqual(anchor.maxMassG)
  }
}

const everything = (look: Look): readonly string[] =>
  [
    ...[...look.placed.values()].map((placed) => placed.charm),
    ...look.aside.map((waiting) => waiting.charm),
  ].sort()

describe('edits', () => {
  it('keep every look legal, whatever is asked of them in whatever order', () => {
    fc.assert(
      fc.property(anyLook, anyStep, (look, step) => {
        expectLegal(look)
        expectLegal(step(look)(look))
      }),
      { numRuns: 300 },
    )
  })

  it('return the same object when they change nothing', () => {
    const look = lookOf({ lash_tab: 'me-ring-plain' })
    expect(recolor(catalog, colorwayId('sage'))(look)).toBe(look)
    expect(place(catalog, charm('pl-dragon-pillar'), slot('stash_zip'))(look)).toBe(look)
    expect(remove(slot('front_zip'))(look)).toBe(look)
    expect(turnTo(slot('lash_tab'), 360)(look)).toBe(look)
    expect(move(catalog, slot('lash_tab'), slot('haul_loop'))(look)).toBe(look)
  })

  it('lose no charm when the carrier changes, and none by moving', () => {
    fc.assert(
      fc.property(anyLook, fc.constantFrom(...catalog.carriers.keys()), (look, id) => {
        fc.pre(!look.others.has(id))
        expect(everything(changeCarrier(catalog, id)(look))).toEqual(everything(look))
      }),
    )
  })

  it('swap two charms when one moves onto the other', () => {
    const look = lookOf({ lash_tab: 'me-ring-plain', front_zip: 'me-sign-coin', main_zip_l: 'me-bar-plain' })
    const swapped = move(catalog, slot('main_zip_l'), slot('lash_tab'))(look)
    expect(swapped.placed.get(slot('lash_tab'))?.charm).toBe('me-bar-plain')
    expect(swapped.placed.get(slot('main_zip_l'))?.charm).toBe('me-ring-plain')
    expect(move(catalog, slot('front_zip'), slot('lash_tab'))(look)).toBe(look)
  })

  it('carry what hangs on a hub along with it, and bench it when the hub goes', () => {
    const look = lookOf({ main_zip_l: 'tr-hub-triple', 'main_zip_l/h2': 'me-cherry-enamel' })
    const moved = move(catalog, slot('main_zip_l'), slot('lash_tab'))(look)
    expect([...moved.placed.keys()]).toEqual(['lash_tab', 'lash_tab/h2'])
    const bare = remove(slot('main_zip_l'))(look)
    expect(bare.placed.size).toBe(0)
    expect(bare.aside.map((waiting) => waiting.charm)).toEqual(['me-cherry-enamel'])
  })

  it('set a charm aside, and hang it again from there', () => {
    const look = lookOf({ bottle_pocket_l: 'fi-newt-desk', lash_tab: 'me-ring-plain' })
    const waiting = putAside(slot('bottle_pocket_l'))(look)
    expect(waiting.aside.map((one) => one.charm)).toEqual(['fi-newt-desk'])
    const hung = hangFromAside(catalog, 0, slot('bottle_pocket_r'))(waiting)
    expect(hung.placed.get(slot('bottle_pocket_r'))?.charm).toBe('fi-newt-desk')
    expect(hung.aside).toEqual([])
  })

  it('put a new charm in the place of the one that hangs there', () => {
    const look = lookOf({ lash_tab: 'me-ring-plain' })
    const { edit, reasons } = placing(catalog, look, charm('me-bar-plain'), slot('lash_tab'))
    expect(reasons).toEqual([])
    expect(edit(look).placed.get(slot('lash_tab'))?.charm).toBe('me-bar-plain')
  })

  it('give the reason that would stand even if the place were free', () => {
    const look = lookOf({ stash_zip: 'me-cherry-enamel' })
    const codes = placing(catalog, look, charm('pl-dragon-pillar'), slot('stash_zip')).reasons.map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['MECH_MISMATCH', 'OVER_MASS'])
  })
})
