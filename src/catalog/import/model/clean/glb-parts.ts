/** Bytes that go into a GLB: a picture as it is, or numbers that meshopt has packed. */
export interface GlbView {
  readonly bytes: Uint8Array
  readonly target?: number
  /** Of what is packed. */
  readonly packed?: {
    readonly count: number
    readonly stride: number
    readonly mode: 'ATTRIBUTES' | 'TRIANGLES'
  }
}

/** What else stands in the JSON. */
interface WrittenJson {
  readonly extensionsUsed: readonly string[]
  readonly [field: string]: unknown
}

/** Gathers views and accessors, and writes them behind their JSON. */
export function glbParts() {
  const views: GlbView[] = []
  const accessors: object[] = []
  return {
    view: (view: GlbView): number => views.push(view) - 1,
    accessor: (accessor: object): number => accessors.push(accessor) - 1,
    write: ({ extensionsUsed, ...json }: WrittenJson): Uint8Array => {
      let [length, unpacked] = [0, 0]
      const chunks: Uint8Array[] = []
      const bufferViews = views.map(({ bytes, packed, target }) => {
        const byteOffset = length
        chunks.push(bytes)
        length += padded(bytes.length)
        if (!packed) return { buffer: 0, byteOffset, byteLength: bytes.length }
        const { count, stride, mode } = packed
        const view = {
          buffer: 1,
          byteOffset: unpacked,
          byteLength: count * stride,
          ...(mode === 'ATTRIBUTES' && { byteStride: stride }),
          target,
          extensions: {
            EXT_meshopt_compression: {
              buffer: 0,
              byteOffset,
              byteLength: bytes.length,
              byteStride: stride,
              count,
              mode,
            },
          },
        }
        unpacked += padded(count * stride)
        return view
      })
      const needed = ['EXT_meshopt_compression', 'KHR_mesh_quantization', ...extensionsUsed]
      const text = new TextEncoder().encode(
        JSON.stringify({
          ...json,
          extensionsUsed: needed,
          extensionsRequired: needed,
          accessors,
          bufferViews,
          buffers: [
            { byteLength: length },
            { byteLength: unpacked, extensions: { EXT_meshopt_compression: { fallback: true } } },
          ],
        }),
      )
      return glbOf(text, chunks, length)
    },
  }
}

export type GlbParts = ReturnType<typeof glbParts>

const padded = (length: number): number => Math.ceil(length / 4) * 4

/** The container of glTF 2.0, 4.4: a header, the JSON padded by blanks, the bytes. */
function glbOf(text: Uint8Array, chunks: readonly Uint8Array[], length: number): Uint8Array {
  const start = 20 + padded(text.length)
  const glb = new Uint8Array(start + 8 + length).fill(0x20, 20, start)
  const view = new DataView(glb.buffer)
  const head = [0x46546c67, 2, glb.length, start - 20, 0x4e4f534a]
  head.forEach((word, i) => {
    view.setUint32(4 * i, word, true)
  })
  glb.set(text, 20)
  view.setUint32(start, length, true)
  view.setUint32(start + 4, 0x004e4942, true)
  let at = start + 8
  for (const chunk of chunks) {
    glb.set(chunk, at)
    at += padded(chunk.length)
  }
  return glb
}
