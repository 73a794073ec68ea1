import { readFileSync } from 'node:fs'

/** A committed model by its address, without its pictures, which need a browser to decode: geometry, names and extras stay. */
export function bareGlb(address: string): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(new URL(`../../public/${address}`, import.meta.url))
  const length = bytes.readUInt32LE(12)
  const json = JSON.parse(bytes.subarray(20, 20 + length).toString())
  for (const material of json.materials) {
    const { name, extras, pbrMetallicRoughness } = material
    const factors = { ...pbrMetallicRoughness }
    delete factors.baseColorTexture
    delete factors.metallicRoughnessTexture
    for (const key of Object.keys(material)) delete material[key]
    Object.assign(material, { name, pbrMetallicRoughness: factors }, extras && { extras })
  }
  delete json.textures
  delete json.images
  const text = Buffer.from(JSON.stringify(json))
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, 0x20)])
  const rest = bytes.subarray(20 + length)
  const head = Buffer.from(bytes.subarray(0, 20))
  head.writeUInt32LE(20 + padded.length + rest.length, 8)
  head.writeUInt32LE(padded.length, 12)
  return new Uint8Array(Buffer.concat([head, padded, rest]))
}
