import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { place } from '../../../src/look/edits/hang'
import { tint } from '../../../src/look/edits/part-color'
import { CLOTH } from '../../../src/look/facts/carrier'
import { parseWrittenLook } from '../../../src/look/file/parse-look'
import { readStubs } from '../../../src/look/file/read-stubs'
import { serializeWritten } from '../../../src/look/file/serialize'
import type { WrittenLook } from '../../../src/look/file/written-look'
import { alternatives } from '../../../src/look/fit/fit'
import { anchorId, charmId, ownId, regionId } from '../../../src/look/ids'
import { stubOfCarrier, stubOfCharm } from '../../../src/look/stubs/thing-of-stub'
import { fromBase64Url, toBase64Url } from '../../../src/share/link/base64url'
import { crc16 } from '../../../src/share/link/crc'
import { linkCode, packLink, readLinkCode } from '../../../src/share/link/link-code'
import { lookOf } from '../../look/makers'
import { catalogWith, OWN_BAG, OWN_CHARM, ownBag, ownCharm } from '../../look/own-things'
import published from '../fixtures/links-v4.json' with { type: 'json' }
import { placement, unnamed, writtenLooks } from '../make-link'

const stub = stubOfCharm(ownCharm)
const bag = stubOfCarrier(ownBag)
if (!stub || !bag) throw new Error('no stubs')

const sealed = (body: readonly number[]): string => {
  const sum = crc16(body)
  return toBase64Url([...body, sum >> 8, sum & 255])
}

/** Written looks with anything that only sections carry. */
const rich: fc.Arbitrary<WrittenLook> = fc
  .record({
    look: writtenLooks,
    ofPack: fc.boolean(),
    own: fc.boolean(),
    onOwnBag: fc.boolean(),
    pulls: fc.uniqueArray(
      fc.tuple(fc.constantFrom('front_zip', '新拉链', 'main_zip_l'), fc.integer({ min: 1, max: 10 })),
      { selector: ([id]) => id },
    ),
    tints: fc.uniqueArray(
      fc.tuple(fc.constantFrom('cloth', 'trim', 'flap'), fc.constantFrom('#000000', '#ff8800')),
      { selector: ([id]) => id },
    ),
    sections: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 9, max: 65_535 }), fc.uint8Array({ maxLength: 40 })),
      { selector: ([kind]) => kind, maxLength: 4 },
    ),
  })
  .map(({ look, ofPack, own, onOwnBag, pulls, tints, sections }) => ({
    ...look,
    carrier: onOwnBag ? OWN_BAG : look.carrier,
    placements: [
      ...(ofPack ? ['a', 'b', 'c'].map((item) => placement(`quay-shop:spring:${item}`, 'lash_tab')) : []),
      ...(own ? [placement(OWN_CHARM, 'front_zip')] : []),
      ...look.placements,
    ],
    ...(pulls.length > 0 ? { pulls: new Map(pulls.map(([id, stop]) => [anchorId(id), stop])) } : {}),
    ...(tints.length > 0 ? { tints: new Map(tints.map(([id, hex]) => [regionId(id), hex])) } : {}),
    ...(own || onOwnBag
      ? {
          stubs: {
            charms: new Map(own ? [[OWN_CHARM, stub]] : []),
            carriers: new Map(onOwnBag ? [[OWN_BAG, bag]] : []),
          },
        }
      : {}),
    ...(sections.length > 0
      ? {
          later: {
            fields: {},
            sections: sections
              // What tells of an own bag is of this release where there is one.
              .filter(([kind]) => kind !== 9 || !onOwnBag)
              .map(([kind, bytes]) => ({
                kind,
                bytes: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
              }))
              .toSorted((a, b) => a.kind - b.kind),
          },
        }
      : {}),
  }))
  .map(({ later, ...look }) => (later && later.sections.length > 0 ? { ...look, later } : look))

describe('the sections of a link', () => {
  it('are read back as they were written, those of a later release too, and so is the file', () => {
    fc.assert(
      fc.property(rich, (look) => {
        const { code, leftOut } = packLink(look)
        fc.pre(leftOut.length === 0)
        expect(readLinkCode(code)).toEqual({ ok: true, look: unnamed(look) })
        fc.pre(look.colorway !== '')
        const parsed = parseWrittenLook(JSON.parse(JSON.stringify(serializeWritten(look))), readStubs)
        const { pulls, tints, stubs, later } = look
        expect(
          parsed.ok && [parsed.look.pulls, parsed.look.tints, parsed.look.stubs, parsed.look.later],
        ).toEqual([pulls, tints, stubs, later])
      }),
      { numRuns: 300 },
    )
  })

  it.each(published.links)('open "$name" for ever', ({ code, file }) => {
    const parsed = parseWrittenLook(file, readStubs)
    expect(parsed.ok && readLinkCode(code)).toEqual(parsed)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed))
    const again = linkCode(parsed.look)
    expect(readLinkCode(again)).toEqual({ ok: true, look: unnamed(parsed.look) })
    // All but the names is written as it was.
    expect(again.length).toBeLessThanOrEqual(code.length)
    expect(linkCode(unnamed(parsed.look))).toBe(again)
  })

  it('name a pack once, however many of its charms hang', () => {
    const code = linkCode({
      carrier: 'bp-harbour-day-24',
      colorway: 'sage',
      title: '',
      author: '',
      credits: [],
      placements: Array.from({ length: 5 }, (_, i) => placement(`quay-shop:spring:star-${i}`, 'lash_tab')),
    })
    const text = String.fromCharCode(...(fromBase64Url(code) ?? []))
    expect(text.split('quay-shop:spring')).toHaveLength(2)
  })

  it('tell an own charm in some 70 bytes', () => {
    const home = catalogWith([ownCharm])
    const look = lookOf()
    const [at] = alternatives(home, look, OWN_CHARM)
    if (!at) throw new Error('fits nowhere')
    const worn = place(home, OWN_CHARM, at)(look)
    const bytes = (fromBase64Url(linkCode(worn)) ?? []).length
    expect(bytes).toBeLessThan(120)
  })

  it('leave out the stubs of the last charms where there is no room, and say whose', () => {
    const ids = Array.from({ length: 64 }, (_, i) =>
      charmId(ownId(Uint8Array.of(i, i >> 5, 1, 2, 3, 4, 5, 6, 7, 8))),
    )
    const long = {
      ...stub,
      name: 'Somebody’s own bear with a very long name, number',
      archetype: 'something_that_no_table_knows',
    }
    const look: WrittenLook = {
      carrier: 'bp-harbour-day-24',
      colorway: 'sage',
      title: 'Quay',
      author: '',
      credits: [],
      placements: ids.map((id) => placement(id, 'lash_tab')),
      stubs: { charms: new Map(ids.map((id) => [id, long])), carriers: new Map() },
    }
    const { code, leftOut } = packLink(look)
    const read = readLinkCode(code)
    if (!read.ok) throw new Error(read.problem.kind)
    expect(read.look.placements).toHaveLength(64)
    const dropped = leftOut.flatMap((one) => (one.kind === 'stub' ? [one.charm] : []))
    expect(leftOut[0]).toEqual({ kind: 'caption' })
    expect(dropped.length).toBeGreaterThan(0)
    expect([...(read.look.stubs?.charms.keys() ?? [])]).toEqual(ids.slice(0, 64 - dropped.length))
    expect(dropped.toReversed()).toEqual(ids.slice(64 - dropped.length))
  })

  it('tell of an own bag only what is one, whatever a file says', () => {
    const look: WrittenLook = {
      ...{ carrier: OWN_BAG, colorway: 'own', title: '', author: '', credits: [], placements: [] },
      later: { fields: {}, sections: [{ kind: 9, bytes: '00' }] },
    }
    const { later: _, ...rest } = look
    expect(readLinkCode(linkCode(look))).toEqual({ ok: true, look: rest })
    const elsewhere = { ...look, carrier: 'bp-harbour-day-24' }
    expect(readLinkCode(linkCode(elsewhere))).toEqual({ ok: true, look: elsewhere })
  })

  it('are not written for a look that needs none', () => {
    const look = lookOf({ lash_tab: 'me-ring-plain' })
    expect(fromBase64Url(linkCode(look))?.[0]).toBe(1)
    const catalogTint = tint(catalogWith([]), CLOTH, '#aabbcc')(look)
    expect(fromBase64Url(linkCode(catalogTint))?.[0]).toBe(4)
  })

  /** An empty Daypack, and these sections after it. */
  const full = (...sections: readonly (readonly number[])[]) =>
    sealed([4, 1, 7, 2, 7, 0, 0, 0, 0, 2, ...sections.flat()])
  /** A Daypack with two rings, and a section of the colors they are worn in after it. */
  const colored = (...colors: readonly (readonly [at: number, colorway: number])[]) =>
    sealed([
      ...[4, 1, 11, 2, 7, 2, 0, 1, 0, 1, 0, 0, 0, 2],
      ...[7, 1 + 2 * colors.length, colors.length, ...colors.flat()],
    ])
  /** An empty section of each of so many later kinds. */
  const later = (count: number) => full(...Array.from({ length: count }, (_, i) => [9 + i, 0]))

  it('are as many and in such an order as they may be', () => {
    for (const code of [full(), later(16), colored([0, 8], [1, 8])])
      expect(readLinkCode(code)).toMatchObject({ ok: true })
  })

  it.each([
    ['more sections of later releases than are kept', later(17)],
    ['colors of charms out of order', colored([1, 8], [0, 8])],
    ['two colors of one charm', colored([0, 8], [0, 9])],
    ['colors of charms that are none', colored()],
    ['a link without a core', sealed([4, 3, 3, 1, 1, 1])],
    ['sections out of order', full([3, 3, 1, 1, 1], [2, 2, 1, 0])],
    ['a section twice', full([3, 3, 1, 1, 1], [3, 3, 1, 1, 1])],
    ['a section longer than the link', full([9, 200, 1])],
    ['a section of kind 0', full([0, 0])],
    ['a section with something after its end', full([3, 4, 1, 1, 1, 1])],
    ['a section without anything in it', full([3, 1, 0])],
    ['more pulls than there may be', full([3, 2, 33, 1])],
    ['a pull beyond its last stop', full([3, 3, 1, 1, 11])],
    ['a pull where it rests', full([3, 3, 1, 1, 0])],
    ['one pull twice', full([3, 5, 2, 1, 1, 1, 2])],
    ['a color cut off', full([4, 4, 1, 1, 1, 1])],
    ['a stub of a built-in charm', full([5, 3, 1, 1, 0])],
    ['a color of a charm that is not there', full([7, 3, 1, 0, 8])],
    ['a charm’s color without a color', full([7, 2, 1, 0])],
    ['a section of a kind that was given up', full([6, 1, 0])],
    ['a stub cut off', full([5, 18, 1, 0, 14, ...new TextEncoder().encode('own:mossbear23'), 0])],
  ])('refuse %s', (_, code) => {
    expect(readLinkCode(code)).toEqual({ ok: false, problem: { kind: 'damaged', why: 'content' } })
  })

  it('give a look or a reason for any bytes, and never throw', () => {
    const section = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.uint8Array({ maxLength: 30 }))
      .map(([kind, bytes]) => [kind, bytes.length, ...bytes])
    const anySections = fc.oneof(
      fc.array(section, { maxLength: 6 }).map((all) => full(...all.toSorted(([a = 0], [b = 0]) => a - b))),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => sealed([4, ...bytes])),
      fc.tuple(rich, fc.nat(400), fc.nat(255)).map(([look, at, value]) => {
        const bytes = [...(fromBase64Url(linkCode(look)) ?? [])].slice(0, -2)
        return sealed(bytes.with(at % bytes.length, value))
      }),
    )
    fc.assert(
      fc.property(anySections, (code) => {
        const read = readLinkCode(code)
        if (read.ok) expect(readLinkCode(linkCode(read.look))).toEqual({ ok: true, look: unnamed(read.look) })
        else expect(read.problem.kind).toMatch(/^(too_long|newer_version|damaged)$/)
      }),
      { numRuns: 1500 },
    )
  })
})
