import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { unmeasuredCatalog } from '../../src/catalog/built-in'
import { charmId } from '../../src/look/ids'
import { onPage } from '../browser-page'
import { modelsFolder } from '../models-folder'
import { THUMBNAIL_EDGES, thumbnailName } from './names'

/** tsx modeling/thumbnails/render.ts [ids]: pictures of models at two sizes, drawn with the app's own light, fur and materials. */

const MOST_BYTES = 12 * 1024
const QUALITIES = [88, 82, 76, 68, 60, 50, 40, 30, 20]

const catalog = unmeasuredCatalog()
const wanted = process.argv.slice(2)
const modeled = (['charms', 'carriers'] as const).flatMap((folder) =>
  readdirSync(join(modelsFolder, folder))
    .filter((name) => name.endsWith('.glb'))
    .map((name) => ({ folder, id: name.slice(0, -'.glb'.length) })),
)
for (const id of wanted) if (!modeled.some((model) => model.id === id)) throw new Error(`no model of ${id}`)

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
async function webp(picture: Sharp, edge: number): Promise<Buffer> {
  const png = await picture.clone().resize(edge, edge, { kernel: 'lanczos3' }).png().toBuffer()
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
  for (const { folder, id } of modeled) {
    if (wanted.length > 0 && !wanted.includes(id)) continue
    const { states = [], lightHex = null } = catalog.charms.get(charmId(id)) ?? {}
    const drawn = await page.evaluate(([path, coming]) => window.picture?.(path, coming), [
      `/models/${folder}/${id}.glb`,
      { states, lightHex },
    ] as const)
    if (!drawn) throw new Error(`${id} was not drawn`)
    const picture = await cutOut(...drawn)
    for (const edge of THUMBNAIL_EDGES) {
      const bytes = await webp(picture, edge)
      writeFileSync(join(modelsFolder, folder, thumbnailName(id, edge)), bytes)
      console.log(`${id} ${edge} px ${(bytes.length / 1024).toFixed(1)} KB`)
    }
  }
})
