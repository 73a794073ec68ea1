import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Locale } from '../../src/look/facts/locale'
import { linkCode } from '../../src/share/link/link-code'
import { lookIn } from '../../src/share/picture/picture-look'
import { TEXT_LIMIT } from '../../src/words/say-post'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { DESKTOP, expect, hanging, historyDepth, PHONE, settled, test, tile } from './world'

const panel = (page: Page, locale: Locale) =>
  page.getByRole('region', { name: LANGUAGES[locale].photo.panels })
const take = (page: Page, locale: Locale) =>
  page.getByRole('button', { name: LANGUAGES[locale].photo.take, exact: true }).click()
const result = (page: Page) => page.locator('dialog[open]')

/** Width and height that a PNG says it has. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
  const header = new DataView(png.buffer, png.byteOffset)
  return [header.getUint32(16), header.getUint32(20)]
}

test('a clean picture is exactly 1080 × 1440, weighs little and opens as the look again', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  const words = LANGUAGES.en.photo
  const { presets } = LANGUAGES.en.shell
  const pressed = page.locator('[aria-pressed="true"]').filter({ hasText: new RegExp(presets.front) })
  await page.getByRole('button', { name: presets.front, exact: true }).click()
  await expect(pressed).toHaveCount(1)
  await page.mouse.move(430, 200)
  await page.mouse.down()
  await page.mouse.move(480, 210, { steps: 3 })
  await page.mouse.up()
  await expect(pressed).toHaveCount(0)
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/#\/photo$/)
  await expect(page.getByRole('radio', { name: words.byHand })).toBeChecked()
  await page.getByRole('textbox', { name: words.lookTitle }).fill('Quiet Sunday')
  await settled(page)
  await take(page, 'en')
  await expect(result(page)).toBeVisible()
  await expect(result(page).getByRole('status').first()).toContainText('1080 × 1440')

  for (const label of [words.caption, words.altText]) {
    const text = await result(page).getByLabel(label).inputValue()
    expect(text).toContain('Mossbutton Bear')
    expect(text.length).toBeLessThanOrEqual(TEXT_LIMIT)
  }
  const downloading = page.waitForEvent('download')
  await result(page).getByRole('button', { name: words.download }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('quiet-sunday_3x4_1080x1440.png')
  const png = new Uint8Array(await readFile(await download.path()))
  expect(sizeOf(png)).toEqual([1080, 1440])
  expect(png.length).toBeLessThanOrEqual(5 * 1024 * 1024)
  const read = lookIn(png)
  expect(read.ok && read.look.placements.map(({ charm }) => charm).toSorted()).toEqual([
    'me-ring-plain',
    'pl-bear-mossbutton',
  ])
  expect(read.ok && read.look.title).toBe('Quiet Sunday')

  await result(page).getByRole('button', { name: words.close }).click()
  await expect(page.getByRole('button', { name: words.take, exact: true })).toBeFocused()
  await historyDepth(page).toBe(0)
  await page.goBack()
  await expect(page.getByRole('button', { name: LANGUAGES.en.shell.photo, exact: true })).toBeFocused()
  await expect(hanging({ page, place: DESKTOP, context: page.context() })).toHaveCount(2)
})

test('a picture under way is stopped, a clip without a connection says so, and nothing is lost', async ({
  visit,
}) => {
  const { page, context } = await visit(DESKTOP, {
    hash: '#/photo',
    reducedMotion: true,
    expects: [/ERR_INTERNET/],
  })
  const words = LANGUAGES.en.photo
  await take(page, 'en')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: words.cancel }).click()
  await expect(panel(page, 'en')).toContainText(words.cancelled)
  await expect(result(page)).toHaveCount(0)
  await context.setOffline(true)
  await page.getByRole('button', { name: words.motion, exact: true }).click()
  await page.getByRole('button', { name: words.clip, exact: true }).click()
  await expect(panel(page, 'en')).toContainText(LANGUAGES.en.notice.part.offline)
  await context.setOffline(false)
  // Of several photographs a small copy is made before.
  await page.getByRole('radio', { name: words.layouts.before_after }).check()
  await expect(page.locator('[data-copy] canvas')).toBeVisible()
})

test('without a connection a picture is taken from what is loaded, or is said to need one, and the settings stay', async ({
  visit,
}) => {
  const { page, context } = await visit(DESKTOP, {
    hash: '#/photo',
    reducedMotion: true,
    expects: [/ERR_INTERNET/],
  })
  const words = LANGUAGES.en.photo
  const settings = async (): Promise<void> => {
    await expect(page.getByRole('radio', { name: '1:1' })).toBeChecked()
    await expect(page.getByRole('radio', { name: words.backdrops.sage })).toBeChecked()
  }
  await page.getByRole('radio', { name: '1:1' }).check()
  await page.getByRole('radio', { name: words.backdrops.sage }).check()
  await context.setOffline(true)
  await take(page, 'en')
  await expect(panel(page, 'en')).toContainText(LANGUAGES.en.notice.part.offline)
  await expect(result(page)).toHaveCount(0)
  await settings()

  await context.setOffline(false)
  await take(page, 'en')
  await expect(result(page)).toBeVisible()
  await result(page).getByRole('button', { name: words.close }).click()
  await settings()

  await context.setOffline(true)
  await page.getByRole('radio', { name: words.layouts.card, exact: true }).check()
  await take(page, 'en')
  await expect(result(page)).toBeVisible()
  await expect(result(page).getByRole('status').first()).toContainText('1080 × 1080')
  await result(page).getByRole('button', { name: words.close }).click()
  await settings()
})

/** In the browser of a chat app. */
function insideWeChat(): void {
  const agent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003233) NetType/WIFI Language/zh_CN'
  Object.defineProperty(navigator, 'userAgent', { get: () => agent })
}

test('on a phone inside a chat app a card is there to be held, whole in its address', async ({ visit }) => {
  const { page } = await visit(PHONE, { before: insideWeChat, reducedMotion: true })
  const words = LANGUAGES['zh-CN'].photo
  // Nothing is cut or covered over the stage: headline whole, no tip where nothing can point.
  const headline = page.locator('button b').first()
  expect(await headline.evaluate((node) => node.scrollHeight - node.clientHeight)).toBeLessThanOrEqual(1)
  const more = page.getByRole('button', { name: LANGUAGES['zh-CN'].shell.more })
  await more.focus()
  expect(await more.evaluate((node) => getComputedStyle(node, '::after').visibility)).toBe('hidden')
  await page.getByRole('button', { name: LANGUAGES['zh-CN'].shell.photo }).tap()
  await page.getByRole('radio', { name: words.layouts.card }).check()
  await take(page, 'zh-CN')
  await expect(result(page)).toBeVisible()
  await expect(result(page)).toContainText(words.hold)
  await expect(result(page)).toContainText(words.holdBrowser)
  await expect(result(page).getByRole('img')).toHaveAttribute('src', /^data:image\/png;base64,/)
  await expect(result(page).getByLabel(words.altText)).toHaveValue(/苔扣小熊/)
})

test('the settings stay over a reload, and the share panel leads to the studio', async ({ visit }) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  const words = LANGUAGES.en.photo
  await page.getByRole('button', { name: LANGUAGES.en.shell.share }).click()
  await page.getByRole('button', { name: LANGUAGES.en.share.picture }).click()
  await page.getByRole('radio', { name: '1:1' }).check()
  await page.getByRole('radio', { name: words.backdrops.sage }).check()
  await page.getByRole('slider', { name: words.focal }).fill('50')
  await page.keyboard.press('Escape')
  await expect(page.locator('header')).toHaveAttribute('data-saved', /^(saved|held)$/)
  await page.getByRole('button', { name: LANGUAGES.en.shell.photo, exact: true }).click()
  await page.reload()
  await settled(page)
  await expect(page).toHaveURL(/#\/photo$/)
  await expect(page.getByRole('radio', { name: '1:1' })).toBeChecked()
  await expect(page.getByRole('radio', { name: words.backdrops.sage })).toBeChecked()
  await expect(page.getByRole('slider', { name: words.focal })).toHaveValue('50')
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/photo/)
})

test('Back closes why a charm does not hang there, and only then puts the charm back', async ({ visit }) => {
  const here = await visit(DESKTOP, { stage: 'none', reducedMotion: true })
  const { page } = here
  await tile(here, 'me-bell-pocket').click()
  await page.locator('[role="option"][data-misfit]').first().click()
  const why = page.locator('section[aria-labelledby="refused"]')
  await expect(why).toBeVisible()
  await historyDepth(page).toBe(2)
  await page.goBack()
  await expect(why).toHaveCount(0)
  await expect(page.locator('[data-hand]')).toBeVisible()
  await page.goBack()
  await expect(page.locator('[data-hand]')).toHaveCount(0)
  await tile(here, 'me-bell-pocket').click()
  await page.locator('[role="option"][data-misfit]').first().click()
  await why.getByRole('listitem').first().getByRole('button').click()
  await expect(hanging(here)).toHaveCount(3)
  await historyDepth(page).toBe(0)
  await tile(here, 'me-bell-pocket').click()
  await page.keyboard.press('s')
  await expect(page.locator('[data-hand]'), 'the studio waits for a full hand').toBeVisible()
  await page.getByRole('button', { name: LANGUAGES.en.shell.photo, exact: true }).click()
  await expect(page.locator('[data-live]'), 'asked for, it says what it puts back').toContainText('put back')
  await page.goBack()
  await expect(page.getByRole('heading', { name: LANGUAGES.en.shell.studio })).toHaveCount(0)
  await historyDepth(page).toBe(0)
})

test('Back closes what lies over the page, and a pasted link goes with its look', async ({ visit }) => {
  const here = await visit(DESKTOP, { stage: 'none' })
  const { page } = here
  const { share, shell } = LANGUAGES.en
  const open = page.locator('dialog[open], :popover-open')
  await page.keyboard.press('?')
  await historyDepth(page).toBe(1)
  await page.goBack()
  await expect(open).toHaveCount(0)

  await page.getByRole('button', { name: shell.share }).click()
  await historyDepth(page).toBe(1)
  await page.getByRole('button', { name: share.picture }).click()
  await expect(page).toHaveURL(/#\/photo$/)
  await historyDepth(page).toBe(0)
  await page.goBack()
  await expect(page).not.toHaveURL(/photo/)
  await expect(open).toHaveCount(0)

  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
    },
    `https://chat.example/app/#/l%3D${linkCode(lookOf({ front_zip: 'me-sign-coin' }))}`,
  )
  await expect(hanging(here)).toHaveCount(1)
  await page.keyboard.press('?')
  await historyDepth(page).toBe(1)
  await page.keyboard.press('Escape')
  await historyDepth(page).toBe(0)
  await expect(hanging(here)).toHaveCount(1)
  await page.goBack()
  await expect(hanging(here)).toHaveCount(2)
  await expect(page.locator('[data-notice="visiting"]')).toHaveCount(0)
})
