const [MAGIC, VERSION, JSON_CHUNK, BINARY_CHUNK] = [0x46546c67, 2, 0x4e4f534a, 0x004e4942]

/** A number of bytes, rounded up to whole words as glTF aligns what it holds. */
export const aligned = (length: number): number => Math.ceil(length / 4) * 4

/** A GLB of its JSON and its binary parts, each aligned behind the one before (glTF 2.0, section 4.4). */
export function glbOf(json: unknown, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(json))
  const binary = parts.reduce((sum, { length }) => sum + aligned(length), 0)
  const start = 20 + aligned(text.length)
  const glb = new Uint8Array(start + 8 + binary).fill(0x20, 20, start)
  const view = new DataView(glb.buffer)
  const words = (at: number, ...values: readonly number[]): void => {
    for (const [i, value] of values.entries()) view.setUint32(at + 4 * i, value, true)
  }
  words(0, MAGIC, VERSION, glb.length, start - 20, JSON_CHUNK)
  glb.set(text, 20)
  words(start, binary, BINARY_CHUNK)
  let at = start + 8
  for (const part of parts) {
    glb.set(part, at)
    at += aligned(part.length)
  }
  return glb
}
