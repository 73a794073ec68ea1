import { describe, expect, it } from 'vitest'
import { clipSize } from '../../../src/picture/clip/clip'
import type { ClipKind, ClipPlan } from '../../../src/picture/clip/clip-writer'
import { makeClip } from '../../../src/picture/clip/make-clip'
import { bitrateOf } from '../../../src/picture/clip/video-writer'
import { FORMATS, type FormatId } from '../../../src/picture/studio/formats'
import { PhotoError, type RenderTurntable, type Turn } from '../../../src/picture/studio/photo-request'
import { lookOf } from '../../look/makers'

const turn: Turn = {
  look: lookOf(),
  size: { width: 720, height: 960 },
  edges: { top: 0, right: 0, bottom: 0, left: 0 },
  backdrop: { kind: 'none' },
  light: 'daylight',
  floor: true,
  focalMm: 70,
  blur: 0,
  seconds: 1,
  framesPerSecond: 20,
}

const paper = {} as HTMLCanvasElement

/** Hands out every frame of a turn and keeps what was asked of it. */
function makeFilm() {
  const turns: Turn[] = []
  let frames = 0
  const film: RenderTurntable = async (asked, onFrame, { signal } = {}) => {
    turns.push(asked)
    for (let index = 0; index < asked.seconds * asked.framesPerSecond; index++) {
      signal?.throwIfAborted()
      frames += 1
      await onFrame(paper, index)
    }
  }
  return { film, turns, frames: () => frames }
}

const STEPS = [
  { scale: 1, framesPerSecond: 30, quality: 1 },
  { scale: 0.5, framesPerSecond: 10, quality: 1 },
]

/** A kind whose frames weigh a byte for each thousand pixels. */
function makeKind(
  extension: ClipKind['extension'],
  behavior: Partial<ClipKind> & { breaksAt?: number; blind?: boolean } = {},
) {
  const open: ClipPlan[] = []
  let [finished, canceled] = [0, 0]
  const { breaksAt = Infinity, blind = false, ...rest } = behavior
  const kind: ClipKind = {
    type: 'image/webp',
    extension,
    steps: STEPS,
    open: async (plan) => {
      open.push(plan)
      let bytes = 0
      return {
        add: async (_, index) => {
          if (index >= breaksAt) throw new Error('broken')
          bytes += (plan.size.width * plan.size.height) / 1000
        },
        finish: async () => {
          finished += 1
          return new Blob([new Uint8Array(bytes)])
        },
        cancel: async () => {
          canceled += 1
        },
        bytes: () => (blind ? 0 : bytes),
      }
    },
    ...rest,
  }
  return { kind, open, ended: () => ({ finished, canceled }) }
}

const refuses = { open: async () => null }
const FULL = (720 * 960 * 20) / 1000

describe('a clip', () => {
  it('is the first kind that the browser can write, as ordered', async () => {
    const { film } = makeFilm()
    const clip = await makeClip({
      film,
      turn,
      kinds: [makeKind('mp4', refuses).kind, makeKind('webm').kind, makeKind('webp').kind],
    })
    expect(clip).toMatchObject({ extension: 'webm', size: turn.size, framesPerSecond: 20, reduced: false })
    expect(clip.blob.size).toBe(FULL)
  })

  it('becomes smaller and slower until it is light enough, and says so', async () => {
    const { film, turns } = makeFilm()
    const { kind, ended } = makeKind('webp')
    const clip = await makeClip({ film, turn, maxBytes: FULL / 2, kinds: [kind] })
    expect(clip).toMatchObject({ size: { width: 360, height: 480 }, framesPerSecond: 10, reduced: true })
    expect(turns.map(({ size }) => size.width)).toEqual([720, 360])
    expect(ended()).toEqual({ finished: 1, canceled: 1 })
  })

  it('that grows too large is given up long before its last frame', async () => {
    const { film, frames } = makeFilm()
    await makeClip({ film, turn, maxBytes: FULL / 2, kinds: [makeKind('webp').kind] })
    expect(frames()).toBeLessThan(10 + 10)
  })

  it('is weighed at its end where nothing is known before', async () => {
    const { film } = makeFilm()
    const clip = await makeClip({
      film,
      turn,
      maxBytes: FULL / 2,
      kinds: [makeKind('gif', { blind: true }).kind],
    })
    expect(clip.size.width).toBe(360)
  })

  it('is another kind when an encoder breaks half-way, and the broken one is closed', async () => {
    const { film } = makeFilm()
    const broken = makeKind('mp4', { breaksAt: 5 })
    const clip = await makeClip({ film, turn, kinds: [broken.kind, makeKind('webp').kind] })
    expect(clip.extension).toBe('webp')
    expect(broken.ended()).toEqual({ finished: 0, canceled: 1 })
    expect(broken.open).toHaveLength(1)
  })

  it('does not come when even the smallest is too large, or nothing can write it', async () => {
    const { film } = makeFilm()
    await expect(
      makeClip({ film, turn, maxBytes: 10, kinds: [makeKind('webp').kind] }),
    ).rejects.toMatchObject({
      name: 'ClipError',
      cause: 'too_large',
    })
    await expect(makeClip({ film, turn, kinds: [makeKind('mp4', refuses).kind] })).rejects.toMatchObject({
      cause: 'no_encoder',
    })
  })

  it('stops at once when asked, closes its encoder and films nothing more', async () => {
    const { film, frames } = makeFilm()
    const { kind, ended } = makeKind('mp4')
    const stop = new AbortController()
    const shares: number[] = []
    const clip = makeClip(
      { film, turn, kinds: [kind, makeKind('webp').kind] },
      {
        signal: stop.signal,
        onProgress: (share) => {
          shares.push(share)
          if (share > 0.4) stop.abort()
        },
      },
    )
    await expect(clip).rejects.toMatchObject({ name: 'AbortError' })
    expect(ended()).toEqual({ finished: 0, canceled: 1 })
    expect(frames()).toBeLessThan(12)
  })

  it('passes on why the film broke off', async () => {
    const { kind, ended } = makeKind('mp4')
    const film: RenderTurntable = async () => {
      throw new PhotoError('context')
    }
    await expect(makeClip({ film, turn, kinds: [kind, kind] })).rejects.toBeInstanceOf(PhotoError)
    expect(ended().canceled).toBe(1)
  })

  it('tells how far it is without ever going back, up to the whole', async () => {
    const { film } = makeFilm()
    const shares: number[] = []
    await makeClip(
      { film, turn, maxBytes: FULL / 2, kinds: [makeKind('webp').kind] },
      { onProgress: (share) => shares.push(share) },
    )
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it.each(Object.keys(FORMATS) as FormatId[])('in %s has 720 even pixels along its short side', (format) => {
    const { width, height } = clipSize(format)
    expect(Math.min(width, height)).toBe(720)
    expect([width % 2, height % 2]).toEqual([0, 0])
    expect(width / height).toBeCloseTo(FORMATS[format].width / FORMATS[format].height, 2)
  })

  it('as video keeps its bits under the limit', () => {
    const plan = {
      size: { width: 3000, height: 4000 },
      framesPerSecond: 30,
      seconds: 6,
      quality: 1,
      maxBytes: 12_000_000,
      clear: false,
    }
    expect((bitrateOf(plan) * plan.seconds) / 8).toBeLessThan(plan.maxBytes * 0.9)
  })
})
