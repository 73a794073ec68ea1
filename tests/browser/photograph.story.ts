import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { LiveStudio } from '../../src/picture/studio/live-settings'
import type { Shot } from '../../src/picture/studio/photo-request'
import { DESKTOP, expect, settled, test, tile } from './world'

type Wish = Partial<Omit<Shot, 'look'>> & { readonly bare?: boolean }

const SHOT = {
  backdrop: { kind: 'paper', hex: '#d9d2c8' },
  light: 'daylight',
  floor: true,
  focalMm: 85,
  blur: 0,
  size: { width: 180, height: 240 },
  from: { kind: 'preset', preset: 'three_quarter' },
  edges: { top: 0, right: 0, bottom: 0, left: 0 },
  quality: 'fine',
} as const satisfies Omit<Shot, 'look'>

const LIVE: LiveStudio = { ...SHOT, format: '3x4', guides: false }

interface Picture {
  readonly width: number
  readonly height: number
  /** RGBA, alpha straight. */
  readonly bytes: Uint8Array
}

/** Takes a photograph of the look on the stage, or of its bare carrier. */
async function take(page: Page, wish: Wish = {}): Promise<Picture> {
  const { bare = false, ...changes } = wish
  const url = await page.evaluate(
    async ([shot, undressed]) => {
      const stage = window.__dangle
      if (!stage) throw new Error('no stage')
      const look = undressed ? { ...stage.look(), placed: new Map() } : stage.look()
      const bitmap = await stage.photograph({ ...shot, look })
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height })
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
      return canvas.toDataURL('image/png')
    },
    [{ ...SHOT, ...changes }, bare] as const,
  )
  return decoded(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
}

async function decoded(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, bytes: new Uint8Array(data) }
}

const pixel = ({ width, bytes }: Picture, x: number, y: number) => {
  const at = (y * width + x) * 4
  return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0] as const
}

/** Mean difference of two pictures of one size, the second moved by whole pixels; in 8-bit steps. */
function difference(a: Picture, b: Picture, [dx, dy] = [0, 0]): number {
  let [sum, count] = [0, 0]
  for (let y = 4; y < a.height - 4; y++)
    for (let x = 4; x < a.width - 4; x++) {
      const [one, other] = [pixel(a, x, y), pixel(b, x + dx, y + dy)]
      for (const channel of [0, 1, 2] as const) sum += Math.abs(one[channel] - other[channel])
      count += 3
    }
  return sum / count
}

/** The mean difference of small squares in which neither picture shows any detail, and how many there are. */
function flatDifference(
  a: Picture,
  b: Picture,
  edge = 6,
): { readonly mean: number; readonly squares: number } {
  const square = (of: Picture, left: number, top: number) => {
    const sums = [0, 0, 0]
    let [low, high] = [255, 0]
    for (let y = top; y < top + edge; y++)
      for (let x = left; x < left + edge; x++) {
        const color = pixel(of, x, y)
        for (const channel of [0, 1, 2] as const) sums[channel] = (sums[channel] ?? 0) + color[channel]
        low = Math.min(low, color[1])
        high = Math.max(high, color[1])
      }
    return { color: sums.map((sum) => sum / edge / edge), flat: high - low <= 10 }
  }
  let [sum, squares] = [0, 0]
  for (let top = 0; top + edge <= a.height; top += edge)
    for (let left = 0; left + edge <= a.width; left += edge) {
      const [one, other] = [square(a, left, top), square(b, left, top)]
      if (!one.flat || !other.flat) continue
      sum +=
        one.color.reduce(
          (total, value, channel) => total + Math.abs(value - (other.color[channel] ?? 0)),
          0,
        ) / 3
      squares++
    }
  return { mean: sum / squares, squares }
}

test('a photograph by hand is what the frame on the stage shows, in its colors and at exactly its size', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  await page.evaluate((live) => window.__dangle?.studio(live), LIVE)
  await settled(page)
  const frame = await page.locator('[data-picture-frame]').boundingBox()
  if (!frame) throw new Error('no frame')
  expect(frame.width / frame.height).toBeCloseTo(3 / 4, 3)
  const size = { width: Math.round(frame.width), height: Math.round(frame.height) }
  // Two frames after the last change the canvas shows it.
  const frames = await page.evaluate(() => window.__dangle?.frames() ?? 0)
  await page.evaluate((live) => window.__dangle?.studio({ ...live }), LIVE)
  await expect.poll(() => page.evaluate(() => window.__dangle?.frames() ?? 0)).toBeGreaterThan(frames)
  const clip = { x: Math.round(frame.x), y: Math.round(frame.y), ...size }
  const screen = await decoded(await page.screenshot({ clip }))
  const taken = await take(page, { size, from: { kind: 'by_hand' } })
  expect({ width: taken.width, height: taken.height }).toEqual(size)

  const flat = flatDifference(screen, taken)
  expect(flat.squares).toBeGreaterThan(1000)
  expect(flat.mean).toBeLessThan(2)
  // Nothing lies over the picture, and everything is in its place: moved by two pixels it fits worse.
  const fit = difference(screen, taken)
  expect(fit).toBeLessThan(6)
  for (const move of [
    [2, 0],
    [-2, 0],
    [0, 2],
    [0, -2],
  ] as const)
    expect(difference(screen, taken, [...move])).toBeGreaterThan(fit * 1.15)
})

test('a photograph holds the look and nothing else: no marker, no charm in hand, and clear where nothing stands', async ({
  visit,
}) => {
  const visited = await visit(DESKTOP, { reducedMotion: true })
  const { page } = visited
  const before = await take(page)
  expect({ width: before.width, height: before.height }).toEqual(SHOT.size)

  await tile(visited, 'pl-cat-loaf').click()
  await expect(page.locator('[data-slot]').first()).toBeAttached()
  const holding = await take(page)
  expect(difference(before, holding)).toBe(0)

  const bare = await take(page, { bare: true, from: { kind: 'preset', preset: 'three_quarter' } })
  expect(difference(before, bare)).toBeGreaterThan(1)

  const clear = await take(page, { backdrop: { kind: 'none' }, floor: false })
  const { width, height } = clear
  for (const [x, y] of [
    [0, 0],
    [width - 1, 0],
    [0, height - 1],
    [width - 1, height - 1],
  ] as const)
    expect(pixel(clear, x, y)[3]).toBe(0)
  expect(pixel(clear, width >> 1, height >> 1)[3]).toBe(255)

  // Taken in pieces, since it is too large for one: odd sides are kept as well.
  const large = await take(page, { size: { width: 1501, height: 1999 } })
  expect({ width: large.width, height: large.height }).toEqual({ width: 1501, height: 1999 })
})

test('a photograph can be stopped, may be too large, and is taken after a lost graphics context', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true, expects: [/Context Lost/, /context/i] })
  const stopped = await page.evaluate(async (shot) => {
    const stage = window.__dangle
    if (!stage) throw new Error('no stage')
    const stop = new AbortController()
    const shares: number[] = []
    const work = stage.photograph(
      { ...shot, blur: 1, look: stage.look() },
      {
        signal: stop.signal,
        onProgress: (share) => {
          shares.push(share)
          stop.abort()
        },
      },
    )
    return work.then(
      () => 'taken',
      (reason: Error) => `${reason.name} after ${shares.length}`,
    )
  }, SHOT)
  expect(stopped).toBe('AbortError after 1')

  const tooLarge = await page.evaluate(async (shot) => {
    const stage = window.__dangle
    if (!stage) throw new Error('no stage')
    return stage.photograph({ ...shot, size: { width: 30_000, height: 30_000 }, look: stage.look() }).then(
      () => 'taken',
      (reason: Error) => `${reason.name} ${reason.message}`,
    )
  }, SHOT)
  expect(tooLarge).toBe('PhotoError too_large')

  const before = await take(page)
  await page.evaluate(() => window.__dangle?.loseContext())
  const after = await take(page)
  expect(difference(before, after)).toBeLessThan(0.5)
})

test('a film turns once around and begins where it ends', async ({ visit }) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  const urls = await page.evaluate(async ({ from: _, quality: __, ...turn }) => {
    const stage = window.__dangle
    if (!stage) throw new Error('no stage')
    const frames: string[] = []
    const size = { width: 90, height: 120 }
    await stage.film(
      { ...turn, size, look: stage.look(), seconds: 3, framesPerSecond: 8 },
      async (frame, index) => {
        const canvas = document.createElement('canvas')
        Object.assign(canvas, size)
        canvas.getContext('2d')?.drawImage(frame, 0, 0)
        frames[index] = canvas.toDataURL('image/png')
      },
    )
    return frames
  }, SHOT)
  expect(urls).toHaveLength(24)
  const frames = await Promise.all(
    urls.map((url) => decoded(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))),
  )
  const [first, last] = [frames[0], frames.at(-1)]
  const steps = frames.slice(1).map((frame, index) => difference(frames[index] ?? frame, frame))
  if (!first || !last) throw new Error('no frames')
  expect(Math.min(...steps)).toBeGreaterThan(0.2)
  expect(difference(last, first)).toBeLessThan(Math.max(...steps) * 1.2)
  expect(difference(first, frames[12] ?? first)).toBeGreaterThan(Math.max(...steps))
})
