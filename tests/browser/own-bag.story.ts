import { LANGUAGES } from '../languages'
import { at, BODY_MM, CARD, dropPhoto, making, marks, PHOTO, press, tapPlace, wordsOf } from './own-bag-ways'
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
