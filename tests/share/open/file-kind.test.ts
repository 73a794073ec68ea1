import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type FileKind, type PictureKind, sniff } from '../../../src/share/open/file-kind'
import { pictureSize } from '../../../src/share/picture/picture-size'
import { joined, png } from '../make-png'

const text = (written: string): Uint8Array => new TextEncoder().encode(written)
const latin = (written: string): Uint8Array => Uint8Array.from(written, (char) => char.charCodeAt(0))

describe('a file', () => {
  it.each<[FileKind, Uint8Array]>([
    ['png', png()],
    ['jpeg', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['webp', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['gif', text('GIF89a')],
    ['svg', text('<svg xmlns="a">')],
    ['svg', text('<?xml version="1.0"?>\n<!-- made -->\n<!DOCTYPE svg PUBLIC "-">\n<svg>')],
    ['heic', latin('\0\0\0\x18ftypheic\0\0\0\0')],
    ['avif', latin('\0\0\0\x1cftypavif\0\0\0\0')],
    ['video', latin('\0\0\0\x1cftypisom\0\0\0\0')],
    ['video', latin('RIFF\0\0\0\0AVI LIST')],
    ['sound', latin('RIFF\0\0\0\0WAVEfmt ')],
    ['pdf', text('%PDF-1.7')],
    ['zip', latin('PK\x03\x04\x14\0')],
    ['archive', latin('\x1f\x8b\x08\0')],
    ['model', text('glTF\x02')],
    ['model', text('# made by Blender\no Cube\nv 1 2 3\n')],
    ['model', text('solid cube\n facet normal 0 0 1\n')],
    ['web_page', text('<!DOCTYPE html><p>')],
    ['program', latin('MZ\x90\0')],
    ['text', text('{"carrier":"bp"}')],
    ['text', text('\uFEFF#l=AbC')],
    ['text', text('一个链接')],
    ['empty', text('')],
    ['empty', text(' \n\t')],
    ['unknown', latin('\x01\x02\x03\0')],
  ])('is a %s by its bytes', (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind)
  })

  it('is something, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(sniff(bytes)).toMatch(/^[a-z_]+$/)
      }),
    )
  })
})

describe('the size of a picture', () => {
  const drawn = sharp({ create: { width: 61, height: 47, channels: 3, background: '#a63' } })

  it.each<[string, PictureKind, () => Promise<Buffer>]>([
    ['a PNG', 'png', () => drawn.clone().png().toBuffer()],
    ['a JPEG', 'jpeg', () => drawn.clone().jpeg().toBuffer()],
    ['a progressive JPEG', 'jpeg', () => drawn.clone().jpeg({ progressive: true }).toBuffer()],
    ['a JPEG with metadata', 'jpeg', () => drawn.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['a lossy WebP', 'webp', () => drawn.clone().webp().toBuffer()],
    ['a lossless WebP', 'webp', () => drawn.clone().webp({ lossless: true }).toBuffer()],
    ['a WebP with metadata', 'webp', () => drawn.clone().withMetadata().webp().toBuffer()],
  ])('stands in the header of %s', async (_, kind, make) => {
    const bytes = new Uint8Array(await make())
    expect(sniff(bytes)).toBe(kind)
    expect(pictureSize(kind, bytes)).toEqual({ width: 61, height: 47 })
  })

  it('is a number or nothing for any bytes, and is found at once', () => {
    const starts = [png().subarray(0, 8), latin('\xff\xd8\xff'), latin('RIFF\0\0\0\0WEBPVP8X')] as const
    const kinds = ['png', 'jpeg', 'webp'] as const
    fc.assert(
      fc.property(fc.nat(2), fc.uint8Array({ maxLength: 80 }), (which, rest) => {
        const size = pictureSize(kinds[which] ?? 'png', joined(starts[which] ?? png(), rest))
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
    for (const [width, height] of [
      [0, 9],
      [9, 0],
    ])
      expect(
        pictureSize(
          'png',
          png()
            .with(19, width ?? 0)
            .with(23, height ?? 0),
        ),
      ).toBeNull()
    expect(pictureSize('jpeg', latin(`\xff\xd8${'\xff'.repeat(100_000)}`))).toBeNull()
    expect(pictureSize('jpeg', latin(`\xff\xd8\xff\xe0\0\0${'\0'.repeat(50)}`))).toBeNull()
  })
})
