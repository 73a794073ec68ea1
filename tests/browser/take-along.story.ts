import type { Page } from '@playwright/test'
import { validateBytes } from 'gltf-validator'
import { switchTo, writeOn } from '../../src/look/edits/wear'
import type { Look } from '../../src/look/look'
import type { ModelKind } from '../../src/picture/export/model-file'
import { linkFragment } from '../../src/share/link/link'
import { carrier, catalog, lookOf, slot } from '../look/makers'
import { readGlb, readZip, usdzBounds } from './read-model'
import { DESKTOP, expect, test } from './world'

/** Metal on a hub, a lamp that is on, own words on a tag and on holographic film: nothing with fur. */
const shiny: Look = [
  switchTo(catalog, slot('front_ring_r'), 'steady'),
  writeOn(catalog, slot('front_ring_l'), 'front', '早安 Mia'),
].reduce(
  (look, edit) => edit(look),
  lookOf(
    {
      front_ring_r: 'el-lantern-ferry',
      front_ring_l: 'ac-say-tag',
      daisy_low_r: 'ac-holo-ticket',
      side_zip: 'tr-hub-triple',
      'side_zip/h1': 'me-ring-plain',
    },
    'bp-alley-roll-20',
    'fog',
  ),
)

const furry = lookOf({ front_zip: 'pl-bird-marshpip', main_zip_r: 'mu-lotus-vase' })

const CREDIT = {
  title: 'Fog and lantern',
  creator: 'Mia',
  description: 'A gray roll-top with a lantern',
  link: 'https://dangle.example/#l=abc',
  locale: 'en',
} as const

async function exported(page: Page, kind: ModelKind) {
  const { base64, ...file } = await page.evaluate(
    async ([wanted, credit]) => {
      const made = await window.__dangle?.exportModel(wanted, credit)
      if (!made) throw new Error('the stage hands out nothing')
      const { blob, ...rest } = made
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
      return { ...rest, type: blob.type, base64: btoa(text) }
    },
    [kind, CREDIT] as const,
  )
  return { ...file, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }
}

const millimeters = (bounds: readonly number[] = []): number[] => bounds.map((meters) => meters * 1000)

/** The largest difference between two lists of numbers. */
const farthest = (a: readonly number[], b: readonly number[]): number =>
  a.length === b.length && a.length > 0
    ? Math.max(...a.map((value, k) => Math.abs(value - (b[k] ?? NaN))))
    : NaN

const extentOf = (bounds: readonly number[]): number[] =>
  [0, 1, 2].map((k) => (bounds[k + 3] ?? 0) - (bounds[k] ?? 0))

test('a look leaves the stage as a GLB and a USDZ of exactly its size, valid and signed', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP, { hash: linkFragment(shiny), reducedMotion: true })
  const stage = millimeters(await page.evaluate(() => window.__dangle?.bounds()))

  const glb = await exported(page, 'glb')
  const { issues, info } = await validateBytes(glb.bytes)
  expect(issues.numErrors, JSON.stringify(issues.messages)).toBe(0)
  expect(info.totalTriangleCount).toBe(glb.triangles)
  const { json, bounds } = await readGlb(glb.bytes)
  expect(farthest(millimeters(bounds), stage)).toBeLessThan(0.1)
  expect(farthest(extentOf(stage), glb.sizeMm)).toBeLessThan(0.1)
  expect(glb.type).toBe('model/gltf-binary')
  expect(glb.simplified).toEqual(['still', 'glow'])
  expect(json.extensionsRequired ?? []).toEqual([])
  expect((json.images ?? []).filter(({ uri }) => uri !== undefined)).toEqual([])
  expect((json.buffers ?? []).filter(({ uri }) => uri !== undefined)).toEqual([])
  const names = json.nodes?.map(({ name }) => name)
  for (const name of [
    'bp-alley-roll-20',
    'ac-say-tag__front_ring_l',
    'me-ring-plain__side_zip_h1',
    'hardware',
  ])
    expect(names).toContain(name)
  expect(json.materials?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['fabric_main', 'holo', 'glow_silk']),
  )
  const lit = json.materials?.find(({ name }) => name === 'glow_silk')
  expect(Math.max(...(lit?.emissiveFactor ?? [0]))).toBeGreaterThan(0.1)
  expect(JSON.stringify(json.extensions)).toContain('"dc:creator":{"@list":["Mia"]}')

  const usdz = await exported(page, 'usdz')
  const entries = readZip(usdz.bytes)
  expect(entries[0]?.name).toBe('model.usda')
  expect(entries.filter(({ method, at }) => method !== 0 || at % 64 !== 0)).toEqual([])
  const model = new TextDecoder().decode(entries[0]?.bytes)
  const head = model.slice(0, 600)
  expect(head).toContain('string creator = "Mia"')
  expect(model).toMatch(/def Material "holo_\d+"/)
  expect(model).not.toMatch(/Material_\d/)
  expect(head).toContain('metersPerUnit = 1')
  expect(head).toContain('upAxis = "Y"')
  expect(farthest(millimeters(usdzBounds(entries)), stage)).toBeLessThan(0.1)
  expect(usdz.simplified).toEqual(['still', 'glow', 'sheen', 'shade'])
})

test('fur goes along as a surface within its hairs, and an export can be stopped', async ({ visit }) => {
  const { page } = await visit(DESKTOP, { hash: linkFragment(furry), reducedMotion: true })
  const glb = await exported(page, 'glb')
  expect((await validateBytes(glb.bytes)).issues.numErrors).toBe(0)
  expect(glb.simplified).toEqual(['still', 'fur'])
  const { bounds } = await readGlb(glb.bytes)
  expect(farthest(millimeters(extentOf(bounds)), glb.sizeMm)).toBeLessThan(0.1)
  const stopped = await page.evaluate(async (credit) => {
    const stop = new AbortController()
    const shares: number[] = []
    const end = await window.__dangle
      ?.exportModel('glb', credit, {
        signal: stop.signal,
        onProgress: (share) => {
          shares.push(share)
          if (share > 0.3) stop.abort()
        },
      })
      .then(
        () => 'made',
        (reason: Error) => reason.name,
      )
    return { end, last: shares.at(-1) ?? 1 }
  }, CREDIT)
  expect(stopped.end).toBe('AbortError')
  expect(stopped.last).toBeLessThan(0.6)
})

test('a pair of shoes, of which one is the other mirrored, is as large in both files', async ({ visit }) => {
  const [colorway] = catalog.carriers.get(carrier('wr-sneaker-pair'))?.colorways ?? []
  const { page } = await visit(DESKTOP, {
    hash: linkFragment(lookOf({}, 'wr-sneaker-pair', colorway?.id)),
    reducedMotion: true,
  })
  const stage = millimeters(await page.evaluate(() => window.__dangle?.bounds()))
  const glb = await exported(page, 'glb')
  expect(glb.simplified).toEqual([])
  expect(farthest(millimeters((await readGlb(glb.bytes)).bounds), stage)).toBeLessThan(0.1)
  const usdz = await exported(page, 'usdz')
  expect(farthest(millimeters(usdzBounds(readZip(usdz.bytes))), stage)).toBeLessThan(0.1)
})
