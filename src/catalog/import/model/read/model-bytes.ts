import { refuseModel } from '../refused-model'
import { readAddress } from './addresses'
import type { Gltf } from './gltf-schema'
import { type BufferLengths, checkSizes, meshoptOf } from './sizes'

/** A model's bytes, checked: every view of it is there. */
export interface ModelBytes {
  /** Bytes of a view; unpacked where it is compressed. */
  readonly ofView: (view: number) => Uint8Array
}

/** Finds a model's bytes in its file, and unpacks what is compressed by meshopt. Refuses bytes that lie elsewhere. */
export async function readModelBytes(gltf: Gltf, binary: Uint8Array | null): Promise<ModelBytes> {
  const buffers = gltf.buffers.map(({ uri, byteLength, extensions }, i): Uint8Array | null => {
    const found = uri === undefined ? (i === 0 ? binary : null) : bytesAt(uri, `buffers.${i}.uri`)
    if (found && found.length < byteLength) refuseModel({ code: 'OUT_OF_BOUNDS', at: `buffers.${i}` })
    const isNamed = Object.values(extensions).some((one) => one?.fallback)
    if (!found && !isNamed && uri === undefined) refuseModel({ code: 'OUT_OF_BOUNDS', at: `buffers.${i}` })
    return found?.subarray(0, byteLength) ?? null
  })
  const lengths: BufferLengths = buffers.map((buffer) => buffer?.length ?? null)
  checkSizes(gltf, lengths)
  const unpacked = await unpackViews(gltf, buffers)
  return {
    ofView: (index) => {
      const view = gltf.bufferViews[index]
      const bytes = view && buffers[view.buffer]
      return (
        unpacked.get(index) ??
        bytes?.subarray(view?.byteOffset, (view?.byteOffset ?? 0) + (view?.byteLength ?? 0)) ??
        refuseModel({ code: 'OUT_OF_BOUNDS', at: `bufferViews.${index}` })
      )
    },
  }
}

function bytesAt(uri: string, at: string): Uint8Array {
  const address = readAddress(uri, at)
  return address.kind === 'data' ? address.bytes : refuseModel({ code: 'EXTERNAL_DATA', name: address.name })
}

async function unpackViews(
  { bufferViews }: Gltf,
  buffers: readonly (Uint8Array | null)[],
): Promise<ReadonlyMap<number, Uint8Array>> {
  const packed = bufferViews.flatMap((view, index) => {
    const how = meshoptOf(view)
    return how ? [{ index, how }] : []
  })
  const unpacked = new Map<number, Uint8Array>()
  if (packed.length === 0) return unpacked
  const { MeshoptDecoder } = await import('meshoptimizer/decoder')
  await MeshoptDecoder.ready
  for (const { index, how } of packed) {
    const { count, byteStride, byteOffset, byteLength, mode, filter } = how
    const source = buffers[how.buffer]?.subarray(byteOffset, byteOffset + byteLength)
    const target = new Uint8Array(count * byteStride)
    try {
      MeshoptDecoder.decodeGltfBuffer(target, count, byteStride, source ?? new Uint8Array(), mode, filter)
    } catch {
      refuseModel({ code: 'COMPRESSION_DAMAGED', at: `bufferViews.${index}` })
    }
    unpacked.set(index, target)
  }
  return unpacked
}
