import { LANGUAGES } from '../languages'
import {
  charmName,
  DESKTOP,
  DESKTOP_ZH,
  expect,
  framesIn60,
  placeName,
  settled,
  spoken,
  test,
  tile,
  type Visit,
  worn,
} from './world'

/** Picks a charm up with the keyboard and walks the list of places to one of them. */
async function carry({ page }: Visit, to: string): Promise<void> {
  const option = page.locator(`[role="option"][data-slot="${to}"]`)
  await expect(page.locator('[role="option"]:focus')).toHaveCount(1)
  await page.keyboard.press('Home')
  const count = await page.locator('[role="option"]').count()
  for (let i = 0; i < count && !(await option.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('ArrowDown')
  await expect(option).toBeFocused()
}

for (const place of [DESKTOP, DESKTOP_ZH]) {
  test(`exam week: three charms by keyboard alone, nothing moves by itself (${place.name})`, async ({
    visit,
  }) => {
    const here = await visit(place, { reducedMotion: true })
    const { page } = here
    const { locale } = place
    const plan = [
      ['el-heart-breath', 'strap_ring_r'],
      ['fi-astro-clerk', 'main_zip_l'],
      ['me-sign-coin', 'stash_zip'],
    ] as const

    for (const [charm, slot] of plan) {
      await page.keyboard.press('/')
      await expect(page.getByRole('searchbox')).toBeFocused()
      await page.keyboard.type(charmName(charm, locale))
      await expect(page.locator('[data-charm]').first()).toHaveAttribute('data-charm', charm)
      for (
        let i = 0;
        i < 12 && !(await tile(here, charm).evaluate((one) => one === document.activeElement));
        i++
      )
        await page.keyboard.press('Tab')
      await expect(tile(here, charm)).toBeFocused()
      await page.keyboard.press('Enter')
      await carry(here, slot)
      await expect(spoken(here)).toContainText(placeName(slot, locale))
      await page.keyboard.press('Enter')
      await expect(spoken(here)).toContainText(charmName(charm, locale))
      await expect(spoken(here)).toContainText(/\d/)
      await expect.poll(() => worn(here)).toMatchObject({ [slot]: charmName(charm, locale) })
    }

    const coin = page.locator('[data-row="stash_zip"]')
    await coin.focus()
    if ((await coin.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: LANGUAGES[locale].look.move, exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await carry(here, 'bottle_pocket_l')
    await expect(spoken(here), 'a place that refuses says why').toContainText(
      placeName('bottle_pocket_l', locale),
    )
    await carry(here, 'strap_ring_l')
    await page.keyboard.press('Enter')
    await expect(spoken(here)).toContainText(placeName('strap_ring_l', locale, 'inline'))
    await expect.poll(() => worn(here)).toMatchObject({ strap_ring_l: charmName('me-sign-coin', locale) })

    await settled(page)
    const moved = { message: 'frames drawn while nobody does anything' }
    await expect.poll(() => framesIn60(page), moved).toBe(0)
  })
}
