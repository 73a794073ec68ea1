import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { recolor } from '../../src/look/edits/carrier'
import { recolorCharm, switchTo } from '../../src/look/edits/wear'
import { readStubs } from '../../src/look/file/read-stubs'
import { resolveLook } from '../../src/look/file/resolve-look'
import { asWritten, lookText } from '../../src/look/file/serialize'
import type { WrittenLook } from '../../src/look/file/written-look'
import { charmId, colorwayId } from '../../src/look/ids'
import type { Look } from '../../src/look/look'
import { notKnownIn } from '../../src/look/not-known'
import { rejudge } from '../../src/look/rejudge'
import { linkTo, readLink } from '../../src/share/link/link'
import { openText } from '../../src/share/open/open-file'
import { lookIn, withLook } from '../../src/share/picture/picture-look'
import { NO_THINGS } from '../../src/state/own/own-thing'
import { noRows, readDocument, rowsOfDocument } from '../../src/state/storage/document-rows'
import { sayNotKnown } from '../../src/words/opening/say-not-known'
import { LANGUAGES } from '../languages'
import { png } from '../share/make-png'
import { catalog, lookOf, slot } from './makers'

/** A color of the bag and a state of a charm that only a later release has numbers for. */
const FROM_LATER = '#l=AQKEBwEKLwKGB-yk'

function opened(written: WrittenLook | null, where = catalog): Look {
  const resolved = written && resolveLook(where, written)
  if (!resolved?.ok) throw new Error('no look')
  return resolved.look
}
const linked = (link: string): WrittenLook | null => {
  const read = readLink(link)
  return read.ok ? read.look : null
}

describe('what only a later release knows', () => {
  const look = opened(linked(FROM_LATER))

  it('is written again as it was: in links, pictures, files and storage', () => {
    expect(linkTo(look, '')).toBe(FROM_LATER)
    const made = withLook(png(), look)
    const found = made.ok ? lookIn(made.png) : made
    expect(linkTo(opened(found.ok ? found.look : null), '')).toBe(FROM_LATER)
    const file = openText(lookText(look))
    expect(linkTo(opened(file.ok ? file.look : null), '')).toBe(FROM_LATER)
    const document = {
      history: { look, past: [], future: [] },
      mine: new Set<never>(),
      things: NO_THINGS,
      chosen: new Map(),
    }
    const { rows } = rowsOfDocument(catalog, document, noRows('mine'), 0)
    expect(readDocument(catalog, rows, 'mine', 'none', readStubs).history?.look).toEqual(look)
    expect(rejudge(catalog, look)).toEqual({ ok: true, look })
  })

  it('shows as it comes, and is said in both languages', () => {
    const { carrier, colorway, hung } = arrange(catalog, look)
    expect(colorway.id).toBe(carrier.colorways[0]?.id)
    expect(hung.map(({ state }) => state)).toEqual([null])
    expect(notKnownIn(catalog, look).map(({ kind }) => kind)).toEqual(['bag_color', 'charm_state'])
    expect(sayNotKnown(catalog, look, LANGUAGES.en)).toMatch(/the color of the bag and the state of \w/)
    expect(sayNotKnown(catalog, look, LANGUAGES['zh-CN'])).toMatch(/包的颜色和.+的状态/)
    expect(sayNotKnown(catalog, lookOf({ front_zip: 'me-sign-coin' }), LANGUAGES.en)).toBeNull()
  })

  it('is back as soon as it is known', () => {
    const carrier = catalog.carriers.get(look.carrier)
    const [first] = carrier?.colorways ?? []
    if (!carrier || !first) throw new Error('no bag')
    const dusk = { ...first, id: colorwayId(look.colorway), hex: '#553377' }
    const later = {
      ...catalog,
      carriers: new Map([...catalog.carriers, [carrier.id, { ...carrier, colorways: [first, dusk] }]]),
    }
    expect(arrange(later, look).colorway.hex).toBe('#553377')
    expect(notKnownIn(later, look).map(({ kind }) => kind)).toEqual(['charm_state'])
  })

  it('of a charm’s color is kept and shown the same way, until its owner chooses another', () => {
    const bow = lookOf({ lash_tab: 'tr-bow-satin' })
    const placed = bow.placed.get(slot('lash_tab'))
    if (!placed) throw new Error('no bow')
    const worn = { ...placed, colorway: colorwayId('dusk') }
    const dyed = opened(asWritten({ ...bow, placed: new Map([[slot('lash_tab'), worn]]) }))
    expect(dyed.placed.get(slot('lash_tab'))).toEqual(worn)
    expect(arrange(catalog, dyed).hung[0]).not.toHaveProperty('colorway')
    expect(notKnownIn(catalog, dyed)).toMatchObject([{ kind: 'charm_color', id: 'dusk' }])
    const [first, , red] = catalog.charms.get(charmId('tr-bow-satin'))?.colorways ?? []
    if (!first || !red) throw new Error('no colors')
    expect(notKnownIn(catalog, recolorCharm(catalog, slot('lash_tab'), red.id)(dyed))).toEqual([])
    expect(notKnownIn(catalog, recolorCharm(catalog, slot('lash_tab'), first.id)(dyed))).toEqual([])
  })

  it('goes when another color or state is chosen, the usual one too', () => {
    const [first] = arrange(catalog, look).carrier.colorways
    const [one] = arrange(catalog, look).hung
    const state = one?.charm.states[0]
    if (!first || !one) throw new Error('nothing hangs')
    const plain = recolor(catalog, first.id)(look)
    expect(notKnownIn(catalog, plain).map(({ kind }) => kind)).toEqual(['charm_state'])
    if (state) expect(notKnownIn(catalog, switchTo(catalog, one.slot, state)(plain))).toEqual([])
  })

  it('of other carriers in a file stays with them', () => {
    const other = { carrier: 'wr-eyewear', colorway: 'dusk', placements: [], strap: { word: 'long' } }
    const text = JSON.stringify({ version: 2, carrier: 'bp-harbour-day-24', placements: [], others: [other] })
    const file = openText(text)
    const again = JSON.parse(lookText(opened(file.ok ? file.look : null)))
    expect(again.others).toEqual([other])
  })
})
