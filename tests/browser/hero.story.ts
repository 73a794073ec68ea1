import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Look } from '../../src/look/look'
import { visualBalanceX } from '../../src/scoring/criteria/balance/balance-terms'
import { BALANCED } from '../../src/scoring/criteria/balance/note'
import { linkFragment } from '../../src/share/link/link'
import { arrangementOf } from '../../src/state/planner/derived'
import { carrierName } from '../../src/words/catalog-names'
import { LANGUAGES } from '../languages'
import { carrier, catalog, lookOf } from '../look/makers'
import {
  charmName,
  charmPx,
  DESKTOP,
  expect,
  leadTo,
  PHONE,
  type Place,
  settled,
  showPanel,
  takeFromTray,
  test,
  type Visit,
  worn,
} from './world'

const WIDE: Place = { ...DESKTOP, width: 1440, height: 900 }
const SCHOOL = 'bp-pebble-box-16'
const ROLL_TOP = 'bp-alley-roll-20'
const DRAGON = 'pl-dragon-pillar'
const BESIDE = { front_ring_r: 'el-lantern-ferry', roll_end_r: 'ar-knot-endless' }

async function drag(here: Visit, charm: string, slot: string, look: Look): Promise<void> {
  await showPanel(here, 'charms')
  const hand = await takeFromTray(here, charm)
  await leadTo(here, hand, slot, look)
  await hand.release()
}

/** How red each pixel is in the middle of a charm's body, 0…255. */
async function redOn(page: Page, slot: string): Promise<readonly number[]> {
  const { x, y } = await charmPx(page, slot)
  const clip = { x: Math.round(x) - 16, y: Math.round(y) - 16, width: 32, height: 32 }
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Array.from({ length: info.width * info.height }, (_, i) => data[i * info.channels] ?? 0)
}

for (const place of [WIDE, PHONE]) {
  test(`the school pack’s ring refuses the hero, the roll-top’s takes it, and at night the lantern beside it shines on it (${place.name})`, async ({
    visit,
  }) => {
    const { locale } = place
    const { look: words, shell, notice } = LANGUAGES[locale]
    const school = lookOf({}, SCHOOL, 'oat')
    const here = await visit(place, { hash: linkFragment(school), reducedMotion: true })
    const { page } = here
    await page.getByRole('button', { name: notice.keep }).click()

    await drag(here, DRAGON, 'front_ring', school)
    const refusal = page
      .getByRole('region', { name: charmName(DRAGON, locale) })
      .filter({ hasText: words.showWhere })
    await expect(refusal).toContainText('105')
    await expect(refusal).toContainText('100')
    await refusal.getByRole('button', { name: words.dismiss, exact: true }).click()

    await showPanel(here, 'list')
    await page.getByRole('button', { name: new RegExp(`^${words.bag}`) }).click()
    await page
      .getByRole('dialog', { name: words.bags })
      .getByRole('button', { name: carrierName(catalog, carrier(ROLL_TOP), LANGUAGES[locale]), exact: true })
      .click()
    await settled(page)

    const hung = { front_ring_l: DRAGON, ...BESIDE }
    const look = lookOf(hung, ROLL_TOP, 'fog')
    for (const [slot, charm] of Object.entries(hung)) await drag(here, charm, slot, look)
    await showPanel(here, 'list')
    await expect
      .poll(() => worn(here))
      .toEqual(
        Object.fromEntries(Object.entries(hung).map(([slot, charm]) => [slot, charmName(charm, locale)])),
      )
    expect(Math.abs(visualBalanceX(arrangementOf(catalog, look)))).toBeLessThanOrEqual(BALANCED)

    const choose = async (name: string) => {
      const more = page.getByRole('button', { name: shell.more, exact: true })
      if (place.touch) await more.click()
      await page.getByRole('button', { name, exact: true }).click()
      if (place.touch) await page.keyboard.press('Escape')
      await settled(page)
    }
    await choose(shell.lightNames.night)
    const dark = await redOn(page, 'front_ring_l')
    await choose(shell.lights)
    const lit = await redOn(page, 'front_ring_l')
    const redder = lit.filter((red, i) => red - (dark[i] ?? 0) > 3)
    expect(redder.length, 'pixels of the dragon that the lantern makes redder').toBeGreaterThan(
      lit.length / 8,
    )
  })
}
