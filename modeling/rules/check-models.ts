import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { type CharmFacts, readCarriers, readCharms } from '../kit/catalog-facts'
import { glbIo } from '../kit/glb'
import { measuredPalette } from '../kit/measured-palette'
import type { Swatch } from '../kit/palette'
import { closeUpsFolder, modelsFolder } from '../models-folder'
import { fingerprint, measuredModel } from '../rests/build'
import { THUMBNAIL_EDGES, thumbnailName } from '../thumbnails/names'
import { checkCarrier } from './carrier'
import { checkCharm, checkPalette } from './charm'
import { checkCloseUp } from './close-up'
import type { Finding } from './finding'
import { likeness, silhouetteOf, tooAlike } from './silhouette'
import { checkValid } from './valid'

/** A committed model. */
export interface ModelKey {
  readonly kind: 'charms' | 'carriers'
  readonly id: string
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** All committed models, by kind and id. */
export const modelKeys = (): readonly ModelKey[] =>
  (['charms', 'carriers'] as const).flatMap((kind) =>
    readdirSync(join(modelsFolder, kind))
      .filter((name) => name.endsWith('.glb'))
      .toSorted()
      .map((name) => ({ kind, id: name.slice(0, -'.glb'.length) })),
  )

/** What is wrong with models as they are committed, without building them again. */
export const checkModels = async (keys: readonly ModelKey[]): Promise<readonly Finding[]> => {
  const io = await glbIo()
  const manifest = readManifest()
  const charms = new Map(readCharms().map((charm) => [charm.id, charm]))
  const carriers = new Map(readCarriers().map((carrier) => [carrier.id, carrier]))
  const outlines = new Map<string, Uint8Array>()
  const findings: Finding[] = []
  for (const { kind, id } of keys) {
    const error = (text: string): void => void findings.push({ id, level: 'error', text })
    const bytes = readFileSync(join(modelsFolder, kind, `${id}.glb`))
    const known = manifest.get(id)
    if (known === undefined) error('is missing in models.json; run npm run models')
    else if (known.sha256 !== sha256(bytes)) error('differs from models.json; run npm run models')
    findings.push(...(await checkValid(id, bytes)), ...(await checkThumbnails(kind, id)))
    const document = await io.readBinary(bytes)
    const charm = charms.get(id)
    const carrier = carriers.get(id)
    if (kind === 'charms' && charm) {
      outlines.set(id, silhouetteOf(document))
      findings.push(
        ...checkCharm(charm, document, bytes.byteLength),
        ...(await checkPalette(charm, document)),
      )
      if (JSON.stringify(known?.palette) !== JSON.stringify(await measuredPalette(document)))
        error('has other colors than models.json says; run npm run models')
      const near = join(closeUpsFolder, `${id}.glb`)
      const said = known?.closeUp?.sha256
      if (existsSync(near)) {
        const close = readFileSync(near)
        if (said !== sha256(close)) error('close up differs from models.json; run npm run models')
        findings.push(
          ...(await checkValid(`${id} close up`, close)),
          ...(await checkCloseUp(charm, await io.readBinary(close), close.byteLength, document)),
        )
      } else if (said !== undefined) error('close up is missing; run npm run models')
    } else if (kind === 'carriers' && carrier) {
      findings.push(...checkCarrier(carrier, document, bytes.byteLength))
      if (measuredModel(modelsFolder, id) !== fingerprint(bytes))
        error('changed since charms were hung on it; run npm run models -- --rests')
    } else error('is not in the catalog')
  }
  return [...findings, ...lookalikes(charms, outlines), ...checkAllBytes(bytesIn(modelsFolder))]
}

const MOST_BYTES = 20 * 1024 * 1024

/** All models with their pictures, `bytes` of them, are no more than a small server and a slow line carry. */
export const checkAllBytes = (bytes: number): readonly Finding[] =>
  bytes <= MOST_BYTES
    ? []
    : [
        {
          id: 'all',
          level: 'error',
          text: `${(bytes / 1024 / 1024).toFixed(1)} MB of models, at most ${MOST_BYTES / 1024 / 1024}`,
        },
      ]

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)

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

const thumbnailBytes = 12 * 1024

const checkThumbnails = async (kind: ModelKey['kind'], id: string): Promise<readonly Finding[]> => {
  const found = await Promise.all(THUMBNAIL_EDGES.map((edge) => checkThumbnail(kind, id, edge)))
  return found.flat()
}

const checkThumbnail = async (
  kind: ModelKey['kind'],
  id: string,
  edge: number,
): Promise<readonly Finding[]> => {
  const path = join(modelsFolder, kind, thumbnailName(id, edge))
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
  readonly closeUp?: { readonly sha256: string }
}

const readManifest = (): ReadonlyMap<string, Measured> => {
  const { models } = JSON.parse(readFileSync(join(modelsFolder, 'models.json'), 'utf8')) as {
    readonly models: readonly Measured[]
  }
  return new Map(models.map((model) => [model.id, model]))
}
