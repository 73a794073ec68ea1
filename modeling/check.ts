import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document } from '@gltf-transform/core'
import sharp from 'sharp'
import { builtInCatalog } from '../src/catalog/built-in'
import { buildCharm, findCharms, modelsFolder } from './build'
import { type CharmFacts, readCarriers, readCharms } from './kit/catalog-facts'
import { glbIo } from './kit/glb'
import { measuredPalette } from './kit/measured-palette'
import type { Swatch } from './kit/palette'
import { checkCarrier } from './rules/carrier'
import { checkCharm, checkPalette } from './rules/charm'
import { faultsOf, type Hold, holdOn, hungCarrier, hungCharm, kindsThatFit } from './rules/clasp'
import type { Finding } from './rules/finding'
import { likeness, silhouetteOf, tooAlike } from './rules/silhouette'
import { checkValid } from './rules/valid'
import { THUMBNAIL_EDGES, thumbnailName } from './thumbnails/names'
import { buildViews, fingerprint, readViews } from './views/build'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Verifies the committed models and that the views were measured on them. `--rebuild` also rebuilds the charms made from
 * code and the views and compares their bytes;
 * `--clasps` also hangs every charm on every kind of anchor that takes it, `--verbose` names each fault of that.
 */
const main = async (args: readonly string[]): Promise<void> => {
  const rebuild = args.includes('--rebuild')
  const only = args.filter((arg) => !arg.startsWith('--'))
  const io = await glbIo()
  const findings: Finding[] = []
  const manifest = readManifest()
  let seen = 0
  const visit = async (
    kind: 'charms' | 'carriers',
    check: (id: string, document: Document) => readonly Finding[] | Promise<readonly Finding[]>,
  ): Promise<void> => {
    const folder = join(modelsFolder, kind)
    if (!existsSync(folder)) return
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.glb'))
      .toSorted()) {
      const id = file.slice(0, -'.glb'.length)
      if (only.length > 0 && !only.includes(id)) continue
      seen += 1
      const bytes = readFileSync(join(folder, file))
      const error = (text: string): void => void findings.push({ id, level: 'error', text })
      findings.push(...(await checkValid(id, bytes)))
      const known = manifest.get(id)
      if (known === undefined) error('is missing in models.json; run npm run models')
      else if (known.sha256 !== sha256(bytes)) error('differs from models.json; run npm run models')
      findings.push(...(await check(id, await io.readBinary(bytes))))
    }
  }
  const outlines = new Map<string, Uint8Array>()
  const charms = new Map(readCharms().map((charm) => [charm.id, charm]))
  const lookedAt = lookedAtModels()
  await visit('charms', async (id, document) => {
    const facts = charms.get(id)
    if (facts === undefined) return [{ id, level: 'error', text: 'is not in the catalog' }]
    outlines.set(id, silhouetteOf(document))
    return [
      ...checkCharm(facts, document, bytesOf('charms', id)),
      ...(await checkPalette(facts, document)),
      ...(JSON.stringify(manifest.get(id)?.palette) === JSON.stringify(await measuredPalette(document))
        ? []
        : [
            {
              id,
              level: 'error',
              text: 'has other colors than models.json says; run npm run models',
            } as const,
          ]),
      ...(await checkThumbnails('charms', id)),
    ]
  })
  findings.push(...lookalikes(charms, outlines))
  const carriers = new Map(readCarriers().map((carrier) => [carrier.id, carrier]))
  await visit('carriers', async (id, document) => {
    const facts = carriers.get(id)
    if (facts === undefined) return [{ id, level: 'error', text: 'is not in the catalog' }]
    return [
      ...checkCarrier(facts, document, bytesOf('carriers', id)),
      ...(lookedAt.get(id) === fingerprint(readFileSync(join(modelsFolder, 'carriers', `${id}.glb`)))
        ? []
        : [
            {
              id,
              level: 'error',
              text: 'changed since it was looked at; run npm run models -- --views',
            } as const,
          ]),
      ...(await checkThumbnails('carriers', id)),
    ]
  })
  if (rebuild)
    for (const [id, definition] of await findCharms()) {
      if (only.length > 0 && !only.includes(id)) continue
      const { raw, packed } = await buildCharm(definition)
      findings.push(...(await checkValid(`${id} (uncompressed)`, raw)))
      const path = join(modelsFolder, 'charms', `${id}.glb`)
      if (!existsSync(path))
        findings.push({ id, level: 'error', text: 'has a model in code but no GLB; run npm run models' })
      else if (sha256(readFileSync(path)) !== sha256(packed))
        findings.push({ id, level: 'error', text: 'rebuilds to other bytes than are committed' })
    }
  if (rebuild && only.length === 0 && (await buildViews(modelsFolder)) !== readViews())
    findings.push({
      id: 'views',
      level: 'error',
      text: 'come out otherwise than committed; run npm run models',
    })
  if (args.includes('--clasps')) findings.push(...(await checkClasps(io, only, args.includes('--verbose'))))
  for (const { id, level, text } of findings)
    console.log(`${level === 'error' ? 'ERROR' : 'warn '}  ${id}: ${text}`)
  const errors = findings.filter((finding) => finding.level === 'error').length
  console.log(`${seen} models checked, ${errors} errors, ${findings.length - errors} warnings`)
  if (seen === 0) console.log('ERROR  no models found')
  if (errors > 0 || seen === 0) process.exitCode = 1
}

/** Hangs charms on anchors. What is merely imperfect is summed up unless `verbose`. */
const checkClasps = async (
  io: Awaited<ReturnType<typeof glbIo>>,
  only: readonly string[],
  verbose: boolean,
): Promise<readonly Finding[]> => {
  const catalog = builtInCatalog()
  const documentOf = (folder: string, id: string): Promise<Document> =>
    io.readBinary(readFileSync(join(modelsFolder, folder, `${id}.glb`)))
  const modeled = (folder: string, id: string): boolean =>
    existsSync(join(modelsFolder, folder, `${id}.glb`)) && (only.length === 0 || only.includes(id))
  const carriers = await Promise.all(
    [...catalog.carriers.values()]
      .filter(({ id }) => existsSync(join(modelsFolder, 'carriers', `${id}.glb`)))
      .map(async (facts) => hungCarrier(facts, await documentOf('carriers', facts.id))),
  )
  const holds: Hold[] = []
  for (const facts of catalog.charms.values()) {
    if (!modeled('charms', facts.id)) continue
    const charm = hungCharm(facts, await documentOf('charms', facts.id))
    for (const carrier of carriers)
      for (const anchor of kindsThatFit(catalog, carrier.facts, facts)) {
        const hold = holdOn(carrier, charm, anchor)
        if (hold !== null) holds.push(hold)
      }
  }
  const faults = holds.flatMap(faultsOf)
  const share = (fault: 'gap' | 'bite' | 'sink', most: number): string =>
    `${((100 * holds.filter((hold) => hold[fault] <= most).length) / Math.max(1, holds.length)).toFixed(1)} %`
  console.log(
    `${holds.length} holds: clasp touches within 1 mm in ${share('gap', 1)}, cuts in at most 1 mm in ${share('bite', 1)} (2 mm in ${share('bite', 2)}), body sinks at most 2 mm in ${share('sink', 2)} (5 mm in ${share('sink', 5)})`,
  )
  return verbose ? faults : faults.filter(({ level }) => level === 'error')
}

/** Pairs of one model family that have the same outline from the front. */
const lookalikes = (
  charms: ReadonlyMap<string, CharmFacts>,
  outlines: ReadonlyMap<string, Uint8Array>,
): readonly Finding[] =>
  [...outlines].flatMap(([id, outline], index) =>
    [...outlines].slice(0, index).flatMap(([other, outlineOfOther]): readonly Finding[] => {
      const alike = likeness(outline, outlineOfOther)
      return alike < tooAlike || charms.get(id)?.model_family !== charms.get(other)?.model_family
        ? []
        : [{ id, level: 'warning', text: `has the outline of ${other} (${(alike * 100).toFixed(0)} %)` }]
    }),
  )

const bytesOf = (kind: 'charms' | 'carriers', id: string): number =>
  readFileSync(join(modelsFolder, kind, `${id}.glb`)).byteLength

const thumbnailBytes = 12 * 1024

const checkThumbnails = async (folder: 'charms' | 'carriers', id: string): Promise<readonly Finding[]> => {
  const found = await Promise.all(THUMBNAIL_EDGES.map((edge) => checkThumbnail(folder, id, edge)))
  return found.flat()
}

const checkThumbnail = async (folder: string, id: string, edge: number): Promise<readonly Finding[]> => {
  const path = join(modelsFolder, folder, thumbnailName(id, edge))
  if (!existsSync(path))
    return [
      {
        id,
        level: 'error',
        text: `has no thumbnail of ${edge} px; run tsx modeling/thumbnails/render.ts ${id}`,
      },
    ]
  const { format, width, height } = await sharp(path).metadata()
  const bytes = statSync(path).size
  return format === 'webp' && width === edge && height === edge && bytes <= thumbnailBytes
    ? []
    : [{ id, level: 'error', text: `thumbnail is ${format} ${width}×${height} px of ${bytes} bytes` }]
}

interface Measured {
  readonly id: string
  readonly sha256: string
  readonly palette?: readonly Swatch[]
}

/** Which bytes of each carrier the views were measured on. */
const lookedAtModels = (): ReadonlyMap<string, string> => {
  const { carriers } = JSON.parse(readViews()) as {
    readonly carriers: Readonly<Record<string, { readonly model: string }>>
  }
  return new Map(Object.entries(carriers).map(([id, { model }]) => [id, model]))
}

const readManifest = (): ReadonlyMap<string, Measured> => {
  const path = join(modelsFolder, 'models.json')
  if (!existsSync(path)) return new Map()
  const { models } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly models: readonly Measured[]
  }
  return new Map(models.map((model) => [model.id, model]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
