import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { place } from '../../src/look/edits/hang'
import { carrierOfBag, OWN_COLORWAY } from '../../src/look/facts/carrier-of-bag'
import { asideReasons } from '../../src/look/file/resolve-look'
import { alternatives, fit } from '../../src/look/fit/fit'
import { anchorId, mechanismId, type SlotId } from '../../src/look/ids'
import type { Look } from '../../src/look/look'
import { loadScoring } from '../../src/state/load-scoring'
import {
  anchorName,
  charmName,
  colorwayName,
  nameOfCarrier,
  nameOfCharm,
} from '../../src/words/catalog-names'
import { sayAnnouncement } from '../../src/words/say-announcement'
import { sayFitReason } from '../../src/words/say-fit-reason'
import { sayAltText } from '../../src/words/say-post'
import { sayHeadline } from '../../src/words/score/say-headline'
import { slotName } from '../../src/words/slot-names'
import { sayStory } from '../../src/words/story'
import { LANGUAGES } from '../languages'
import { catalog, lookOf, slot } from '../look/makers'
import { catalogWith, OWN_BAG, OWN_CHARM, ownBag, ownBagStub, ownCharm } from '../look/own-things'

const home = catalogWith([ownCharm])
const [at] = alternatives(home, lookOf(), OWN_CHARM) as [SlotId]
const kept = place(home, OWN_CHARM, at)(lookOf())

/** The look as it is behind a link: names did not travel. */
const sent: Look = {
  ...kept,
  stubs: {
    ...kept.stubs,
    charms: new Map([...kept.stubs.charms].map(([id, stub]) => [id, { ...stub, name: '' }])),
  },
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['Handle', 'Zip pull 2 (left)', 'Zip pull (right)', 'Ring (left)', 'Webbing loop 2'],
    ...['Compression strap (right)', 'Zip pull 1 (left)', 'Webbing loop 1'],
  ],
  'zh-CN': [
    ...['提手', '拉链头2（左）', '拉链头（右）', '金属环（左）', '织带环2'],
    ...['压缩带（右）', '拉链头1（左）', '织带环1'],
  ],
}
const INLINE: Readonly<Record<string, readonly string[]>> = {
  en: ['left zip pull 2', 'right zip pull', 'left ring'],
  'zh-CN': ['左侧拉链头2', '右侧拉链头', '左侧金属环'],
}
const COLOR: Readonly<Record<string, string>> = { en: 'Dusty green', 'zh-CN': '灰调绿色' }

describe.each(Object.values(LANGUAGES))('an own charm, in $locale', (language) => {
  const { charm, bag, outline, namedOutline, theirBag } = language.names.ownThings

  it('is called by its name where it is, and by what it is without one', () => {
    expect(nameOfCharm(ownCharm, language)).toBe('小熊 by Lin')
    expect(nameOfCharm({ ...ownCharm, name: null }, language)).toBe(charm)
    expect(nameOfCarrier({ ...ownBag, name: null, standsIn: false }, language)).toBe(bag)
    expect(nameOfCarrier({ ...ownBag, name: null }, language)).toBe(theirBag)
  })

  it('on an own bag says which place: what it is, its side, and from the top where there are more', () => {
    const more = carrierOfBag(OWN_BAG, {
      ...ownBagStub,
      places: [
        ...ownBagStub.places,
        { id: anchorId('p7'), kind: 'zipper_pull', u: 0.3, v: 0.05, mirrorOf: null },
        { id: anchorId('p8'), kind: 'webbing_loop', u: 0.41, v: 0.2, mirrorOf: null },
      ],
    })
    const look: Look = { ...lookOf(), carrier: OWN_BAG, stubs: { charms: new Map(), carriers: new Map() } }
    const seen = catalogWith([], [more])
    const names = [...more.anchors.keys()].map((id) => anchorName(more, id, language))
    expect(names).toEqual(PLACES[language.locale])
    expect(new Set(names).size).toBe(names.length)
    const inline = [...more.anchors.keys()].map((id) => slotName(seen, look, slot(id), language, 'inline'))
    expect(inline.slice(1, 4)).toEqual(INLINE[language.locale])
    expect(colorwayName(more, OWN_COLORWAY, language)).toBe(COLOR[language.locale])
  })

  it('tells somebody’s bag apart from one’s own, by its name where that is known', () => {
    for (const model of [null, ownCharm.model])
      expect(nameOfCarrier({ ...ownBag, model }, language)).toBe(namedOutline('My canvas bag'))
    expect(nameOfCarrier({ ...ownBag, standsIn: false }, language)).toBe('My canvas bag')
    const stubs = { charms: new Map(), carriers: new Map([[OWN_BAG, { ...ownBagStub, name: '' }]]) }
    const look: Look = { ...lookOf(), carrier: OWN_BAG, colorway: OWN_COLORWAY, stubs }
    const sentence = sayAltText(catalog, look, null, language).toLowerCase()
    expect(sentence).toContain(theirBag.toLowerCase())
    expect(sentence).not.toMatch(/\b(the|your) (their|your)\b/)
    expect(sentence).not.toContain(OWN_BAG)
  })

  it('is told apart from the thing itself wherever the look is put into words', async () => {
    const scoring = await loadScoring()
    const told = (look: Look): readonly string[] => [
      ...arrange(catalog, look).hung.map((one) => nameOfCharm(one.charm, language)),
      sayAnnouncement({ kind: 'picked_up', charm: OWN_CHARM, fitting: 3 }, catalog, look, language),
      sayHeadline({ catalog, scoring }, look, language),
      sayAltText(catalog, look, null, language),
    ]
    // Inside an English sentence it begins small.
    for (const sentence of told(sent)) expect(sentence.toLowerCase()).toContain(outline.toLowerCase())
    for (const sentence of told(sent)) expect(sentence).not.toMatch(/\b(the|your) (their|your)\b/i)
    // Its owner's own file knows what it was called.
    for (const sentence of told(kept)) expect(sentence).toContain(namedOutline('小熊 by Lin'))
    for (const sentence of [...told(sent), ...told(kept)]) expect(sentence).not.toContain(OWN_CHARM)
    expect(charmName(catalog, OWN_CHARM, language)).toBe(outline)
  })

  it('says nothing of itself where nobody wrote a line for it', async () => {
    const story = sayStory({ catalog, scoring: await loadScoring() }, sent, language)
    expect(story?.opening.toLowerCase()).toContain(outline.toLowerCase())
    expect(story?.voices).toBe('')
  })

  it('is the thing itself where the thing is, whoever made the look', () => {
    expect(arrange(home, sent).hung.map((one) => nameOfCharm(one.charm, language))).toEqual(['小熊 by Lin'])
  })

  it('says that its clasp is not known where only a later release knows it', () => {
    const [stub] = [...sent.stubs.charms.values()]
    if (!stub) throw new Error('no stub')
    const later = { ...stub, mechanism: mechanismId('sky_hook') }
    const look: Look = {
      ...lookOf(),
      stubs: { charms: new Map([[OWN_CHARM, later]]), carriers: new Map() },
    }
    const reasons = fit(catalog, look, OWN_CHARM, at).reasons
    expect(reasons).toEqual([{ code: 'UNKNOWN_CLASP', id: 'sky_hook' }])
    const waiting = { charm: OWN_CHARM, intendedSlot: at, turn: 0, state: null, inscriptions: {} }
    expect(asideReasons(catalog, look, waiting)).toEqual(reasons)
    expect(reasons.map((one) => sayFitReason(one, language, { catalog }))).toEqual([
      language.fitReason.unknownClasp,
    ])
  })
})
