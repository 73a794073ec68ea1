import type { Locator } from '@playwright/test'
import { linkCode } from '../../src/share/link/link-code'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { DESKTOP, expect, test } from './world'

const WINDOWS = [
  [1440, 900],
  [1024, 768],
  [640, 360],
  [390, 844],
  [320, 640],
] as const

/** What stands over the free part of the stage, which is the bag's; edges may touch. */
const overBag = (said: Locator): Promise<readonly string[]> =>
  said.evaluateAll((all) => {
    const free = document.querySelector('[data-stage] svg')?.parentElement?.getBoundingClientRect()
    if (!free || free.height < 100) return ['the bag has no room']
    return all
      .filter((one) => {
        const { left, right, top, bottom, height } = one.getBoundingClientRect()
        return (
          height > 0 &&
          left < free.right &&
          right > free.left &&
          top < free.bottom - 1 &&
          bottom > free.top + 1
        )
      })
      .map((one) => one.textContent ?? '')
  })

test('a greeting, the score and whose look it is stand beside the bag, in every window', async ({ page }) => {
  // A bag that is still on its way: its outline stands where it will be.
  await page.route('**/*.glb', () => undefined)
  await page.goto('/?test&quality=low')
  const pill = page.locator('[aria-label="Notices"] > button')
  const welcome = page.locator('[data-notice="welcome"]')
  const visiting = page.locator('[data-notice="visiting"]')
  for (const shared of [false, true]) {
    if (shared) {
      const look = {
        ...lookOf({ front_zip: 'me-sign-coin' }),
        title: 'Weekend at the orchard',
        author: 'Mei',
      }
      await page.evaluate((hash) => location.assign(hash), `#l=${linkCode(look)}`)
    }
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height })
      const said = shared ? visiting : welcome
      await expect(said).toBeVisible()
      await expect.poll(() => overBag(pill.or(said)), `${width}×${height}`).toEqual([])
    }
  }
})

/** Whether an element's text and its buttons stand whole inside it. */
const sticksOut = (within: Locator): Promise<readonly string[]> =>
  within.evaluate((around) => {
    const box = around.getBoundingClientRect()
    return [...around.querySelectorAll('button')]
      .filter((button) => {
        const { right, top, bottom } = button.getBoundingClientRect()
        return right > box.right - 4 || top < box.top || bottom > box.bottom
      })
      .map((button) => button.textContent ?? '')
  })

test('a shared look with the longest names leaves its buttons in reach, and says one thing a line', async ({
  visit,
}) => {
  const look = {
    ...lookOf({ front_zip: 'me-sign-coin' }),
    title: 'Wochenendausflug zum Obstgarten mit allen Freundinnen WWWWWW',
    author: 'WWWWWWWWWWMaximiliane-von-Hohenstauffen-',
    credits: ['Obstgarten mit allen Freundinnen · Maximiliane', 'Obstgarten · Ann'],
  }
  const { page } = await visit(DESKTOP, {
    stage: 'none',
    reducedMotion: true,
    hash: `#l=${linkCode(look)}`,
  })
  const visiting = page.locator('[data-notice="visiting"]')
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height })
    for (const name of [LANGUAGES.en.notice.keep, LANGUAGES.en.notice.leave]) {
      const button = page.getByRole('button', { name })
      const isOnTop = () =>
        button.evaluate((one) => {
          const { left, top, width, height } = one.getBoundingClientRect()
          const inside = [
            [left + width / 2, top + 2],
            [left + width / 2, top + height - 2],
          ] as const
          return inside.every(([x, y]) => one.contains(document.elementFromPoint(x, y)))
        })
      await expect.poll(isOnTop, `${name} at ${width}×${height}`).toBe(true)
    }
    const waiting = page.getByText(LANGUAGES.en.notice.waiting(1))
    if (await waiting.count())
      expect(await waiting.evaluate((line) => getComputedStyle(line).display)).toBe('block')
    await expect(visiting).toContainText(look.author)
  }
  const search = page.getByRole('searchbox')
  for (const width of [320, 390, 480])
    for (const height of [360, 420, 480, 568]) {
      await page.setViewportSize({ width, height })
      const isWhole = () =>
        search.evaluate((field) => {
          const { left, top, width, height } = field.getBoundingClientRect()
          return [top + 2, top + height - 2].every(
            (y) => document.elementFromPoint(left + width / 2, y) === field,
          )
        })
      await expect.poll(isWhole, `the search at ${width}×${height}`).toBe(true)
    }
})

test('buttons stay inside what they belong to, signs beside words keep their distance, one title takes one line', async ({
  visit,
}) => {
  const code = linkCode({ ...lookOf({ front_zip: 'me-sign-coin' }), title: 'Orchard' })
  const { page } = await visit(DESKTOP, { stage: 'none', reducedMotion: true, hash: `#l=${code}` })
  const { shell, notice } = LANGUAGES.en
  await page.setViewportSize({ width: 640, height: 360 })
  await expect(page.getByText(shell.noPicture)).toBeVisible()
  // Where one notice has room, it is the one that can be acted on.
  await expect(page.getByRole('button', { name: notice.keep })).toBeVisible()
  expect(await sticksOut(page.locator('[data-notice="visiting"]'))).toEqual([])

  const dock = page.getByRole('toolbar', { name: shell.tools })
  for (const width of [900, 1024, 1280, 1366, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(dock).toBeVisible()
    expect(await sticksOut(dock), `the tools at ${width}`).toEqual([])
  }

  await page.setViewportSize({ width: 390, height: 844 })
  const more = page.getByRole('button', { name: shell.more, exact: true })
  await more.click()
  const tip = () => more.evaluate((button) => getComputedStyle(button, '::after').visibility)
  await expect.poll(tip, 'a tip behind what it told of').toBe('hidden')
  const overflowing = await page
    .locator(':popover-open button')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent),
    )
  expect(overflowing).toEqual([])
  await page.keyboard.press('Escape')

  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('button', { name: shell.photo, exact: true }).click()
  const title = page.getByRole('heading', { name: shell.studio })
  const lines = await title.evaluate((heading) => {
    const text = document.createRange()
    text.selectNodeContents(heading)
    return text.getClientRects().length
  })
  expect(lines).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
