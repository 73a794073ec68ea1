import { type Material, MeshPhysicalMaterial, MeshStandardMaterial, Texture } from 'three'
import { showsColors } from '../models/even-colors'
import { roleOf } from '../models/model-cache'

/** The places of a material where a picture may lie. */
const MAPS = [
  'map',
  'normalMap',
  'emissiveMap',
  'aoMap',
  'roughnessMap',
  'metalnessMap',
  'alphaMap',
  'clearcoatMap',
  'clearcoatNormalMap',
  'clearcoatRoughnessMap',
  'sheenColorMap',
  'sheenRoughnessMap',
  'iridescenceMap',
  'iridescenceThicknessMap',
  'anisotropyMap',
  'specularColorMap',
  'specularIntensityMap',
] as const

/** The pictures of a material with the place each lies at. */
export function texturesOf(material: Material): readonly (readonly [(typeof MAPS)[number], Texture])[] {
  const places = material as Partial<Record<(typeof MAPS)[number], Texture | null>>
  return MAPS.flatMap((place) => {
    const texture = places[place]
    return texture instanceof Texture ? [[place, texture] as const] : []
  })
}

/** A copy of a material under its author's name, without shader code of ours; `glow` is what it emits, null what it emits now. */
export function plainMaterial(material: Material, glow: number | null): MeshStandardMaterial {
  const plain = material instanceof MeshStandardMaterial ? material.clone() : new MeshStandardMaterial()
  // Names are written into shader source wherever this is drawn again.
  plain.name = roleOf(material).replaceAll(/[^A-Za-z0-9_-]/g, '_') || 'inscription'
  plain.userData = {}
  plain.vertexColors = showsColors(material)
  if (glow !== null) plain.emissiveIntensity = glow
  if (plain.emissiveIntensity === 0) {
    plain.emissive.setHex(0)
    plain.emissiveMap = null
    plain.emissiveIntensity = 1
  }
  return plain
}

/** Whether a material shines in ways that not every program knows. */
export const hasFinish = (material: Material): boolean =>
  material instanceof MeshPhysicalMaterial &&
  (material.sheen > 0 || material.iridescence > 0 || material.anisotropy > 0)
