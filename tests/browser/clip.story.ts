import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Turn } from '../../src/picture/studio/photo-request'
import { linkFragment } from '../../src/share/link/link'
import { lookOf } from '../look/makers'
import { DESKTOP, expect, test } from './world'

/** What a browser lacks: a video encoder, or that and WebP. */
type Lacking = 'nothing' | 'video' | 'video_and_webp'

const SIZE = { width: 240, height: 320 }

/** Films a disk that goes round once and makes a clip of it, stopped after a share of the way. */
async function clipOf(page: Page, lacking: Lacking, stopAt = Infinity, size = SIZE) {
  return page.evaluate(
    async ([lack, stopShare, filmed]) => {
      if (lack !== 'nothing') Reflect.deleteProperty(window, 'VideoEncoder')
      if (lack === 'video_and_webp') {
        const { toBlob } = HTMLCanvasElement.prototype
        HTMLCanvasElement.prototype.toBlob = function (done, type, quality) {
          toBlob.call(this, done, type === 'image/webp' ? 'image/png' : type, quality)
        }
      }
      const turn = {
        size: filmed,
        seconds: 1,
        framesPerSecond: 10,
        backdrop: { kind: 'paper', hex: '#ffffff' },
      } as Turn
      const shares: number[] = []
      let drawn = 0
      const stop = new AbortController()
      const clip = await window.__dangle
        ?.makeClip(
          {
            turn,
            film: async (asked, onFrame, { signal } = {}) => {
              const canvas = document.createElement('canvas')
              Object.assign(canvas, asked.size)
              const pen = canvas.getContext('2d')
              for (let index = 0; index < asked.seconds * asked.framesPerSecond; index++) {
                signal?.throwIfAborted()
                if (!pen) return
                pen.fillStyle = '#e8e0d4'
                pen.fillRect(0, 0, canvas.width, canvas.height)
                pen.fillStyle = '#c03020'
                const angle = (2 * Math.PI * index) / (asked.seconds * asked.framesPerSecond)
                pen.arc(
                  canvas.width / 2 + 60 * Math.cos(angle),
                  canvas.height / 2 + 60 * Math.sin(angle),
                  30,
                  0,
                  7,
                )
                pen.fill()
                pen.beginPath()
                drawn += 1
                await onFrame(canvas, index)
              }
            },
          },
          {
            signal: stop.signal,
            onProgress: (share) => {
              shares.push(share)
              if (share >= stopShare) stop.abort()
            },
          },
        )
        .catch((reason: Error) => reason.name)
      if (typeof clip !== 'object') return { end: clip ?? 'no stage', drawn, shares }
      const bytes = new Uint8Array(await clip.blob.arrayBuffer())
      const url = URL.createObjectURL(clip.blob)
      const seen = { width: 0, height: 0, seconds: 0 }
      if (clip.type.startsWith('video')) {
        const video = document.createElement('video')
        video.src = url
        await new Promise((resolve, reject) => {
          video.onloadeddata = resolve
          video.onerror = () => reject(new Error(video.error?.message ?? 'it does not play'))
        })
        Object.assign(seen, { width: video.videoWidth, height: video.videoHeight, seconds: video.duration })
      }
      URL.revokeObjectURL(url)
      const { extension, reduced, blob } = clip
      return { end: extension, type: blob.type, reduced, drawn, shares, seen, bytes: Array.from(bytes) }
    },
    [lacking, stopAt, size] as const,
  )
}

test('a turn becomes a film that plays, without a video encoder animated pictures, and nothing when it is stopped', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  const clip = await clipOf(page, 'nothing')
  expect(['mp4', 'webm']).toContain(clip.end)
  expect(clip.type).toBe(`video/${clip.end}`)
  expect(clip.seen).toMatchObject(SIZE)
  expect(clip.seen?.seconds).toBeCloseTo(1, 1)
  expect(clip.reduced).toBe(false)
  expect(clip.shares.at(-1)).toBe(1)

  const stopped = await clipOf(page, 'nothing', 0.3)
  expect(stopped.end).toBe('AbortError')
  expect(stopped.drawn).toBeLessThan(6)

  const webp = await clipOf(page, 'video')
  expect(webp.type).toBe('image/webp')
  const { pages, width, pageHeight, loop, delay } = await sharp(Buffer.from(webp.bytes ?? []), {
    animated: true,
  }).metadata()
  expect({ pages, width, pageHeight, loop }).toEqual({
    pages: 10,
    ...{ width: 240, pageHeight: 320 },
    loop: 0,
  })
  expect(delay?.reduce((sum, ms) => sum + ms, 0)).toBe(1000)

  const gif = await clipOf(page, 'video_and_webp')
  expect(gif.type).toBe('image/gif')
  expect(gif.reduced).toBe(true)
  const read = await sharp(Buffer.from(gif.bytes ?? []), { animated: true }).metadata()
  expect(read).toMatchObject({ pages: 10, width: 120, pageHeight: 160, loop: 0 })

  const stoppedGif = await clipOf(page, 'video_and_webp', 0.3)
  expect(stoppedGif.end).toBe('AbortError')
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('gif')).length).toBe(0)
})

test('the stage itself is filmed: a look that turns, with nothing behind it, as transparent pictures', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, {
    hash: linkFragment(lookOf({ front_zip: 'me-ring-plain' })),
    reducedMotion: true,
  })
  const bytes = await page.evaluate(async () => {
    const stage = window.__dangle
    if (!stage) return []
    const { blob } = await stage.makeClip({
      film: stage.film,
      turn: {
        look: stage.look(),
        size: { width: 180, height: 240 },
        seconds: 0.5,
        framesPerSecond: 8,
        edges: { top: 0, right: 0, bottom: 0, left: 0 },
        backdrop: { kind: 'none' },
        light: 'daylight',
        floor: false,
        focalMm: 70,
        blur: 0,
      },
    })
    return Array.from(new Uint8Array(await blob.arrayBuffer()))
  })
  const clip = Buffer.from(bytes)
  expect(await sharp(clip, { animated: true }).metadata()).toMatchObject({
    pages: 4,
    width: 180,
    pageHeight: 240,
  })
  const frames = await Promise.all(
    [0, 2].map((at) => sharp(clip, { page: at }).ensureAlpha().raw().toBuffer()),
  )
  const [first, later] = frames
  const alphaAt = (frame: Buffer | undefined, x: number, y: number) => frame?.[(y * 180 + x) * 4 + 3]
  expect(alphaAt(first, 2, 2)).toBe(0)
  expect(alphaAt(first, 90, 140)).toBe(255)
  expect(first?.equals(later ?? Buffer.alloc(0)), 'it turns').toBe(false)
})
