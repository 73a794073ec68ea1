import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { LOCALES } from '../../src/look/facts/locale'
import { loadLanguage } from '../../src/words/load-language'
import { onPage } from '../browser-page'
import { type CarrierFacts, type CharmFacts, readCarriers, readCharms } from '../kit/catalog-facts'
import { modelsFolder } from '../models-folder'
import type { Shot } from '../viewer/stage'

/**
 * npm run models:sheet [-- --out docs/models]: every model from four sides, all charms at one scale, all bags at
 * another, for people to judge. Writes <out>/carriers.webp and <out>/<type of charm>.webp.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/models' } } })

const views = [
  { yaw: 0, pitch: 2 },
  { yaw: 38, pitch: 12 },
  { yaw: 90, pitch: 2 },
  { yaw: 180, pitch: 4 },
] as const

interface Kind {
  readonly folder: 'carriers' | 'charms'
  /** Millimeters that a cell is high; the cell's size in pixels; models a row. */
  readonly scaleMm: number
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly focus: Shot['focus']
}

const charms: Kind = { folder: 'charms', scaleMm: 190, width: 132, height: 200, columns: 3, focus: 'body' }
const carriers: Kind = { folder: 'carriers', scaleMm: 660, width: 300, height: 340, columns: 1, focus: 'all' }
const label = 26
const gap = 8
const ground = { r: 230, g: 226, b: 220 }

type Named = CharmFacts | CarrierFacts

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const languages = await Promise.all(LOCALES.map((locale) => loadLanguage(locale)))

/** What something of the catalog is called, in every language. */
const namesOf = (id: string): string =>
  languages
    .map(
      ({ names }) =>
        ({ ...names.charms, ...names.carriers }) as Readonly<Record<string, { readonly name: string }>>,
    )
    .map((all) => all[id]?.name ?? id)
    .join(' ')

const title = (width: number, { id }: Named): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${label}"><text x="8" y="18" font-family="sans-serif" font-size="14" fill="#2a2622">${escaped(namesOf(id))} <tspan fill="#8a8178" font-size="12">${id}</tspan></text></svg>`,
  )

const drawSheet = async (page: Page, file: string, kind: Kind, models: readonly Named[]): Promise<void> => {
  const { folder, scaleMm, width, height, columns, focus } = kind
  const made = models.filter(({ id }) => existsSync(join(modelsFolder, folder, `${id}.glb`)))
  const block = { width: width * views.length + gap, height: height + label + gap }
  await page.setViewportSize({ width, height })
  const cells: { readonly input: Buffer; readonly left: number; readonly top: number }[] = []
  for (const [index, model] of made.entries()) {
    const left = (index % columns) * block.width + gap
    const top = Math.floor(index / columns) * block.height
    cells.push({ input: title(block.width - gap, model), left, top })
    for (const [side, view] of views.entries()) {
      const url = `/shot-model/${folder}/${model.id}`
      await page.evaluate((shot) => window.shoot?.(shot), {
        ...view,
        url,
        focus,
        zoom: 1,
        state: null,
        scaleMm,
      } satisfies Shot)
      cells.push({ input: await page.screenshot(), left: left + side * width, top: top + label })
    }
    console.log(model.id)
  }
  mkdirSync(dirname(file), { recursive: true })
  await sharp({
    create: {
      width: block.width * Math.min(columns, made.length) + gap,
      height: block.height * Math.ceil(made.length / columns),
      channels: 3,
      background: ground,
    },
  })
    .composite(cells)
    .webp({ quality: 82, effort: 6 })
    .toFile(file)
}

await onPage('viewer/index.html', { width: charms.width, height: charms.height }, async (page) => {
  await page.route('**/shot-model/**', (route) => {
    const [folder = '', id = ''] = route.request().url().split('/').slice(-2)
    return route.fulfill({
      body: readFileSync(join(modelsFolder, folder, `${id}.glb`)),
      contentType: 'model/gltf-binary',
    })
  })
  await page.waitForFunction(() => window.shoot !== undefined, undefined, { timeout: 60_000 })
  await drawSheet(page, join(values.out, 'carriers.webp'), carriers, readCarriers())
  const types = new Map<string, CharmFacts[]>()
  for (const charm of readCharms()) types.set(charm.type, [...(types.get(charm.type) ?? []), charm])
  for (const [type, models] of types) await drawSheet(page, join(values.out, `${type}.webp`), charms, models)
})
