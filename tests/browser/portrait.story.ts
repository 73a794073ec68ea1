import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { mechanismId } from '../../src/look/ids'
import type { PortraitRequest } from '../../src/picture/studio/portrait-request'
import { linkCode } from '../../src/share/link/link-code'
import { lookOfStubs } from '../look/stubbed-look'
import { DESKTOP, expect, test } from './world'

const EDGE = 96
const HANGS = { mechanism: mechanismId('ball_chain'), tone: 'gold', dropMm: 42 } as const

type Wish = Omit<PortraitRequest, 'glb' | 'signal'> & { readonly bytes: string }

const wishOf = (id: string, more: Partial<Omit<PortraitRequest, 'glb' | 'signal'>> = {}): Wish => ({
  heading: 'front',
  pixels: EDGE,
  ...more,
  bytes: readFileSync(`public/models/charms/${id}.glb`).toString('base64'),
})

/** RGBA of a charm's portrait, alpha straight. */
async function portraitOf(page: Page, wish: Wish): Promise<Uint8Array> {
  const url = await page.evaluate(async ({ bytes, ...request }) => {
    const stage = window.__dangle
    if (!stage) throw new Error('no stage')
    const glb = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
    const bitmap = await stage.portrait({ glb, ...request })
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: bitmap.width, height: bitmap.height })
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    return canvas.toDataURL('image/png')
  }, wish)
  return decoded(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
}

async function decoded(file: Buffer | string): Promise<Uint8Array> {
  const { data } = await sharp(file)
    .resize(EDGE, EDGE)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return new Uint8Array(data)
}

const alphaAt = (picture: Uint8Array, x: number, y: number): number => picture[4 * (y * EDGE + x) + 3] ?? 0

/** The share of the picture that something covers. */
const coverOf = (picture: Uint8Array): number => {
  let sum = 0
  for (let at = 3; at < picture.length; at += 4) sum += (picture[at] ?? 0) / 255
  return sum / EDGE / EDGE
}

/** Mean difference of two pictures where both are solid, in 8-bit steps. */
function solidDifference(a: Uint8Array, b: Uint8Array): number {
  let [sum, count] = [0, 0]
  for (let at = 0; at < a.length; at += 4) {
    if (Math.min(a[at + 3] ?? 0, b[at + 3] ?? 0) < 250) continue
    for (const channel of [0, 1, 2]) sum += Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0))
    count += 3
  }
  return sum / count
}

const memoryOf = (page: Page) =>
  page.evaluate(() => {
    const { geometries = 0, textures = 0, programs = 0 } = window.__dangle?.info() ?? {}
    return { geometries, textures, programs }
  })

test('a charm alone is pictured before nothing, like the pictures of the tray, and the stage stays as it is', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  const stage = page.locator('canvas[role="img"]')
  // The first brings the light.
  await portraitOf(page, wishOf('me-ring-plain'))
  const before = await stage.screenshot()
  const frames = await page.evaluate(() => window.__dangle?.frames())

  for (const id of ['pl-chick-pocket', 'ac-tidal-shaker', 'me-cherry-enamel']) {
    const picture = await portraitOf(page, wishOf(id))
    for (const x of [0, EDGE - 1]) for (const y of [0, EDGE - 1]) expect(alphaAt(picture, x, y)).toBe(0)
    const tile = await decoded(`public/models/charms/${id}-160.webp`)
    expect(coverOf(picture), id).toBeGreaterThan(0.12)
    expect(Math.abs(coverOf(tile) - coverOf(picture)), id).toBeLessThan(0.03)
    expect(solidDifference(tile, picture), id).toBeLessThan(14)
  }

  const front = await portraitOf(page, wishOf('me-cherry-enamel'))
  const side = await portraitOf(page, wishOf('me-cherry-enamel', { heading: 'side' }))
  expect(coverOf(side)).toBeLessThan(coverOf(front) / 2)
  const hanging = await portraitOf(page, wishOf('me-cherry-enamel', { hangs: HANGS }))
  const topmost = (picture: Uint8Array) =>
    Math.max(...Array.from({ length: EDGE }, (_, x) => alphaAt(picture, x, 2)))
  expect([topmost(front), topmost(hanging)]).toEqual([0, 255])

  expect(await page.evaluate(() => window.__dangle?.frames()), 'the stage was not drawn anew').toBe(frames)
  await page.evaluate(() => window.__dangle?.info())
  expect(before.equals(await stage.screenshot()), 'drawn anew it is the same').toBe(true)
})

test('portraits leave nothing in memory', async ({ visit }) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  const wishes = [
    wishOf('me-cherry-enamel', { pixels: 16, hangs: HANGS }),
    wishOf('pl-chick-pocket', { pixels: 16 }),
    wishOf('ac-tidal-shaker', { pixels: 16 }),
  ]
  const take = (times: number) =>
    page.evaluate(
      async ([all, each]) => {
        const works = all.flatMap(({ bytes, ...request }) => {
          const glb = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
          return Array.from({ length: each }, () => window.__dangle?.portrait({ glb, ...request }))
        })
        await Promise.all(works)
      },
      [wishes, times] as const,
    )
  /** Programs wait a while for the next portrait. */
  const left = async (most: Awaited<ReturnType<typeof memoryOf>>) => {
    await expect
      .poll(async () => {
        const { geometries, textures, programs } = await memoryOf(page)
        return geometries <= most.geometries && textures <= most.textures && programs <= most.programs
      })
      .toBe(true)
  }
  const bare = await memoryOf(page)
  await take(1)
  // Light and the metal of hardware stay.
  await left({ geometries: bare.geometries, textures: bare.textures + 2, programs: bare.programs + 2 })
  const once = await memoryOf(page)
  await take(8)
  await left(once)
})

test('a portrait can be stopped, needs a model, and says when the graphics context went', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true, expects: [/Context Lost/, /context/i] })
  const wish = wishOf('me-cherry-enamel')
  await portraitOf(page, wish)
  const outcomes = await page.evaluate(async ({ bytes, ...request }) => {
    const stage = window.__dangle
    if (!stage) throw new Error('no stage')
    const glb = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
    const said: string[] = []
    const work = (more: Partial<PortraitRequest>) =>
      stage.portrait({ glb, ...request, ...more }).then(
        () => said.push('taken'),
        (reason: Error) => said.push(`${reason.name} ${reason.message}`),
      )
    const stop = new AbortController()
    const stopped = work({ signal: stop.signal })
    stop.abort()
    await stopped
    await work({ glb: new Uint8Array(64) })
    const lost = work({})
    // It has the context by now, and waits for the model.
    await new Promise((resolve) => setTimeout(resolve))
    stage.loseContext()
    await lost
    return said
  }, wish)
  expect(outcomes[0]).toMatch(/^AbortError/)
  expect(outcomes.slice(1)).toEqual(['PhotoError models', 'PhotoError context'])
  expect(coverOf(await portraitOf(page, wish))).toBeGreaterThan(0.12)
})

test('own charms that a link only tells of hang as outlines', async ({ visit }) => {
  const look = lookOfStubs(['front_zip', 'main_zip_l'], 'bp-harbour-day-24', 'sage')
  const { page } = await visit(DESKTOP, { reducedMotion: true, hash: `#l=${linkCode(look)}` })
  expect(new Set(await page.evaluate(() => window.__dangle?.hanging()))).toEqual(
    new Set(['main_zip_l', 'front_zip']),
  )
})
