import fc from 'fast-check'
import sharp, { type WebpOptions } from 'sharp'
import { describe, expect, it } from 'vitest'
import { animatedWebp, type WebpFrame } from '../../../src/picture/clip/animated-webp'

const SIZE = { width: 33, height: 20 }

async function still(background: string, options: WebpOptions, size = SIZE): Promise<Uint8Array> {
  return sharp({ create: { ...size, channels: 4, background } })
    .webp(options)
    .toBuffer()
}

/** The middle pixel of every frame. */
async function middles(animation: Uint8Array): Promise<readonly (readonly number[])[]> {
  const { pages = 1 } = await sharp(animation, { animated: true }).metadata()
  return Promise.all(
    Array.from({ length: pages }, async (_, page) => {
      const { data, info } = await sharp(animation, { page })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 4
      return [...data.subarray(at, at + 4)]
    }),
  )
}

describe('stills become an animation that', () => {
  it('shows each as long as asked, for ever, in its own colors', async () => {
    const colors = ['#c03020', '#20a040', '#3050c0']
    const frames: WebpFrame[] = await Promise.all(
      colors.map(async (color, k) => ({ webp: await still(color, { quality: 90 }), milliseconds: 40 + k })),
    )
    const animation = animatedWebp(frames, SIZE)
    const read = await sharp(animation, { animated: true }).metadata()
    expect(read).toMatchObject({ pages: 3, width: 33, pageHeight: 20, loop: 0, delay: [40, 41, 42] })
    const [red, green, blue] = await middles(animation)
    expect((red?.[0] ?? 0) - (red?.[2] ?? 0)).toBeGreaterThan(100)
    expect((green?.[1] ?? 0) - (green?.[0] ?? 0)).toBeGreaterThan(80)
    expect((blue?.[2] ?? 0) - (blue?.[0] ?? 0)).toBeGreaterThan(100)
  })

  it('lets through what is transparent, and a frame hides the one before', async () => {
    const frames = await Promise.all(
      ['#ff0000ff', '#00000000'].map(async (color) => ({
        webp: await still(color, { lossless: true }),
        milliseconds: 50,
      })),
    )
    const [solid, clear] = await middles(animatedWebp(frames, SIZE))
    expect(solid).toEqual([255, 0, 0, 255])
    expect(clear?.[3]).toBe(0)
  })

  it('is a whole file whatever the number of frames and their times', async () => {
    const webp = await still('#123456', { quality: 50 })
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 0xffffff }), { minLength: 1, maxLength: 20 }),
        (times) => {
          const file = animatedWebp(
            times.map((milliseconds) => ({ webp, milliseconds })),
            SIZE,
          )
          expect(new DataView(file.buffer).getUint32(4, true)).toBe(file.length - 8)
          expect(file.length % 2).toBe(0)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('is refused when a frame is none', () => {
    expect(() => animatedWebp([{ webp: new Uint8Array(64), milliseconds: 40 }], SIZE)).toThrow()
  })
})
