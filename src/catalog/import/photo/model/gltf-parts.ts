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

const JSON_CHUNK = 0x4e4f534a
const BINARY_CHUNK = 0x004e4942

/** A GLB of its JSON and binary parts (glTF 2.0, section 4.4). */
export function glbOf(json: unknown, binary: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(json))
  const aligned = (length: number): number => Math.ceil(length / 4) * 4
  const length = 12 + 8 + aligned(text.length) + 8 + aligned(binary.length)
  const out = new Uint8Array(length)
  const view = new DataView(out.buffer)
  const words = (at: number, ...values: readonly number[]): void => {
    for (const [i, value] of values.entries()) view.setUint32(at + 4 * i, value, true)
  }
  words(0, 0x46546c67, 2, length, aligned(text.length), JSON_CHUNK)
  out.fill(0x20, 20, 20 + aligned(text.length))
  out.set(text, 20)
  const at = 20 + aligned(text.length)
  words(at, aligned(binary.length), BINARY_CHUNK)
  out.set(binary, at + 8)
  return out
}
