import { describe, expect, it } from 'vitest'
import rawCarriers from '../../../src/catalog/data/carriers.json' with { type: 'json' }
import rawCharms from '../../../src/catalog/data/charms.json' with { type: 'json' }
import { alternatives, fit } from '../../../src/look/fit/fit'
import { anchorAt } from '../../../src/look/slots'
import { carrier, catalog, charm, lookOf, slot } from '../makers'

const codes = (charmId: string, at: string, look = lookOf()): readonly string[] =>
  fit(catalog, look, charm(charmId), slot(at)).reasons.map(({ code }) => code)

describe('fit', () => {
  it('agrees with the clasps that each of the 122 anchors is known to accept, for all 73 charms', () => {
    let pairs = 0
    for (const raw of rawCarriers.carriers) {
      const look = lookOf({}, raw.id, raw.colourways[0]?.id)
      for (const point of raw.points) {
        for (const item of rawCharms.items) {
          const found = codes(item.id, point.id, look)
          expect(found.includes('MECH_MISMATCH'), `${item.id} on ${raw.id} ${point.id}`).toBe(
            !(point.accepts as readonly string[]).includes(item.attachment.mechanism),
          )
          expect(found.includes('TOO_DEEP'), `${item.id} on ${point.id}`).toBe(
            item.dims_mm.d > point.clearance_mm.out,
          )
          if (item.mass_g > point.max_mass_g) expect(found).toContain('OVER_MASS')
          pairs++
        }
      }
    }
    expect(pairs).toBe(73 * 122)
  })

  it('refuses a hero on a small zip pull for its clasp and its mass, both at once', () => {
    expect(codes('pl-dragon-pillar', 'stash_zip')).toEqual(['MECH_MISMATCH', 'OVER_MASS'])
    expect(fit(catalog, lookOf(), charm('pl-dragon-pillar'), slot('stash_zip')).reasons).toContainEqual({
      code: 'OVER_MASS',
      by: 'anchor',
      massG: 105,
      maxG: 50,
    })
  })

  it('names the places that would work instead', () => {
    const places = alternatives(catalog, lookOf(), charm('pl-dragon-pillar'))
    expect(places).toContain('lash_tab')
    expect(places).not.toContain('stash_zip')
  })

  it('counts what already hangs at the anchor', () => {
    const look = lookOf({ comp_strap_l: 'pl-doll-pip' })
    expect(codes('pl-dragon-pillar', 'comp_strap_l')).toEqual([])
    expect(codes('pl-dragon-pillar', 'comp_strap_l/2', look)).toEqual(['OVER_MASS'])
    expect(codes('ac-kite-captain', 'comp_strap_l/2', look)).toEqual([])
  })

  it('says who holds an occupied place and when an anchor has no more room', () => {
    const look = lookOf({ lash_tab: 'me-ring-plain' })
    expect(fit(catalog, look, charm('me-sign-coin'), slot('front_zip')).fits).toBe(true)
    expect(codes('me-bar-plain', 'lash_tab', look)).toEqual(['OCCUPIED'])
    expect(codes('me-bar-plain', 'lash_tab/2', look)).toContain('CAPACITY')
  })

  it('lets a hub bring three rings whose charms weigh on the anchor below', () => {
    const hub = lookOf({ main_zip_l: 'tr-hub-triple' })
    expect(codes('me-cherry-enamel', 'main_zip_l/h1', hub)).toEqual([])
    expect(codes('me-cherry-enamel', 'main_zip_l/h4', hub)).toEqual(['UNKNOWN_POINT'])
    const full = lookOf({
      main_zip_l: 'tr-hub-triple',
      'main_zip_l/h1': 'me-cherry-enamel',
      'main_zip_l/h2': 'me-cherry-enamel',
    })
    expect(codes('me-cherry-enamel', 'main_zip_l/h3', full)).toEqual(['OVER_MASS'])
  })

  it('measures what hangs on a hub from the ring, which is at the end of the hub and not at its clasp', () => {
    const look = lookOf({ front_zip: 'tr-hub-triple' })
    const zip = anchorAt(catalog, look, slot('front_zip'))
    const ring = anchorAt(catalog, look, slot('front_zip/h1'))
    const [x, y, z] = zip?.positionMm ?? [0, 0, 0]
    expect(ring?.positionMm).toEqual([x - 14, y - 74, z])
    expect(ring?.clearance.belowMm).toBe((zip?.clearance.belowMm ?? 0) - 74)
    expect(ring?.clearance.belowSoftMm).toBe((zip?.clearance.belowSoftMm ?? 0) - 74)
    expect(codes('tr-tassel-silk', 'front_zip')).toEqual([])
    expect(fit(catalog, look, charm('tr-tassel-silk'), slot('front_zip/h2')).reasons).toEqual([
      { code: 'TOO_LONG', lengthMm: 150, maxMm: 130 },
    ])
  })

  it('refuses a bear behind a window 26 mm deep', () => {
    const window = lookOf({}, 'bp-lumen-window-18', 'black')
    expect(codes('pl-bear-mossbutton', 'win_a2', window)).toEqual(
      expect.arrayContaining(['TOO_DEEP', 'OVER_MASS']),
    )
  })

  it('answers for what it does not know', () => {
    expect(codes('no-such-charm', 'lash_tab')).toEqual(['UNKNOWN_CHARM'])
    expect(codes('me-ring-plain', 'no_such_place')).toEqual(['UNKNOWN_POINT'])
    expect(codes('me-ring-plain', '../../etc')).toEqual(['UNKNOWN_POINT'])
    const lost = { ...lookOf(), carrier: carrier('no-such-bag') }
    expect(codes('me-ring-plain', 'lash_tab', lost)).toEqual(['UNKNOWN_CARRIER'])
  })
})
