import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type QrCode, qrOf } from '../../../src/share/qr/qr'
import { passesOf, scanCodes } from '../../../src/share/qr/scan-qr'
import { lookOf } from '../../look/makers'
import { photoWith, pixelsOf } from '../make-photo'

const look = lookOf({
  front_zip: 'pl-bear-mossbutton',
  strap_ring_l: 'me-bell-pocket',
  lash_tab: 'me-ring-plain',
})
const code = qrOf(look, 'https://dangle.example/app/') as QrCode

/** Looks at a picture as the page does: at each size until a code is found. */
async function read(picture: Buffer): Promise<readonly string[]> {
  const { width, height } = await sharp(picture).metadata()
  for (const pass of passesOf({ width, height })) {
    const found = await scanCodes(await pixelsOf(sharp(picture).resize({ ...pass, kernel: 'linear' })))
    if (found.length > 0) return found
  }
  return []
}

describe('the code in a picture', () => {
  let photo: Buffer
  beforeAll(async () => {
    photo = await photoWith(code)
  })

  it.each([
    [1080, 60],
    [360, 60],
    [360, 40],
    [200, 60],
  ])('is read at %i px width and JPEG quality %i', async (width, quality) => {
    expect(await read(await sharp(photo).resize(width).jpeg({ quality }).toBuffer())).toEqual([code.url])
  })

  it.each([5, 6])('is read at 360 px width with modules of %i px in the large picture', async (px) => {
    const small = await sharp(await photoWith(code, px))
      .resize(360)
      .jpeg({ quality: 60 })
      .toBuffer()
    expect(await read(small)).toEqual([code.url])
  })

  it.each([-35, 8, 90])('is read from a photograph of it, turned %i degrees', async (degrees) => {
    const leaning = await sharp(photo)
      .resize(700)
      .affine([1, 0.08, -0.06, 1], { background: '#776655' })
      .toBuffer()
    const taken = await sharp(leaning)
      .rotate(degrees, { background: '#445566' })
      .blur(0.9)
      .linear(0.7, 30)
      .jpeg({ quality: 70 })
      .toBuffer()
    expect(await read(taken)).toEqual([code.url])
  })

  it('is read beside another one', async () => {
    const other = qrOf(lookOf({ lash_tab: 'me-bar-plain' }), 'https://shop.example/') as QrCode
    const two = await sharp({ create: { width: 2160, height: 1440, channels: 3, background: '#ffffff' } })
      .composite([
        { input: photo, left: 0, top: 0 },
        { input: await photoWith(other), left: 1080, top: 0 },
      ])
      .png({ compressionLevel: 1 })
      .toBuffer()
    expect([...(await read(two))].sort()).toEqual([code.url, other.url].sort())
  })

  it('is not found where there is none', async () => {
    expect(
      await read(
        await sharp(await photoWith(null))
          .jpeg()
          .toBuffer(),
      ),
    ).toEqual([])
  })
})

describe('the sizes a picture is looked at', () => {
  it('are its own and twice as large, within limits and never nothing', () => {
    expect(passesOf({ width: 360, height: 480 })).toEqual([
      { width: 360, height: 480 },
      { width: 720, height: 960 },
    ])
    expect(passesOf({ width: 8000, height: 6000 })).toEqual([
      { width: 1600, height: 1200 },
      { width: 3000, height: 2250 },
    ])
    expect(passesOf({ width: 16_000, height: 1 })[0]).toEqual({ width: 1600, height: 1 })
  })
})
