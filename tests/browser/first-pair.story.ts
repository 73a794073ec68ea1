import { LANGUAGES } from '../languages'
import {
  charmName,
  charmPx,
  DESKTOP,
  englishLeft,
  expect,
  framesIn60,
  leadTo,
  PHONE,
  placeName,
  settled,
  showPanel,
  takeHold,
  test,
  turnCamera,
  worn,
} from './world'

const STARTER_PRICE = 147

for (const place of [DESKTOP, PHONE]) {
  test(`first pair: sees the starter look, flicks the bear, moves the ring (${place.name})`, async ({
    visit,
  }) => {
    const here = await visit(place)
    const { page } = here
    const { locale } = place
    await expect(page.locator('[data-notice="welcome"]')).toBeVisible()
    await showPanel(here, 'list')
    const before = await worn(here)
    expect(Object.values(before).sort()).toEqual(
      ['pl-bear-mossbutton', 'me-ring-plain'].map((id) => charmName(id, locale)).sort(),
    )
    const bearAt =
      Object.keys(before).find((slot) => before[slot] === charmName('pl-bear-mossbutton', locale)) ?? ''
    const ringAt =
      Object.keys(before).find((slot) => before[slot] === charmName('me-ring-plain', locale)) ?? ''
    await expect(page.locator('#look')).toContainText(`¥${STARTER_PRICE}`)
    if (locale === 'zh-CN') expect(await englishLeft(here)).toEqual([])

    const frames = await page.evaluate(() => window.__dangle?.frames() ?? 0)
    const bear = await charmPx(page, bearAt)
    const finger = await takeHold(here, bear)
    await finger.lead({ x: bear.x + 60, y: bear.y }, 40)
    await finger.release()
    await expect.poll(() => page.evaluate(() => window.__dangle?.frames() ?? 0)).toBeGreaterThan(frames + 3)
    await settled(page)
    expect(await worn(here), 'a flick moves nothing').toEqual(before)

    await turnCamera(page, '2')
    const to = 'main_zip_l'
    const ring = await charmPx(page, ringAt)
    const hand = await takeHold(here, ring)
    await hand.lead({ x: ring.x - 20, y: ring.y + 30 })
    await leadTo(here, hand, to)
    await hand.release()
    await expect.poll(() => worn(here)).toMatchObject({ [to]: charmName('me-ring-plain', locale) })
    await expect(page.locator(`[data-row="${to}"]`)).toContainText(placeName(to, locale))
    await expect(page.locator('#look')).toContainText(LANGUAGES[locale].look.count(2))
    if (locale === 'zh-CN') expect(await englishLeft(here)).toEqual([])
  })
}

test('at rest no frame is drawn until something changes', async ({ visit }) => {
  const { page } = await visit(DESKTOP)
  const frames = () => page.evaluate(() => window.__dangle?.frames() ?? 0)
  await expect.poll(() => framesIn60(page)).toBe(0)
  const before = await frames()
  await page.keyboard.press('2')
  await expect.poll(frames).toBeGreaterThan(before)
})
