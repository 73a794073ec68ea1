import type { GltfMaterial, GltfTextureInfo } from './gltf-schema'

/** The most that shaders of three know. */
const LAST_SET = 3

const setOf = (info: GltfTextureInfo): number =>
  Math.min(LAST_SET, info.extensions.KHR_texture_transform?.texCoord ?? info.texCoord)

/** A material's pictures in the order in which they decide which texture coordinates are kept. */
const picturesOf = (material: GltfMaterial): readonly (GltfTextureInfo | undefined)[] => [
  material.pbrMetallicRoughness.baseColorTexture,
  material.extensions.KHR_materials_pbrSpecularGlossiness?.diffuseTexture,
  material.emissiveTexture,
  material.pbrMetallicRoughness.metallicRoughnessTexture,
  material.normalTexture,
]

/** The one set of texture coordinates that is kept of a material's meshes: that of its color. */
export function uvSetOf(material: GltfMaterial | undefined): number {
  const first = material && picturesOf(material).find((info) => info !== undefined)
  return first ? setOf(first) : 0
}

/** Whether a picture lies on the set that is kept; others are left out. */
export const isOnSet = (info: GltfTextureInfo, set: number): boolean => setOf(info) === set
