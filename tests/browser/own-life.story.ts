import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { LANGUAGES } from '../languages'
import { at, dropPhoto, making, marks, press, tapPlace, wordsOf } from './own-bag-ways'
import {
  DESKTOP,
  expect,
  hanging,
  PHONE,
  saved,
  settled,
  showPanel,
  test,
  type Visit,
  violationsOf,
} from './world'

const { bagPage, backup, own, ownBag, shell } = LANGUAGES.en

async function openShelf(visit: Visit): Promise<void> {
  await showPanel(visit, 'list')
  await visit.page.getByRole('button', { name: new RegExp(`^${wordsOf(visit).look.bag}:`) }).click()
}

async function openPage(visit: Visit): Promise<void> {
  await openShelf(visit)
  const { bagPage: page, names } = wordsOf(visit)
  await visit.page.getByRole('button', { name: page.open(names.ownThings.bag), exact: true }).click()
  await expect(making(visit)).toBeVisible()
}

/** How a model that is taken along begins. */
const startOf = ({ page }: Visit, kind: 'glb' | 'usdz'): Promise<string> =>
  page.evaluate(async (wanted) => {
    const credit = { title: 'Mine', creator: 'Mia', description: '', link: '', locale: 'en' } as const
    const made = await window.__dangle?.exportModel(wanted, credit)
    const bytes = new Uint8Array((await made?.blob.slice(0, 4).arrayBuffer()) ?? [])
    return String.fromCharCode(...bytes)
  }, kind)

test('a bag is left as a draft, made, taken along, changed under a charm, carried to another browser, and deleted in use', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  const { page } = here
  await dropPhoto(here)
  await press(here, own.next)
  await at(here, 'size')
  await making(here).getByLabel(own.height).fill('４３．５ ｃｍ')
  await press(here, own.next)
  await at(here, 'places')
  await tapPlace(here, ownBag.kinds.zipper_pull, 0.3, 0.4)
  await expect(marks(here)).toHaveCount(1)
  await press(here, own.close)
  await expect(making(here)).toHaveCount(0)
  await openShelf(here)
  await expect(page.getByRole('button', { name: bagPage.makeOn })).toBeVisible()
  await saved(here)
  await page.reload()
  await settled(page)

  await openShelf(here)
  await page.getByRole('button', { name: bagPage.makeOn }).click()
  await at(here, 'places')
  await expect(marks(here), 'the draft is back').toHaveCount(1)
  await tapPlace(here, ownBag.kinds.d_ring, 0.7, 0.5)
  await tapPlace(here, ownBag.kinds.webbing_loop, 0.5, 0.7)
  await page.keyboard.press('Control+z')
  await expect(marks(here)).toHaveCount(2)
  await page.keyboard.press('Control+Shift+z')
  await expect(marks(here)).toHaveCount(3)
  await press(here, own.next)
  await press(here, ownBag.use)
  await expect(making(here)).toHaveCount(0)
  await settled(page)
  await expect(hanging(here)).toHaveCount(2)
  expect([await startOf(here, 'glb'), await startOf(here, 'usdz')]).toEqual(['glTF', 'PK\u0003\u0004'])

  await openPage(here)
  await press(here, bagPage.again)
  await at(here, 'size')
  await expect(making(here).getByLabel(own.height)).toHaveValue('43.5')
  await press(here, own.next)
  await expect(marks(here)).toHaveCount(3)
  const [worn] = await hanging(here).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))
  await making(here).locator(`[data-mark="${worn}"]`).press('Delete')
  await expect(making(here).getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
  await expect(marks(here), 'not before that is confirmed').toHaveCount(3)
  expect(await violationsOf(page)).toEqual([])
  await press(here, ownBag.removeYes)
  await expect(marks(here)).toHaveCount(2)
  await press(here, own.next)
  await press(here, ownBag.use)
  await expect(making(here)).toHaveCount(0)
  await settled(page)
  await expect(hanging(here)).toHaveCount(1)
  await expect(page.getByText(LANGUAGES.en.look.aside).first()).toBeVisible()

  await page.getByRole('button', { name: shell.share, exact: true }).click()
  await page.getByRole('button', { name: backup.button }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('dialog', { name: backup.save.title }).getByRole('button', { name: /KB|MB/ }).click()
  const zip = await readFile(await (await downloading).path())
  await press(here, backup.close)
  const there = await visit(PHONE, { reducedMotion: true })
  const { bring, close } = LANGUAGES['zh-CN'].backup
  await there.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'mine.zip', mimeType: 'application/zip', buffer: zip })
  await expect(making(there)).toContainText(bring.bags(1))
  await press(there, bring.go)
  await expect(making(there).getByRole('status')).toHaveText(bring.ended.brought_in)
  await making(there).getByRole('button', { name: close }).last().click()
  await settled(there.page)
  await openPage(there)
  await expect(making(there).getByText(LANGUAGES['zh-CN'].bagPage.missing), 'the real thing').toHaveCount(0)

  await openPage(here)
  await press(here, bagPage.remove)
  await press(here, bagPage.sure(1))
  await expect(making(here)).toHaveCount(0)
  await settled(page)
  await expect(hanging(here), 'on its outline').toHaveCount(1)
})

/** A round badge, its other side with a pin. */
const badge = (isBack: boolean): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"><rect width="800" height="800" fill="#e9e2d6"/>
  <circle cx="400" cy="400" r="210" fill="${isBack ? '#9aa0a6' : '#2d6fd0'}"/>
  ${isBack ? '<rect x="280" y="380" width="240" height="26" fill="#4b4f54"/>' : '<path d="M400 280l36 84 90 8-68 60 20 88-78-46-78 46 20-88-68-60 90-8z" fill="#ffd24a"/>'}
  </svg>`),
  )
    .jpeg({ quality: 90 })
    .toBuffer()

test('a badge is made of two photos, its back brushed by itself', async ({ visit }) => {
  const here = await visit(PHONE, { reducedMotion: true })
  const { page } = here
  const { own: words, tray } = wordsOf(here)
  const choose = async (name: string, isBack: boolean): Promise<void> =>
    making(here)
      .getByLabel(name)
      .and(page.locator('input'))
      .setInputFiles({ name: 'badge.jpg', mimeType: 'image/jpeg', buffer: await badge(isBack) })
  const isCut = () => expect(making(here).getByText(/\d+\s?%/)).toBeVisible()
  await showPanel(here, 'charms')
  await page.getByRole('button', { name: tray.make }).click()
  await choose(words.choose, false)
  await isCut()
  await press(here, words.next)
  await making(here).getByRole('radio', { name: words.kinds.badge }).check()
  await press(here, words.next)
  await at(here, 'size')
  await choose(words.addBack, true)
  await press(here, words.mendBack)
  await isCut()
  await making(here).getByRole('radio', { name: words.tool.keep }).check({ force: true })
  const view = making(here).getByRole('application')
  await view.press(' ')
  await view.press('Shift+ArrowRight')
  await view.press(' ')
  await expect(making(here).getByRole('button', { name: words.undo, exact: true })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await isCut()
  expect(await violationsOf(page)).toEqual([])
  await press(here, words.backDone)
  await press(here, words.next)
  await press(here, words.hang)
  await expect(making(here)).toHaveCount(0)
  // Its pin goes through cloth alone, and this bag has none to spare: it lies in the hand, and in the tray.
  await expect(page.locator('[data-hand]')).toBeVisible()
  await page.keyboard.press('Escape')
  await showPanel(here, 'charms')
  await expect(page.locator('[data-charm^="own:"]')).toHaveCount(1)
})
