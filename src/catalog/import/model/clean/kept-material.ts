import type { Gltf, GltfMaterial, GltfTextureInfo } from '../read/gltf-schema'
import type { ModelImage } from '../read/images'
import { isOnSet, uvSetOf } from '../read/uv-set'

/** Where a material's pictures lie on its meshes: turned, stretched and shifted (KHR_texture_transform). */
export interface PictureTransform {
  readonly offset: readonly [number, number]
  readonly rotation: number
  readonly scale: readonly [number, number]
}

/** A picture of a material: which of the model's, and how it goes on beyond its edges (glTF's `wrapS`, `wrapT`). */
export interface MaterialPicture {
  readonly image: number
  readonly wrap: readonly [number, number]
}

/** What is kept of a stranger's material. It has no name: a name would be written into shaders. */
export interface KeptMaterial {
  readonly color: readonly [number, number, number, number]
  readonly metalness: number
  readonly roughness: number
  readonly emissive: readonly [number, number, number]
  readonly alphaMode: 'OPAQUE' | 'MASK' | 'BLEND'
  readonly alphaCutoff: number
  readonly doubleSided: boolean
  readonly normalScale: number
  readonly transform: PictureTransform | null
  readonly pictures: {
    readonly color?: MaterialPicture
    readonly metalRough?: MaterialPicture
    readonly normal?: MaterialPicture
    readonly emissive?: MaterialPicture
  }
}

export type PicturePlace = keyof KeptMaterial['pictures']

/** glTF's own, of meshes without one, but no metal: nobody who left it out meant a mirror. */
export const PLAIN: KeptMaterial = {
  color: [1, 1, 1, 1],
  metalness: 0,
  roughness: 0.8,
  emissive: [0, 0, 0],
  alphaMode: 'OPAQUE',
  alphaCutoff: 0.5,
  doubleSided: false,
  normalScale: 1,
  transform: null,
  pictures: {},
}

/** Glass and clear plastic become a clear sheet: seen through without the pass that light which is let through takes. */
const CLEAR = { alpha: 0.35, roughness: 0.1 }
const MOST_NORMAL_SCALE = 4

/** What is kept of a material: color, metal and roughness, normals, light; within their limits. */
export function keptMaterial(
  gltf: Gltf,
  images: readonly ModelImage[],
  material: GltfMaterial,
): KeptMaterial {
  const { pbrMetallicRoughness: pbr, extensions } = material
  const { KHR_materials_pbrSpecularGlossiness: glossy, KHR_materials_unlit: unlit } = extensions
  const clear = extensions.KHR_materials_transmission?.transmissionFactor ?? 0
  const [red, green, blue, alpha] = glossy?.diffuseFactor ?? pbr.baseColorFactor
  const set = uvSetOf(material)
  const infos: Readonly<Record<PicturePlace, GltfTextureInfo | undefined>> = {
    color: pbr.baseColorTexture ?? glossy?.diffuseTexture,
    metalRough: unlit || glossy ? undefined : pbr.metallicRoughnessTexture,
    normal: unlit ? undefined : material.normalTexture,
    emissive: material.emissiveTexture,
  }
  const first = Object.values(infos).find((info) => info !== undefined)
  const pictures = Object.fromEntries(
    Object.entries(infos).flatMap(([place, info]) => {
      const found = info && isOnSet(info, set) ? pictureOf(gltf, images, info) : null
      return found ? [[place, found]] : []
    }),
  ) as KeptMaterial['pictures']
  const moved = first?.extensions.KHR_texture_transform
  return {
    color: [red, green, blue, alpha * (1 - (1 - CLEAR.alpha) * clear)],
    ...finishOf(material, infos.metalRough !== undefined && !pictures.metalRough),
    emissive: infos.emissive && !pictures.emissive ? [0, 0, 0] : material.emissiveFactor,
    alphaMode: clear > 0 ? 'BLEND' : material.alphaMode,
    alphaCutoff: material.alphaCutoff,
    doubleSided: material.doubleSided,
    normalScale: Math.min(
      MOST_NORMAL_SCALE,
      Math.max(-MOST_NORMAL_SCALE, material.normalTexture?.scale ?? 1),
    ),
    transform: moved ? { offset: moved.offset, rotation: moved.rotation, scale: moved.scale } : null,
    pictures,
  }
}

/** How metallic and rough a surface is; where the picture that tells it is missing, neither. */
function finishOf(
  { pbrMetallicRoughness: pbr, extensions }: GltfMaterial,
  isLost: boolean,
): Pick<KeptMaterial, 'metalness' | 'roughness'> {
  const glossy = extensions.KHR_materials_pbrSpecularGlossiness
  if (extensions.KHR_materials_unlit) return { metalness: 0, roughness: 1 }
  if ((extensions.KHR_materials_transmission?.transmissionFactor ?? 0) > 0)
    return { metalness: 0, roughness: CLEAR.roughness }
  if (glossy) return { metalness: 0, roughness: 1 - glossy.glossinessFactor }
  if (isLost) return { metalness: PLAIN.metalness, roughness: PLAIN.roughness }
  return { metalness: pbr.metallicFactor, roughness: pbr.roughnessFactor }
}

/** The picture behind a texture; of several forms the first that can be read. */
function pictureOf(gltf: Gltf, images: readonly ModelImage[], info: GltfTextureInfo): MaterialPicture | null {
  const texture = gltf.textures[info.index]
  const image = texture && sourcesOf(texture).find((source) => images[source]?.kind === 'here')
  if (!texture || image === undefined) return null
  const { wrapS = REPEAT, wrapT = REPEAT } = gltf.samplers[texture.sampler ?? -1] ?? {}
  return { image, wrap: [wrapS, wrapT] }
}

const REPEAT = 10_497

const sourcesOf = ({ source, extensions }: Gltf['textures'][number]): readonly number[] =>
  [
    extensions.EXT_texture_webp?.source,
    extensions.EXT_texture_avif?.source,
    source,
    extensions.KHR_texture_basisu?.source,
  ].filter((one) => one !== undefined)

/** Pictures that materials ask for and that cannot be shown in any form. */
export function picturesNotShown(
  { materials, textures }: Gltf,
  images: readonly ModelImage[],
  used: ReadonlySet<number>,
): readonly Exclude<ModelImage, { readonly kind: 'here' }>[] {
  const asked = materials.flatMap((material, i) => {
    if (!used.has(i)) return []
    const { pbrMetallicRoughness: pbr, extensions } = material
    return [
      pbr.baseColorTexture,
      extensions.KHR_materials_pbrSpecularGlossiness?.diffuseTexture,
      pbr.metallicRoughnessTexture,
      material.normalTexture,
      material.emissiveTexture,
    ].flatMap((info) => {
      const texture = textures[info?.index ?? -1]
      return texture ? [sourcesOf(texture)] : []
    })
  })
  const lost = new Set<ModelImage>()
  for (const sources of asked) {
    if (sources.some((source) => images[source]?.kind === 'here')) continue
    const image = images[sources[0] ?? -1]
    if (image) lost.add(image)
  }
  return [...lost].filter((image) => image.kind !== 'here')
}
