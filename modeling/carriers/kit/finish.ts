// Makes the shipped GLB of the raw model: materials, WebP textures, quantized and meshopt-compressed geometry.
//   npx tsx finish.ts <the carrier's folder with materials.json> <folder with raw.glb and textures/> <out.glb>
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Document, type Material, NodeIO, type Texture } from '@gltf-transform/core'
import {
  ALL_EXTENSIONS,
  EXTTextureWebP,
  KHRMaterialsClearcoat,
  KHRMaterialsSheen,
  KHRTextureTransform,
} from '@gltf-transform/extensions'
import { dedup, meshopt, prune } from '@gltf-transform/functions'
import { validateBytes } from 'gltf-validator'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import sharp from 'sharp'

interface MaterialSpec {
  readonly color: string
  readonly rough: number
  readonly metal?: number
  readonly sheen?: string
  readonly sheenRough?: number
  readonly texture?: string
  readonly bump?: number
  readonly blend?: boolean
  /** Opacity of a see-through material; needs `blend`. */
  readonly alpha?: number
  readonly coat?: number
  readonly coatRough?: number
  readonly tint?: 'main' | 'trim'
}

type Rgb = [number, number, number]

/** Linear components of an sRGB hex color (IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

async function webp(file: string, quality: number): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(file).webp({ quality, alphaQuality: 90, effort: 6, smartSubsample: true }).toBuffer(),
  )
}

const textures = new Map<string, Texture>()

async function texture(doc: Document, folder: string, name: string, quality: number): Promise<Texture> {
  const known = textures.get(name)
  if (known) return known
  const made = doc.createTexture(name).setMimeType('image/webp')
  const file = join(folder, 'textures', name)
  made.setImage(await webp(existsSync(`${file}.png`) ? `${file}.png` : `${file}.svg`, quality))
  textures.set(name, made)
  return made
}

async function dress(doc: Document, folder: string, material: Material, spec: MaterialSpec): Promise<void> {
  material
    .setBaseColorFactor([...linear(spec.color), spec.alpha ?? 1])
    .setRoughnessFactor(spec.rough)
    .setMetallicFactor(spec.metal ?? 0)
  if (spec.blend) material.setAlphaMode('BLEND')
  if (spec.tint) material.setExtras({ tint: spec.tint })
  if (spec.sheen) {
    const sheen = doc.createExtension(KHRMaterialsSheen).createSheen()
    material.setExtension(
      'KHR_materials_sheen',
      sheen.setSheenColorFactor(linear(spec.sheen)).setSheenRoughnessFactor(spec.sheenRough ?? 0.5),
    )
  }
  if (spec.coat !== undefined) {
    const coat = doc.createExtension(KHRMaterialsClearcoat).createClearcoat()
    material.setExtension(
      'KHR_materials_clearcoat',
      coat.setClearcoatFactor(spec.coat).setClearcoatRoughnessFactor(spec.coatRough ?? 0.05),
    )
  }
  if (spec.texture) {
    material.setBaseColorTexture(
      await texture(doc, folder, `${spec.texture}_color`, spec.bump === undefined ? 90 : 72),
    )
    if (spec.bump !== undefined) {
      const relief = await texture(doc, folder, `${spec.texture}_normal`, 74)
      material.setNormalTexture(relief).setNormalScale(spec.bump)
    }
  }
}

/** Tiled texture coordinates are moved into 0..1, where they can be quantized; the material scales them back. */
function packTexcoords(doc: Document): void {
  const transforms = doc.createExtension(KHRTextureTransform)
  for (const mesh of doc.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const material = primitive.getMaterial()
      const uv = primitive.getAttribute('TEXCOORD_0')
      if (!material || !uv) continue
      const infos = [
        material.getBaseColorTexture() && material.getBaseColorTextureInfo(),
        material.getNormalTexture() && material.getNormalTextureInfo(),
      ]
      const used = infos.filter((info) => info !== null)
      if (used.length === 0) {
        primitive.setAttribute('TEXCOORD_0', null)
        continue
      }
      const low = uv.getMinNormalized([])
      const high = uv.getMaxNormalized([])
      if (Math.min(...low) >= 0 && Math.max(...high) <= 1) continue
      const [lowU = 0, lowV = 0] = low
      const scaleU = (high[0] ?? 1) - lowU
      const scaleV = Math.max((high[1] ?? 1) - lowV, 1e-6)
      const element = [0, 0]
      for (let i = 0; i < uv.getCount(); i++) {
        uv.getElement(i, element)
        uv.setElement(i, [((element[0] ?? 0) - lowU) / scaleU, ((element[1] ?? 0) - lowV) / scaleV])
      }
      for (const info of used) {
        info.setExtension(
          'KHR_texture_transform',
          transforms.createTransform().setScale([scaleU, scaleV]).setOffset([lowU, lowV]),
        )
      }
    }
  }
}

async function report(label: string, bytes: Uint8Array): Promise<number> {
  const { issues } = await validateBytes(bytes, { maxIssues: 50 })
  const words = new Set(issues.messages.filter((m) => m.severity < 2).map((m) => `${m.code} ${m.message}`))
  console.log(
    `${label}: ${bytes.byteLength} bytes, ${issues.numErrors} errors, ${issues.messages.filter((m) => m.severity === 1).length} warnings`,
    ...words,
  )
  return issues.numErrors
}

/** Node names in order: empty anchor nodes are what optimizers like to drop. */
const names = (doc: Document): string =>
  doc
    .getRoot()
    .listNodes()
    .map((node) => node.getName())
    .toSorted()
    .join()

async function main(carrier: string, folder: string, out: string): Promise<void> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready])
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder })
  const doc = await io.read(join(folder, 'raw.glb'))
  doc.createExtension(EXTTextureWebP).setRequired(true)
  const specs = JSON.parse(await readFile(join(carrier, 'materials.json'), 'utf8')) as Readonly<
    Record<string, MaterialSpec>
  >
  for (const material of doc.getRoot().listMaterials()) {
    const spec = specs[material.getName()]
    if (!spec) throw new Error(`no material named ${material.getName()}`)
    await dress(doc, folder, material, spec)
  }
  const namesBefore = names(doc)
  packTexcoords(doc)
  await doc.transform(
    dedup(),
    prune({ keepAttributes: true, keepLeaves: true, keepExtras: true, keepSolidTextures: true }),
  )
  const errorsBefore = await report('uncompressed', await io.writeBinary(doc))
  await doc.transform(
    meshopt({
      encoder: MeshoptEncoder,
      level: 'high',
      quantizePosition: 13,
      quantizeNormal: 8,
      quantizeTexcoord: 13,
      quantizeColor: 8,
    }),
  )
  if (names(doc) !== namesBefore) throw new Error('nodes got lost')
  const bytes = await io.writeBinary(doc)
  await writeFile(out, bytes)
  const errorsAfter = await report('shipped', bytes)
  const primitives = doc
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives())
  const triangles = primitives.reduce((sum, p) => sum + (p.getIndices()?.getCount() ?? 0) / 3, 0)
  const vertices = primitives.reduce((sum, p) => sum + (p.getAttribute('POSITION')?.getCount() ?? 0), 0)
  const images = doc
    .getRoot()
    .listTextures()
    .map((t) => `${t.getName()} ${t.getImage()?.byteLength ?? 0}`)
  console.log(
    `${(await stat(out)).size} bytes, ${triangles} triangles, ${vertices} vertices, ${primitives.length} draw calls`,
  )
  console.log(images.join(', '))
  if (errorsBefore + errorsAfter > 0) throw new Error('the validator found errors')
}

const [carrier, folder, out] = process.argv.slice(2)
if (!carrier || !folder || !out) throw new Error('usage: finish.ts <carrier folder> <folder> <out.glb>')
await main(carrier, folder, out)
