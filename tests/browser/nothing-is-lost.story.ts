import { LOCALES } from '../../src/look/facts/locale'
import { LANGUAGES } from '../languages'
import { DESKTOP, expect, hanging, saved, settled, test, type Visit, worn } from './world'

/** Takes the first charm off by keyboard, so that there is a change to keep. */
async function takeOneOff({ page }: Visit): Promise<void> {
  const row = page.locator('#look [data-row]').first()
  await row.focus()
  await page.keyboard.press('Delete')
}

test('a reload keeps the look and every step back', async ({ visit }) => {
  const here = await visit(DESKTOP, { stage: 'none' })
  const first = await worn(here)
  await takeOneOff(here)
  await expect(hanging(here)).toHaveCount(1)
  await saved(here)
  await here.page.reload()
  await expect(hanging(here)).toHaveCount(1)
  await here.page.keyboard.press('Control+z')
  await expect.poll(() => worn(here)).toEqual(first)
})

test('a crash right after a save loses nothing', async ({ visit }) => {
  const here = await visit(DESKTOP, { stage: 'none' })
  await takeOneOff(here)
  await saved(here)
  const crash = here.page.waitForEvent('crash')
  await here.page.goto('chrome://crash').catch(() => undefined)
  await crash
  const again = await visit(DESKTOP, { beside: here.context, stage: 'none' })
  await expect(hanging(again)).toHaveCount(1)
})

test('a second tab shows the look but changes nothing until it takes over', async ({ visit }) => {
  const first = await visit(DESKTOP, { stage: 'none' })
  const second = await visit(DESKTOP, { beside: first.context, stage: 'none' })
  await expect(second.page.getByText(LANGUAGES.en.notice.otherTab)).toBeVisible()
  await takeOneOff(second)
  await expect(hanging(second)).toHaveCount(2)
  await second.page.getByRole('button', { name: LANGUAGES.en.notice.editHere }).click()
  await expect(second.page.getByText(LANGUAGES.en.notice.otherTab)).toBeHidden()
  await takeOneOff(second)
  await expect(hanging(second)).toHaveCount(1)
  await saved(second)
  await expect(first.page.getByText(LANGUAGES.en.notice.otherTab)).toBeVisible()
  await first.page.getByRole('button', { name: LANGUAGES.en.notice.editHere }).click()
  await expect(hanging(first)).toHaveCount(1)
})

test('a lost WebGL context comes back with the same look', async ({ visit }) => {
  const here = await visit(DESKTOP, { expects: [/Context Lost/, /context/i] })
  const before = await worn(here)
  await here.page.evaluate(() => window.__dangle?.loseContext())
  await expect
    .poll(() =>
      here.page.evaluate(() => window.__dangle?.ready() === true && window.__dangle.hanging().length),
    )
    .toBe(2)
  await settled(here.page)
  expect(await worn(here)).toEqual(before)
})

test('what cannot start says so in the language of the browser, though nothing else came', async ({
  browser,
}) => {
  for (const locale of LOCALES) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.route('**/models.json', (route) => route.fulfill({ status: 404 }))
    // What it is said in comes later than what is missing.
    await page.route('**/language-*.js', async (route) => {
      await page.waitForResponse('**/models.json').catch(() => undefined)
      await route.continue()
    })
    await page.goto('/')
    await expect(page.getByRole('heading', { name: LANGUAGES[locale].deadEnd.start.title })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await context.close()
  }
})

test('without WebGL the list and the score still work', async ({ visit }) => {
  const here = await visit(DESKTOP, { stage: 'none' })
  await expect(here.page.getByText(LANGUAGES.en.notice.noStage)).toBeVisible()
  await takeOneOff(here)
  await expect(hanging(here)).toHaveCount(1)
  await here.page.keyboard.press('Control+z')
  await expect(hanging(here)).toHaveCount(2)
})

test('without storage the planner works and says that it cannot save', async ({ visit }) => {
  const here = await visit(DESKTOP, {
    reducedMotion: true,
    before: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    },
  })
  await expect(here.page.getByText(LANGUAGES.en.notice.storageBlocked)).toBeVisible()
  await takeOneOff(here)
  await expect(hanging(here)).toHaveCount(1)
})

test('what was damaged in storage can be opened beside what could be read', async ({ visit }) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  await takeOneOff(here)
  await saved(here)
  await here.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('dangle')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const walk = asked.result.transaction('rows', 'readwrite').objectStore('rows').openCursor()
          walk.onsuccess = () => {
            const at = walk.result
            if (at?.value.kind === 'look') at.update({ ...at.value, sum: 0 })
            if (at) return at.continue()
            asked.result.close()
            resolve()
          }
        }
      }),
  )
  await here.page.reload()
  await settled(here.page)
  await expect(hanging(here)).toHaveCount(2)
  await here.page.getByRole('button', { name: LANGUAGES.en.notice.kept.show }).click()
  const kept = here.page.getByRole('dialog', { name: LANGUAGES.en.notice.kept.title })
  await kept.getByRole('button', { name: LANGUAGES.en.notice.kept.open, exact: true }).click()
  await expect(hanging(here)).toHaveCount(1)
  await here.page.getByRole('button', { name: LANGUAGES.en.notice.leave }).click()
  await expect(hanging(here)).toHaveCount(2)
})
