import sharp from 'sharp'
import { LANGUAGES } from '../languages'
import {
  DESKTOP,
  expect,
  linkOf,
  PHONE,
  saved,
  settled,
  showPanel,
  test,
  totalOf,
  type Visit,
  violationsOf,
} from './world'

/** A backpack hung on a wall, and a bank card beside it, true to scale: the body is 435 mm tall. */
const PHOTO = { width: 1200, height: 1600, mmPerPx: 0.5 } as const
const BODY_MM = 870 * PHOTO.mmPerPx
const CARD = { left: 90, top: 1400, width: 85.6 / PHOTO.mmPerPx, height: 53.98 / PHOTO.mmPerPx }

const bagPhoto = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${PHOTO.width}" height="${PHOTO.height}">
  <defs><linearGradient id="wall" x2="1" y2="1"><stop stop-color="#efe9df"/><stop offset="1" stop-color="#d9cfbf"/></linearGradient></defs>
  <rect width="1200" height="1600" fill="url(#wall)"/>
  <g transform="translate(600 820)">
    <path d="M-90-440v-60a90 60 0 0 1 180 0v60" fill="none" stroke="#1d3a4a" stroke-width="30"/>
    <path d="M-280-220C-280-380-170-450 0-450s280 70 280 230v560q0 80-80 80H-200q-80 0-80-80z" fill="#2f6076"/>
    <path d="M-220-200q220-140 440 0" fill="none" stroke="#16303d" stroke-width="12"/>
    <path d="M-200 40h400v260q0 60-60 60h-280q-60 0-60-60z" fill="#3b7690" stroke="#16303d" stroke-width="6"/>
  </g>
  <rect x="${CARD.left}" y="${CARD.top}" width="${CARD.width}" height="${CARD.height}" rx="6" fill="#b8402c"/>
</svg>`),
  )
    .jpeg({ quality: 88 })
    .toBuffer()

const wordsOf = ({ place }: Visit) => LANGUAGES[place.locale]
const making = ({ page }: Visit) => page.locator('dialog[open]')
const at = (visit: Visit, step: string) =>
  expect(making(visit).locator(`[data-step="${step}"]`)).toBeVisible()
const press = (visit: Visit, name: string) => making(visit).getByRole('button', { name, exact: true }).click()

/** Drops a photo on the page, and takes up the offer to make a bag of it. */
async function dropPhoto(visit: Visit): Promise<void> {
  const data = (await bagPhoto()).toString('base64')
  await visit.page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([bytes], 'bag.jpg', { type: 'image/jpeg' }))
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
  }, data)
  await visit.page.getByRole('button', { name: wordsOf(visit).open.makeBagOfIt }).click()
  await at(visit, 'cut')
  await expect(making(visit).getByText(/\d+\s?%/)).toBeVisible({ timeout: 60_000 })
}

/** Where a place of the photo is on screen, while all of it is shown. */
async function onScreen(visit: Visit, x: number, y: number) {
  const box = await making(visit).locator('canvas').first().boundingBox()
  if (!box) throw new Error('no picture is shown')
  return { x: box.x + (x / PHOTO.width) * box.width, y: box.y + (y / PHOTO.height) * box.height }
}

/** Drags the four rings onto the corners of the card. */
async function measure(visit: Visit): Promise<void> {
  const { own } = wordsOf(visit)
  const { mouse } = visit.page
  await press(visit, own.scale)
  const { left, top, width, height } = CARD
  const corners = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ] as const
  for (const [i, [x, y]] of corners.entries()) {
    const ring = await making(visit).locator(`[data-mark="${i}"]`).boundingBox()
    const to = await onScreen(visit, x, y)
    if (!ring) throw new Error('no ring is shown')
    await mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2)
    await mouse.down()
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
  }
  await press(visit, own.scaleUse)
}

const heightTyped = async (visit: Visit): Promise<number> =>
  10 * Number(await making(visit).getByLabel(wordsOf(visit).own.height).inputValue())

/** Taps a place of a kind, as shares of the picture that is shown of the bag. */
async function tapPlace(visit: Visit, kind: string, u: number, v: number): Promise<void> {
  await making(visit).getByRole('radio', { name: kind, exact: true }).check({ force: true })
  const box = await making(visit).locator('canvas').first().boundingBox()
  if (!box) throw new Error('no bag is shown')
  await visit.page.mouse.click(box.x + u * box.width, box.y + v * box.height)
}

const marks = (visit: Visit) => making(visit).locator('[data-mark]')

/** Makes a bag with four places of the photo, and waits until the look is on it. */
async function makeBag(here: Visit): Promise<void> {
  const { own, ownBag } = wordsOf(here)
  await dropPhoto(here)
  await press(here, own.next)
  await at(here, 'size')
  // Until the outline is known, the handle counts.
  await expect(making(here).getByText(own.making)).toHaveCount(0, { timeout: 60_000 })
  await measure(here)
  expect(Math.abs((await heightTyped(here)) / BODY_MM - 1)).toBeLessThan(0.03)
  expect(await violationsOf(here.page)).toEqual([])

  await press(here, own.next)
  await at(here, 'places')
  await tapPlace(here, ownBag.kinds.zipper_pull, 0.3, 0.4)
  await making(here)
    .getByRole('button', { name: ownBag.mirror('').trim() })
    .first()
    .click()
  await tapPlace(here, ownBag.kinds.d_ring, 0.5, 0.5)
  await tapPlace(here, ownBag.kinds.haul_handle, 0.5, 0.06)
  await expect(marks(here)).toHaveCount(4)
  expect(await violationsOf(here.page)).toEqual([])

  await press(here, own.next)
  await at(here, 'name')
  await press(here, ownBag.use)
  await expect(making(here)).toHaveCount(0, { timeout: 90_000 })
  await settled(here.page)
}

const hangs = ({ page }: Visit): Promise<number> =>
  page.evaluate(() => window.__dangle?.hanging().length ?? 0)

/** What the bag of the look is called where bags are chosen. */
const bagName = async (visit: Visit): Promise<string> => {
  await showPanel(visit, 'list')
  const { bag } = wordsOf(visit).look
  const chosen = visit.page.getByRole('button', { name: new RegExp(`^${bag}:`) })
  return ((await chosen.getAttribute('aria-label')) ?? (await chosen.textContent()) ?? '').trim()
}

for (const place of [DESKTOP, PHONE])
  test(`a photo becomes a bag with four places, and the look is on it (${place.name})`, async ({ visit }) => {
    const here = await visit(place, { reducedMotion: true })
    await makeBag(here)
    expect(await hangs(here), 'both charms moved over').toBe(2)
  })

test('a bag of one’s own is an outline to a friend at the same total, goes on from there, and is itself again at home', async ({
  visit,
}) => {
  const owner = await visit(PHONE, { reducedMotion: true })
  await makeBag(owner)
  const total = await totalOf(owner)
  expect(total).toBeGreaterThan(0)
  const mine = LANGUAGES['zh-CN'].names.ownThings.bag
  expect(await bagName(owner)).toContain(mine)
  const sent = await linkOf(owner)
  await owner.page.close()

  const friend = await visit(DESKTOP, { hash: sent.hash, reducedMotion: true })
  await settled(friend.page)
  expect(await hangs(friend)).toBe(2)
  await expect.poll(() => totalOf(friend)).toBe(total)
  await friend.page.getByRole('button', { name: LANGUAGES.en.notice.keep }).click()
  const theirs = LANGUAGES.en.names.ownThings.theirBag
  expect(await bagName(friend)).toContain(theirs)
  await saved(friend)
  await friend.page.reload()
  await settled(friend.page)
  await expect.poll(() => totalOf(friend), 'kept by the friend').toBe(total)
  expect(await bagName(friend)).toContain(theirs)
  const back = await linkOf(friend)

  const again = await visit(PHONE, { beside: owner.context, hash: back.hash, reducedMotion: true })
  await settled(again.page)
  await expect.poll(() => totalOf(again)).toBe(total)
  expect(await bagName(again)).toContain(mine)
})

test('places are set by keys alone', async ({ visit }) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  const { own, ownBag } = wordsOf(here)
  await dropPhoto(here)
  await press(here, own.next)
  await press(here, own.next)
  await at(here, 'places')
  const add = making(here).getByRole('button', { name: ownBag.add })
  await add.press('Enter')
  const first = marks(here).first()
  await expect(first).toBeFocused()
  const before = await first.boundingBox()
  for (let i = 0; i < 5; i++) await here.page.keyboard.press('Shift+ArrowLeft')
  expect((await first.boundingBox())?.x).toBeLessThan((before?.x ?? 0) - 10)
  await add.press('Enter')
  await expect(marks(here)).toHaveCount(2)
  await here.page.keyboard.press('Delete')
  await expect(marks(here)).toHaveCount(1)
  await here.page.keyboard.press('Escape')
  await expect(making(here)).toHaveCount(0)
})
