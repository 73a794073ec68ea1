import { describe, expect, it } from 'vitest'
import { arrange } from '../src/look/arrangement'
import { changeCarrier } from '../src/look/edits/carrier'
import { place } from '../src/look/edits/hang'
import { tint } from '../src/look/edits/part-color'
import { slidePull } from '../src/look/edits/pull'
import { turnTo } from '../src/look/edits/wear'
import { CLOTH, TRIM } from '../src/look/facts/carrier'
import { parseLookText } from '../src/look/file/parse-look'
import { readStubs } from '../src/look/file/read-stubs'
import { resolveLook } from '../src/look/file/resolve-look'
import { asWritten, lookText } from '../src/look/file/serialize'
import type { WrittenLook } from '../src/look/file/written-look'
import { alternatives, fit } from '../src/look/fit/fit'
import { anchorId, type CharmId, carrierId, colorwayId } from '../src/look/ids'
import { emptyLook, type Look } from '../src/look/look'
import { slotId } from '../src/look/slot'
import { score } from '../src/scoring/score'
import { linkFragment, readLink } from '../src/share/link/link'
import { lookIn, withLook } from '../src/share/picture/picture-look'
import { NO_THINGS } from '../src/state/own/own-thing'
import { noRows, readDocument, rowsOfDocument } from '../src/state/storage/document-rows'
import { catalog } from './look/makers'
import { catalogWith, OWN_CHARM, ownCharm, PACK_CHARM, packCharm } from './look/own-things'
import { png } from './share/make-png'

/** Where the own charm and the pack are, and where only the pack is. */
const home = catalogWith([ownCharm, packCharm])
const away = catalogWith([packCharm])

const LATER = { fields: { mood: { word: 'rain', 声: [1, null] } }, sections: [{ kind: 9, bytes: '00ff10' }] }
const zip = anchorId('main_zip_l')
const bear = slotId(anchorId('lash_tab'))
const star = slotId(anchorId('front_zip'))

/** On the glasses first, then on the bag: an own charm, a pack's item, a pull that was moved, a tint, things of a later release. */
function whole(): Look {
  const eyewear = emptyLook(carrierId('wr-eyewear'), colorwayId('black'))
  const [temple] = alternatives(home, eyewear, PACK_CHARM)
  const edits = [
    ...(temple ? [place(home, PACK_CHARM, temple)] : [tint(home, CLOTH, '#aabbcc')]),
    changeCarrier(home, carrierId('bp-harbour-day-24')),
    (look: Look): Look => ({ ...look, placed: new Map(), aside: [], later: LATER }),
    place(home, OWN_CHARM, bear),
    place(home, PACK_CHARM, star),
    turnTo(bear, 30),
    slidePull(home, zip, 7),
    tint(home, TRIM, '#FF8800'),
  ]
  return edits.reduce((look, edit) => edit(look), eyewear)
}

function opened(written: WrittenLook, where = away): Look {
  const resolved = resolveLook(where, written)
  if (!resolved.ok) throw new Error(resolved.problem.code)
  return resolved.look
}

/** All of it but the carriers it was on before; what its owner calls the bear stays at home. */
function expectWhole(look: Look, name: string): void {
  expect([...look.placed].map(([slot, { charm, turn }]) => [slot, charm, turn])).toEqual([
    [star, PACK_CHARM, 0],
    [bear, OWN_CHARM, 30],
  ])
  expect(look.aside).toEqual([])
  expect(look.pulls).toEqual(new Map([[zip, 7]]))
  expect(look.tints).toEqual(new Map([[TRIM, '#ff8800']]))
  expect(look.stubs.charms.get(OWN_CHARM)).toMatchObject({ name, massG: 14.3, themes: null })
  expect(look.later.sections).toEqual(LATER.sections)
}

describe('a look with an own charm, a pack item, a tint, a moved pull and a section of a later release', () => {
  const look = whole()
  const left = look.others.get(carrierId('wr-eyewear'))

  it('is found whole after edits, in the record, in a file, in a link and in a picture', () => {
    expectWhole(look, '小熊 by Lin')
    expect(left).toBeDefined()

    const document = {
      history: { look, past: [look], future: [] },
      mine: new Set<CharmId>(),
      things: NO_THINGS,
      chosen: new Map(),
    }
    const { rows } = rowsOfDocument(home, document, noRows('mine'), 0)
    const stored = readDocument(away, rows, 'mine', 'none', readStubs).history
    expect(stored?.look).toEqual(look)
    expect(stored?.past).toEqual([look])
    expect(readDocument(home, rows, 'mine', 'none', readStubs).history?.look).toEqual(look)

    const file = parseLookText(lookText(look), readStubs)
    const fromFile = file.ok ? opened(file.look) : null
    expect(fromFile).toEqual(look)

    const link = readLink(linkFragment(look))
    const fromLink = link.ok ? opened(link.look) : null
    if (!fromLink) throw new Error('the link does not open')
    expectWhole(fromLink, '')

    const picture = withLook(png([]), look)
    const found = picture.ok ? lookIn(picture.png) : picture
    expect(found).toEqual(link)
  })

  it('keeps the carriers it was on before and fields of files to itself', () => {
    const link = readLink(linkFragment(look))
    expect(link.ok && link.look).not.toHaveProperty('others')
    expect(link.ok && link.look.later?.fields).toEqual({})
    expect(linkFragment(look)).toBe(linkFragment({ ...look, others: new Map() }))
  })

  it('is judged where the own charm is not as where it is', () => {
    const link = readLink(linkFragment(look))
    const stranger = link.ok ? opened(link.look) : look
    expect(score(arrange(away, stranger)).total).toBe(score(arrange(home, look)).total)
    expect(arrange(away, stranger).colorway.trim).toBe('#ff8800')
    expect(arrange(away, stranger).hung.map(({ charm }) => charm.id)).toEqual([PACK_CHARM, OWN_CHARM])
    const bare = { ...stranger, placed: new Map() }
    expect(fit(away, bare, OWN_CHARM, bear)).toEqual({ fits: true, reasons: [] })
    expect(
      fit(catalog, { ...bare, stubs: emptyLook(bare.carrier, bare.colorway).stubs }, OWN_CHARM, bear).reasons,
    ).toEqual([{ code: 'UNKNOWN_CHARM', id: OWN_CHARM }])
    expect(fit(away, bare, OWN_CHARM, slotId(anchorId('strap_web_l'))).fits).toBe(
      fit(home, bare, OWN_CHARM, slotId(anchorId('strap_web_l'))).fits,
    )
  })

  it('sets what is of a missing pack aside by its name, and hangs it again where the pack is', () => {
    const resolved = opened(asWritten(look), catalog)
    expect(resolved.aside).toMatchObject([{ charm: PACK_CHARM, intendedSlot: star, missing: true }])
    const sentOn = readLink(linkFragment(resolved))
    expect(sentOn.ok && opened(sentOn.look).placed.get(star)?.charm).toBe(PACK_CHARM)
  })
})
