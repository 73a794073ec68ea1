import { describe, expect, it } from 'vitest'
import { parseLookText, parseWrittenLook } from '../../../src/look/file/parse-look'
import { sayLookFault } from '../../../src/words/opening/say-look-fault'
import { LANGUAGES } from '../../languages'

const bag = 'bp-harbour-day-24'
const hung = { charm: 'me-ring-plain', point: 'front_zip' }
const withCharm = (more: object) => ({ carrier: bag, placements: [{ ...hung, ...more }] })
const withMore = (more: object) => ({ version: 2, carrier: bag, placements: [], ...more })

function said(value: unknown, language = LANGUAGES.en): string {
  const parsed = typeof value === 'string' ? parseLookText(value) : parseWrittenLook(value)
  if (parsed.ok || parsed.problem.code !== 'NOT_A_LOOK') throw new Error(`reads: ${JSON.stringify(value)}`)
  return sayLookFault(parsed.problem.fault, language)
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
