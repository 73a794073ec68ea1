import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../src/share/link/crc'
import { isIntact, pngChunk, pngOf, walkPng } from '../../../src/share/picture/png-chunks'
import { chunk, end, header, joined, pixels, png, SIGNATURE } from '../make-png'

const names = (bytes: Uint8Array): readonly string[] =>
  [...walkPng(bytes)].map((one) => (one.kind === 'chunk' ? one.type : `! ${one.why}`))

const bodies = fc.uint8Array({ maxLength: 300 })
const types = fc.stringMatching(/^[a-z][A-Za-z]{3}$/)

describe('the checksum of chunks', () => {
  it('is the one that zlib computes', () => {
    fc.assert(fc.property(bodies, (bytes) => crc32(bytes) === zlibCrc32(bytes)))
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })
})

describe('a PNG', () => {
  it('is walked chunk by chunk up to its end, and no further', () => {
    const [one, ...more] = walkPng(joined(png([chunk('tEXt', 'a')]), chunk('IDAT'), SIGNATURE))
    expect(one).toEqual({ kind: 'chunk', type: 'IHDR', body: header.subarray(8, 21), whole: header })
    expect(more.map((two) => two.kind === 'chunk' && two.type)).toEqual(['tEXt', 'IDAT', 'IEND'])
  })

  it('is the same after its chunks were taken apart and put together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(types, bodies), { maxLength: 12 }), (others) => {
        const whole = png(others.map(([type, body]) => pngChunk(type, body)))
        const walked = [...walkPng(whole)].flatMap((one) => (one.kind === 'chunk' ? [one] : []))
        expect(pngOf(walked.map((one) => one.whole))).toEqual(whole)
        expect(walked.every(isIntact)).toBe(true)
        expect(walked.slice(1, -2).map(({ type, body }) => [type, body])).toEqual(others)
      }),
    )
  })

  it('is read from the middle of other bytes', () => {
    const whole = png()
    const inside = joined(Uint8Array.of(1, 2, 3), whole, Uint8Array.of(4)).subarray(3, 3 + whole.length)
    expect(names(inside)).toEqual(['IHDR', 'IDAT', 'IEND'])
  })

  it('is read only as far as someone asks', () => {
    const walk = walkPng(joined(SIGNATURE, header, chunk('IDAT', '', { length: 0x7fffffff })))
    expect(walk.next().value).toMatchObject({ type: 'IHDR' })
    expect(walk.next().value).toEqual({ kind: 'fault', why: 'cut_off' })
    expect(walk.next().done).toBe(true)
  })

  it('tells a damaged chunk by its checksum', () => {
    for (let at = 4; at < pixels.length; at += 1) {
      const hurt = pixels.map((byte, i) => (i === at ? byte ^ 4 : byte))
      const [, one] = walkPng(joined(SIGNATURE, header, hurt, end))
      if (one?.kind === 'chunk') expect([at, isIntact(one)]).toEqual([at, false])
    }
  })
})

describe('what is no PNG', () => {
  const whole = png()
  it.each([
    ['nothing', new Uint8Array(), '! not_a_png'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70), '! not_a_png'],
    ['a PNG sent as text', whole.map((byte) => (byte === 13 ? 10 : byte)), '! not_a_png'],
    ['a signature alone', SIGNATURE, '! cut_off'],
    ['a picture that begins with its pixels', joined(SIGNATURE, pixels, header, end), '! not_a_png'],
    ['a header of another size', joined(SIGNATURE, chunk('IHDR', 'short'), end), '! not_a_png'],
    ['two headers', joined(SIGNATURE, header, header, end), '! no_chunk'],
    ['a name that is none', joined(SIGNATURE, header, chunk('a b!'), end), '! no_chunk'],
    ['a picture without an end', joined(SIGNATURE, header, pixels), '! cut_off'],
    [
      'a chunk of 4 GB',
      joined(SIGNATURE, header, chunk('IDAT', '', { length: 0xffffffff }), end),
      '! cut_off',
    ],
    ['a chunk one byte too long', joined(SIGNATURE, header, chunk('IEND', '', { length: 1 })), '! cut_off'],
  ])('%s is named for what it is', (_, bytes, fault) => {
    expect(names(bytes).at(-1)).toBe(fault)
  })

  it('is found at every cut', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(names(whole.subarray(0, length)).at(-1)).toBe(length < 8 ? '! not_a_png' : '! cut_off')
  })

  it('is left after 65,536 chunks', () => {
    const many = joined(SIGNATURE, header, ...Array<Uint8Array>(65_535).fill(chunk('IDAT')), end)
    expect(names(many).slice(65_534)).toEqual(['IDAT', 'IDAT', '! too_many'])
  })
})
