import { LANGUAGES } from '../languages'
import {
  charmName,
  DESKTOP,
  expect,
  hanging,
  leadTo,
  PHONE,
  placeName,
  showPanel,
  spoken,
  takeFromTray,
  test,
  worn,
} from './world'

for (const place of [DESKTOP, PHONE]) {
  test(`the hero that is too heavy: reads why not, is shown where, hangs it there, undoes and redoes (${place.name})`, async ({
    visit,
  }) => {
    const here = await visit(place, { reducedMotion: true })
    const { page } = here
    const { locale } = place
    const dragon = charmName('pl-dragon-pillar', locale)
    const words = LANGUAGES[locale].look

    await showPanel(here, 'charms')
    const hand = await takeFromTray(here, 'pl-dragon-pillar')
    await leadTo(here, hand, 'stash_zip')
    await expect(spoken(here)).toContainText(placeName('stash_zip', locale))
    await hand.release()

    const refusal = page.getByRole('region', { name: dragon }).filter({ hasText: words.showWhere })
    await expect(refusal).toContainText('105')
    await expect(refusal).toContainText('50')
    expect(await refusal.locator('p').count()).toBeGreaterThanOrEqual(2)
    await refusal.getByRole('button', { name: words.showWhere }).click()

    const lash = page.locator('[role="option"][data-slot="lash_tab"]')
    await lash.click()
    await showPanel(here, 'list')
    await expect.poll(() => worn(here)).toMatchObject({ lash_tab: dragon })
    const dressed = await hanging(here).count()

    await page.getByRole('button', { name: LANGUAGES[locale].shell.undo }).first().click()
    await expect(hanging(here)).toHaveCount(dressed - 1)
    await page.getByRole('button', { name: LANGUAGES[locale].shell.redo }).first().click()
    await expect.poll(() => worn(here)).toMatchObject({ lash_tab: dragon })
  })
}
