import type { Page } from '@playwright/test'
import { anchorId } from '../../src/look/ids'
import { linkCode } from '../../src/share/link/link-code'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { DESKTOP, expect, PHONE, placeName, settled, showPanel, takeHold, test, type Visit } from './world'

const ZIP = 'front_zip'
const BEAR = lookOf({ [ZIP]: 'pl-bear-mossbutton' })

const stopOf = (page: Page): Promise<number> =>
  page.evaluate((zip) => window.__dangle?.look().pulls.get(zip as never) ?? 0, ZIP)

async function pullPx(page: Page): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((zip) => window.__dangle?.project(zip), ZIP)
  if (!point) throw new Error('the pull is nowhere on screen')
  return { x: point.x, y: point.y - 4 }
}

/** The list, where the zips lie open. */
async function zips(visit: Visit) {
  const { page, place } = visit
  await showPanel(visit, 'list')
  await page.locator('summary', { hasText: LANGUAGES[place.locale].look.pulls }).click()
  return page.getByRole('slider', { name: placeName(ZIP, place.locale) })
}

for (const place of [DESKTOP, PHONE]) {
  test(`a zip’s pull slides by keys, takes its charm along, and one undo brings both back (${place.name})`, async ({
    visit,
  }) => {
    const { locale } = place
    const here = await visit(place, { hash: `#l=${linkCode(BEAR)}`, reducedMotion: true })
    const { page } = here
    await page.getByRole('button', { name: LANGUAGES[locale].notice.keep }).click()
    const before = await page.evaluate((zip) => window.__dangle?.charmPx(zip), ZIP)
    const slider = await zips(here)
    await slider.focus()
    for (let n = 1; n <= 3; n++) await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuetext', /3.*10.*30%/)
    expect(await stopOf(page)).toBe(3)
    await settled(page)
    const after = await page.evaluate((zip) => window.__dangle?.charmPx(zip), ZIP)
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeGreaterThan(10)

    await page.getByRole('button', { name: LANGUAGES[locale].shell.undo }).first().click()
    await expect.poll(() => stopOf(page)).toBe(0)
    await slider.focus()
    await page.keyboard.press('End')
    await expect.poll(() => stopOf(page)).toBe(10)
    await expect(page.locator('header')).toHaveAttribute('data-saved', /^(saved|held)$/)
    await page.reload()
    await settled(page)
    expect(await stopOf(page)).toBe(10)
  })
}

for (const place of [DESKTOP, PHONE]) {
  const hand = place.touch ? 'finger' : 'mouse'
  test(`a ${hand} takes a pull by itself and slides it along its zip, in one step (${place.name})`, async ({
    visit,
  }) => {
    const here = await visit(place)
    const { page } = here
    await settled(page)
    const from = await pullPx(page)
    const grip = await takeHold(here, from)
    await grip.lead({ x: from.x + (place.touch ? 40 : 70), y: from.y })
    await grip.release()
    await expect.poll(() => stopOf(page)).toBeGreaterThan(1)
    await settled(page)
    expect((await pullPx(page)).x).toBeGreaterThan(from.x + (place.touch ? 20 : 40))
    await page.getByRole('button', { name: LANGUAGES[place.locale].shell.undo }).first().click()
    await expect.poll(() => stopOf(page)).toBe(0)
  })
}

test('a link opens with its pulls where they were slid to', async ({ visit }) => {
  const slid = { ...BEAR, pulls: new Map([[anchorId(ZIP), 6]]) }
  const here = await visit(DESKTOP, { hash: `#l=${linkCode(slid)}` })
  expect(await stopOf(here.page)).toBe(6)
  await expect(await zips(here)).toHaveAttribute('aria-valuetext', /6.*10/)
})
