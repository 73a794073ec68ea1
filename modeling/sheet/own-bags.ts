import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { loopAround, overlap, strokeFor } from '../../bench/cut-out/gestures'
import { builtInCatalog } from '../../src/catalog/built-in'
import { cutPhoto } from '../../src/catalog/import/photo/cut-photo'
import type { TextureFile } from '../../src/catalog/import/photo/model/gltf-parts'
import type { Pixels } from '../../src/catalog/import/photo/photo-cover'
import type { BrushStroke } from '../../src/catalog/import/photo/photo-edits'
import type { BagStub } from '../../src/look/facts/bag-stub'
import { carrierOfBag } from '../../src/look/facts/carrier-of-bag'
import { alternatives } from '../../src/look/fit/fit'
import { carrierId, charmId } from '../../src/look/ids'
import { anchorOfSlot } from '../../src/look/slot'
import { buildBag, buildStandIn } from '../../src/state/own/bag/build-bag'
import { onPage } from '../browser-page'
import { bagFigures } from './bag-figures'
import { PHOTOGRAPHED_BAGS, photographBag } from './bag-photos'
import { bareLook } from './hangings'

/**
 * npm run models:bags [-- --out docs/own-bags.webp --only 3]: ten bags made of front photos of the built-in ones as the app
 * makes them, each beside its photo, from five sides and from near with two charms, for people to judge; prints what was
 * measured of each.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/own-bags.webp' },
    only: { type: 'string' },
    wide: { type: 'string', default: '250' },
  },
})

const cell = { width: Number(values.wide), height: Math.round(1.2 * Number(values.wide)) }
const [label, gap] = [34, 8]
const views = [
  { yaw: 0, pitch: 3 },
  { yaw: 40, pitch: 8 },
  { yaw: 90, pitch: 3 },
  { yaw: 180, pitch: 4 },
  { yaw: 215, pitch: 12 },
] as const
const block = { width: cell.width * (views.length + 2) + gap, height: cell.height + label + gap }
const ground = { r: 230, g: 226, b: 220, alpha: 1 }
const background = '#e6e2dc'
const CHARMS = ['pl-fox-emberling', 'ac-kite-captain']
/** Where the loop left more than this to mend, its owner draws strokes. */
const GOOD = 0.96
const MOST_STROKES = 4

async function encoded({ width, height, rgba }: Pixels): Promise<TextureFile> {
  const bytes = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .webp({ quality: 82, effort: 4 })
    .toBuffer()
  return { bytes: new Uint8Array(bytes), type: 'image/webp' }
}

const shown = ({ width, height, rgba }: Pixels): Promise<Buffer> =>
  sharp(rgba, { raw: { width, height, channels: 4 } })
    .resize(cell.width - gap, cell.height, { fit: 'contain', background: ground })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer()

const catalog = builtInCatalog()
const cells: { readonly input: Buffer; readonly left: number; readonly top: number }[] = []
const glbs: Uint8Array[] = []
/** A model from all sides, in a row; how many calls the last one took. */
async function shootViews(
  page: Page,
  url: string,
  { dimsMm: { w, h } }: BagStub,
  top: number,
): Promise<number> {
  let calls = 0
  for (const [side, view] of views.entries()) {
    const shot = { ...view, url, background, colorway: null, highMm: 1.35 * Math.max(h, w), fieldOfView: 22 }
    calls = (await page.evaluate((one) => window.shootBag?.(one, []), shot))?.calls ?? 0
    cells.push({ input: await page.screenshot(), left: gap + (side + 1) * cell.width, top: top + label })
  }
  return calls
}

/** Everything drawn so far. */
const save = (): Promise<unknown> =>
  sharp({
    create: { width: block.width + gap, height: glbs.length * block.height, channels: 4, background: ground },
  })
    .composite(cells)
    .flatten()
    .webp({ quality: 80, effort: 4 })
    .toFile(values.out)

const titled = (upper: string, lower: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${block.width - gap}" height="${label}" font-family="sans-serif"><text x="4" y="15" font-size="13" fill="#2a2622">${upper}</text><text x="4" y="30" font-size="11" fill="#8a8178">${lower}</text></svg>`,
  )

const bags = PHOTOGRAPHED_BAGS.filter((_, k) => values.only === undefined || Number(values.only) === k + 1)
await onPage('sheet/own-bags.html', cell, async (page) => {
  page.setDefaultTimeout(600_000)
  await page.route('**/own-bag/*', (route) =>
    route.fulfill({
      body: Buffer.from(glbs[Number(route.request().url().split('/').at(-1))] ?? []),
      contentType: 'model/gltf-binary',
    }),
  )
  await page.waitForFunction(() => window.shootBag !== undefined)
  for (const [index, bag] of bags.entries()) {
    const facts = catalog.carriers.get(carrierId(bag.carrier))
    if (!facts) throw new Error(`no bag ${bag.carrier}`)
    const { photo, truth, places, heightMm } = await photographBag(page, bag, facts)
    const loop = loopAround(bag.carrier, truth, photo.width, photo.height)
    const maskOf = ({ rgba }: Pixels): Uint8Array =>
      Uint8Array.from(truth, (_, p) => ((rgba[4 * p + 3] ?? 0) > 127 ? 1 : 0))
    let cut = cutPhoto(photo, { strokes: [], loop })
    if (cut.kind !== 'cover') throw new Error(`${bag.carrier}: ${cut.kind}`)
    const looped = overlap(maskOf(cut.cover), truth)
    const strokes: BrushStroke[] = []
    while (strokes.length < MOST_STROKES && overlap(maskOf(cut.cover), truth) < GOOD) {
      const stroke = strokeFor(maskOf(cut.cover), truth, photo.width, photo.height)
      if (!stroke) break
      strokes.push(stroke)
      cut = cutPhoto(photo, { strokes, loop })
      if (cut.kind !== 'cover') throw new Error(`${bag.carrier}: ${cut.kind}`)
    }
    const stroked = overlap(maskOf(cut.cover), truth)
    const start = performance.now()
    const built = await buildBag(
      cut.cover,
      {
        turnDeg: 0,
        heightMm,
        depthMm: facts.dimsMm.d,
        straps: true,
        cloth: bag.cloth,
        hardwareTone: facts.hardwareTone,
        places: places.map(({ anchor: { id, kind }, at: [u, v] }) => ({ id, kind, u, v, mirrorOf: null })),
      },
      encoded,
    )
    const ms = performance.now() - start
    if (built.kind !== 'bag') throw new Error(built.kind)
    glbs.push(built.glb)
    const { stub } = built
    const id = carrierId('own:sheet')
    const own = carrierOfBag(id, stub)
    const off = places.map(({ anchor }) => {
      const [x = 0, y = 0] = own.anchors.get(anchor.id)?.positionMm ?? []
      return { id: anchor.id, x: x - anchor.positionMm[0], y: y - anchor.positionMm[1] }
    })
    const url = `/own-bag/${index}`
    const [left, top] = [gap, index * block.height]
    const { w, h, d } = stub.dimsMm
    const size = [w, h, d].map((side) => side.toFixed(0)).join(' × ')
    cells.push({
      input: titled(
        `${index + 1} ${bag.carrier}, ${bag.colorway}`,
        `photo on ${bag.ground}, a loop around it${strokes.length > 0 ? ` and ${strokes.length} strokes` : ''} · ${bag.cloth} · ${size} mm`,
      ),
      left,
      top,
    })
    cells.push({ input: await shown(photo), left, top: top + label })
    await page.setViewportSize(cell)
    const calls = await shootViews(page, url, stub, top)
    const withOwn = { ...catalog, carriers: new Map([...catalog.carriers, [id, own]]) }
    const taken = new Set<string>()
    const charms = CHARMS.flatMap((name) => {
      const slot = alternatives(withOwn, bareLook(withOwn, id), charmId(name)).find(
        (one) => !taken.has(anchorOfSlot(one)),
      )
      if (slot === undefined) return []
      taken.add(anchorOfSlot(slot))
      return [{ charm: charmId(name), slot }]
    })
    const at = charms.map(({ slot }) => own.anchors.get(anchorOfSlot(slot))?.positionMm ?? [0, h / 2, d / 2])
    const mean = (k: 0 | 1 | 2): number => at.reduce((sum, one) => sum + one[k], 0) / Math.max(1, at.length)
    const apart = Math.max(
      ...at.map((one) => Math.abs(one[1] - mean(1)) + 0.6 * Math.abs(one[0] - mean(0))),
      0,
    )
    const hung = {
      ...{ url, yaw: 14, pitch: 5, background, colorway: null, highMm: 250 + 2 * apart, fieldOfView: 22 },
      middleMm: [mean(0), mean(1) - 60, mean(2)] as const,
      ...{ stub, charms },
    }
    await page.evaluate((one) => window.shootHung?.(one), hung)
    cells.push({
      input: await page.screenshot(),
      left: left + (views.length + 1) * cell.width,
      top: top + label,
    })
    const figures = await bagFigures(built.glb, stub)
    const told = [
      `IoU ${looped.toFixed(3)} after the loop${strokes.length > 0 ? `, ${stroked.toFixed(3)} after ${strokes.length} strokes` : ''}`,
      `outline ${figures.outline(cut.cover, built.box).toFixed(3)}`,
      `height ${figures.heightMm.toFixed(1)} of ${heightMm} mm`,
      `places off ${off.map(({ x, y }) => `${x.toFixed(1)}/${y.toFixed(1)}`).join(' ')} mm`,
      `photo from 90° ${figures.photoAside}`,
      `${figures.triangles} triangles`,
      `${calls} calls with shadows, ${figures.parts} parts`,
      `${(built.glb.length / 1024).toFixed(0)} KB`,
      `${ms.toFixed(0)} ms`,
      figures.faults.join('; ') || 'no faults',
    ]
    console.log(index + 1, bag.carrier, bag.colorway, told.join(' · '))
    await save()
    if (index + 1 < bags.length) continue
    const standIn = await buildStandIn(stub, encoded)
    glbs.push(standIn.glb)
    const below = bags.length * block.height
    await page.setViewportSize(cell)
    await shootViews(page, `/own-bag/${bags.length}`, stub, below)
    cells.push({
      input: titled(`What stands in for ${index + 1} where its photo is not`, 'from its stub alone'),
      left,
      top: below,
    })
  }
  await save()
})
