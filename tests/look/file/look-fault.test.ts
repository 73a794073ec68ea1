import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../src/look/file/look-fault'
import { parseLookText, parseWrittenLook } from '../../../src/look/file/parse-look'
import { readStubs } from '../../../src/look/file/read-stubs'
import { stubOfCarrier, stubOfCharm } from '../../../src/look/stubs/thing-of-stub'
import { sayLookFault } from '../../../src/words/opening/say-look-fault'
import { LANGUAGES } from '../../languages'
import { OWN_BAG, OWN_CHARM, ownBag, ownCharm } from '../own-things'

const bag = 'bp-harbour-day-24'
const hung = { charm: 'me-ring-plain', point: 'front_zip' }
const withCharm = (more: object) => ({ carrier: bag, placements: [{ ...hung, ...more }] })
const withMore = (more: object) => ({ version: 2, carrier: bag, placements: [], ...more })

const bear = stubOfCharm(ownCharm)
const canvas = stubOfCarrier(ownBag)
if (!bear || !canvas) throw new Error('no stubs')
const withBear = (more: object) => withMore({ stubs: { charms: { [OWN_CHARM]: { ...bear, ...more } } } })
/** Four hexadecimal digits a point. */
const drawn = '10204060'.repeat(4)
const withBag = (more: object) =>
  withMore({ stubs: { carriers: { [OWN_BAG]: { ...canvas, outline: drawn, ...more } } } })
const inBag = 'stubs.carriers["own:canvasbag2"]'
const inBear = 'stubs.charms["own:mossbear23"]'
const CHARM_SIZE = 'a charm’s size: 5 to 200 mm high, 5 to 300 mm wide, at most 200 mm deep'
const BAG_SIZE = 'a bag’s size: 150 to 700 mm high, 100 to 900 mm wide, 20 to 400 mm deep'
const OUTLINE = 'an outline: 3 to 32 points of a charm, 8 to 48 of a bag, of four hexadecimal digits each'
const FACT = 'a fact of an own thing, as the app writes it'

function said(value: unknown, language = LANGUAGES.en): string {
  const parsed =
    typeof value === 'string' ? parseLookText(value, readStubs) : parseWrittenLook(value, readStubs)
  if (parsed.ok || parsed.problem.code !== 'NOT_A_LOOK') throw new Error(`reads: ${JSON.stringify(value)}`)
  return sayLookFault(faultOf(parsed.problem.issue), language)
}

const FAULTS: readonly (readonly [unknown, string])[] = [
  [
    withCharm({ turn: 1.5 }),
    'placements[0].turn is 1.5, but should be a turn: a whole number of degrees from 0 to 359.',
  ],
  [
    JSON.stringify(withCharm({ turn: 0 })).replace('"turn":0', '"turn":1e999'),
    'placements[0].turn is a number too large to be read, but should be a turn: a whole number of degrees from 0 to 359.',
  ],
  [
    withCharm({ turn: null }),
    'placements[0].turn is null, but should be a turn: a whole number of degrees from 0 to 359.',
  ],
  [
    [{ carrier: bag, placements: [] }],
    'What it holds is a list, but should be a look: {"carrier": …, "placements": […]}.',
  ],
  [null, 'What it holds is null, but should be a look: {"carrier": …, "placements": […]}.'],
  [{ placements: [] }, 'carrier is missing: it should be the id of a bag: a text of 1 to 64 characters.'],
  [{ carrier: bag }, 'placements is missing: it should be a list of charms.'],
  [{ carrier: bag, placements: {} }, 'placements is an object, but should be a list of charms.'],
  [
    { carrier: bag, placements: [hung, 'x'] },
    'placements[1] is "x", but should be a charm and its place: {"charm": …, "point": …}.',
  ],
  [
    { carrier: bag, placements: [[]] },
    'placements[0] is a list, but should be a charm and its place: {"charm": …, "point": …}.',
  ],
  [
    { carrier: bag, placements: [{ charm: 'x' }] },
    'placements[0].point is missing: it should be the place that a charm hangs on: a text of 1 to 64 characters.',
  ],
  [{ carrier: bag, placements: Array(65).fill(hung) }, 'placements holds too many: 64 are the most.'],
  [
    withCharm({ words: { 'a b': '' } }),
    'placements[0].words["a b"] is "", but should be a text of 1 to 160 characters.',
  ],
  [withMore({ pulls: { zip: 11 } }), 'pulls.zip is 11, but should be a stop: a whole number from 1 to 10.'],
  [
    withMore({ tints: { cloth: 'red' } }),
    'tints.cloth is "red", but should be a color: "#" and six digits or letters from a to f.',
  ],
  [
    withMore({ stubs: { charms: { x: {} } } }),
    'stubs.charms.x is "x", but should be the id of an own thing.',
  ],
  [
    withMore({
      others: [{ carrier: 'b', colorway: 'c', placements: [{ charm: 'x', slot: 'y', turn: -1 }] }],
    }),
    'others[0].placements[0].turn is -1, but should be a turn: a whole number of degrees from 0 to 359.',
  ],
  [withBear({ dimsMm: { w: 40, h: 4.9, d: 3 } }), `${inBear}.dimsMm.h is 4.9, but should be ${CHARM_SIZE}.`],
  [withBear({ dimsMm: { w: 40, h: 201, d: 3 } }), `${inBear}.dimsMm.h is 201, but should be ${CHARM_SIZE}.`],
  [withBear({ dimsMm: { w: 301, h: 40, d: 3 } }), `${inBear}.dimsMm.w is 301, but should be ${CHARM_SIZE}.`],
  [withBear({ massG: 0.4 }), `${inBear}.massG is 0.4, but should be a charm’s mass: 0.5 to 300 g.`],
  [withBear({ massG: 301 }), `${inBear}.massG is 301, but should be a charm’s mass: 0.5 to 300 g.`],
  [
    withBear({ palette: [{ hex: 'teal', share: 1 }] }),
    `${inBear}.palette[0].hex is "teal", but should be a color: "#" and six digits or letters from a to f.`,
  ],
  [
    withBear({ outline: '00ff'.repeat(33) }),
    `${inBear}.outline is "${'00ff'.repeat(10)}…", but should be ${OUTLINE}.`,
  ],
  [withBag({ dimsMm: { w: 300, h: 149, d: 120 } }), `${inBag}.dimsMm.h is 149, but should be ${BAG_SIZE}.`],
  [withBag({ dimsMm: { w: 901, h: 300, d: 120 } }), `${inBag}.dimsMm.w is 901, but should be ${BAG_SIZE}.`],
  [withBag({ dimsMm: { w: 300, h: 300, d: 19 } }), `${inBag}.dimsMm.d is 19, but should be ${BAG_SIZE}.`],
  [
    withBag({ outline: '00ff'.repeat(49) }),
    `${inBag}.outline is "${'00ff'.repeat(10)}…", but should be ${OUTLINE}.`,
  ],
  [
    withBag({ outline: '00ff'.repeat(7) }),
    `${inBag}.outline is "${'00ff'.repeat(7)}", but should be ${OUTLINE}.`,
  ],
  [withBag({ places: canvas.places.slice(0, 1) }), `${inBag}.places is a list, but should be ${FACT}.`],
  [withBag({ places: Array(17).fill(canvas.places[0]) }), `${inBag}.places holds too many: 16 are the most.`],
  [
    withBag({ places: [canvas.places[0], canvas.places[0]] }),
    `${inBag}.places is a list, but should be ${FACT}.`,
  ],
  [
    withBag({ places: [canvas.places[0], { ...canvas.places[3], mirrorOf: 'p9' }] }),
    `${inBag}.places is a list, but should be ${FACT}.`,
  ],
  [
    withBag({ places: [canvas.places[0], { ...canvas.places[3], u: 1.41 }] }),
    `${inBag}.places[1].u is 1.41, but should be ${FACT}.`,
  ],
  [withBag({ cloth: '__proto__' }), `${inBag}.cloth is "__proto__", but should be ${FACT}.`],
  [withBag({ colors: [] }), `${inBag}.colors is a list, but should be ${FACT}.`],
  [{ ...withMore({}), version: '2' }, 'version is "2", but should be a version: a whole number from 1 on.'],
]

describe('what is no look', () => {
  it.each(FAULTS)('is said with its place and what belongs there: %j', (value, sentence) => {
    expect(said(value)).toBe(sentence)
    const chinese = said(value, LANGUAGES['zh-CN'])
    expect(chinese).toMatch(/。$/)
    expect(chinese).toMatch(/应该是|最多/)
  })

  it('never shows more of a foreign text than fits a line', () => {
    const long = 'x'.repeat(5000)
    for (const value of [
      withCharm({ state: long }),
      withMore({ tints: { [long.slice(0, 64)]: long } }),
      { carrier: long },
    ])
      expect(said(value).length).toBeLessThan(260)
    expect(said(withCharm({ state: 'two\nlines'.repeat(20) }))).not.toContain('\n')
  })
})
