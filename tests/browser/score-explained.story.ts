import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { DIAGRAMS } from '../../src/scoring/diagrams'
import { LANGUAGES } from '../languages'
import { DESKTOP, englishLeft, expect, PHONE, type Place, showPanel, test } from './world'

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
  const found = await new AxeBuilder({ page }).withTags(STANDARD).analyze()
  return found.violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(', ')}`)
}

const places: readonly (readonly [Place, boolean])[] = [
  [DESKTOP, false],
  [PHONE, true],
]

for (const [place, dark] of places) {
  test(`the score is explained in pictures, in words and against another look (${place.name})`, async ({
    visit,
  }) => {
    const here = await visit(place, { dark, reducedMotion: true })
    const { page } = here
    const words = LANGUAGES[place.locale].diagram
    await showPanel(here, 'score')

    await page.getByRole('button', { name: LANGUAGES[place.locale].names.diagrams.hues, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.title })
    for (const id of DIAGRAMS) {
      await dialog.getByRole('tab', { name: LANGUAGES[place.locale].names.diagrams[id] }).click()
      await expect(dialog.locator('svg[viewBox="0 0 320 320"]')).toBeVisible()
      await expect(dialog).toContainText(words.about[id])
    }
    expect(await violations(page)).toEqual([])
    if (place.locale === 'zh-CN') expect(await englishLeft(here)).toEqual([])
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: words.save }).click()
    expect((await download).suggestedFilename()).toBe('dangle-theme.png')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: LANGUAGES[place.locale].scoreCard.method }).click()
    await expect(page.getByRole('dialog', { name: LANGUAGES[place.locale].method.title })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: LANGUAGES[place.locale].scoreCard.compare, exact: true }).click()
    const comparing = page.getByRole('dialog', { name: LANGUAGES[place.locale].compare.title })
    await comparing.getByRole('button', { name: LANGUAGES[place.locale].compare.pin }).click()
    await expect(comparing).toContainText(LANGUAGES[place.locale].compare.nothing)
    expect(await violations(page)).toEqual([])
  })
}

test('a deduction opens into fixes; one changes the total by what it announced, and undo takes it back', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  const { page } = here
  const total = async (): Promise<number> =>
    Number(await page.locator('[data-total]').first().getAttribute('data-total'))
  const before = await total()
  await page.getByRole('button', { name: LANGUAGES.en.scoreCard.why }).click()
  // One of which the list says that something would ease it.
  await page.locator('li[data-tone="hint"] > button:has(small)').first().click()
  const fix = page.locator('li[data-open] button[aria-disabled="false"]').first()
  const announced = await fix.textContent()
  await fix.click()
  await expect.poll(total).toBeGreaterThan(before)
  const shown = Number(announced?.match(/\+([\d.]+)$/)?.[1])
  expect(Math.abs(shown - (Math.round(await total()) - Math.round(before)))).toBeLessThan(1)
  await page.keyboard.press('Control+z')
  await expect.poll(total).toBe(before)
})

test('a part that a newer release took away is said at once, a connection that is gone is told apart, and reloading keeps the look', async ({
  visit,
  browser,
}) => {
  const context = await browser.newContext({
    locale: 'en',
    viewport: { width: DESKTOP.width, height: DESKTOP.height },
  })
  const gone =
    /\/assets\/(compare-dialog|method-dialog|help-dialog|share-panel|pictures-dialog|engine|learned-harmony)-/
  await context.route(gone, (route) => route.fulfill({ status: 404 }))
  const expects = [/404|ERR_INTERNET|dynamically imported|PartMissing|a part of the app/]
  const here = await visit(DESKTOP, { beside: context, stage: 'none', expects })
  const { page } = here
  const { notice, scoreCard, shell, share } = LANGUAGES.en
  const score = page.locator('[data-part="gone"]').first()
  await expect(score).toContainText(notice.part.gone)
  await context.route(/\/assets\/(engine|learned-harmony)-/, (route) => route.continue())
  await score.getByRole('button', { name: notice.retry }).click()
  await expect(page.locator('[data-total]').first()).toBeVisible()

  for (const name of [scoreCard.compare, scoreCard.method, LANGUAGES.en.names.diagrams.hues]) {
    await page.getByRole('button', { name, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: notice.partTitle })
    await expect(dialog).toContainText(notice.part.gone)
    await dialog.getByRole('button', { name: notice.dismiss }).click()
    await expect(dialog).toHaveCount(0)
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: notice.partTitle })).toContainText(notice.part.gone)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: shell.share }).click()
  await expect(page.getByRole('dialog', { name: share.title })).toContainText(notice.part.gone)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: LANGUAGES.en.open.untitled }).click()
  await page.keyboard.type('Quay')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: scoreCard.method, exact: true }).click()
  const reload = page
    .getByRole('dialog', { name: notice.partTitle })
    .getByRole('button', { name: notice.reload })
  // The part was asked for and is not there: only now may the server have it again.
  await expect(reload).toBeVisible()
  await context.unrouteAll()
  await reload.click()
  await expect(page).toHaveTitle(shell.pageTitle('Quay'))
  await page.getByRole('button', { name: scoreCard.compare, exact: true }).click()
  await expect(page.getByRole('dialog', { name: LANGUAGES.en.compare.title })).toBeVisible()
  await page.keyboard.press('Escape')

  await context.route(/\/assets\/language-/, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('button', { name: '中文' }).click()
  const missed = page.getByRole('region', { name: shell.messages })
  await expect(missed).toContainText(notice.part.gone)
  await missed.getByRole('button', { name: notice.dismiss }).first().click()
  await context.unrouteAll()
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.locator('html'), 'asked for again').toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: 'EN' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  await context.setOffline(true)
  await expect(page.locator('header')).toContainText(shell.offline)
  await page.getByRole('button', { name: shell.photo, exact: true }).click()
  await expect(page.locator('[data-part="offline"]')).toContainText(notice.part.offline)
  await context.close()
})
