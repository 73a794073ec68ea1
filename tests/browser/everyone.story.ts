import sharp from 'sharp'
import { LIGHTS } from '../../src/look/facts/light'
import { LANGUAGES } from '../languages'
import { unreadable } from './contrast'
import { unfitting } from './room'
import {
  DESKTOP,
  DESKTOP_ZH,
  englishLeft,
  expect,
  hanging,
  historyDepth,
  PHONE,
  PHONE_EN,
  type Place,
  showPanel,
  test,
  tile,
  turnCamera,
  type Visit,
  violationsOf,
} from './world'

const places: readonly (readonly [Place, boolean])[] = [
  [DESKTOP, false],
  [DESKTOP_ZH, true],
  [PHONE, false],
  [PHONE_EN, true],
]

/** Nothing that the standard objects to, nothing wider than the window, no English on a Chinese screen. */
async function expectSound(here: Visit, what: string): Promise<void> {
  const { page, place } = here
  // A panel that still fades in has no contrast yet.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
  expect(await violationsOf(page), what).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    what,
  ).toBeLessThanOrEqual(0)
  if (place.locale === 'zh-CN') expect(await englishLeft(here), what).toEqual([])
}

for (const [place, dark] of places) {
  test(`no accessibility violation and nothing wider than the window, in the panels and in the photo studio (${place.name}, ${dark ? 'dark' : 'light'})`, async ({
    visit,
  }) => {
    const here = await visit(place, { dark, reducedMotion: dark })
    const { page } = here
    const check = (what: string) => expectSound(here, what)
    if (place.touch) {
      for (const panel of ['charms', 'score', 'list'] as const) {
        await showPanel(here, panel)
        await check(panel)
      }
    } else await check('all panels')
    await hanging(here).first().click()
    await check('a selected charm')
    await showPanel(here, 'charms')
    await tile(here, 'me-sign-coin').click()
    await check('a charm in hand')
    await page.keyboard.press('Escape')
    if (!place.touch) {
      await page.getByRole('button', { name: LANGUAGES[place.locale].shell.help }).click()
      await check('help')
      await page.keyboard.press('Escape')
    }

    await page.getByRole('button', { name: LANGUAGES[place.locale].shell.photo, exact: true }).click()
    const words = LANGUAGES[place.locale].photo
    const parts = place.touch ? (['picture', 'camera', 'scene', 'more'] as const) : (['picture'] as const)
    for (const part of parts) {
      if (place.touch) await page.getByRole('tab', { name: words.tabs[part] }).tap()
      await expectSound(here, `studio, ${part}`)
    }
    await page.getByRole('button', { name: words.motion }).click()
    await expectSound(here, 'clip and 3D')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.take, exact: true }).click()
    await expect(page.locator('dialog[open]')).toBeVisible()
    await expectSound(here, 'the picture')
  })
}

test('the language switches the whole screen and keeps the look', async ({ visit }) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  await here.page.getByRole('button', { name: '中文' }).click()
  await expect(here.page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  expect(await englishLeft(here)).toEqual([])
  await expect(hanging(here)).toHaveCount(2)
})

test('every camera preset answers its key, and the bag takes another color', async ({ visit }) => {
  const { page } = await visit(DESKTOP, { reducedMotion: true })
  const seen = new Set<string>()
  for (const key of ['2', '3', '4', '5', '6', '7', '1']) {
    await turnCamera(page, key)
    seen.add(
      JSON.stringify(
        await page.evaluate(() => window.__dangle?.camera()?.position.map((x) => Math.round(x * 20))),
      ),
    )
  }
  expect(seen.size).toBe(7)
  await page.getByRole('radio', { name: 'Clay' }).click()
  await expect(page.locator('header')).toContainText('Clay')
})

test('a search finds in both languages, by pinyin and in spite of a slip, and what fits can be asked for', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { stage: 'none' })
  const search = here.page.getByRole('searchbox')
  const tiles = here.page.locator('[data-charm]')
  for (const query of ['苔扣', 'taikou', 'mosbuton']) {
    await search.fill(query)
    await expect(tiles).toHaveCount(1)
    await expect(tile(here, 'pl-bear-mossbutton')).toBeVisible()
  }
  await search.fill('')
  const all = await tiles.count()
  await here.page.getByRole('button', { name: LANGUAGES.en.tray.fitsBag }).click()
  await expect.poll(() => tiles.count()).toBeLessThan(all)
  await expect(here.page.locator('[data-dimmed]')).toHaveCount(0)
})

test('two presses in a row are one: a charm stays in the hand, a row stays open', async ({ visit }) => {
  const here = await visit(DESKTOP, { stage: 'none' })
  const row = hanging(here).first()
  await row.dblclick()
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await tile(here, 'me-bell-pocket').dblclick()
  await expect(here.page.locator('[data-hand]')).toBeVisible()
  await here.page.keyboard.press('Escape')
  await tile(here, 'me-bell-pocket').press('Enter')
  await tile(here, 'me-bell-pocket').press('Enter')
  await expect(here.page.locator('[data-hand]')).toHaveCount(0)
})

test('single keys are heard from the first moment, are switched off in the help, and stay off', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { stage: 'none', before: asksForHelpAtFirstSight })
  const help = page.getByRole('dialog', { name: LANGUAGES.en.help.title })
  await help.getByRole('switch', { name: LANGUAGES.en.help.singleKeys }).click()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  for (const again of [false, true]) {
    if (again) await page.reload()
    const photo = page.getByRole('button', { name: LANGUAGES.en.shell.photo, exact: true })
    await expect(photo).not.toHaveAttribute('aria-keyshortcuts')
    await page.keyboard.press('?')
    await page.keyboard.press('s')
    await expect(help).toBeHidden()
    expect(new URL(page.url()).hash).toBe('')
    await expect(page.locator('header')).toHaveAttribute('data-saved', /^(saved|held)$/)
  }
})

/** Presses the key of the help as soon as there is a page to be helped with, unless the page was there before. */
function asksForHelpAtFirstSight(): void {
  const [{ type }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming]
  if (type === 'reload') return
  new MutationObserver((_, observer) => {
    if (!document.getElementById('look')) return
    observer.disconnect()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
  }).observe(document, { childList: true, subtree: true })
}

test('what lies on the stage reads in every light and appearance; the smallest windows have a stage, and nothing is cut', async ({
  visit,
}) => {
  const here = await visit({ ...DESKTOP, width: 1440, height: 900 }, { stage: 'none', reducedMotion: true })
  const { page } = here
  const { shell, notice, look, open: files } = LANGUAGES.en
  await hanging(here).first().click()
  for (const light of LIGHTS) {
    await page.getByRole('button', { name: shell.lightNames[light], exact: true }).click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-light', light)
      await expect.poll(() => unreadable(page), `${light}, ${colorScheme}`).toEqual([])
    }
  }
  await page.getByRole('button', { name: files.untitled }).click()
  await expect.poll(() => unreadable(page), 'a field without words').toEqual([])
  await page.keyboard.type('Weekend at the orchard with everyone 🐻👩‍👩‍👧‍👦 WWWWW')
  await page.keyboard.press('Enter')
  const price = await hanging(here)
    .first()
    .evaluate((row) => {
      const { right = 0 } = row.lastElementChild?.getBoundingClientRect() ?? {}
      return row.getBoundingClientRect().right - right
    })
  expect(price, 'the ring around a row keeps off its price').toBeGreaterThan(5)
  /** How high the bag is drawn, px; 0 where something lies on its middle. */
  const bagsHeightOnTop = () =>
    page.locator('[data-stage] svg').evaluate((bag) => {
      const { left, top, width, height } = bag.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      return there?.closest('[data-stage]') ? height : 0
    })
  for (const [width, height] of [
    [640, 360],
    [320, 640],
    [320, 568],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height })
    // Nothing but the stage lies there, whatever there is to say.
    await expect(page.getByText(notice.noStage)).toBeVisible()
    await expect.poll(bagsHeightOnTop, `${width}×${height}`).toBeGreaterThan(60)
    const share = await page.getByRole('button', { name: shell.shareShort, exact: true }).boundingBox()
    expect(share && share.x >= 0 && share.x + share.width <= width, `${width}×${height}`).toBe(true)
    for (const panel of ['score', 'list', 'charms'] as const) {
      await showPanel(here, panel)
      const wide = await page
        .locator(`#planner-panel-${panel}`)
        .evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(wide, `${panel} at ${width}×${height}`).toBeLessThanOrEqual(0)
      expect(await unfitting(page), `${panel} at ${width}×${height}`).toEqual([])
    }
    for (const [panel, name] of [
      ['list', new RegExp(`^${look.bag}:`)],
      ['charms', shell.more],
    ] as const) {
      await showPanel(here, panel)
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.locator(':popover-open')).toBeVisible()
      expect(await unfitting(page), `${name} at ${width}×${height}`).toEqual([])
      await page.keyboard.press('Escape')
    }
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await tile(here, 'me-sign-coin').click()
  await expect(page.locator('[role="option"]').first()).toBeVisible()
  await expect(page.getByText(notice.noStage), 'the places have the panel').toBeHidden()
  await historyDepth(page).toBe(1)
  await page.goBack()
  await expect(page.locator('[data-hand]'), 'Back puts back').toHaveCount(0)
  await expect(page.getByText(notice.noStage)).toBeVisible()
})

test('in the colors of the reader what is drawn is seen: tracks of sliders, what is chosen, what is pressed', async ({
  visit,
}) => {
  const { page } = await visit(
    { ...DESKTOP, width: 1440, height: 900 },
    { stage: 'none', reducedMotion: true },
  )
  const { scoreCard, tray, shell, criteria } = LANGUAGES.en
  await page.getByRole('button', { name: scoreCard.taste }).click()
  const slider = page.getByRole('slider', { name: criteria.theme.name })
  await slider.scrollIntoViewIfNeeded()
  await page.emulateMedia({ forcedColors: 'active' })
  const { data, info } = await sharp(await slider.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const middle = Math.floor(info.height / 2) * info.width
  const [left, right, beside] = [middle + 6, middle + info.width - 6, 2 * info.width + 6].map(
    (at) => data[at] ?? 0,
  )
  expect(Math.abs((left ?? 0) - (beside ?? 0)), 'the part taken').toBeGreaterThan(60)
  expect(Math.abs((right ?? 0) - (beside ?? 0)), 'the part free').toBeGreaterThan(60)

  const looks = (name: string) =>
    page.getByRole('button', { name, exact: true }).evaluate((button) => {
      const { borderColor, borderWidth, outlineColor, outlineStyle, backgroundColor, color } =
        getComputedStyle(button)
      return [borderColor, borderWidth, outlineColor, outlineStyle, backgroundColor, color].join()
    })
  for (const [pressed, other] of [
    [shell.lightNames.daylight, shell.lightNames.night],
    [shell.presets.three_quarter, shell.presets.front],
  ] as const)
    expect(await looks(pressed), pressed).not.toBe(await looks(other))
  const before = await looks(tray.fitsBag)
  await page.getByRole('button', { name: tray.fitsBag, exact: true }).click()
  await page.mouse.move(720, 300)
  await page.locator('body').click({ position: { x: 720, y: 300 } })
  expect(await looks(tray.fitsBag)).not.toBe(before)
})
