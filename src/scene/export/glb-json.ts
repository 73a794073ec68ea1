/** The JSON of a GLB; whoever changes it knows what is in it. */
export type GlbJson = Readonly<Record<string, unknown>>

const HEADER = 12
const CHUNK_HEADER = 8
const JSON_CHUNK = 0x4e4f534a

/** A GLB with its JSON changed; the binary chunk stays as it is. Throws when the bytes are no GLB. */
export function withGlbJson(glb: ArrayBuffer, change: (json: GlbJson) => GlbJson): ArrayBuffer {
  const view = new DataView(glb)
  const length = view.getUint32(HEADER, true)
  if (view.getUint32(HEADER + 4, true) !== JSON_CHUNK) throw new Error('a GLB begins with its JSON')
  const start = HEADER + CHUNK_HEADER
  const json = change(JSON.parse(new TextDecoder().decode(new Uint8Array(glb, start, length))))
  const text = new TextEncoder().encode(JSON.stringify(json))
  const padded = Math.ceil(text.length / 4) * 4
  const rest = new Uint8Array(glb, start + length)
  const out = new Uint8Array(start + padded + rest.length).fill(0x20, start, start + padded)
  out.set(new Uint8Array(glb, 0, start))
  out.set(text, start)
  out.set(rest, start + padded)
  const head = new DataView(out.buffer)
  head.setUint32(8, out.length, true)
  head.setUint32(HEADER, padded, true)
  return out.buffer
}
