import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { builtInCatalog } from '../../src/catalog/built-in'
import { LIGHTS } from '../../src/look/facts/light'
import { linkFragment } from '../../src/share/link/link'
import { nameOfCarrier } from '../../src/words/catalog-names'
import { fieldName } from '../../src/words/charm-names'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { DESKTOP, expect, framesIn60, hanging, PHONE, settled, showPanel, test } from './world'

const catalog = builtInCatalog()
const budget = { triangles: 400_000, calls: 140 }
/** As large as it takes to see colors, for what is drawn as a graphics card draws it. */
const SMALL = { ...DESKTOP, width: 1440, height: 600 }

const plush = {
  front_ring_l: 'pl-bear-mossbutton',
  front_ring_r: 'pl-fox-emberling',
  daisy_up_l: 'pl-bird-marshpip',
  daisy_up_r: 'pl-dragon-pillar',
  bungee_l: 'pl-cat-loaf',
  side_zip: 'pl-tapir-nimbus',
  roll_end_l: 'pl-horse-galesteed',
  daisy_low_r: 'pl-bunny-cloudlop',
}

/** The mean color of a part of the picture, 0…255 a channel. */
async function meanColor(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const { channels } = await sharp(await page.screenshot({ clip })).stats()
  return channels.slice(0, 3).map(({ mean }) => mean) as [number, number, number]
}

const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((v, k) => v - (b[k] ?? 0)))

test('every bag and every other thing to decorate is chosen by its picture and stands on the stage', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { hash: linkFragment(lookOf()), reducedMotion: true })
  const { page } = here
  await page.getByRole('button', { name: /Make it mine/ }).click()
  for (const carrier of [...catalog.carriers.values()].toReversed()) {
    const { id } = carrier
    const name = nameOfCarrier(carrier, LANGUAGES.en)
    await page.getByRole('button', { name: new RegExp(`^${LANGUAGES.en.look.bag}:`) }).click()
    await page
      .getByRole('dialog', { name: LANGUAGES.en.look.bags })
      .getByRole('button', { name, exact: true })
      .click()
    await expect(page).toHaveTitle(LANGUAGES.en.shell.pageTitle(name))
    await settled(page)
    const triangles = () => page.evaluate(() => window.__dangle?.info()?.triangles ?? 0)
    await expect.poll(triangles, { message: id }).toBeGreaterThan(2_000)
    const anchors = [...(catalog.carriers.get(id)?.anchors.keys() ?? [])]
    const lost = await page.evaluate(
      (slots) => slots.filter((slot) => !window.__dangle?.project(slot)),
      anchors as string[],
    )
    expect(lost, `${id} has every anchor`).toEqual([])
  }
})

test('eight plush with all their fur stay light enough for a phone', async ({ visit }) => {
  const look = lookOf(plush, 'bp-alley-roll-20', 'fog')
  const { page } = await visit(DESKTOP, { hash: linkFragment(look), fine: true, reducedMotion: true })
  const info = await page.evaluate(() => window.__dangle?.info())
  expect(info?.triangles, 'fur is drawn').toBeGreaterThan(200_000)
  expect(info?.triangles).toBeLessThanOrEqual(budget.triangles)
  expect(info?.calls).toBeLessThanOrEqual(budget.calls)
})

test('one look differs visibly from light to light, and night is the darkest', async ({ visit }) => {
  const look = lookOf({ front_zip: 'pl-bird-marshpip', main_zip_r: 'mu-lotus-vase' })
  const { page } = await visit(SMALL, { hash: linkFragment(look), fine: true, reducedMotion: true })
  const zip = await page.evaluate(() => window.__dangle?.project('front_zip'))
  if (!zip) throw new Error('no zip')
  const bag = { x: zip.x - 20, y: zip.y - 160, width: 180, height: 240 }
  const seen: [number, number, number][] = []
  for (const light of LIGHTS) {
    await page.getByRole('button', { name: LANGUAGES.en.shell.lightNames[light], exact: true }).click()
    await settled(page)
    seen.push(await meanColor(page, bag))
  }
  for (const [i, one] of seen.entries())
    for (const other of seen.slice(0, i)) expect(apart(one, other)).toBeGreaterThan(8)
  const brightness = seen.map((color) => color.reduce((sum, v) => sum + v, 0))
  expect(Math.min(...brightness)).toBe(brightness.at(-1))
})

test('a lit heart shines on what hangs around it', async ({ visit }) => {
  const look = lookOf({ stash_zip: 'el-heart-breath' })
  const { page } = await visit(SMALL, { hash: linkFragment(look), fine: true, reducedMotion: true })
  await page.getByRole('button', { name: /Make it mine/ }).click()
  await page.getByRole('button', { name: LANGUAGES.en.shell.lightNames.night, exact: true }).click()
  await settled(page)
  const heart = await page.evaluate(() => window.__dangle?.charmPx('stash_zip'))
  if (!heart) throw new Error('no heart')
  const beside = { x: heart.x - 60, y: heart.y - 15, width: 30, height: 30 }
  const dark = await meanColor(page, beside)
  await page.getByRole('button', { name: LANGUAGES.en.shell.lights, exact: true }).click()
  await settled(page)
  const lit = await meanColor(page, beside)
  expect(lit[0] - dark[0]).toBeGreaterThan(6)
})

for (const place of [DESKTOP, PHONE]) {
  test(`words written on a tag stay on it over a reload and travel in the link (${place.name})`, async ({
    visit,
  }) => {
    const look = lookOf({ front_zip: 'ac-say-tag' })
    const here = await visit(place, { hash: linkFragment(look), reducedMotion: true })
    const { page, context } = here
    const words = LANGUAGES[place.locale].look
    await page.getByRole('button', { name: /Make it mine|收为我的/ }).click()
    await showPanel(here, 'list')
    await hanging(here).first().click()
    const front = page.getByRole('textbox', { name: fieldName('front', LANGUAGES[place.locale]) })
    await front.fill('周末见 🧸')
    await expect(page.getByText(words.room(5, 12, 'characters'))).toBeVisible()
    await expect(page.locator('header')).toHaveAttribute('data-saved', /^(saved|held)$/)
    await page.reload()
    await showPanel(here, 'list')
    await hanging(here).first().click()
    await expect(front).toHaveValue('周末见 🧸')

    const link = linkFragment({
      ...look,
      placed: new Map(
        [...look.placed].map(([slot, one]) => [slot, { ...one, inscriptions: { front: '周末见 🧸' } }]),
      ),
    })
    const friend = await visit(place, { hash: link, reducedMotion: true })
    await showPanel(friend, 'list')
    await hanging(friend).first().click()
    await expect(
      friend.page.getByRole('textbox', { name: fieldName('front', LANGUAGES[place.locale]) }),
    ).toHaveValue('周末见 🧸')
    expect(friend.context).not.toBe(context)
  })
}

test('a planetarium turns while it is on, and nothing else keeps the picture awake', async ({ visit }) => {
  const look = lookOf({ main_zip_l: 'el-planetarium', main_zip_r: 'fi-whale-tram' })
  const { page } = await visit(DESKTOP, { hash: linkFragment(look) })
  await page.getByRole('button', { name: /Make it mine/ }).click()
  await expect.poll(() => framesIn60(page)).toBe(0)
  await page.getByRole('button', { name: LANGUAGES.en.shell.lights, exact: true }).click()
  await expect.poll(() => framesIn60(page)).toBeGreaterThan(2)
})
