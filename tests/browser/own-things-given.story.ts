import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { bringsThings } from '../../src/share/picture/picture-things'
import { LANGUAGES } from '../languages'
import {
  DESKTOP,
  expect,
  hanging,
  PHONE,
  settled,
  showPanel,
  test,
  tile,
  type Visit,
  violationsOf,
} from './world'

const dialog = ({ page }: Visit) => page.locator('dialog[open]')

/** A photo of a face on blue, larger than a window and wider than high. */
const face = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><rect width="900" height="700" fill="#2d6fd0"/><circle cx="450" cy="350" r="210" fill="#ffd9a8"/><circle cx="380" cy="310" r="26"/><circle cx="520" cy="310" r="26"/><path d="M370 420q80 90 160 0" fill="none" stroke="#a33" stroke-width="22"/></svg>',
    ),
  )
    .jpeg()
    .toBuffer()

async function hangLocket(here: Visit): Promise<void> {
  await showPanel(here, 'charms')
  await tile(here, 'tr-locket-photo').click()
  await here.page.locator('[role="option"]:not([aria-disabled="true"])').first().click()
  await expect(here.page.locator('[data-hand]')).toHaveCount(0)
}

test('a photo goes into the locket, shows on the bag, and is given to a friend in a picture when its owner says so', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  const { page } = here
  const { locket, own, photo, giving } = LANGUAGES.en
  await hangLocket(here)
  await showPanel(here, 'list')
  // What was hung last is chosen in the list.
  await page.getByRole('button', { name: locket.door, exact: true }).click()
  await expect(dialog(here).getByRole('heading', { name: locket.title })).toBeVisible()
  await dialog(here)
    .getByLabel(own.choose)
    .and(page.locator('input'))
    .setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await face() })
  const window = dialog(here).getByRole('group', { name: locket.window })
  await expect(window).toBeVisible()
  await window.press('ArrowLeft')
  await window.press('+')
  await expect(dialog(here).getByRole('img', { name: locket.preview })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  await dialog(here).getByRole('button', { name: locket.put }).click()
  await expect(dialog(here)).toHaveCount(0)
  // Its picture is kept here; that of the catalog's is fetched.
  const ownInList = hanging(here).locator('img[src^="blob:"]')
  await expect(ownInList).toHaveCount(1)
  await settled(page)
  await page.reload()
  await settled(page)
  await showPanel(here, 'charms')
  const mine = page.locator('[data-charm^="own:"]')
  await expect(mine).toHaveCount(1)
  const id = (await mine.getAttribute('data-charm')) ?? ''
  await expect(ownInList).toHaveCount(1)

  await page.keyboard.press('s')
  await settled(page)
  await page.getByRole('button', { name: photo.take, exact: true }).click()
  const put = dialog(here).getByRole('switch', { name: giving.put })
  await expect(put).not.toBeChecked()
  const saved = async (): Promise<Buffer> => {
    const downloading = page.waitForEvent('download')
    await dialog(here).getByRole('button', { name: photo.download }).click()
    return readFile(await (await downloading).path())
  }
  expect(bringsThings(await saved())).toBe(false)
  await put.check()
  await expect(dialog(here)).toContainText('Photo Locket is in the picture')
  expect(await violationsOf(page)).toEqual([])
  const rich = await saved()
  expect(bringsThings(rich)).toBe(true)
  expect(rich.length).toBeLessThanOrEqual(5 * 1024 * 1024)

  const friend = await visit(PHONE, { reducedMotion: true })
  const zh = LANGUAGES['zh-CN']
  const pick = (): Promise<void> =>
    friend.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'look.png', mimeType: 'image/png', buffer: rich })
  await pick()
  await expect(dialog(friend)).toContainText(zh.giving.brings(1, 0))
  await expect(dialog(friend)).toContainText('Photo Locket')
  expect(await violationsOf(friend.page)).toEqual([])
  await dialog(friend).getByRole('button', { name: zh.giving.keep }).click()
  await expect(dialog(friend).getByRole('status')).toHaveText(zh.giving.ended.brought_in)
  await dialog(friend).getByRole('button', { name: zh.giving.close, exact: true }).last().click()
  await showPanel(friend, 'charms')
  await expect(tile(friend, id)).toBeVisible()
  await friend.page.getByRole('button', { name: zh.tray.page('Photo Locket'), exact: true }).click()
  await expect(dialog(friend).getByText(zh.charmPage.missing)).toHaveCount(0)
  await dialog(friend).getByRole('button', { name: zh.charmPage.again }).click()
  await expect(dialog(friend).getByRole('group', { name: zh.locket.window })).toBeVisible()
  expect(await violationsOf(friend.page)).toEqual([])
  await dialog(friend).getByRole('button', { name: zh.locket.close, exact: true }).first().click()
  await pick()
  await expect(dialog(friend)).toHaveCount(0)
})
