import { MODEL_BUDGET } from '../budget'
import { refuseModel } from '../refused-model'
import type { AccessorNumbers } from './accessor'
import { COMPONENT_READERS, componentsOf } from './component'
import type { Gltf, GltfPrimitive } from './gltf-schema'
import type { ModelBytes } from './model-bytes'

type Freed = object

interface DracoAttribute extends Freed {
  num_components(): number
  normalized(): boolean
}

interface DracoMesh extends Freed {
  num_faces(): number
  num_points(): number
}

/** What is used of Draco's decoder, as Google builds it for JavaScript (1.5). */
export interface DracoModule {
  readonly Decoder: new () => Freed & {
    DecodeBufferToMesh(buffer: Freed, mesh: DracoMesh): { ok(): boolean }
    GetTrianglesUInt32Array(mesh: DracoMesh, bytes: number, to: number): boolean
    GetAttributeByUniqueId(mesh: DracoMesh, id: number): DracoAttribute
    GetAttributeDataArrayForAllPoints(
      mesh: DracoMesh,
      attribute: DracoAttribute,
      type: number,
      bytes: number,
      to: number,
    ): boolean
  }
  readonly DecoderBuffer: new () => Freed & { Init(bytes: Int8Array, length: number): void }
  readonly Mesh: new () => DracoMesh
  readonly DT_FLOAT32: number
  readonly HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(at: number): void
  destroy(made: Freed): void
}

/** A compressed primitive, unpacked: attributes by their names in glTF. */
export interface UnpackedPrimitive {
  readonly indices: Uint32Array
  readonly attributes: ReadonlyMap<string, AccessorNumbers>
}

/** Unpacks a primitive's KHR_draco_mesh_compression; its accessors, which were counted, must have said how much that is. */
export function unpackDraco(
  draco: DracoModule,
  gltf: Gltf,
  bytes: ModelBytes,
  primitive: GltfPrimitive,
  at: string,
): UnpackedPrimitive {
  const packed = primitive.extensions.KHR_draco_mesh_compression
  const damaged = (): never => refuseModel({ code: 'COMPRESSION_DAMAGED', at })
  if (!packed) throw new Error(`${at} is not compressed`)
  const source = bytes.ofView(packed.bufferView)
  const said = gltf.accessors[primitive.attributes.POSITION ?? -1]?.count ?? 0
  if (countsOf(source).some((count) => count > MODEL_BUDGET.vertices)) damaged()
  const decoder = new draco.Decoder()
  const buffer = new draco.DecoderBuffer()
  const mesh = new draco.Mesh()
  /** What a call writes at an address of Draco's memory, copied out of it. */
  const copied = (length: number, write: (to: number) => boolean): ArrayBuffer => {
    const to = draco._malloc(length)
    try {
      return write(to) ? draco.HEAPU8.slice(to, to + length).buffer : damaged()
    } finally {
      draco._free(to)
    }
  }
  try {
    buffer.Init(new Int8Array(source.buffer, source.byteOffset, source.length), source.length)
    if (!decoder.DecodeBufferToMesh(buffer, mesh).ok()) damaged()
    const points = mesh.num_points()
    const corners = mesh.num_faces() * 3
    const faces = gltf.accessors[primitive.indices ?? -1]?.count ?? corners
    if (points !== said || corners > faces || corners > 3 * MODEL_BUDGET.triangles) damaged()
    const indices = new Uint32Array(
      copied(corners * 4, (to) => decoder.GetTrianglesUInt32Array(mesh, corners * 4, to)),
    )
    const attributes = new Map<string, AccessorNumbers>()
    for (const [name, id = -1] of Object.entries(packed.attributes)) {
      const accessor = gltf.accessors[primitive.attributes[name as keyof typeof packed.attributes] ?? -1]
      const attribute = decoder.GetAttributeByUniqueId(mesh, id)
      if (!accessor || !attribute) continue
      const size = attribute.num_components()
      if (size !== componentsOf(accessor)) damaged()
      const length = points * size * 4
      const values = new Float32Array(
        copied(length, (to) =>
          decoder.GetAttributeDataArrayForAllPoints(mesh, attribute, draco.DT_FLOAT32, length, to),
        ),
      )
      if (accessor.normalized && !attribute.normalized()) {
        const { whole } = COMPONENT_READERS[accessor.componentType]
        values.forEach((value, i) => {
          values[i] = value / whole
        })
      }
      attributes.set(name, { values, size })
    }
    return { indices, attributes }
  } finally {
    for (const made of [mesh, buffer, decoder]) draco.destroy(made)
  }
}

const MAGIC = 'DRACO'
const HEADER = 11
const HAS_METADATA = 0x8000

/**
 * The counts in a Draco mesh's head, which the decoder believes before it has read what they count (bitstream 2.2:
 * faces and points, or vertices and faces behind the kind of traversal). None where the head holds something else first.
 */
function countsOf(bytes: Uint8Array): readonly number[] {
  if (bytes.length < HEADER + 2 || String.fromCharCode(...bytes.subarray(0, 5)) !== MAGIC) return []
  const isEdgebreaker = bytes[8] === 1
  const flags = (bytes[9] ?? 0) | ((bytes[10] ?? 0) << 8)
  if ((bytes[6] ?? 0) < 2 || (flags & HAS_METADATA) !== 0) return []
  const [first, next] = varint(bytes, HEADER + (isEdgebreaker ? 1 : 0))
  return [first, varint(bytes, next)[0]]
}

function varint(bytes: Uint8Array, start: number): readonly [value: number, next: number] {
  let [value, scale, at] = [0, 1, start]
  for (; at < start + 5; at++) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * scale
    scale *= 128
    if (byte < 0x80) break
  }
  return [value, at + 1]
}
