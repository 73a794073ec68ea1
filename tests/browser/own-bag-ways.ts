import sharp from 'sharp'
import { LANGUAGES } from '../languages'
import { expect, type Visit } from './world'

/** A backpack hung on a wall, and a bank card beside it, true to scale: the body is 435 mm tall. */
export const PHOTO = { width: 1200, height: 1600, mmPerPx: 0.5 } as const
export const BODY_MM = 870 * PHOTO.mmPerPx
export const CARD = { left: 90, top: 1400, width: 85.6 / PHOTO.mmPerPx, height: 53.98 / PHOTO.mmPerPx }

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

export const wordsOf = ({ place }: Visit) => LANGUAGES[place.locale]
export const making = ({ page }: Visit) => page.locator('dialog[open]')
export const at = (visit: Visit, step: string) =>
  expect(making(visit).locator(`[data-step="${step}"]`)).toBeVisible()
export const press = (visit: Visit, name: string) =>
  making(visit).getByRole('button', { name, exact: true }).click()

/** Drops a photo on the page, and takes up the offer to make a bag of it. */
export async function dropPhoto(visit: Visit): Promise<void> {
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

/** Taps a place of a kind, as shares of the picture that is shown of the bag. */
export async function tapPlace(visit: Visit, kind: string, u: number, v: number): Promise<void> {
  await making(visit).getByRole('radio', { name: kind, exact: true }).check({ force: true })
  const box = await making(visit).locator('canvas').first().boundingBox()
  if (!box) throw new Error('no bag is shown')
  await visit.page.mouse.click(box.x + u * box.width, box.y + v * box.height)
}

export const marks = (visit: Visit) => making(visit).locator('[data-mark]')
