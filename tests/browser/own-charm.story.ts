import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { loopAround } from '../../bench/cut-out/gestures'
import { syntheticPhoto } from '../../bench/cut-out/synthetic-photo'
import type { OwnKind } from '../../src/catalog/import/photo/body/recipe'
import type { PhotoPoint } from '../../src/catalog/import/photo/photo-edits'
import type { Locale } from '../../src/look/facts/locale'
import { placeInView, WHOLE } from '../../src/ui/own/making/view-frame'
import { LANGUAGES } from '../languages'
import {
  DESKTOP,
  expect,
  hanging,
  PHONE,
  settled,
  showPanel,
  spoken,
  test,
  totalOf,
  type Visit,
  violationsOf,
  worn,
} from './world'

/** Where something hangs when a profile is fresh. */
const FIRST_SLOTS: readonly string[] = ['main_zip_r', 'front_zip']
const MOST_TAPS = 8

const making = ({ page }: Visit) => page.locator('dialog[open]')
const ownTile = ({ page }: Visit) => page.locator('[data-charm^="own:"]')
const wordsOf = ({ place }: Visit) => LANGUAGES[place.locale]

/** Counts what the hand does to make a charm; choosing the file in the system's own window counts as one. */
function tapsOf(visit: Visit) {
  let taps = 0
  const tap = async (name: string, kind: 'button' | 'radio' = 'button') => {
    taps++
    if (kind === 'button') await making(visit).getByRole(kind, { name, exact: true }).click()
    else await making(visit).getByRole(kind, { name }).check()
  }
  return { tap, count: () => taps, also: () => taps++ }
}

async function openMaking(visit: Visit): Promise<void> {
  await showPanel(visit, 'charms')
  await visit.page.getByRole('button', { name: wordsOf(visit).tray.make }).click()
  await expect(making(visit).locator('[data-step="photo"]')).toBeVisible()
}

async function choose(visit: Visit, file: Buffer, type: 'image/png' | 'image/jpeg'): Promise<void> {
  const input = making(visit).getByLabel(wordsOf(visit).own.choose).and(visit.page.locator('input'))
  await input.setInputFiles({ name: 'mine', mimeType: type, buffer: file })
}

const shareOf = async (visit: Visit): Promise<string> => {
  const said = await making(visit).locator('[role="status"]').allTextContents()
  return said.find((text) => /\d+\s?%/.test(text)) ?? ''
}

const isCut = (visit: Visit) => expect.poll(() => shareOf(visit)).not.toBe('')

/** From its kind to the bag. */
async function hang(visit: Visit, kind: OwnKind, hand = tapsOf(visit)): Promise<void> {
  const { own } = wordsOf(visit)
  await hand.tap(own.kinds[kind], 'radio')
  await hand.tap(own.next)
  await expect(making(visit).locator('[data-step="size"]')).toBeVisible()
  await hand.tap(own.next)
  await hand.tap(own.hang)
  await expect(making(visit)).toHaveCount(0)
  await showPanel(visit, 'list')
  await expect(hanging(visit)).toHaveCount(FIRST_SLOTS.length + 1)
  await settled(visit.page)
}

/** Where what was made hangs: beside what hangs in a fresh profile. */
const slotOfMine = async (visit: Visit): Promise<string> => {
  await showPanel(visit, 'list')
  const mine = Object.keys(await worn(visit)).filter((slot) => !FIRST_SLOTS.includes(slot))
  expect(mine).toHaveLength(1)
  return mine[0] ?? ''
}

const drawn = ({ page }: Visit): Promise<readonly string[]> =>
  page.evaluate(() => [...(window.__dangle?.hanging() ?? [])])

async function openPage(visit: Visit, locale: Locale, name: string): Promise<void> {
  await showPanel(visit, 'charms')
  await visit.page.getByRole('button', { name: LANGUAGES[locale].tray.page(name), exact: true }).click()
  await expect(making(visit).getByRole('heading', { name })).toBeVisible()
}

test('artwork becomes an acrylic charm that hangs, outlasts a reload, and is renamed, deleted and taken back', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  const { page } = here
  const { charmPage, own } = LANGUAGES.en
  const artwork = await sharp(readFileSync('public/models/charms/me-cherry-enamel-320.webp')).png().toBuffer()
  await openMaking(here)
  await choose(here, artwork, 'image/png')
  await expect(making(here).locator('[data-step="kind"]'), 'its own edge needs no cut').toBeVisible()
  expect(await violationsOf(page)).toEqual([])

  await making(here).getByRole('button', { name: own.close, exact: true }).click()
  await expect(making(here)).toHaveCount(0)
  await page.getByRole('button', { name: LANGUAGES.en.tray.make }).click()
  await expect(making(here).locator('[data-step="kind"]'), 'the draft is back').toBeVisible()
  await hang(here, 'acrylic')
  const slot = await slotOfMine(here)
  expect(await drawn(here)).toContain(slot)

  await page.reload()
  await settled(page)
  expect(await slotOfMine(here)).toBe(slot)
  expect(await drawn(here)).toContain(slot)

  await openPage(here, 'en', charmPage.unnamed)
  await expect(making(here).getByText(own.kinds.acrylic), 'not that its model is missing').toBeVisible()
  await expect(making(here).getByText(charmPage.missing)).toHaveCount(0)
  expect(await violationsOf(page)).toEqual([])
  await making(here).getByLabel(charmPage.name, { exact: true }).fill('Two cherries')
  await making(here).getByLabel(charmPage.name, { exact: true }).press('Tab')
  await expect(making(here).getByRole('heading', { name: 'Two cherries' })).toBeVisible()
  await making(here).getByRole('button', { name: charmPage.remove, exact: true }).click()
  await making(here)
    .getByRole('button', { name: charmPage.sure(1), exact: true })
    .click()
  await expect(making(here)).toHaveCount(0)
  await expect(ownTile(here)).toHaveCount(0)
  await expect(spoken(here)).toContainText('Two cherries')

  const { undo } = LANGUAGES.en.look
  await page.getByRole('region', { name: undo }).getByRole('button', { name: undo }).click()
  await expect(ownTile(here)).toHaveCount(1)
  await openPage(here, 'en', 'Two cherries')
  await expect(making(here).getByText(charmPage.missing)).toHaveCount(0)
  await making(here).getByRole('button', { name: own.close, exact: true }).click()
  expect(await slotOfMine(here)).toBe(slot)
})

test(`a plush on a busy ground is circled and hung in ${MOST_TAPS} taps, and a friend sees its outline at the same total`, async ({
  visit,
}) => {
  const here = await visit(PHONE, { reducedMotion: true })
  const { page } = here
  const { own, shell, share } = LANGUAGES['zh-CN']
  const { photo, truth } = await syntheticPhoto('story', 'pl-bao-steamy', 'clutter')
  const file = await sharp(photo.rgba, { raw: { width: photo.width, height: photo.height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 90 })
    .toBuffer()
  const hand = tapsOf(here)

  hand.also()
  await openMaking(here)
  hand.also()
  await choose(here, file, 'image/jpeg')
  await expect(making(here).locator('[data-step="cut"]')).toBeVisible()
  await isCut(here)
  const before = await shareOf(here)
  hand.also()
  await circle(here, loopAround('story', truth, photo.width, photo.height), photo)
  await expect(making(here).getByText(own.toolHint.looped)).toBeVisible()
  await expect.poll(() => shareOf(here)).not.toBe(before)
  await hand.tap(own.next)
  await hang(here, 'plush', hand)
  expect(hand.count()).toBeLessThanOrEqual(MOST_TAPS)
  const slot = await slotOfMine(here)
  expect(await drawn(here)).toContain(slot)
  const total = await totalOf(here)

  await page.getByRole('button', { name: shell.shareShort }).click()
  const { hash } = new URL(await page.getByLabel(share.link).inputValue())
  const friend = await visit(DESKTOP, { hash, reducedMotion: true })
  expect(await drawn(friend)).toContain(slot)
  await expect(ownTile(friend), 'it is not theirs').toHaveCount(0)
  await expect.poll(() => totalOf(friend)).toBe(total)
})

/** Draws a loop over the photo with a finger. */
async function circle(
  { page, context }: Visit,
  loop: readonly PhotoPoint[],
  photo: { readonly width: number; readonly height: number },
): Promise<void> {
  const box = await page.locator('dialog[open] canvas').first().boundingBox()
  if (!box) throw new Error('there is nothing to draw on')
  const frame = { width: box.width, height: box.height, photo, turnDeg: 0, ...WHOLE }
  const points = loop.map((point) => {
    const [x, y] = placeInView(frame, point)
    return { x: box.x + x, y: box.y + y }
  })
  const finger = await context.newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: typeof points) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', points.slice(0, 1))
  for (const point of points.slice(1)) await send('touchMove', [point])
  await send('touchEnd', [])
}
