import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { builtInCatalog } from '../../src/catalog/built-in'
import { nameOfCharm } from '../../src/words/catalog-names'
import { loadLanguage } from '../../src/words/load-language'
import { slotName } from '../../src/words/slot-names'
import { onPage } from '../browser-page'
import { bareLook, drawHangings, type Hanging } from './hangings'

/**
 * npm run models:hanging [-- --out docs/hanging.webp --each 10 --seed 13]: swinging placements of all six bags, drawn
 * by a seed, each at rest with its chain from in front of its place and from beside it, for people to judge.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/hanging.webp' },
    each: { type: 'string', default: '10' },
    seed: { type: 'string', default: '13' },
  },
})

const cell = { width: 188, height: 230 }
const [label, gap, columns] = [32, 8, 5]
const block = { width: 2 * cell.width + gap, height: cell.height + label + gap }

const catalog = builtInCatalog()
const english = await loadLanguage('en')
const bags = [...catalog.carriers.keys()].filter((id) => id.startsWith('bp-'))
const hangings = drawHangings(catalog, bags, Number(values.each), Number(values.seed))

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** What hangs where. */
function title({ carrier, charm, slot }: Hanging, number: number): Buffer {
  const facts = catalog.charms.get(charm)
  const name = facts ? nameOfCharm(facts, english) : charm
  const place = slotName(catalog, bareLook(catalog, carrier), slot, english, 'title')
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${block.width - gap}" height="${label}" font-family="sans-serif"><text x="4" y="13" font-size="12" fill="#2a2622">${number} ${escaped(name)}</text><text x="4" y="27" font-size="11" fill="#8a8178">${escaped(place)} · ${carrier}</text></svg>`,
  )
}

const cells: { readonly input: Buffer; readonly left: number; readonly top: number }[] = []
await onPage('sheet/hanging.html', cell, async (page) => {
  page.setDefaultTimeout(600_000)
  await page.waitForFunction(() => window.hang !== undefined)
  for (const [index, hanging] of hangings.entries()) {
    const left = (index % columns) * block.width + gap
    const top = Math.floor(index / columns) * block.height
    cells.push({ input: title(hanging, index + 1), left, top })
    for (const [column, side] of ([0, 90] as const).entries()) {
      await page.evaluate(([one, from]) => window.hang?.(one, from), [hanging, side] as const)
      cells.push({ input: await page.screenshot(), left: left + column * cell.width, top: top + label })
    }
    console.log(index + 1, hanging.carrier, hanging.slot, hanging.charm)
  }
})

await sharp({
  create: {
    width: columns * block.width + gap,
    height: Math.ceil(hangings.length / columns) * block.height,
    channels: 3,
    background: { r: 230, g: 226, b: 220 },
  },
})
  .composite(cells)
  .webp({ quality: 82, effort: 6 })
  .toFile(values.out)
