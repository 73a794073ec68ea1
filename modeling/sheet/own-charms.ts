import { parseArgs } from 'node:util'
import sharp from 'sharp'
import type { Pixels } from '../../src/catalog/import/photo/photo-cover'
import { onPage } from '../browser-page'
import type { Shot } from '../viewer/stage'
import { type OwnFigures, ownFigures } from './own-figures'
import { OWN_RECIPES, type OwnRecipe } from './own-recipes'

/**
 * npm run models:own [-- --out docs/own-charms.webp]: twenty charms made of pictures as the app makes them, each beside its
 * picture and from four sides, for people to judge; prints what was measured of each.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/own-charms.webp' } } })

const cell = { width: 168, height: 184 }
const [label, gap, columns] = [34, 8, 2]
const views = [
  { yaw: 0, pitch: 2 },
  { yaw: 38, pitch: 12 },
  { yaw: 90, pitch: 2 },
  { yaw: 180, pitch: 4 },
] as const
const block = { width: cell.width * (views.length + 1) + gap, height: cell.height + label + gap }
const ground = { r: 230, g: 226, b: 220, alpha: 1 }

const sourceOf = ({ picture }: OwnRecipe): string =>
  picture.kind === 'artwork'
    ? 'artwork'
    : `photo on ${picture.ground}${picture.loop ? ', a loop around it' : ''}`

/** What it is made of, and into what. */
function title(number: number, recipe: OwnRecipe, { built }: OwnFigures): Buffer {
  const { w, h, d } = built.facts.dimsMm
  const size = [w, h, d].map((side) => side.toFixed(0)).join(' × ')
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${block.width - gap}" height="${label}" font-family="sans-serif"><text x="4" y="15" font-size="13" fill="#2a2622">${number} ${recipe.name}, ${recipe.kind}</text><text x="4" y="30" font-size="11" fill="#8a8178">${sourceOf(recipe)} · ${size} mm</text></svg>`,
  )
}

const shown = ({ width, height, rgba }: Pixels): Promise<Buffer> =>
  sharp(rgba, { raw: { width, height, channels: 4 } })
    .resize(cell.width - gap, cell.height, { fit: 'contain', background: ground })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer()

const cells: { readonly input: Buffer; readonly left: number; readonly top: number }[] = []
const all: OwnFigures[] = []
await onPage('viewer/index.html', cell, async (page) => {
  page.setDefaultTimeout(600_000)
  await page.route('**/shot-model/*', (route) => {
    const number = Number(route.request().url().split('/').at(-1))
    return route.fulfill({
      body: Buffer.from(all[number]?.built.glb ?? []),
      contentType: 'model/gltf-binary',
    })
  })
  await page.waitForFunction(() => window.shoot !== undefined)
  for (const [index, recipe] of OWN_RECIPES.entries()) {
    const figures = await ownFigures(recipe)
    all.push(figures)
    const { built, triangles, drawnOut, faults, photo } = figures
    const left = (index % columns) * block.width + gap
    const top = Math.floor(index / columns) * block.height
    cells.push({ input: title(index + 1, recipe, figures), left, top })
    cells.push({ input: await shown(photo), left, top: top + label })
    const { w, h, d } = built.facts.dimsMm
    const scaleMm = 1.16 * Math.max(h, (Math.hypot(w, d) * cell.height) / cell.width)
    for (const [side, view] of views.entries()) {
      const shot: Shot = {
        ...view,
        url: `/shot-model/${index}`,
        focus: 'body',
        zoom: 1,
        state: null,
        scaleMm,
      }
      await page.evaluate((one) => window.shoot?.(one), shot)
      cells.push({
        input: await page.screenshot(),
        left: left + (side + 1) * cell.width,
        top: top + label,
      })
    }
    const told = [
      `${(built.glb.length / 1024).toFixed(0)} KB`,
      `${triangles} triangles`,
      `${(100 * drawnOut).toFixed(1)} % of its front drawn out over 2:1`,
      `${built.facts.massG} g`,
      faults.join('; ') || 'no faults',
    ]
    console.log(index + 1, recipe.name, recipe.kind, told.join(' · '))
  }
})

await sharp({
  create: {
    width: columns * block.width + gap,
    height: Math.ceil(all.length / columns) * block.height,
    channels: 4,
    background: ground,
  },
})
  .composite(cells)
  .flatten()
  .webp({ quality: 80, effort: 6 })
  .toFile(values.out)

const count = (test: (figures: OwnFigures) => boolean): number => all.filter(test).length
console.log(
  `${all.length} charms: ${count(({ faults }) => faults.length === 0)} without a fault, ${count(({ drawnOut }) => drawnOut <= 0.01)} with at most 1 % of their front drawn out over 2:1`,
)
