import type { Material, Mesh, Object3D, Texture } from 'three'
import type { Credit } from '../../picture/export/model-file'
import type { Watch } from '../../picture/studio/photo-request'
import { onDemand } from '../../state/on-demand'
import { credited } from './glb-credit'
import { withGlbJson } from './glb-json'
import { allMaterialsOf } from './measure-outfit'
import { texturesOf } from './plain-material'

const loadExporter = onDemand(() => import('three/addons/exporters/GLTFExporter.js'))

/** An outfit as GLB with everything inside: pictures as JPEG and PNG, no side longer than `texture` pixels. Changes the outfit's materials. */
export async function writeGlb(
  outfit: Object3D,
  credit: Credit,
  texture: number,
  { signal, onProgress }: Watch = {},
): Promise<ArrayBuffer> {
  const { GLTFExporter } = await loadExporter()
  signal?.throwIfAborted()
  chooseImageTypes(outfit)
  const meshes = countMeshes(outfit)
  let written = 0
  const exporter = new GLTFExporter().register(() => ({
    writeMesh: () => {
      signal?.throwIfAborted()
      written += 1
      onProgress?.((0.9 * written) / meshes)
    },
  }))
  const glb = await exporter.parseAsync(outfit, { binary: true, trs: true, maxTextureSize: texture })
  signal?.throwIfAborted()
  if (!(glb instanceof ArrayBuffer)) throw new Error('a GLB is bytes')
  onProgress?.(1)
  return withGlbJson(glb, (json) => credited(json, credit))
}

/** Opaque colors as JPEG; what has alpha, or is read as numbers, without loss. WebP would lock older programs out. */
function chooseImageTypes(outfit: Object3D): void {
  const known = new Map<string, Texture>()
  for (const material of allMaterialsOf(outfit)) {
    for (const [place, texture] of texturesOf(material)) {
      const type = isOpaqueColor(material, place) ? 'image/jpeg' : 'image/png'
      const key = `${texture.uuid} ${type}`
      const typed = known.get(key) ?? texture.clone()
      typed.userData = { mimeType: type }
      known.set(key, typed)
      Object.assign(material, { [place]: typed })
    }
  }
}

const isOpaqueColor = ({ transparent, alphaTest }: Material, place: string): boolean =>
  (place === 'map' || place === 'emissiveMap' || place === 'sheenColorMap') && !transparent && alphaTest === 0

/** Meshes that share shape and material are written once. */
function countMeshes(outfit: Object3D): number {
  const seen = new Set<string>()
  outfit.traverse((node) => {
    const { geometry, material } = node as Partial<Mesh>
    if (geometry && material) seen.add([geometry.uuid, ...[material].flat().map(({ uuid }) => uuid)].join())
  })
  return Math.max(seen.size, 1)
}
