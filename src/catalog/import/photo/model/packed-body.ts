import { MeshoptEncoder } from 'meshoptimizer/encoder'
import { type BodyMesh, type MeshBounds, meshBounds } from '../body/mesh/body-mesh'

/** A mesh's bytes as EXT_meshopt_compression packs them, and what glTF has to know of them. */
export interface PackedMesh {
  readonly vertices: number
  readonly indices: PackedStream
  readonly positions: PackedStream & { readonly min: readonly number[]; readonly max: readonly number[] }
  readonly normals: PackedStream
  readonly uvs: PackedStream | null
}

export interface PackedStream {
  readonly bytes: Uint8Array
  readonly count: number
  readonly stride: number
  readonly mode: 'ATTRIBUTES' | 'TRIANGLES'
  readonly filter?: 'OCTAHEDRAL'
}

/** Steps that a body's longer side is divided into: 13 bits are a hundredth of a mm. */
const STEPS = 8191
const UV_STEPS = 4095
const NORMAL_BITS = 8

/** What the whole numbers of positions are multiplied by and moved by, mm. */
export interface PositionGrid {
  readonly scale: number
  readonly origin: readonly [number, number, number]
}

export function positionGridOf(meshes: readonly BodyMesh[]): PositionGrid {
  const { min, max }: MeshBounds = meshBounds(meshes.map((mesh) => [mesh, 0]))
  const span = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2])
  return { scale: span / STEPS, origin: min }
}

/** Packs one mesh; vertices are put into the order in which triangles use them. Await `MeshoptEncoder.ready` first. */
export function packedMesh(mesh: BodyMesh, lattice: PositionGrid, hasUvs: boolean): PackedMesh {
  const source = mesh.indices.slice()
  const [remap, vertices] = MeshoptEncoder.reorderMesh(source, true, true)
  const positions = new Uint16Array(4 * vertices)
  const normals = new Float32Array(4 * vertices)
  const uvs = new Uint16Array(2 * vertices)
  const min = [STEPS, STEPS, STEPS]
  const max = [0, 0, 0]
  for (const [from, to] of remap.entries()) {
    if (to >= vertices) continue
    for (let k = 0; k < 3; k++) {
      const step = Math.round(
        ((mesh.positions[3 * from + k] as number) - (lattice.origin[k] as number)) / lattice.scale,
      )
      positions[4 * to + k] = step
      min[k] = Math.min(min[k] as number, step)
      max[k] = Math.max(max[k] as number, step)
      normals[4 * to + k] = mesh.normals[3 * from + k] as number
    }
    for (let k = 0; k < 2; k++) {
      const share = Math.max(0, Math.min(1, mesh.uvs[2 * from + k] as number))
      uvs[2 * to + k] = Math.round((Math.round(share * UV_STEPS) * 65535) / UV_STEPS)
    }
  }
  const short = vertices <= 65535
  const indices = short ? Uint16Array.from(source) : source
  const stream = (
    array: Uint8Array | Uint16Array | Uint32Array,
    count: number,
    stride: number,
    mode: PackedStream['mode'],
  ): PackedStream => ({
    bytes: MeshoptEncoder.encodeGltfBuffer(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      count,
      stride,
      mode,
      0,
    ),
    count,
    stride,
    mode,
  })
  return {
    vertices,
    indices: stream(indices, indices.length, short ? 2 : 4, 'TRIANGLES'),
    positions: { ...stream(positions, vertices, 8, 'ATTRIBUTES'), min, max },
    normals: {
      ...stream(MeshoptEncoder.encodeFilterOct(normals, vertices, 4, NORMAL_BITS), vertices, 4, 'ATTRIBUTES'),
      filter: 'OCTAHEDRAL',
    },
    uvs: hasUvs ? stream(uvs, vertices, 4, 'ATTRIBUTES') : null,
  }
}
