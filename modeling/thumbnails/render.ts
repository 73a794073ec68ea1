import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { onPage } from '../browser-page'

/** tsx modeling/thumbnails/render.ts [ids]: pictures of charms, drawn with the app's own light, fur and materials. */

const EDGE = 320
const MOST_BYTES = 12 * 1024
const QUALITIES = [88, 82, 76, 68, 60, 50, 40]

const folder = fileURLToPath(new URL('../../public/models/charms', import.meta.url))
const modeled = readdirSync(folder)
  .filter((name) => name.endsWith('.glb'))
  .map((name) => name.slice(0, -'.glb'.length))
const wanted = process.argv.slice(2)
for (const id of wanted) if (!modeled.includes(id)) throw new Error(`no model of ${id}`)

const pixelsOf = (dataUrl: string) =>
  sharp(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })

/** What differs between black and white behind it is what shines through: alpha = 1 − (white − black). */
async function cutOut(black: string, white: string): Promise<Sharp> {
  const { data: dark, info } = await pixelsOf(black)
  const { data: bright } = await pixelsOf(white)
  const pixels = Buffer.alloc(info.width * info.height * 4)
  for (let at = 0; at < info.width * info.height; at++) {
    let through = 0
    for (let c = 0; c < 3; c++) through += (bright[at * 3 + c] ?? 0) - (dark[at * 3 + c] ?? 0)
    const alpha = 1 - Math.min(Math.max(through / 765, 0), 1)
    for (let c = 0; c < 3; c++) {
      pixels[at * 4 + c] = alpha > 0 ? Math.min(255, Math.round((dark[at * 3 + c] ?? 0) / alpha)) : 0
    }
    pixels[at * 4 + 3] = Math.round(alpha * 255)
  }
  return sharp(pixels, { raw: { width: info.width, height: info.height, channels: 4 } })
}

/** The best quality that fits. */
async function webp(picture: Sharp): Promise<Buffer> {
  const png = await picture.resize(EDGE, EDGE, { kernel: 'lanczos3' }).png().toBuffer()
  const small = sharp(png)
  let smallest = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    smallest = await small
      .clone()
      .webp({ quality, alphaQuality: quality, effort: 6, smartSubsample: true })
      .toBuffer()
    if (smallest.length <= MOST_BYTES) return smallest
  }
  return smallest
}

await onPage('thumbnails/index.html', { width: 960, height: 960 }, async (page) => {
  await page.waitForFunction(() => window.picture !== undefined, undefined, { timeout: 60_000 })
  for (const id of wanted.length > 0 ? wanted : modeled) {
    const drawn = await page.evaluate((path) => window.picture?.(path), `/models/charms/${id}.glb`)
    if (!drawn) throw new Error(`${id} was not drawn`)
    const bytes = await webp(await cutOut(...drawn))
    writeFileSync(join(folder, `${id}.webp`), bytes)
    console.log(`${id} ${(bytes.length / 1024).toFixed(1)} KB`)
  }
})
