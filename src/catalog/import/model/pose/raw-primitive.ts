import { type AccessorNumbers, readAccessor, readIndices } from '../read/accessor'
import { type DracoModule, unpackDraco } from '../read/draco'
import type { Gltf, GltfPrimitive } from '../read/gltf-schema'
import type { ModelBytes } from '../read/model-bytes'
import { triangleCorners } from './triangles'

/** A primitive as it is written, before anything moves it. */
export interface RawPrimitive {
  readonly indices: Uint32Array
  readonly dropped: number
  /** A copy that is the caller's own; null where the primitive has none. */
  readonly attribute: (name: string) => AccessorNumbers | null
  readonly targets: (name: 'POSITION' | 'NORMAL') => readonly (Float32Array | null)[]
}

/** Reads a primitive; `at` is where it stands. */
export function readPrimitive(
  gltf: Gltf,
  bytes: ModelBytes,
  draco: DracoModule | null,
  primitive: GltfPrimitive,
  at: string,
): RawPrimitive {
  const unpacked =
    draco && primitive.extensions.KHR_draco_mesh_compression
      ? unpackDraco(draco, gltf, bytes, primitive, at)
      : null
  const known = new Map(unpacked?.attributes)
  const attribute = (name: string): AccessorNumbers | null => {
    const accessor = primitive.attributes[name as keyof typeof primitive.attributes]
    const found = known.get(name) ?? (accessor === undefined ? null : readAccessor(gltf, bytes, accessor))
    if (!found) return null
    known.set(name, found)
    return { ...found, values: found.values.slice() }
  }
  const vertices = gltf.accessors[primitive.attributes.POSITION ?? -1]?.count ?? 0
  const corners =
    unpacked?.indices ??
    (primitive.indices === undefined ? vertices : readIndices(gltf, bytes, primitive.indices))
  return {
    ...triangleCorners(corners, unpacked ? 4 : primitive.mode, vertices),
    attribute,
    targets: (name) =>
      primitive.targets.map((target) => {
        const accessor = target[name]
        return accessor === undefined ? null : readAccessor(gltf, bytes, accessor).values
      }),
  }
}
