import type { Page } from '@playwright/test'
import { linkCode } from '../../src/share/link/link-code'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { charmName, expect, test } from './world'

const FRONT = 'me-sign-coin'
const REAR = 'me-bell-pocket'

/** How the button that fetches a charm's model again is seen, and what a tap in its middle meets. */
const retryOf = (page: Page, charm: string) =>
  page
    .getByRole('button', { name: LANGUAGES.en.shell.retryCharm(charmName(charm, 'en')), includeHidden: true })
    .evaluate((button) => {
      const sign = button.nextElementSibling
      const place = button.parentElement?.getBoundingClientRect()
      if (!sign || !place) return null
      const at = { x: place.left + place.width / 2, y: place.top + place.height / 2 }
      const isTapped = document.elementFromPoint(at.x, at.y) === button
      const { width } = sign.getBoundingClientRect()
      return { isTapped, width, opacity: Number(getComputedStyle(sign).opacity) }
    })

const IN_FRONT = { isTapped: true, width: 28, opacity: 1 }

test('a charm whose model did not come is asked for again in front of the bag; behind it its sign is faint and takes no tap', async ({
  page,
}) => {
  for (const charm of [FRONT, REAR])
    await page.route(`**/${charm}.glb`, (route) => route.fulfill({ status: 503 }))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const code = linkCode(lookOf({ front_zip: FRONT, strap_ring_l: REAR }))
  await page.goto(`/?test&quality=low#l=${code}`)
  await page.keyboard.press('2')
  const expectSeen = async (front: string, behind: string): Promise<void> => {
    await expect.poll(() => retryOf(page, front)).toEqual(IN_FRONT)
    await expect.poll(async () => (await retryOf(page, behind))?.isTapped).toBe(false)
    const hidden = await retryOf(page, behind)
    expect(hidden?.width).toBeLessThan(20)
    expect(hidden?.opacity).toBeLessThan(0.5)
  }
  await expectSeen(FRONT, REAR)
  await page.keyboard.press('5')
  await expectSeen(REAR, FRONT)

  await page.unroute(`**/${REAR}.glb`)
  await page.getByRole('button', { name: LANGUAGES.en.shell.retryCharm(charmName(REAR, 'en')) }).click()
  await expect.poll(() => page.evaluate(() => window.__dangle?.hanging())).toEqual(['strap_ring_l'])
})
