import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { resolveLook } from '../../../src/look/file/resolve-look'
import { asWritten, serializeLook } from '../../../src/look/file/serialize'
import { LOOK_LIMITS } from '../../../src/look/limits'
import { toBase64Url } from '../../../src/share/link/base64url'
import { crc16 } from '../../../src/share/link/crc'
import { linkFragment } from '../../../src/share/link/link'
import { type FindCodes, OPEN_LIMITS, openFile, openText } from '../../../src/share/open/open-file'
import { withLook } from '../../../src/share/picture/picture-look'
import { catalog, lookOf } from '../../look/makers'
import { dressedLooks } from '../make-link'
import { chunk, joined, png } from '../make-png'

const look = { ...lookOf({ front_zip: 'pl-bear-mossbutton' }), title: 'Quay', credits: ['Moss'] }
const link = `https://anywhere.example/deep/page${linkFragment(look)}`
const written = asWritten(look)

/** Milliseconds of the best of three runs: what else the machine does is no fault of what is measured. */
const quickest = (ask: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now()
      ask()
      return performance.now() - start
    }),
  )

const none: FindCodes = async () => []
const saying =
  (...codes: readonly string[]): FindCodes =>
  async () =>
    codes
const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content)

function holding(one = look): Uint8Array<ArrayBuffer> {
  const made = withLook(png(), one)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.png
}

const later = `#l=${toBase64Url([7, 1, crc16([7, 1]) >> 8, crc16([7, 1]) & 255])}`

const jpeg = async () =>
  bytesOf(
    await sharp({ create: { width: 36, height: 48, channels: 3, background: '#a63' } })
      .jpeg()
      .toBuffer(),
  )
const headed = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const size = new Uint8Array(13)
  new DataView(size.buffer).setUint32(0, width)
  new DataView(size.buffer).setUint32(4, height)
  return bytesOf(joined(png().subarray(0, 8), chunk('IHDR', size), chunk('IDAT', 'x'), chunk('IEND')))
}

describe('a picture', () => {
  it('opens from inside, and its code is not even looked for', async () => {
    const findCodes = vi.fn(saying(link))
    expect(await openFile(holding(), findCodes)).toEqual({ ok: true, look: written, by: 'chunk' })
    expect(findCodes).not.toHaveBeenCalled()
  })

  it('that carries nothing inside opens from the code drawn in it, whichever page the code leads to', async () => {
    for (const bytes of [bytesOf(png()), await jpeg()])
      for (const codes of [[link], ['https://shop.example/', link], [linkFragment(look)]])
        expect(await openFile(bytes, saying(...codes))).toEqual({ ok: true, look: written, by: 'code' })
  })

  it('whose inside is damaged or newer still opens from its code', async () => {
    const flipped = holding()
    flipped[60] = (flipped[60] ?? 0) ^ 1
    const newer = bytesOf(png([chunk('dgLk', Uint8Array.of(9))]))
    for (const bytes of [flipped, newer])
      expect(await openFile(bytes, saying(link))).toMatchObject({ ok: true, by: 'code' })
    expect(await openFile(flipped, none)).toEqual({
      ok: false,
      problem: { kind: 'picture', problem: { kind: 'damaged', why: 'checksum' } },
    })
    expect(await openFile(newer, saying('https://shop.example/'))).toMatchObject({
      problem: { kind: 'picture', problem: { kind: 'newer_version', version: 9 } },
    })
  })

  it.each<[string, FindCodes, object]>([
    ['nothing', none, { kind: 'picture', problem: { kind: 'no_look' } }],
    ['the code of a shop', saying('https://shop.example/#l='), { kind: 'foreign_code' }],
    [
      'a code of a later release',
      saying(later),
      { kind: 'link', problem: { kind: 'newer_version', version: 7 } },
    ],
    ['pixels that nobody can decode', () => Promise.reject(new Error('no')), { kind: 'unreadable' }],
  ])('with %s says so', async (_, findCodes, problem) => {
    expect(await openFile(bytesOf(await jpeg()), findCodes)).toEqual({ ok: false, problem })
  })

  it('of more pixels than are read is refused by its header, before anything is decoded', async () => {
    const findCodes = vi.fn(saying(link))
    const sizes = [
      [40_000, 40_000],
      [20_000, 1],
      [8_001, 8_000],
      [0xffffffff, 0xffffffff],
    ] as const
    for (const [width, height] of sizes) {
      const bytes = headed(width, height)
      expect(await openFile(bytes, findCodes)).toEqual({ ok: false, problem: { kind: 'too_many_pixels' } })
      expect(quickest(() => openFile(bytes, findCodes))).toBeLessThan(150)
    }
    expect(findCodes).not.toHaveBeenCalled()
  })

  it('of a gigabyte is refused by its size alone', async () => {
    const huge = new Proxy(new Uint8Array(), {
      get: (_, name) => {
        if (name === 'length') return OPEN_LIMITS.bytes + 1
        throw new Error('it was read')
      },
    }) as Uint8Array<ArrayBuffer>
    expect(await openFile(huge, none)).toEqual({ ok: false, problem: { kind: 'too_large' } })
  })

  it('altered anywhere opens the same look, another road or not at all, and never throws', async () => {
    const whole = holding()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, isCut) => {
        const bytes = new Uint8Array(isCut ? whole.subarray(0, at) : whole)
        if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const opened = await openFile(bytes, none)
        if (opened.ok) expect(opened.look).toEqual(written)
        else expect(opened.problem.kind).toMatch(/^(picture|wrong_type|too_many_pixels|unreadable|link)$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a file of a look', () => {
  it('opens as the very look that was written, title and credits included', async () => {
    await fc.assert(
      fc.asyncProperty(dressedLooks, async (one) => {
        const opened = await openFile(bytesOf(JSON.stringify(serializeLook(one))), none)
        expect(opened).toMatchObject({ ok: true, by: 'file' })
        if (!opened.ok) return
        const admitted = resolveLook(catalog, opened.look)
        expect(JSON.stringify(admitted.ok && serializeLook(admitted.look))).toBe(
          JSON.stringify(serializeLook(one)),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('may begin with a byte order mark, or be the link itself', async () => {
    const plain = JSON.stringify(serializeLook(look))
    expect(await openFile(bytesOf(`\uFEFF ${plain}`), none)).toMatchObject({ ok: true, by: 'file' })
    expect(await openFile(bytesOf(`Look at this: ${link}\n`), none)).toEqual({
      ok: true,
      look: written,
      by: 'link',
    })
  })

  it('larger than any look is refused before it is made into text', async () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode')
    const large = new Uint8Array(LOOK_LIMITS.textLength * 4 + 1).fill(0x20)
    large[0] = 0x7b
    const before = decode.mock.calls.length
    expect(await openFile(large, none)).toMatchObject({
      ok: false,
      problem: { kind: 'file', problem: { code: 'TOO_LARGE' } },
    })
    // The kind of text is told from its first 4 KB.
    for (const [bytes] of decode.mock.calls.slice(before)) expect(bytes?.byteLength).toBeLessThanOrEqual(4096)
    decode.mockRestore()
  })

  it.each([
    ['a song', 'ID3\x04', { kind: 'wrong_type', type: 'sound' }],
    ['nothing at all', '', { kind: 'wrong_type', type: 'empty' }],
    ['half a look', '{"carrier":', { kind: 'file', problem: { code: 'NOT_JSON' } }],
    ['another app’s JSON', '{"a":1}', { kind: 'file', problem: { code: 'NOT_A_LOOK' } }],
    ['a later look', '{"version":9}', { kind: 'file', problem: { code: 'NEWER_VERSION', version: 9 } }],
    ['a letter', 'Dear Moss,', { kind: 'link', problem: { kind: 'not_a_link' } }],
  ])('that is %s is refused by name', async (_, content, problem) => {
    expect(await openFile(bytesOf(content), none)).toMatchObject({ ok: false, problem })
  })
})

describe('pasted text', () => {
  it('is a link, or a look as JSON', () => {
    expect(openText(`看看这个 ${link} 好看吗`)).toEqual({ ok: true, look: written, by: 'link' })
    expect(openText(JSON.stringify(serializeLook(look)))).toEqual({ ok: true, look: written, by: 'file' })
  })

  it('is refused within 150 ms and 4 MB when it is a bomb', () => {
    const bombs = ['#l='.padEnd(20e6, 'A'), '['.repeat(60_000), '{"a":'.repeat(12_000), '{'.padEnd(20e6, ' ')]
    for (const bomb of bombs) {
      const before = process.memoryUsage().arrayBuffers
      expect(openText(bomb).ok).toBe(false)
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4e6)
      expect(quickest(() => openText(bomb))).toBeLessThan(150)
    }
  })

  it('gives a look or a reason whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const opened = openText(text)
        if (!opened.ok) expect(opened.problem.kind).toMatch(/^(link|pasted|no_look_pasted)$/)
      }),
      { numRuns: 500 },
    )
  })
})
