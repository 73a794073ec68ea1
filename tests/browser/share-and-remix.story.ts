import { readFile } from 'node:fs/promises'
import { carrierId } from '../../src/look/ids'
import { lookIn } from '../../src/share/picture/picture-look'
import { carrierName } from '../../src/words/catalog-names'
import { LANGUAGES } from '../languages'
import { catalog } from '../look/makers'
import {
  charmName,
  DESKTOP,
  expect,
  hanging,
  historyDepth,
  linkOf,
  PHONE,
  settled,
  showPanel,
  spoken,
  test,
  tile,
  type Visit,
  worn,
} from './world'

const TITLE = '果园周末'
const NAME = '小诺'

/** Puts a charm of the tray on a place of the list. */
async function put(here: Visit, charm: string, slot: string): Promise<void> {
  await showPanel(here, 'charms')
  await tile(here, charm).click()
  await here.page.locator(`[role="option"][data-slot="${slot}"]`).click()
  await expect(spoken(here)).toContainText(charmName(charm, here.place.locale))
}

/** Takes the picture that the studio is set to, and gives its file. */
async function takePicture({ page, place }: Visit): Promise<Buffer> {
  const words = LANGUAGES[place.locale].photo
  await settled(page)
  await page.getByRole('button', { name: words.take, exact: true }).click()
  const dialog = page.locator('dialog[open]')
  await expect(dialog).toBeVisible()
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: words.download }).click()
  return readFile(await (await downloading).path())
}

test('share and remix: a picture and a link go to a friend, a remix with its credit comes back, both stand in one card', async ({
  visit,
}) => {
  const author = await visit(PHONE, { reducedMotion: true })
  const zh = LANGUAGES['zh-CN'].photo
  await showPanel(author, 'list')
  await author.page.getByRole('button', { name: new RegExp(`^${LANGUAGES['zh-CN'].look.bag}:`) }).click()
  const orchard = carrierName(catalog, carrierId('bp-orchard-tote-15'), LANGUAGES['zh-CN'])
  await author.page
    .getByRole('button', { name: new RegExp(orchard) })
    .last()
    .click()
  await put(author, 'pl-bear-mossbutton', 'handle_ring_l')
  await put(author, 'tr-tassel-silk', 'side_loop_l')
  await showPanel(author, 'list')
  const made = await worn(author)
  expect(Object.keys(made)).toHaveLength(3)

  await author.page.getByRole('button', { name: LANGUAGES['zh-CN'].shell.photo, exact: true }).tap()
  await author.page.getByRole('tab', { name: zh.tabs.scene }).tap()
  await author.page.getByRole('radio', { name: zh.backdrops.blush }).check()
  await author.page.getByRole('tab', { name: zh.tabs.more }).tap()
  await author.page.getByRole('textbox', { name: zh.lookTitle }).fill(TITLE)
  await author.page.getByRole('textbox', { name: zh.signature }).fill(NAME)
  const picture = await takePicture(author)
  const dialog = author.page.locator('dialog[open]')
  await expect(dialog.getByLabel(zh.caption)).toHaveValue(new RegExp(TITLE))
  for (const charm of Object.values(made))
    await expect(dialog.getByLabel(zh.altText)).toHaveValue(new RegExp(charm))
  await dialog.getByRole('button', { name: zh.close }).click()
  await historyDepth(author.page).toBe(0)
  await author.page.goBack()
  const sent = await linkOf(author)
  await author.page.close()

  const friend = await visit(DESKTOP, { hash: sent.hash, reducedMotion: true })
  const notice = friend.page.locator('[data-notice="visiting"]')
  await expect(notice).toContainText(`${TITLE} · ${NAME}`)
  expect(Object.keys(await worn(friend))).toEqual(Object.keys(made))
  const pressed = tile(friend, 'me-bell-pocket')
  await pressed.click()
  const hint = friend.page.locator('[data-locked]')
  await expect(hint, 'nothing can be hung in it').toHaveText(`${LANGUAGES.en.announcement.visiting}.`)
  const [at, said] = [await pressed.boundingBox(), await hint.boundingBox()]
  const apart = (at?.y ?? 0) + (at?.height ?? 0) / 2 - (said?.y ?? 0) - (said?.height ?? 0) / 2
  expect(Math.abs(apart), 'said where one looks').toBeLessThan(120)
  await friend.page.getByRole('button', { name: LANGUAGES.en.notice.leave }).click()
  await expect(hanging(friend), "the friend's own look is safe").toHaveCount(2)

  await friend.page
    .locator(`input[type="file"][aria-label="${LANGUAGES.en.open.open}"]`)
    .setInputFiles({ name: 'IMG_0001.png', mimeType: 'image/png', buffer: picture })
  await expect(notice).toContainText(LANGUAGES.en.open.came.chunk)
  expect(Object.keys(await worn(friend))).toEqual(Object.keys(made))
  await friend.page.getByRole('button', { name: LANGUAGES.en.notice.keep }).click()
  await put(friend, 'me-bell-pocket', 'handle_ring_l')
  await expect
    .poll(() => worn(friend))
    .toMatchObject({
      handle_ring_l: charmName('me-bell-pocket', 'en'),
    })
  const answer = await linkOf(friend)
  await expect(friend.page.getByRole('dialog', { name: LANGUAGES.en.share.title })).toContainText(
    `${TITLE} · ${NAME}`,
  )

  const again = await visit(PHONE, { beside: author.context, hash: answer.hash })
  await expect(again.page.locator('[data-notice="visiting"]')).toContainText(
    `${LANGUAGES['zh-CN'].open.remix} ${TITLE} · ${NAME}`,
  )
  await again.page.getByRole('button', { name: LANGUAGES['zh-CN'].shell.photo, exact: true }).tap()
  await again.page.getByRole('tab', { name: zh.tabs.picture }).tap()
  await again.page.getByRole('radio', { name: zh.layouts.a_b }).check()
  await expect(again.page.getByRole('radio', { name: TITLE })).toBeChecked()
  const both = lookIn(await takePicture(again))
  expect(both.ok && both.look.credits).toEqual([`${TITLE} · ${NAME}`])
  await expect(again.page.locator('dialog[open]').getByLabel(zh.altText)).toHaveValue(
    new RegExp(`^${zh.layouts.a_b}`),
  )
  await again.page.locator('dialog[open]').getByRole('button', { name: zh.close }).click()
  await historyDepth(again.page).toBe(0)
  await again.page.goBack()
  await again.page.getByRole('button', { name: LANGUAGES['zh-CN'].notice.leave }).click()
  await showPanel(again, 'list')
  expect(await worn(again), "the author's own look is safe").toEqual(made)
})

/** Does what a browser's translation of the page does, also to what comes later. */
function translatePage(): void {
  const wrap = (): void => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walk.nextNode()) texts.push(walk.currentNode as Text)
    for (const text of texts) {
      const parent = text.parentElement
      if (!text.data.trim() || !parent || parent.closest('script, style, font, [translate=no]')) continue
      const outer = document.createElement('font')
      outer.append(Object.assign(document.createElement('font'), { textContent: text.data }))
      text.replaceWith(outer)
    }
  }
  wrap()
  let later: ReturnType<typeof setTimeout>
  new MutationObserver(() => {
    clearTimeout(later)
    later = setTimeout(wrap, 50)
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

test('a page that the browser translates keeps its panels, and what changes there changes in sight', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { stage: 'none' })
  const { page, context } = here
  const { shell, share, look, photo, scoreCard } = LANGUAGES.en
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(translatePage)
  await page.getByRole('button', { name: shell.share }).click()
  const sharing = page.getByRole('dialog', { name: share.title })
  await sharing.getByRole('button', { name: share.copy }).click()
  await expect(sharing.getByRole('button', { name: share.copied })).toBeVisible()
  await page.keyboard.press('Escape')
  const headline = page.getByRole('heading', { name: new RegExp(`^${scoreCard.title}`) })
  const before = await headline.textContent()
  await page.getByRole('button', { name: look.clear }).click()
  await expect(headline).not.toHaveText(before ?? '')
  await page.keyboard.press('Control+z')
  await expect(headline).toHaveText(before ?? '')
  await put(here, 'tr-bow-satin', 'lash_tab')
  await expect(hanging(here)).toHaveCount(3)
  await page.getByRole('button', { name: shell.photo, exact: true }).click()
  await expect(page.getByText(photo.noStage)).toBeVisible()
  await expect(page.getByRole('heading', { name: shell.studio })).toBeVisible()
  await page.getByRole('button', { name: shell.studioDone }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('button', { name: LANGUAGES['zh-CN'].shell.share })).toBeVisible()
})
