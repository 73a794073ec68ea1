import type { TextureFile } from '../../photo/model/gltf-parts'
import type { KeptMaterial, MaterialPicture } from '../clean/kept-material'
import type { GlbParts } from './glb-parts'

/** Writes materials with the pictures they use, each once. */
export function materialWriter(parts: GlbParts, pictures: ReadonlyMap<number, TextureFile>) {
  const materials: object[] = []
  const images: object[] = []
  const textures: object[] = []
  const samplers: object[] = []
  const known = new Map<string, number>()
  const once = (key: string, add: () => number): number => {
    const found = known.get(key) ?? add()
    known.set(key, found)
    return found
  }
  let hasWebp = false
  const texture = (used: MaterialPicture | undefined): { readonly index: number } | undefined => {
    const picture = used && pictures.get(used.image)
    if (!used || !picture) return undefined
    const isWebp = picture.type === 'image/webp'
    hasWebp ||= isWebp
    const source = once(
      `image ${used.image}`,
      () => images.push({ bufferView: parts.view({ bytes: picture.bytes }), mimeType: picture.type }) - 1,
    )
    const [wrapS, wrapT] = used.wrap
    const sampler = once(`sampler ${used.wrap}`, () => samplers.push({ wrapS, wrapT }) - 1)
    const index = once(
      `texture ${source} ${sampler}`,
      () =>
        textures.push({
          sampler,
          ...(isWebp ? { extensions: { EXT_texture_webp: { source } } } : { source }),
        }) - 1,
    )
    return { index }
  }
  return {
    /** `name` is ours: of what the app colors by the charm's tone. */
    add: (material: KeptMaterial, name = `material_${materials.length + 1}`): number => {
      const { color, metalRough, normal, emissive } = material.pictures
      const scaled = texture(normal)
      return (
        materials.push({
          name,
          pbrMetallicRoughness: {
            baseColorFactor: material.color,
            baseColorTexture: texture(color),
            metallicFactor: material.metalness,
            roughnessFactor: material.roughness,
            metallicRoughnessTexture: texture(metalRough),
          },
          normalTexture: scaled && { ...scaled, scale: material.normalScale },
          emissiveFactor: material.emissive,
          emissiveTexture: texture(emissive),
          alphaMode: material.alphaMode,
          ...(material.alphaMode === 'MASK' && { alphaCutoff: material.alphaCutoff }),
          doubleSided: material.doubleSided,
        }) - 1
      )
    },
    json: () => ({
      materials,
      ...(images.length > 0 && { images, textures, samplers }),
      extensionsUsed: hasWebp ? ['EXT_texture_webp'] : [],
    }),
  }
}
