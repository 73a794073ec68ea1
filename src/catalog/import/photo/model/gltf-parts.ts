import type { BodyMaterial } from '../body/kinds/body-material'

/** A picture as a file: WebP where the encoder writes it, else JPEG or PNG. */
export interface TextureFile {
  readonly bytes: Uint8Array
  readonly type: 'image/webp' | 'image/jpeg' | 'image/png'
}

const six = (value: number): number => Math.round(value * 1e6) / 1e6 + 0
const color = (light: readonly number[]): readonly number[] => light.map(six)

/** A material as glTF writes it; `textureOf` gives the number of a picture's texture. */
export function gltfMaterial(material: BodyMaterial, textureOf: (picture: 'skin' | 'cut') => number) {
  const { name, roughness, metalness = 0, clearcoat, sheen, emissive, blends, picture, furMm } = material
  const extensions = {
    ...(clearcoat && {
      KHR_materials_clearcoat: {
        clearcoatFactor: clearcoat.factor,
        clearcoatRoughnessFactor: clearcoat.roughness,
      },
    }),
    ...(sheen && {
      KHR_materials_sheen: { sheenColorFactor: color(sheen.color), sheenRoughnessFactor: sheen.roughness },
    }),
  }
  return {
    name,
    ...(furMm === undefined ? {} : { extras: { fur: { lengthMm: six(furMm) } } }),
    ...(blends ? { alphaMode: 'BLEND' } : {}),
    pbrMetallicRoughness: {
      baseColorFactor: [...color(material.color), 1],
      roughnessFactor: roughness,
      metallicFactor: metalness,
      ...(picture && { baseColorTexture: { index: textureOf(picture) } }),
    },
    ...(emissive && { emissiveFactor: color(emissive) }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  }
}
