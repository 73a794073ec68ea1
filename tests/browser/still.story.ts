import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { linkFragment } from '../../src/share/link/link'
import { lookOf } from '../look/makers'
import { DESKTOP, expect, framesIn60, settled, test, turnCamera } from './world'

const FRAMES = 6
const LOOK = lookOf({ tip_l: 'ar-butterfly-gauze' }, 'wr-eyewear', 'tortoise')
const SMALL = { ...DESKTOP, width: 640, height: 480 }

const refined = (page: Page) => page.evaluate(() => window.__dangle?.refined())
const inMemory = (page: Page) =>
  page.evaluate(() => {
    const { geometries, textures } = window.__dangle?.info() ?? {}
    return { geometries, textures }
  })

/** Mean difference of two pictures of the stage, in 8-bit steps. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer()))
  if (!a || !b) throw new Error('no picture')
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}

test('at rest the picture gets better frame by frame, and then nothing is drawn or kept', async ({
  visit,
}) => {
  const address = { fine: true, reducedMotion: true } as const
  const { page: plain } = await visit(SMALL, { ...address, hash: linkFragment(LOOK) })
  await expect.poll(() => framesIn60(plain)).toBe(0)
  // A machine without a graphics card is told from its frames, and left at that.
  expect(await refined(plain)).toBe(0)
  const clip = { x: 230, y: 130, width: 180, height: 180 }
  const before = await plain.screenshot({ clip })
  const room = await inMemory(plain)

  const { page } = await visit(SMALL, {
    ...address,
    hash: `&still=${FRAMES}${linkFragment(LOOK)}`,
    expects: [/Context Lost/, /context/i],
  })
  await expect.poll(() => refined(page)).toBe(FRAMES)
  expect(await framesIn60(page)).toBe(0)
  const changed = await difference(before, await page.screenshot({ clip }))
  expect(changed).toBeGreaterThan(0.3)
  expect(changed).toBeLessThan(12)
  expect(await inMemory(page)).toEqual(room)

  await turnCamera(page, '2')
  await expect.poll(() => refined(page)).toBe(FRAMES)
  expect(await inMemory(page)).toEqual(room)

  await page.evaluate(() => window.__dangle?.loseContext())
  await expect.poll(() => refined(page)).toBe(0)
  await settled(page)
  await expect.poll(() => refined(page)).toBe(FRAMES)
})
