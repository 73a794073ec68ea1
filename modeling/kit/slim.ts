/** Fields that glTF 2.0 gives the same value when they are left out. */
const defaults: Readonly<Record<string, unknown>> = { byteOffset: 0, normalized: false }
/** A hundredth of a micrometer in meters: far below what the mesh's own quantization keeps. */
const digits = 8

const slimmed = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toFixed(digits))
  if (Array.isArray(value)) return value.map(slimmed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => defaults[key] !== field)
      .map(([key, field]) => [key, slimmed(field)]),
  )
}

const headerBytes = 20

/** The same GLB with a JSON part that says nothing twice. */
export const slim = (glb: Uint8Array): Uint8Array => withJson(glb, slimmed)

/** The same GLB with its JSON part changed. */
export const withJson = (glb: Uint8Array, change: (json: unknown) => unknown): Uint8Array => {
  const view = new DataView(glb.buffer, glb.byteOffset, glb.byteLength)
  const end = headerBytes + view.getUint32(12, true)
  const json: unknown = JSON.parse(new TextDecoder().decode(glb.subarray(headerBytes, end)))
  const text = new TextEncoder().encode(JSON.stringify(change(json)))
  const length = Math.ceil(text.length / 4) * 4
  const out = new Uint8Array(headerBytes + length + glb.length - end).fill(
    0x20,
    headerBytes,
    headerBytes + length,
  )
  out.set(glb.subarray(0, headerBytes))
  out.set(text, headerBytes)
  out.set(glb.subarray(end), headerBytes + length)
  const written = new DataView(out.buffer)
  written.setUint32(8, out.length, true)
  written.setUint32(12, length, true)
  return out
}
