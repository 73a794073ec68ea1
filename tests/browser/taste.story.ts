import { LANGUAGES } from '../languages'
import { charmName, DESKTOP, englishLeft, expect, PHONE, showPanel, test, tile, violationsOf } from './world'

for (const place of [DESKTOP, PHONE]) {
  test(`a taste and one's own charms are said once and stay (${place.name})`, async ({ visit }) => {
    const here = await visit(place, { stage: 'none' })
    const { page } = here
    const { locale } = place
    const words = LANGUAGES[locale].taste
    const total = page.locator('[data-total]').first()
    const own = page.getByRole('button', {
      name: LANGUAGES[locale].tray.own(charmName('pl-bear-mossbutton', locale)),
    })

    await showPanel(here, 'charms')
    if (place.touch) await own.tap()
    else {
      await tile(here, 'pl-bear-mossbutton').focus()
      await page.keyboard.press('Tab')
      await expect(own).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await expect(own).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: LANGUAGES[locale].tray.mine(1) }).click()
    await expect(page.locator('[data-charm]')).toHaveCount(1)

    await showPanel(here, 'score')
    const before = await total.getAttribute('data-total')
    await page.getByRole('button', { name: LANGUAGES[locale].scoreCard.taste }).click()
    await page.getByRole('radio', { name: words.styles.maximal }).check({ force: true })
    await expect(total).not.toHaveAttribute('data-total', before ?? '')
    await page.getByRole('radio', { name: words.profiles.curator, exact: true }).check({ force: true })
    const theme = page.getByRole('slider', { name: LANGUAGES[locale].criteria.theme.name })
    await theme.focus()
    await page.keyboard.press('ArrowRight')
    await expect(theme).toHaveAttribute('aria-valuetext', /1\.5/)
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
    expect(await violationsOf(page)).toEqual([])
    // Names of keys stay as they are printed on them.
    if (locale === 'zh-CN') expect((await englishLeft(here)).filter((text) => text.length > 1)).toEqual([])
    const judged = await total.getAttribute('data-total')

    await page.reload()
    await showPanel(here, 'score')
    await expect(total).toHaveAttribute('data-total', judged ?? '')
    await showPanel(here, 'charms')
    await expect(own).toHaveAttribute('aria-pressed', 'true')
  })
}
