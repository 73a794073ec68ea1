import type { Accessor, Document, TextureInfo } from '@gltf-transform/core'
import { KHRTextureTransform } from '@gltf-transform/extensions'
import { dedup, meshopt, prune, simplifyPrimitive, weld } from '@gltf-transform/functions'
import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer'
import type { FurExtras } from './measure'

/** Makes a finished document small: welded, optionally simplified, quantized and meshopt-packed; nodes and extras stay. */
export const compress = async (
  document: Document,
  { simplifyMm = unseenMm, detail = 1 }: { readonly simplifyMm?: number; readonly detail?: number } = {},
): Promise<void> => {
  await Promise.all([MeshoptEncoder.ready, MeshoptSimplifier.ready])
  foldUvs(document)
  await document.transform(
    dedup({ keepUniqueNames: true }),
    weld(),
    prune({ keepAttributes: true, keepLeaves: true, keepExtras: true, keepSolidTextures: true }),
  )
  for (const mesh of document.getRoot().listMeshes()) {
    // How far an edge strays from what is round goes by the square of its length.
    const errorMm = (isHardware(mesh.getName()) ? hardwareErrorMm : simplifyMm) / detail ** 2
    if (errorMm > 0) simplifyMesh(mesh, errorMm)
  }
  await document.transform(
    prune({ keepAttributes: true, keepLeaves: true, keepExtras: true, keepSolidTextures: true }),
    meshopt({
      encoder: MeshoptEncoder,
      level: 'high',
      quantizePosition: detail > 1 ? 14 : 12,
      quantizeNormal: detail > 1 ? 12 : 8,
      quantizeTexcoord: 12,
      quantizeColor: 8,
    }),
  )
}

/** Nobody sees that a surface is this much off. */
const unseenMm = 0.012

/** Hardware is drawn a few pixels wide and every charm has some: 0.015 mm off a 2.4 mm bead leaves it 18 sides. */
const hardwareErrorMm = 0.015

const isHardware = (mesh: string): boolean => mesh === 'fitting_mesh'

/** Meshes called …_detail keep every triangle (stitches, teeth, engraving). */
const simplifyMesh = (
  mesh: ReturnType<ReturnType<Document['getRoot']>['listMeshes']>[number],
  errorMm: number,
): void => {
  if (mesh.getName().includes('detail')) return
  for (const primitive of mesh.listPrimitives()) {
    // Fur grows on every triangle of its skin.
    if ((primitive.getMaterial()?.getExtras() as FurExtras | undefined)?.fur !== undefined) continue
    const position = primitive.getAttribute('POSITION')
    if (position === null) continue
    const [lo, hi] = [position.getMin([]), position.getMax([])]
    const size = Math.max(...hi.map((v, k) => v - (lo[k] ?? 0)))
    simplifyPrimitive(primitive, { simplifier: MeshoptSimplifier, ratio: 0, error: errorMm / 1000 / size })
  }
}

/** UVs outside 0…1 cannot be quantized: they are scaled into it and KHR_texture_transform scales them back. */
const foldUvs = (document: Document): void => {
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives())
  for (const material of document.getRoot().listMaterials()) {
    const accessors = new Set(
      primitives
        .filter((p) => p.getMaterial() === material)
        .map((p) => p.getAttribute('TEXCOORD_0'))
        .filter((a): a is Accessor => a !== null),
    )
    if (accessors.size === 0) continue
    const lo = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    const hi = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const accessor of accessors)
      for (const k of [0, 1]) {
        lo[k] = Math.min(lo[k] ?? 0, accessor.getMin([])[k] ?? 0)
        hi[k] = Math.max(hi[k] ?? 0, accessor.getMax([])[k] ?? 0)
      }
    const [u = 0, v = 0] = lo
    if (u >= 0 && v >= 0 && Math.max(...hi) <= 1) continue
    const scale = Math.max((hi[0] ?? 1) - u, (hi[1] ?? 1) - v)
    for (const accessor of accessors) {
      const e: number[] = []
      for (let i = 0; i < accessor.getCount(); i++) {
        accessor.getElement(i, e)
        accessor.setElement(i, [((e[0] ?? 0) - u) / scale, ((e[1] ?? 0) - v) / scale])
      }
    }
    const extras = material.getExtras() as { readonly fur?: Readonly<Record<string, unknown>> }
    if (extras.fur !== undefined) material.setExtras({ ...extras, fur: { ...extras.fur, uvScale: scale } })
    const infos: readonly (TextureInfo | null)[] = [
      material.getBaseColorTextureInfo(),
      material.getNormalTextureInfo(),
      material.getEmissiveTextureInfo(),
    ]
    for (const info of infos)
      info?.setExtension(
        'KHR_texture_transform',
        document
          .createExtension(KHRTextureTransform)
          .createTransform()
          .setScale([scale, scale])
          .setOffset([u, v]),
      )
  }
}
