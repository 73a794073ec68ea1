import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Caption, NO_CAPTION } from '../../../src/look/caption'
import { entitle, sign } from '../../../src/look/edits/caption'
import { resolveLook } from '../../../src/look/file/resolve-look'
import { asWritten } from '../../../src/look/file/serialize'
import type { WrittenLook } from '../../../src/look/file/written-look'
import type { Look } from '../../../src/look/look'
import { fromBase64Url, toBase64Url } from '../../../src/share/link/base64url'
import { crc16 } from '../../../src/share/link/crc'
import { MAX_CODE_LENGTH } from '../../../src/share/link/fragment'
import { linkFragment } from '../../../src/share/link/link'
import { linkCode, readLinkCode } from '../../../src/share/link/link-code'
import { catalog, lookOf, anyLook as looks } from '../../look/makers'
import published from '../fixtures/links-v1.json' with { type: 'json' }
import publishedWithWords from '../fixtures/links-v2.json' with { type: 'json' }
import publishedWithCaptions from '../fixtures/links-v3.json' with { type: 'json' }
import { dressedLooks, placement, sent, writtenLooks } from '../make-link'

const sealed = (body: readonly number[]): string => {
  const sum = crc16(body)
  return toBase64Url([...body, sum >> 8, sum & 255])
}

const letters = (count: number): readonly number[] => Array(count).fill(97)

/** One letter in a place for words that is called by one letter. */
const wordIn = (field: string): readonly number[] => [0, 1, field.charCodeAt(0), 1, 97]

const filled = (count: number): WrittenLook => {
  const charms = [...catalog.charms.keys()]
  const anchors = [...catalog.carriers.values()].flatMap(({ anchors: all }) => [...all.keys()])
  return {
    ...NO_CAPTION,
    carrier: 'bp-lumen-window-18',
    colorway: 'sky',
    placements: Array.from({ length: count }, (_, i) =>
      placement(charms.at(-1 - i) ?? '', `${anchors.at(-1 - i)}/2/h3`, { turn: 359, state: 'breathe_4_6' }),
    ),
  }
}

describe('the link of a look', () => {
  it('opens the very look it was made from', () => {
    fc.assert(
      fc.property(dressedLooks, (look) => {
        const read = readLinkCode(linkCode(asWritten(look)))
        expect(read).toEqual({ ok: true, look: sent(look) })
        expect(linkCode(look)).toBe(linkCode(asWritten(look)))
        if (!read.ok) return
        const opened = resolveLook(catalog, read.look)
        expect(opened.ok && opened.look.placed).toEqual(look.placed)
        expect(opened.ok && opened.look.aside).toEqual(look.aside)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps ids and slots that this release does not know', () => {
    fc.assert(
      fc.property(writtenLooks, (written) => {
        expect(readLinkCode(linkCode(written))).toEqual({ ok: true, look: written })
      }),
      { numRuns: 500 },
    )
  })

  it('is the same for equal looks', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const again = resolveLook(catalog, asWritten(look))
        expect(again.ok && linkCode(asWritten(again.look))).toBe(linkCode(asWritten(look)))
      }),
      { numRuns: 100 },
    )
  })

  it.each(published.links)('opens "$name" for ever', ({ code, look }) => {
    const placements = look.placements.map((one) => ({ ...one, inscriptions: {} }))
    const captioned = { ...NO_CAPTION, ...look, placements }
    expect(readLinkCode(code)).toEqual({ ok: true, look: captioned })
    expect(linkCode(captioned)).toBe(code)
  })

  it.each(publishedWithWords.links)('opens "$name" for ever', ({ code, look }) => {
    const captioned = { ...NO_CAPTION, ...(look as Omit<WrittenLook, keyof Caption>) }
    expect(readLinkCode(code)).toEqual({ ok: true, look: captioned })
    expect(linkCode(captioned)).toBe(code)
  })

  it.each(publishedWithCaptions.links)('opens "$name" for ever', ({ code, look }) => {
    expect(readLinkCode(code)).toEqual({ ok: true, look })
    // The number of the score's version counts on; everything else is written as it was.
    expect(linkCode(look as WrittenLook)).toHaveLength(code.length)
  })

  it('carries title, author and credits in version 3 alone', () => {
    const versionOf = (look: Look): number => fromBase64Url(linkCode(look))?.[0] ?? 0
    const plain = lookOf({ front_zip: 'me-ring-plain' })
    expect(versionOf(plain)).toBe(1)
    expect(versionOf(entitle('Quay')(plain))).toBe(3)
    expect(versionOf(sign('Moss')(plain))).toBe(3)
    expect(versionOf({ ...plain, credits: ['Moss'] })).toBe(3)
    expect(versionOf(entitle('')(plain))).toBe(1)
  })

  it('leaves credits but the first out before the title, when even they are too long', () => {
    const credits = Array.from({ length: 8 }, (_, i) => `${i}${'字'.repeat(103)}`)
    const placements = Array.from({ length: 60 }, (_, i) => placement(`own-${i}`.padEnd(30, '-'), 'lash_tab'))
    const look = { ...filled(0), placements, title: 'Quay', credits }
    const read = readLinkCode(linkCode(look))
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(read.look.placements).toEqual(look.placements)
    expect(read.look.title).toBe('Quay')
    expect(read.look.credits[0]).toBe(credits[0])
    expect(read.look.credits.at(-1)).toBe(credits.at(-1))
    expect(read.look.credits.length).toBeLessThan(8)
  })

  it('leaves words out only when the look would not fit otherwise, and what hangs never', () => {
    const wordy = { inscriptions: { back: '字'.repeat(160), front: '字'.repeat(160) } }
    const look = { ...filled(16), placements: filled(16).placements.map((one) => ({ ...one, ...wordy })) }
    const read = readLinkCode(linkCode(look))
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(linkCode(look).length).toBeLessThanOrEqual(MAX_CODE_LENGTH)
    expect(read.look.placements.map(({ charm }) => charm)).toEqual(look.placements.map(({ charm }) => charm))
    expect(read.look.placements[0]?.inscriptions).toEqual(wordy.inscriptions)
    expect(read.look.placements.at(-1)?.inscriptions).toEqual({})
  })

  it('takes at most 60 characters for 3 charms and 250 for 16, turned, switched and on hub rings', () => {
    expect(linkFragment(filled(3)).length).toBeLessThanOrEqual(60)
    expect(linkFragment(filled(16)).length).toBeLessThanOrEqual(250)
  })

  it('gives a number from a newer table a stand-in that writes the same number again', () => {
    const code = sealed([1, 99, 2, 1, 8, 0xe9, 0x07, 77])
    const read = readLinkCode(code)
    expect(read).toEqual({
      ok: true,
      look: { ...NO_CAPTION, carrier: '?99', colorway: 'pine', placements: [placement('?1001', 'heel_l')] },
    })
    expect(read.ok && linkCode(read.look)).toBe(code)
  })

  it('leaves out the end of a bench that is too long for a link, never what hangs', () => {
    const hung = filled(60).placements
    const bench = Array.from({ length: 40 }, (_, i) => placement(`own-${i}`, null, { benched: true }))
    const read = readLinkCode(linkCode({ ...filled(0), placements: [...hung, ...bench] }))
    expect(read.ok && read.look.placements).toEqual([...hung, ...bench.slice(0, 4)])
  })
})

describe('a link from anywhere', () => {
  const code = linkCode(filled(5))

  it('refuses what is too long before it looks at it', () => {
    expect(readLinkCode('A'.repeat(5_000_000))).toEqual({
      ok: false,
      problem: { kind: 'too_long', length: 5_000_000, max: MAX_CODE_LENGTH },
    })
  })

  it('says that an empty text is no link', () => {
    expect(readLinkCode('')).toEqual({ ok: false, problem: { kind: 'not_a_link' } })
  })

  it('says that a link of a later release is newer, not damaged', () => {
    expect(readLinkCode(sealed([7, 1, 2, 3]))).toEqual({
      ok: false,
      problem: { kind: 'newer_version', version: 7 },
    })
  })

  it('finds every cut', () => {
    for (let length = 1; length < code.length; length += 1)
      expect(readLinkCode(code.slice(0, length))).toMatchObject({ problem: { kind: 'damaged' } })
  })

  it('finds every single altered character', () => {
    for (let at = 0; at < code.length; at += 1)
      for (const other of ['A', 'Q', '_', '9', '%', '挂'])
        if (other !== code[at])
          expect(readLinkCode(code.slice(0, at) + other + code.slice(at + 1))).toMatchObject({
            problem: { kind: 'damaged' },
          })
  })

  it.each([
    ['more charms than a look may have', [1, 1, 1, 65, ...Array(65).fill([0, 1]).flat()]],
    ['fewer charms than it says', [1, 1, 1, 2, 8, 1, 1]],
    ['something after the last charm', [1, 1, 1, 0, 9]],
    ['an unknown kind of entry', [1, 1, 1, 1, 0x88, 1, 1, 1]],
    ['a turn beyond the circle', [1, 1, 1, 1, 9, 1, 1, 0xe8, 0x02]],
    ['a text longer than the link', [1, 0, 200, 97]],
    ['a text that is no UTF-8', [1, 0, 2, 0xc3, 0x28, 1, 0]],
    ['an empty id', [1, 0, 0, 1, 0]],
    ['an endless number', [1, 255, 255, 255, 255, 255]],
    ['a first place that says so', [1, 1, 1, 1, 40, 1, 1, 1]],
    ['a ring zero', [1, 1, 1, 1, 72, 1, 1, 10]],
    ['a caption in a version that has none', [1, 1, 1, 0, 1, 97, 0, 0, 1]],
    ['a version with a caption but without one', [3, 1, 1, 0]],
    ['a caption without its end', [3, 1, 1, 0, 1, 97, 0, 0]],
    ['more credits than there may be', [3, 1, 1, 0, 0, 0, 9, ...Array(9).fill([1, 97]).flat(), 1]],
    ['a credit that never ends', [3, 1, 1, 0, 0, 0, 1, 200, 97, 1]],
    ['a number beyond 65535', [1, 0x80, 0x80, 4, 1, 0]],
    ['a carrier longer than ids are', [1, 0, 65, ...letters(65), 1, 0]],
    ['a color longer than ids are', [1, 1, 0, 65, ...letters(65), 0]],
    ['a place longer than ids are', [1, 1, 1, 1, 24, 1, 65, ...letters(65)]],
    ['a tenth place', [1, 1, 1, 1, 40, 1, 1, 10]],
    ['a place spelled out that is counted too', [1, 1, 1, 1, 56, 1, 1, 97]],
    ['a ring on a ring on a ring on a ring', [1, 1, 1, 1, 72, 1, 1, 0xd7, 8]],
    ['words that are none', [2, 1, 1, 1, 0x80, 1, 1, 0]],
    ['more words than there may be', [2, 1, 1, 1, 0x80, 1, 1, 9, ...'abcdefghi'.split('').flatMap(wordIn)]],
    ['words out of order', [2, 1, 1, 1, 0x80, 1, 1, 2, ...wordIn('b'), ...wordIn('a')]],
    ['words in one place twice', [2, 1, 1, 1, 0x80, 1, 1, 2, ...wordIn('a'), ...wordIn('a')]],
    ['an empty line', [2, 1, 1, 1, 0x80, 1, 1, 1, 0, 1, 97, 0]],
    ['a line longer than there may be', [2, 1, 1, 1, 0x80, 1, 1, 1, 0, 1, 97, 0xa1, 1, ...letters(161)]],
    ['a text of more than 480 bytes', [3, 1, 1, 0, 0xe1, 3, ...letters(481), 0, 0, 1]],
  ])('refuses %s', (_, body) => {
    expect(readLinkCode(sealed(body))).toEqual({ ok: false, problem: { kind: 'damaged', why: 'content' } })
  })

  it('gives a look or a reason for any text and any bytes, and never throws', () => {
    const mutated = fc
      .tuple(fc.nat(code.length), fc.nat(6), fc.string({ unit: 'binary', maxLength: 8 }))
      .map(([at, gone, added]) => code.slice(0, at) + added + code.slice(at + gone))
    const bytes = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.uint8Array({ maxLength: 200 }))
      .map(([version, body]) => sealed([version, ...body]))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), mutated, bytes), (text) => {
        const read = readLinkCode(text)
        if (read.ok) expect(readLinkCode(linkCode(read.look))).toEqual(read)
        else expect(read.problem.kind).toMatch(/^(not_a_link|too_long|newer_version|damaged)$/)
      }),
      { numRuns: 3000 },
    )
  })
})
