import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPhotoHeader } from '../../../../src/catalog/import/photo/photo-header'
import { PHOTO_LIMITS } from '../../../../src/catalog/import/photo/photo-refusal'
import { chunk, joined, SIGNATURE } from '../../../share/make-png'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a0522d' } })
const text = (letters: string): Uint8Array => new TextEncoder().encode(letters)
const kindOf = (bytes: Uint8Array): string => {
  const read = readPhotoHeader(bytes)
  return 'kind' in read ? read.kind : read.format
}

describe('a photo header', () => {
  it('says format and size of what encoders write, before anything is decoded', async () => {
    const picture = blank(163, 87)
    const files = await Promise.all([
      picture.clone().png().toBuffer(),
      picture.clone().jpeg().toBuffer(),
      picture
        .clone()
        .jpeg({ progressive: true })
        .withExif({ IFD0: { Copyright: 'x' } })
        .toBuffer(),
      picture.clone().webp().toBuffer(),
      picture.clone().webp({ lossless: true }).toBuffer(),
      picture.clone().ensureAlpha(0.5).webp().toBuffer(),
      picture.clone().avif({ effort: 0 }).toBuffer(),
    ])
    expect(files.map((bytes) => readPhotoHeader(bytes))).toEqual(
      ['png', 'jpeg', 'jpeg', 'webp', 'webp', 'webp', 'avif'].map((format) => ({
        format,
        width: 163,
        height: 87,
      })),
    )
  })

  it('refuses by bytes, not by name, what is drawn, what browsers do not read, and what is no picture', () => {
    const heic = joined(Uint8Array.of(0, 0, 0, 24), text('ftypheic'), new Uint8Array(4), text('mif1heic'))
    const files = [
      text('<?xml version="1.0"?>\n<svg xmlns="">'),
      heic,
      text('GIF89a......'),
      text('hello'),
      new Uint8Array(0),
    ]
    expect(files.map(kindOf)).toEqual(['svg', 'heic', 'no_photo', 'no_photo', 'no_photo'])
  })

  it('refuses what is too large or too small by what the header says', () => {
    const sized = (width: number, height: number): Uint8Array => {
      const body = new Uint8Array(13)
      new DataView(body.buffer).setUint32(0, width)
      new DataView(body.buffer).setUint32(4, height)
      return joined(SIGNATURE, chunk('IHDR', body))
    }
    expect([sized(8064, 6048), sized(40_000, 40_000), sized(31, 500), sized(0, 0)].map(kindOf)).toEqual([
      'png',
      'too_many_pixels',
      'too_few_pixels',
      'broken',
    ])
    expect(kindOf(new Uint8Array(PHOTO_LIMITS.bytes + 1))).toBe('too_many_bytes')
  })

  it('never throws, whatever stands behind a beginning that it knows', () => {
    const beginnings = [
      SIGNATURE,
      Uint8Array.of(255, 216, 255),
      text('RIFF....WEBPVP8X'),
      text('....ftypavif'),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 64 }), (beginning, rest) => {
        kindOf(joined(beginning, rest))
      }),
    )
  })
})
