import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAG_LIMITS, BAG_PLACE_KINDS, type BagStub } from '../../../src/look/facts/bag-stub'
import type { CharmOutline } from '../../../src/look/facts/charm-outline'
import type { CharmStub } from '../../../src/look/facts/stub'
import { parseWrittenLook } from '../../../src/look/file/parse-look'
import { readStubs } from '../../../src/look/file/read-stubs'
import { serializeWritten } from '../../../src/look/file/serialize'
import type { WrittenLook } from '../../../src/look/file/written-look'
import { anchorId, type CharmId, charmId, ownId } from '../../../src/look/ids'
import { stubOfCarrier, stubOfCharm, tidyBagStub } from '../../../src/look/stubs/thing-of-stub'
import { fromBase64Url, toBase64Url } from '../../../src/share/link/base64url'
import { crc16 } from '../../../src/share/link/crc'
import { MAX_CODE_LENGTH } from '../../../src/share/link/fragment'
import { linkFragment, readLink } from '../../../src/share/link/link'
import { linkCode, packLink, readLinkCode } from '../../../src/share/link/link-code'
import { fewerPoints } from '../../../src/share/link/outline-detail'
import { writeOutlines } from '../../../src/share/link/outlines-code'
import { lookIn, withLook } from '../../../src/share/picture/picture-look'
import { QR_LIMITS, qrOf } from '../../../src/share/qr/qr'
import { OWN_BAG, OWN_CHARM, ownBag, ownCharm } from '../../look/own-things'
import { placement, unnamed } from '../make-link'
import { png } from '../make-png'

const PAGE = 'https://dangle.example/'
const bear = stubOfCharm(ownCharm)
const bag = stubOfCarrier(ownBag)
if (!bear || !bag) throw new Error('no stubs')

/** A bear's: round, with two ears. */
const ROUND: CharmOutline = Array.from({ length: 32 }, (_, at) => {
  const turn = (at / 32) * 2 * Math.PI
  const far = 100 + 27 * Math.cos(2 * turn)
  return [Math.round(127.5 + far * Math.sin(turn)), Math.round(127.5 - far * Math.cos(turn))]
}).flat()

const outlined: CharmStub = { ...bear, outline: ROUND }
const ids = (count: number): readonly CharmId[] =>
  Array.from({ length: count }, (_, i) =>
    charmId(ownId(Uint8Array.of(i, i >> 5, 31, 30, 29, 0, 1, 2, 3, 4 + i))),
  )

const wearing = (all: readonly CharmId[], stub: CharmStub = outlined): WrittenLook => ({
  ...{ carrier: 'bp-harbour-day-24', colorway: 'sage', title: '', author: '', credits: [] },
  placements: all.map((id) => placement(id, 'lash_tab')),
  stubs: { charms: new Map(all.map((id) => [id, stub])), carriers: new Map() },
})

function opened(code: string): WrittenLook {
  const read = readLinkCode(code)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.look
}

const pointsIn = ({ stubs }: WrittenLook): readonly number[] =>
  [...(stubs?.charms.values() ?? [])].map(({ outline = [] }) => outline.length / 2)

const sealed = (body: readonly number[]): string => {
  const sum = crc16(body)
  return toBase64Url([...body, sum >> 8, sum & 255])
}

describe('outlines in a link', () => {
  it('are read back as they were written, whoever has one', () => {
    const outlines = fc
      .array(fc.uint8Array({ minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 32 })
      .map((points) => points.flatMap((point) => [...point]))
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uint8Array({ minLength: 10, maxLength: 10 }).map(ownId), { maxLength: 12 }),
        fc.array(fc.option(outlines), { minLength: 12, maxLength: 12 }),
        (all, given) => {
          const look = wearing(all.map(charmId))
          const charms = all.map((id, i) => {
            const outline = given[i]
            return [charmId(id), { ...bear, name: '', ...(outline ? { outline } : {}) }] as const
          })
          const told = { ...look, stubs: { charms: new Map(charms), carriers: new Map() } }
          const { code, leftOut } = packLink(told)
          fc.pre(leftOut.length === 0)
          expect(opened(code).stubs?.charms ?? new Map()).toEqual(told.stubs.charms)
          const file = parseWrittenLook(JSON.parse(JSON.stringify(serializeWritten(told))), readStubs)
          expect(file.ok && (file.look.stubs?.charms ?? new Map())).toEqual(told.stubs.charms)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('take 72 bytes each, and nothing where nobody has one', () => {
    const bytes = (stub: CharmStub) => fromBase64Url(linkCode(wearing([OWN_CHARM], stub)))?.length ?? 0
    expect(bytes(outlined) - bytes(bear)).toBe(2 + 72)
    expect(opened(linkCode(wearing([OWN_CHARM], bear)))).toEqual(unnamed(wearing([OWN_CHARM], bear)))
  })

  it('are to a release that does not know them a section like any other, and come back with the next link of what that stored', () => {
    const look = wearing(ids(3))
    const plain = serializeWritten(unnamed(wearing(ids(3), bear)))
    const bytes = writeOutlines(look.stubs?.charms ?? new Map())
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const stored = parseWrittenLook(
      {
        ...plain,
        sections: [
          { kind: 8, bytes: hex },
          { kind: 9, bytes: '00' },
        ],
      },
      readStubs,
    )
    if (!stored.ok) throw new Error(JSON.stringify(stored.problem))
    const again = opened(linkCode(stored.look))
    expect(again.stubs).toEqual(unnamed(look).stubs)
    expect(again.later?.sections).toEqual([{ kind: 9, bytes: '00' }])
  })

  it('of charms that went are let go, and of charms that came are not needed', () => {
    const [gone, kept, came] = ids(3) as [CharmId, CharmId, CharmId]
    const outlines = writeOutlines(new Map([gone, kept].map((id) => [id, outlined])))
    const now = fromBase64Url(linkCode(wearing([kept, came], bear))) ?? []
    // That release wrote its own sections, and this one behind them as it was.
    const code = sealed([
      ...now.slice(0, -2),
      8,
      0x80 | (outlines.length & 127),
      outlines.length >> 7,
      ...outlines,
    ])
    expect(pointsIn(opened(code))).toEqual([32, 0])
  })

  it.each([
    ['nothing', []],
    ['two points', [0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 2, 2]],
    ['33 points', [0, 0, 0, 0, 0, 0, 0, 33, ...Array(66).fill(1)]],
    ['fewer points than it says', [0, 0, 0, 0, 0, 0, 0, 4, ...Array(6).fill(1)]],
    ['an id of more than ten letters', [4, 0, 0, 0, 0, 0, 0, 3, ...Array(6).fill(1)]],
    ['one charm twice', [1, 2].flatMap(() => [0, 0, 0, 0, 0, 0, 0, 3, ...Array(6).fill(1)])],
  ])('are refused when they hold %s', (_, bytes) => {
    const code = sealed([4, 1, 7, 2, 7, 0, 0, 0, 0, 2, 8, bytes.length, ...bytes])
    expect(readLinkCode(code)).toEqual({ ok: false, problem: { kind: 'damaged', why: 'content' } })
  })
})

describe('fewer points', () => {
  it('are points of the outline in its order, and the corners stay', () => {
    expect(fewerPoints([0, 0, 128, 0, 255, 0, 255, 255, 120, 254, 0, 255, 0, 99], 4)).toEqual([
      0, 0, 255, 0, 255, 255, 0, 255,
    ])
    expect(fewerPoints(ROUND, 8)).toHaveLength(16)
    expect(fewerPoints(ROUND, 32)).toBe(ROUND)
    expect(fewerPoints(ROUND, 1)).toHaveLength(6)
  })
})

describe('a link that is too long', () => {
  const kindsOf = (look: WrittenLook) => {
    const { code, leftOut } = packLink(look)
    expect(code.length).toBeLessThanOrEqual(MAX_CODE_LENGTH)
    return { code, kinds: leftOut.map(({ kind }) => kind) }
  }

  it('has outlines of eight points, then none, before anything else stays behind, and never fewer charms', () => {
    const seen = new Set<string>()
    for (let count = 1; count <= 32; count += 1) {
      const look = { ...wearing(ids(count)), title: 'Quay', author: 'Moss', credits: ['Kai'] }
      const { code, kinds } = kindsOf(look)
      const read = opened(code)
      expect(read.placements).toHaveLength(count)
      expect(read.stubs?.charms.size).toBe(count)
      expect([read.title, read.author, read.credits]).toEqual(['Quay', 'Moss', ['Kai']])
      const points = new Set(pointsIn(read))
      expect(points.size).toBe(1)
      const [each = 0] = points
      expect(kinds).toEqual(Array(each === 32 ? 0 : count).fill(each === 8 ? 'coarse_outline' : 'outline'))
      seen.add(String(each))
    }
    expect(seen).toEqual(new Set(['32', '8', '0']))
  })

  it('gives the bench up after the outlines', () => {
    const look = wearing(ids(30))
    const bench = Array.from({ length: 30 }, (_, i) =>
      placement(`own-${i}`.padEnd(60, '-'), null, { benched: true }),
    )
    const { kinds } = kindsOf({ ...look, placements: [...look.placements, ...bench] })
    expect(kinds.slice(0, 30)).toEqual(Array(30).fill('outline'))
    expect(new Set(kinds.slice(30))).toEqual(new Set(['aside']))
  })

  it('keeps the outlines of a look that only had too much set aside', () => {
    const look = wearing(ids(2))
    const bench = Array.from({ length: 100 }, () => placement('me-ring-plain', null, { benched: true }))
    const { code, kinds } = kindsOf({ ...look, placements: [...look.placements, ...bench] })
    expect(new Set(kinds)).toEqual(new Set(['aside']))
    expect(pointsIn(opened(code))).toEqual([32, 32])
  })

  it('never says less of a bag', () => {
    const long = wearing(ids(24))
    const look: WrittenLook = {
      ...long,
      carrier: OWN_BAG,
      stubs: { charms: long.stubs?.charms ?? new Map(), carriers: new Map([[OWN_BAG, bag]]) },
    }
    const { code, kinds } = kindsOf(look)
    expect(kinds.length).toBeGreaterThan(0)
    expect(opened(code).stubs?.carriers).toEqual(unnamed(look).stubs?.carriers)
  })
})

describe('the code of a look with own charms', () => {
  it('has outlines of eight points, then none, and the same charms; too many have no code', () => {
    const drawn = [1, 2, 3].map((count) => qrOf(wearing(ids(count)), PAGE))
    expect(drawn.map((code) => code?.outlines)).toEqual(['whole', 'none', undefined])
    const more = { ...wearing(ids(1)), credits: ['渡口'.repeat(10)] }
    expect(qrOf(more, PAGE)).toMatchObject({ outlines: 'coarse', leftOut: 'nothing' })
    for (const [i, code] of drawn.entries()) {
      if (!code) continue
      expect(code.url.length).toBeLessThanOrEqual(QR_LIMITS.characters)
      const read = readLink(code.url)
      expect(read.ok && read.look.stubs?.charms.size).toBe(i + 1)
    }
  })

  it('leaves the rest out rather than a charm, with the outlines that then have room', () => {
    const bench = Array.from({ length: 30 }, (_, i) => placement(`own-${i}`, null, { benched: true }))
    const look = wearing(ids(1))
    const code = qrOf({ ...look, placements: [...look.placements, ...bench] }, PAGE)
    expect(code).toMatchObject({ leftOut: 'aside_and_words', outlines: 'whole' })
  })
})

describe('the code of a look on an own bag', () => {
  const on = (charms: WrittenLook, stub = bag): WrittenLook => ({
    ...charms,
    carrier: OWN_BAG,
    colorway: 'own',
    placements: charms.placements.map((one, at) => ({ ...one, slot: `p${at + 2}` })),
    stubs: { charms: charms.stubs?.charms ?? new Map(), carriers: new Map([[OWN_BAG, stub]]) },
  })
  const bare: WrittenLook = {
    ...wearing([]),
    placements: ['me-ring-plain', 'ac-kite-captain'].map((id) => placement(id, 'p2')),
  }

  it('tells its body whole, and of own charms what then has room, or there is none', () => {
    const [plain, little] = [
      { ...bag, places: bag.places.slice(0, 4) },
      { ...bag, outline: fewerPoints(bag.outline, 8), places: bag.places.slice(1, 3) },
    ]
    const drawn = [
      { stub: bag, look: bare },
      { stub: little, look: wearing(ids(1)) },
      { stub: plain, look: wearing(ids(1)) },
      { stub: plain, look: wearing(ids(2)) },
    ].map(({ stub, look }) => ({ stub, look, code: qrOf(on(look, stub), PAGE) }))
    expect(drawn.map(({ code }) => code?.outlines)).toEqual(['whole', 'coarse', 'none', undefined])
    for (const { stub, look, code } of drawn) {
      if (!code) continue
      expect(code.url.length).toBeLessThanOrEqual(QR_LIMITS.characters)
      const read = readLink(code.url)
      expect(read.ok && read.look.stubs?.carriers.get(OWN_BAG)).toEqual({ ...stub, name: '' })
      expect(read.ok && read.look.placements).toHaveLength(look.placements.length)
    }
  })

  it('is short: its body takes the room of one charm’s, and places a few bytes each', () => {
    const code = (look: WrittenLook) => fromBase64Url(linkCode(look))?.length ?? 0
    expect(code(on(bare))).toBeLessThanOrEqual(122)
  })

  it('is on a bag with the most of all that it may have, and no look is cut for it', () => {
    const most: BagStub = {
      ...bag,
      outline: Array.from({ length: 2 * BAG_LIMITS.outlinePoints.max }, (_, at) => (at * 37) % 256),
      places: Array.from({ length: BAG_LIMITS.places.max }, (_, at) => ({
        ...{ id: anchorId(`p${at + 1}`), kind: BAG_PLACE_KINDS[at % 6] ?? 'd_ring' },
        ...{ u: at / 16, v: -0.4, mirrorOf: at === 0 ? null : anchorId(`p${at}`) },
      })),
    }
    const look: WrittenLook = {
      ...on(wearing(ids(32))),
      stubs: {
        charms: wearing(ids(32)).stubs?.charms ?? new Map(),
        carriers: new Map([[OWN_BAG, tidyBagStub(most)]]),
      },
    }
    const { code } = packLink(look)
    expect(code.length).toBeLessThanOrEqual(MAX_CODE_LENGTH)
    const read = opened(code)
    expect(read.placements).toHaveLength(32)
    expect(read.stubs?.carriers).toEqual(unnamed(look).stubs?.carriers)
    expect(qrOf({ ...look, placements: [] }, PAGE)).toBeNull()
  })

  it('with any of its bytes changed is another bag or none, never half of one', () => {
    const body = (fromBase64Url(linkCode(on(bare))) ?? []).slice(0, -2)
    expect(readLinkCode(sealed(body)).ok).toBe(true)
    for (let at = 30; at < body.length; at += 1)
      for (const value of [0, 127, 255]) {
        const read = readLinkCode(sealed(body.with(at, value)))
        if (!read.ok) expect(read.problem).toEqual({ kind: 'damaged', why: 'content' })
        const again = read.ok ? readLinkCode(linkCode(read.look)) : null
        expect(again?.ok ? again.look : null).toEqual(read.ok ? read.look : null)
      }
  })
})

describe('what an owner calls things', () => {
  it('is in no link, no code and no picture', () => {
    const look: WrittenLook = {
      ...wearing([OWN_CHARM], { ...outlined, name: 'IMG_4711 小熊 of Lin' }),
      carrier: OWN_BAG,
      stubs: {
        charms: new Map([[OWN_CHARM, { ...outlined, name: 'IMG_4711 小熊 of Lin' }]]),
        carriers: new Map([[OWN_BAG, { ...bag, name: 'Bag of Lin' }]]),
      },
    }
    const utf8 = (text: string) => [...new TextEncoder().encode(text)].join()
    const made = withLook(png(), look)
    if (!made.ok) throw new Error(made.problem.kind)
    const inPicture = lookIn(made.png)
    expect(inPicture.ok && inPicture.look.stubs).toEqual(unnamed(look).stubs)
    const bare = { ...look, carrier: 'bp-harbour-day-24' }
    const codes = [linkFragment(look), qrOf(bare, PAGE)?.url.replace(/^.*#/, '#') ?? '']
    const bytes = [
      ...codes.map((code) => [...(fromBase64Url(code.slice('#l='.length)) ?? [])]),
      [...made.png],
      [...(fromBase64Url(new TextDecoder().decode(made.png).match(/"look":"([\w-]+)"/)?.[1] ?? '') ?? [])],
    ]
    for (const one of bytes) {
      expect(one.length).toBeGreaterThan(60)
      for (const word of ['IMG', '小熊', 'Lin', 'of']) expect(one.join()).not.toContain(utf8(word))
    }
  })
})
