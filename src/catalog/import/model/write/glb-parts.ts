import { aligned, glbOf } from '../../glb-container'

/** Bytes that go into a GLB: a picture as it is, or numbers that meshopt has packed. */
export interface GlbView {
  readonly bytes: Uint8Array
  readonly target?: number
  /** Of what is packed. */
  readonly packed?: {
    readonly count: number
    readonly stride: number
    readonly mode: 'ATTRIBUTES' | 'TRIANGLES'
    readonly filter?: 'OCTAHEDRAL'
  }
}

/** What else stands in the JSON. */
interface WrittenJson {
  /** Those without which it cannot be read. */
  readonly extensionsUsed: readonly string[]
  /** Those without which it only looks plainer. */
  readonly extensionsWelcome?: readonly string[]
  readonly [field: string]: unknown
}

/** Gathers views and accessors, and writes them behind their JSON. */
export function glbParts() {
  const views: GlbView[] = []
  const accessors: object[] = []
  return {
    view: (view: GlbView): number => views.push(view) - 1,
    accessor: (accessor: object): number => accessors.push(accessor) - 1,
    write: ({ extensionsUsed, extensionsWelcome = [], ...json }: WrittenJson): Uint8Array<ArrayBuffer> => {
      let [length, unpacked] = [0, 0]
      const chunks: Uint8Array[] = []
      const bufferViews = views.map(({ bytes, packed, target }) => {
        const byteOffset = length
        chunks.push(bytes)
        length += aligned(bytes.length)
        if (!packed) return { buffer: 0, byteOffset, byteLength: bytes.length }
        const { count, stride, mode, filter } = packed
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
              ...(filter && { filter }),
            },
          },
        }
        unpacked += aligned(count * stride)
        return view
      })
      const needed = ['EXT_meshopt_compression', 'KHR_mesh_quantization', ...extensionsUsed]
      const written = {
        ...json,
        extensionsUsed: [...needed, ...extensionsWelcome],
        extensionsRequired: needed,
        accessors,
        bufferViews,
        buffers: [
          { byteLength: length },
          { byteLength: unpacked, extensions: { EXT_meshopt_compression: { fallback: true } } },
        ],
      }
      return glbOf(written, chunks)
    },
  }
}

export type GlbParts = ReturnType<typeof glbParts>
