import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { NO_CAPTION } from '../../../src/look/caption'
import { resolveLook } from '../../../src/look/file/resolve-look'
import { asWritten, serializeLook } from '../../../src/look/file/serialize'
import { SCORE_VERSION } from '../../../src/look/score-version'
import { linkCode } from '../../../src/share/link/link-code'
import { lookIn, PICTURE_LIMITS, withLook } from '../../../src/share/picture/picture-look'
import type { PictureProblem } from '../../../src/share/picture/picture-problem'
import { walkPng } from '../../../src/share/picture/png-chunks'
import { catalog, lookOf } from '../../look/makers'
import published from '../fixtures/picture-v1.json' with { type: 'json' }
import signed from '../fixtures/picture-v1-signed.json' with { type: 'json' }
import { dressedLooks, placement, sent, writtenLooks } from '../make-link'
import { chunk, end, header, joined, pixels, png, SIGNATURE } from '../make-png'

const FIXTURE = readFileSync(join(import.meta.dirname, '../fixtures/picture-v1.png'))
const SIGNED = readFileSync(join(import.meta.dirname, '../fixtures/picture-v1-signed.png'))

const look = lookOf({ front_zip: 'pl-bear-mossbutton', strap_ring_l: 'me-bell-pocket' })
const code = linkCode(look)

const picture = (...given: Partial<Parameters<typeof withLook>>): Uint8Array => {
  const [bytes = png(), one = look] = given
  const made = withLook(bytes, one)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.png
}

const types = (bytes: Uint8Array): readonly string[] =>
  [...walkPng(bytes)].map((one) => (one.kind === 'chunk' ? one.type : one.why))
const body = (written: unknown, version = 1): Uint8Array =>
  joined(Uint8Array.of(version), new TextEncoder().encode(JSON.stringify(written)))
const holding = (bytes: Uint8Array): Uint8Array => png([chunk('dgLk', bytes)])
const problemOf = (bytes: Uint8Array): PictureProblem | 'none' => {
  const read = lookIn(bytes)
  return read.ok ? 'none' : read.problem
}

/** How long the answer took and how many bytes it held on to, beside the answer. */
function measured<T>(ask: () => T) {
  const before = process.memoryUsage().arrayBuffers
  const start = performance.now()
  const given = ask()
  return {
    given,
    ms: performance.now() - start,
    bytes: process.memoryUsage().arrayBuffers - before,
  }
}

describe('a look in a picture', () => {
  it('comes out as the very look that went in, byte for byte', () => {
    const hung: number[] = []
    fc.assert(
      fc.property(dressedLooks, (one) => {
        hung.push(one.placed.size)
        const read = lookIn(picture(png(), one))
        expect(read).toEqual({ ok: true, look: sent(one) })
        const opened = resolveLook(catalog, read.ok ? read.look : asWritten(look))
        expect(opened.ok && JSON.stringify(serializeLook(opened.look))).toBe(
          // What hung on other carriers stays at home.
          JSON.stringify(serializeLook({ ...one, others: new Map() })),
        )
      }),
      { numRuns: 1000 },
    )
    expect(hung.filter((count) => count >= 3).length).toBeGreaterThan(500)
  })

  it('keeps ids and slots that this release does not know', () => {
    fc.assert(
      fc.property(writtenLooks, (one) => {
        expect(lookIn(picture(png(), one))).toMatchObject({ ok: true, look: one })
      }),
      { numRuns: 200 },
    )
  })

  it('brings its title and the names of those whose looks it was made from', () => {
    const caption = { title: '周末 at the quay 🧸', author: 'Kai', credits: ['Moss', '渡口', "O'Neil <b>"] }
    expect(lookIn(picture(png(), { ...look, ...caption }))).toMatchObject({ look: caption })
  })

  it('cuts words of any kind to one line of 60 characters, once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 12 }),
        (title, credits) => {
          const read = lookIn(picture(png(), { ...look, title, author: title, credits }))
          if (!read.ok) throw new Error(JSON.stringify(read))
          const { look: found } = read
          for (const text of [found.title, found.author, ...found.credits])
            expect(text).toMatch(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u)
          expect(found.credits.length).toBeLessThanOrEqual(8)
          expect(lookIn(picture(png(), found))).toEqual(read)
        },
      ),
      { numRuns: 300 },
    )
    const long = lookIn(picture(png(), { ...look, title: '字'.repeat(61), credits: ['\n', ' a\tb '] }))
    expect(long).toMatchObject({ look: { title: '字'.repeat(60), credits: ['a b'] } })
  })

  it('keeps the first author and the latest seven of a long chain', () => {
    const credits = Array.from({ length: 12 }, (_, i) => `author ${i + 1}`)
    const read = lookIn(picture(png(), { ...look, credits }))
    expect(read).toMatchObject({ look: { credits: [credits[0], ...credits.slice(-7)] } })
  })

  it('takes the place of the look that was there', () => {
    const other = lookOf({ front_zip: 'me-ring-plain' })
    const again = picture(picture(png(), other), look)
    expect(again).toEqual(picture())
  })

  it('opens for ever', () => {
    const { look: placed, title, credits } = published
    expect(lookIn(FIXTURE)).toEqual({ ok: true, look: { ...placed, title, author: '', credits } })
    expect(lookIn(SIGNED)).toEqual({ ok: true, look: signed })
  })
})

describe('a picture with a look', () => {
  it('shows the same pixels', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const drawn = sharp({ create: { width: 120, height: 160, channels: 3, background: 'red', noise } })
    const plain = new Uint8Array(await drawn.png().toBuffer())
    const made = picture(plain)
    const [before, after] = await Promise.all([plain, made].map((one) => sharp(one).raw().toBuffer()))
    expect(after).toEqual(before)
    const of = (bytes: Uint8Array) =>
      [...walkPng(bytes)].flatMap((one) => (one.kind === 'chunk' && one.type === 'IDAT' ? [one.whole] : []))
    expect(of(made)).toEqual(of(plain))
    expect(of(plain).length).toBeGreaterThan(1)
  })

  it('tells nothing else: text, camera, place, time, layers and what is glued to its end stay behind', () => {
    const foreign = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'caBX', 'prVW', 'meTa', 'CgBI', 'dgLk']
    const told = foreign.map((type) => chunk(type, `${type} taken at 31.2304 N`))
    const made = picture(joined(png([chunk('gAMA', 'abcd'), ...told, chunk('tRNS')], told), ...told))
    expect(types(made)).toEqual(['IHDR', 'dgLk', 'gAMA', 'tRNS', 'IDAT', 'IEND'])
    expect(new TextDecoder('latin1').decode(made)).not.toContain('31.2304')
  })

  it('still opens when the end of it never arrived', () => {
    const made = picture()
    const from = 8 + header.length + 12 + body({ look: code, scoreVersion: SCORE_VERSION }).length
    for (let length = from; length < made.length; length += 1)
      expect(problemOf(made.subarray(0, length))).toBe('none')
    for (let length = 0; length < from; length += 1)
      expect(problemOf(made.subarray(0, length))).toEqual(
        length < 8 ? { kind: 'not_a_png' } : { kind: 'damaged', why: 'cut_off' },
      )
  })

  it('opens when its look was moved behind the pixels', () => {
    expect(problemOf(png([], [chunk('dgLk', body({ look: code }))]))).toBe('none')
  })

  it('is not made of what is no whole picture', () => {
    const made = (bytes: Uint8Array) => withLook(bytes, look)
    expect(made(Uint8Array.of(0xff, 0xd8, 0xff))).toEqual({ ok: false, problem: { kind: 'not_a_png' } })
    expect(made(png().subarray(0, -1))).toEqual({ ok: false, problem: { kind: 'damaged', why: 'cut_off' } })
  })

  it('says which words had no room', () => {
    const words = { inscriptions: { front: '渡口'.repeat(40) } }
    const hung = Array.from({ length: 40 }, () => placement('ac-say-tag', 'lash_tab', words))
    const made = withLook(png(), { ...asWritten(look), placements: hung })
    if (!made.ok) throw new Error(made.problem.kind)
    const read = lookIn(made.png)
    const spoken = read.ok && read.look.placements.filter(({ inscriptions }) => 'front' in inscriptions)
    expect(made.leftOut).toEqual(
      Array(40 - (spoken || []).length).fill({ kind: 'inscriptions', charm: 'ac-say-tag' }),
    )
    expect(made.leftOut.length).toBeGreaterThan(0)
    expect(withLook(png(), look)).toMatchObject({ leftOut: [] })
  })

  it('is not made of a look that would not open again', () => {
    const hung = Array.from({ length: 64 }, (_, i) => placement(`own-${i}`.padEnd(64, '-'), 'lash_tab'))
    const made = withLook(png(), {
      ...NO_CAPTION,
      carrier: 'bp-harbour-day-24',
      colorway: '',
      placements: hung,
    })
    expect(made).toEqual({ ok: false, problem: { kind: 'too_large', what: 'look', max: 4096 } })
  })
})

describe('a picture from anywhere', () => {
  it.each<[string, Uint8Array, PictureProblem]>([
    ['a text file', new TextEncoder().encode('#l=AQEBAA'), { kind: 'not_a_png' }],
    ['a picture like any other', png([chunk('tEXt', 'dgLk')]), { kind: 'no_look' }],
    ['a look behind the end', joined(png(), chunk('dgLk', body({ look: code }))), { kind: 'no_look' }],
    ['a look of a later release', holding(body('whatever it is', 2)), { kind: 'newer_version', version: 2 }],
    ['a look of no version', holding(body({ look: code }, 0)), { kind: 'damaged', why: 'content' }],
    ['an empty look', holding(new Uint8Array()), { kind: 'damaged', why: 'content' }],
    ['a look without a look', holding(body({ title: 'hello' })), { kind: 'damaged', why: 'content' }],
    ['a look that is a number', holding(body({ look: 7 })), { kind: 'damaged', why: 'content' }],
    ['a look that is null', holding(body(null)), { kind: 'damaged', why: 'content' }],
    ['a code with a wrong sum', holding(body({ look: `${code}A` })), { kind: 'damaged', why: 'content' }],
    [
      'text that is no UTF-8',
      holding(body({ look: code, title: '!' }).map((byte) => (byte === 33 ? 0xc3 : byte))),
      { kind: 'damaged', why: 'content' },
    ],
    [
      'a code beyond what a link may be',
      holding(body({ look: 'A'.repeat(5000) })),
      { kind: 'too_large', what: 'look', max: 4096 },
    ],
    [
      'a look of 64 KB and one byte',
      holding(new Uint8Array(PICTURE_LIMITS.lookBytes + 1).fill(1)),
      { kind: 'too_large', what: 'look', max: PICTURE_LIMITS.lookBytes },
    ],
    [
      'a wrong checksum',
      png([chunk('dgLk', body({ look: code }), { sum: 1 })]),
      { kind: 'damaged', why: 'checksum' },
    ],
    ['a name that is none', png([chunk('\0\0\0\0')]), { kind: 'damaged', why: 'chunks' }],
  ])('is refused for what it is: %s', (_, bytes, problem) => {
    expect(lookIn(bytes)).toEqual({ ok: false, problem })
  })

  it('is refused at once when it claims a gigabyte, whichever chunk does', () => {
    for (const type of ['dgLk', 'IDAT', 'iTXt', 'zTXt'])
      for (const length of [2 ** 30, 0x7fffffff, 0x80000000, 0xffffffff]) {
        const bomb = joined(SIGNATURE, header, chunk(type, 'x', { length }), pixels, end)
        const { given, ms, bytes } = measured(() => [problemOf(bomb), withLook(bomb, look)])
        expect(given).toEqual([
          { kind: 'damaged', why: 'cut_off' },
          { ok: false, problem: { kind: 'damaged', why: 'cut_off' } },
        ])
        expect([type, ms < 150, bytes < 4e6]).toEqual([type, true, true])
      }
  })

  it('is refused unread when it is larger than any picture', () => {
    const huge = new Uint8Array(PICTURE_LIMITS.bytes + 1)
    huge.set(png())
    const problem = { kind: 'too_large', what: 'picture', max: PICTURE_LIMITS.bytes }
    const { given, ms } = measured(() => [lookIn(huge), withLook(huge, look)])
    expect(given).toEqual([
      { ok: false, problem },
      { ok: false, problem },
    ])
    expect(ms).toBeLessThan(150)
  })

  it('may carry a compressed bomb: nobody unpacks it, and it is gone from the next picture', () => {
    const packed = deflateSync(new Uint8Array(2 ** 26))
    const bomb = chunk('iTXt', joined(new TextEncoder().encode('dgLk\0\x01\0\0\0'), packed))
    const carrying = png([bomb, chunk('dgLk', body({ look: code }))])
    const { given, ms, bytes } = measured(() => lookIn(carrying))
    expect(given).toMatchObject({ ok: true, look: asWritten(look) })
    expect([ms < 150, bytes < 4e6]).toEqual([true, true])
    expect(picture(carrying)).toEqual(picture())
  })

  it('may have thousands of chunks, not any number of them', () => {
    const some = Array<Uint8Array>(20_000).fill(chunk('tEXt', 'a'))
    const { given, ms } = measured(() => lookIn(png([...some, chunk('dgLk', body({ look: code }))])))
    expect(given).toMatchObject({ ok: true })
    const many = png(Array<Uint8Array>(70_000).fill(chunk('tEXt')))
    const refused = measured(() => problemOf(many))
    expect(refused.given).toEqual({ kind: 'damaged', why: 'chunks' })
    expect([ms < 1000, refused.ms < 1000]).toEqual([true, true])
  })

  it('may claim thousands of authors of any length', () => {
    const credits = Array<string>(20_000).fill('')
    const monster = `a${'\u0301'.repeat(8000)}`
    const { given, ms } = measured(() => [
      lookIn(holding(body({ look: code, credits }))),
      lookIn(holding(body({ look: code, title: monster, credits: [monster] }))),
    ])
    expect(given).toEqual(Array(2).fill({ ok: true, look: asWritten(look) }))
    expect(ms).toBeLessThan(500)
  })

  it('gives a look or a reason for any bytes, and never throws', () => {
    const made = picture(png([chunk('gAMA', 'abcd')]), { ...look, title: 'Quay', credits: ['Moss'] })
    const mutated = fc
      .tuple(fc.nat(made.length), fc.nat(12), fc.uint8Array({ maxLength: 12 }))
      .map(([at, gone, added]) => joined(made.subarray(0, at), added, made.subarray(at + gone)))
    const spoken = fc.oneof(
      fc.json(),
      fc.string().map((text) => JSON.stringify({ look: text })),
    )
    const claimed = spoken.map((text) => holding(joined(Uint8Array.of(1), new TextEncoder().encode(text))))
    const any = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(fc.oneof(mutated, claimed, any, any.map(holding)), (bytes) => {
        const read = lookIn(bytes)
        if (read.ok) expect(lookIn(picture(png(), read.look))).toEqual(read)
        else expect(read.problem.kind).toMatch(/^(not_a_png|no_look|newer_version|damaged|too_large)$/)
        withLook(bytes, look)
      }),
      { numRuns: 3000 },
    )
  })
})
