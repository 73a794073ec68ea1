import { type AccessorNumbers, readAccessor, readIndices } from '../read/accessor'
import { type DracoModule, unpackDraco } from '../read/draco'
import type { Gltf, GltfNode, GltfPrimitive } from '../read/gltf-schema'
import type { ModelBytes } from '../read/model-bytes'
import type { GraphNode } from '../read/node-graph'
import { instancesOf, trianglesIn } from '../read/sizes'
import { uvSetOf } from '../read/uv-set'
import { addTargets, jointMatrices, skin } from './deform'
import {
  chained,
  isMirrored,
  localMatrix,
  type Matrix,
  movePoints,
  placingMatrix,
  turnNormals,
} from './matrix'
import type { Piece, PosedModel } from './piece'
import { finiteTriangles, triangleCorners } from './triangles'

/** A primitive as it is written, before anything moves it. */
interface RawPrimitive {
  readonly indices: Uint32Array
  readonly dropped: number
  readonly attribute: (name: string) => AccessorNumbers | null
  readonly targets: (name: 'POSITION' | 'NORMAL') => readonly (Float32Array | null)[]
}

/**
 * Every triangle of the scene where it stands when nothing is played: nodes, instances, morph weights and skins applied.
 * Reads by numbers that `checkSizes` and `checkCounts` have checked.
 */
export function poseModel(
  gltf: Gltf,
  graph: readonly GraphNode[],
  bytes: ModelBytes,
  draco: DracoModule | null,
): PosedModel {
  const worlds = new Map<number, Matrix>()
  const names = new Map<number, readonly string[]>()
  for (const { index, parent } of graph) {
    const node = gltf.nodes[index]
    if (!node) continue
    const above = parent === null ? undefined : worlds.get(parent)
    const local = localMatrix(node)
    worlds.set(index, above ? chained(above, local) : local)
    names.set(index, [...(parent === null ? [] : (names.get(parent) ?? [])), node.name].slice(-NAMES_KEPT))
  }
  const read = new Map<GltfPrimitive, RawPrimitive>()
  const pieces: Piece[] = []
  let droppedTriangles = 0
  let hadLines = false
  for (const { index, isShown } of graph) {
    const node = gltf.nodes[index]
    const mesh = gltf.meshes[node?.mesh ?? -1]
    if (!isShown || !node || !mesh) continue
    const named = [...(names.get(index) ?? []), mesh.name]
    const world = worlds.get(index) ?? placingMatrix([], [], [1, 1, 1])
    const joints = jointsOf(gltf, bytes, node, worlds)
    const placings = joints ? [null] : placesOf(gltf, bytes, index, node, world)
    const weights = node.weights ?? mesh.weights ?? []
    mesh.primitives.forEach((primitive, j) => {
      if (trianglesIn(primitive, gltf) === null) hadLines = true
      if (trianglesIn(primitive, gltf) === null || primitive.attributes.POSITION === undefined) return
      const raw =
        read.get(primitive) ??
        readPrimitive(gltf, bytes, draco, primitive, `meshes.${node.mesh}.primitives.${j}`)
      read.set(primitive, raw)
      for (const place of placings) {
        const made = placed(primitive, raw, weights, joints, place, gltf, named)
        droppedTriangles += made.dropped
        if (made.piece.indices.length > 0) pieces.push(made.piece)
      }
    })
  }
  return { pieces, droppedTriangles, hadLines }
}

const NAMES_KEPT = 8

function readPrimitive(
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
  const attribute = (name: string): AccessorNumbers | null => {
    const accessor = primitive.attributes[name as keyof typeof primitive.attributes]
    return (
      unpacked?.attributes.get(name) ?? (accessor === undefined ? null : readAccessor(gltf, bytes, accessor))
    )
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

function placed(
  primitive: GltfPrimitive,
  raw: RawPrimitive,
  weights: readonly number[],
  joints: readonly Matrix[] | null,
  place: Matrix | null,
  gltf: Gltf,
  names: readonly string[],
): { readonly piece: Piece; readonly dropped: number } {
  const positions = raw.attribute('POSITION')?.values ?? new Float32Array()
  const normals = raw.attribute('NORMAL')?.values ?? null
  addTargets(positions, raw.targets('POSITION'), weights)
  if (normals) addTargets(normals, raw.targets('NORMAL'), weights)
  const [jointOf, weightOf] = [raw.attribute('JOINTS_0')?.values, raw.attribute('WEIGHTS_0')?.values]
  if (joints && jointOf && weightOf) {
    skin(positions, { joints, jointOf, weightOf }, 1)
    if (normals) skin(normals, { joints, jointOf, weightOf }, 0)
  } else if (place) {
    movePoints(place, positions)
    if (normals) turnNormals(place, normals)
  }
  const shown = finiteTriangles(raw.indices, positions)
  if (place && isMirrored(place)) turnOver(shown.indices)
  const material = primitive.material ?? null
  const colors = raw.attribute('COLOR_0')
  return {
    dropped: raw.dropped + shown.dropped,
    piece: {
      names,
      material,
      indices: shown.indices,
      positions,
      normals,
      uvs: raw.attribute(`TEXCOORD_${uvSetOf(gltf.materials[material ?? -1])}`)?.values ?? null,
      colors: colors && rgba(colors),
    },
  }
}

function turnOver(indices: Uint32Array): void {
  for (let i = 0; i < indices.length; i += 3) {
    const second = indices[i + 1] ?? 0
    indices[i + 1] = indices[i + 2] ?? 0
    indices[i + 2] = second
  }
}

function rgba({ values, size }: AccessorNumbers): Float32Array {
  const colors = new Float32Array((values.length / size) * 4).fill(1)
  for (let i = 0; i * size < values.length; i++)
    for (let k = 0; k < size; k++) {
      const value = values[i * size + k] ?? 1
      colors[i * 4 + k] = value >= 0 ? Math.min(1, value) : 0
    }
  return colors
}

/** Joints' matrices of a node that has a skin, which alone says where its mesh stands. */
function jointsOf(
  gltf: Gltf,
  bytes: ModelBytes,
  { skin: index }: GltfNode,
  worlds: ReadonlyMap<number, Matrix>,
): readonly Matrix[] | null {
  const found = gltf.skins[index ?? -1]
  if (!found) return null
  const inverse = found.inverseBindMatrices
  const matrices = inverse === undefined ? null : readAccessor(gltf, bytes, inverse)
  return jointMatrices(
    found.joints.map((joint) => worlds.get(joint) ?? []),
    matrices?.size === 16 ? matrices.values : null,
  )
}

/** Where a node draws its mesh: once, or wherever its instances are. */
function placesOf(
  gltf: Gltf,
  bytes: ModelBytes,
  index: number,
  node: GltfNode,
  world: Matrix,
): readonly Matrix[] {
  const given = node.extensions.EXT_mesh_gpu_instancing?.attributes
  if (!given || Object.keys(given).length === 0) return [world]
  const read = (accessor: number | undefined, size: number): Float32Array | null => {
    const numbers = accessor === undefined ? null : readAccessor(gltf, bytes, accessor)
    return numbers?.size === size ? numbers.values : null
  }
  const [shifts, turns, scales] = [read(given.TRANSLATION, 3), read(given.ROTATION, 4), read(given.SCALE, 3)]
  return Array.from({ length: instancesOf(gltf, index) }, (_, i) =>
    chained(
      world,
      placingMatrix(
        shifts?.subarray(3 * i, 3 * i + 3) ?? [0, 0, 0],
        turns?.subarray(4 * i, 4 * i + 4) ?? [0, 0, 0, 1],
        scales?.subarray(3 * i, 3 * i + 3) ?? [1, 1, 1],
      ),
    ),
  )
}
