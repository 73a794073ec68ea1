import { readFile } from 'node:fs/promises'
import type { FileChooser, Page } from '@playwright/test'
import sharp from 'sharp'
import { serializeLook } from '../../src/look/file/serialize'
import { linkTo } from '../../src/share/link/link'
import { withLook } from '../../src/share/picture/picture-look'
import { qrOf } from '../../src/share/qr/qr'
import { sayOpenProblem } from '../../src/words/say-open-problem'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { photoWith } from '../share/make-photo'
import { png } from '../share/make-png'
import { DESKTOP, expect, hanging, PHONE, showPanel, test, type Visit, worn } from './world'

const look = {
  ...lookOf(
    { lash_tab: 'me-bar-plain', front_zip: 'me-sign-coin', strap_ring_l: 'me-bell-pocket' },
    'bp-harbour-day-24',
    'clay',
  ),
  title: 'Rainy Friday',
  author: 'Moss',
  credits: ['周末 · 渡口', 'Quay nights'],
}
const slots = [...look.placed.keys()].sort()

interface Dropped {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** What a chat app makes of a picture: a JPEG of 360 px with nothing but its pixels. */
const smallCopy = async (code: Parameters<typeof photoWith>[0]): Promise<Dropped> => ({
  name: 'mmexport1.jpg',
  type: 'image/jpeg',
  bytes: await sharp(await photoWith(code))
    .resize(360)
    .jpeg({ quality: 60 })
    .toBuffer(),
})

function original(): Dropped {
  const made = withLook(png(), look)
  if (!made.ok) throw new Error(made.problem.kind)
  return { name: 'look.png', type: 'image/png', bytes: Buffer.from(made.png) }
}

type Moment = 'dragover' | 'drop' | 'paste'

/** What a browser tells a page while something is held over it, let go of, or pasted. */
const happens = (page: Page, moment: Moment, given: Dropped | string): Promise<void> =>
  page.evaluate(
    ([kind, text, file]) => {
      const dataTransfer = new DataTransfer()
      if (file) {
        const bytes = Uint8Array.from(atob(file.base64), (char) => char.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], file.name, { type: file.type }))
      } else dataTransfer.setData('text/plain', text)
      const options = { bubbles: true, cancelable: true }
      document.body.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent(kind, { ...options, clipboardData: dataTransfer })
          : new DragEvent(kind, { ...options, dataTransfer }),
      )
    },
    [
      moment,
      typeof given === 'string' ? given : '',
      typeof given === 'string'
        ? null
        : { name: given.name, type: given.type, base64: given.bytes.toString('base64') },
    ] as const,
  )

const notice = ({ page }: Visit, id: string) => page.locator(`[data-notice="${id}"]`)

async function expectOpened(here: Visit, text: string): Promise<void> {
  await expect(notice(here, 'visiting')).toContainText(text)
  await showPanel(here, 'list')
  expect(Object.keys(await worn(here)).sort()).toEqual(slots)
}

for (const place of [DESKTOP, PHONE]) {
  test(`a dropped picture opens beside the own look: from inside, from its code, or it says why not (${place.name})`, async ({
    visit,
  }) => {
    const words = LANGUAGES[place.locale].open
    const here = await visit(place, { reducedMotion: true })
    const back = async (): Promise<void> => {
      await here.page.getByRole('button', { name: LANGUAGES[place.locale].notice.leave }).click()
      await expect(hanging(here)).toHaveCount(2)
    }

    const picture = original()
    await happens(here.page, 'dragover', picture)
    await expect(here.page.locator('[data-drop]')).toContainText(words.drop)
    await happens(here.page, 'drop', picture)
    await expect(here.page.locator('[data-drop]')).toBeHidden()
    await expectOpened(here, words.came.chunk)
    await expect(notice(here, 'visiting')).toContainText('Rainy Friday · Moss')
    await expect(notice(here, 'visiting')).toContainText(`${words.remix} Quay nights`)
    await back()

    await happens(here.page, 'drop', await smallCopy(qrOf(look, 'https://dangle.example/app/')))
    await expectOpened(here, words.came.code)
    await back()

    await happens(here.page, 'drop', await smallCopy(null))
    const problem = { kind: 'picture', problem: { kind: 'no_look' } } as const
    await expect(notice(here, 'unopened')).toContainText(sayOpenProblem(problem, LANGUAGES[place.locale]))
    await expect(hanging(here)).toHaveCount(2)
    await here.page.getByRole('button', { name: LANGUAGES[place.locale].notice.dismiss }).click()
    await expect(notice(here, 'unopened')).toBeHidden()
  })
}

test('a look made mine from a picture keeps its name, which can be changed, and credits whose it was', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  const { keep } = LANGUAGES.en.notice
  await happens(here.page, 'paste', original())
  await here.page.getByRole('button', { name: keep }).click()
  await expect(here.page.getByText(`${LANGUAGES.en.open.remix} Rainy Friday · Moss`)).toBeVisible()
  await here.page.getByRole('button', { name: LANGUAGES.en.open.rename('Rainy Friday') }).click()
  const field = here.page.getByLabel(LANGUAGES.en.open.title)
  await field.fill('')
  await field.pressSequentially('Sunny Sunday ')
  // As Safari ends a composition: over by then, by its own account.
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: false, bubbles: true })
  await expect(field).toBeFocused()
  await field.pressSequentially('🧸'.repeat(50))
  await expect(here.page.getByRole('status').filter({ hasText: '60/60' })).toContainText(
    LANGUAGES.en.look.leftOut(3, '60/60'),
  )
  await field.fill('Sunny Sunday ')
  await field.press('Enter')
  await expect(here.page).toHaveTitle(LANGUAGES.en.shell.pageTitle('Sunny Sunday'))
  await expect(
    here.page.getByRole('button', { name: LANGUAGES.en.open.rename('Sunny Sunday') }),
  ).toBeFocused()
  await here.page.keyboard.press('Control+z')
  await expect(here.page).toHaveTitle(LANGUAGES.en.shell.pageTitle('Rainy Friday'))
  await here.page.keyboard.press('Control+z')
  await expect(hanging(here)).toHaveCount(2)
})

test('links are pasted, look files are picked with the keyboard, and other files are refused by name', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  // Asked for long before the key is pressed: the browser has to be told to leave its own dialog away.
  const asked = new Promise<FileChooser>((resolve) => here.page.once('filechooser', resolve))
  const url = linkTo(look, 'https://somewhere.example/')
  await here.page.getByRole('searchbox').evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
  }, url)
  await expect(notice(here, 'visiting')).toHaveCount(0)
  await happens(here.page, 'paste', `look: ${url}`)
  await expectOpened(here, LANGUAGES.en.open.came.link)

  await here.page.keyboard.press('Control+o')
  const file = Buffer.from(JSON.stringify({ ...serializeLook(look), title: 'From a file' }))
  await (await asked).setFiles({ name: 'look.json', mimeType: 'application/json', buffer: file })
  await expectOpened(here, LANGUAGES.en.open.came.file)
  await expect(notice(here, 'visiting')).toContainText('From a file')

  for (const [content, type] of [
    ['<svg xmlns="a"/>', 'svg'],
    ['Rar!\x1a\x07', 'archive'],
    ['%PDF-1.7', 'pdf'],
    ['', 'empty'],
  ] as const) {
    await happens(here.page, 'drop', { name: 'look.png', type: 'image/png', bytes: Buffer.from(content) })
    await expect(notice(here, 'unopened')).toContainText(LANGUAGES.en.openProblem.types[type])
  }
  const half = { ...original(), bytes: original().bytes.subarray(0, 120) }
  await happens(here.page, 'drop', half)
  const cut = { kind: 'picture', problem: { kind: 'damaged', why: 'cut_off' } } as const
  await expect(notice(here, 'unopened')).toContainText(sayOpenProblem(cut, LANGUAGES.en))
  await expect(notice(here, 'visiting')).toContainText('From a file')
  await here.page.getByRole('button', { name: LANGUAGES.en.notice.leave }).click()
  await expect(hanging(here)).toHaveCount(2)
})

test('a card of three charms, passed on small and poor by a chat app, opens from the code in it', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { hash: linkTo(look, ''), reducedMotion: true })
  const { page } = here
  const words = LANGUAGES.en.photo
  await page.keyboard.press('s')
  await page.getByRole('radio', { name: words.layouts.card, exact: true }).check()
  await page.getByRole('button', { name: words.take, exact: true }).click()
  const result = page.locator('dialog[open]')
  await expect(result).toBeVisible()
  const downloading = page.waitForEvent('download')
  await result.getByRole('button', { name: words.download }).click()
  const whole = await readFile(await (await downloading).path())
  await result.getByRole('button', { name: words.close }).click()
  const bytes = await sharp(whole).resize(360).jpeg({ quality: 60 }).toBuffer()
  await happens(page, 'drop', { name: 'mmexport2.jpg', type: 'image/jpeg', bytes })
  await expectOpened(here, LANGUAGES.en.open.came.code)
  await expect(page).not.toHaveURL(/#/)
})
