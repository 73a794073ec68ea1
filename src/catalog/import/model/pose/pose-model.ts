import { type AccessorNumbers, readAccessor } from '../read/accessor'
import type { DracoModule } from '../read/draco'
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
import { type RawPrimitive, readPrimitive } from './raw-primitive'
import { finiteTriangles } from './triangles'

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
    const places = joints ? [world] : placesOf(gltf, bytes, index, node, world)
    const weights = node.weights ?? mesh.weights ?? []
    mesh.primitives.forEach((primitive, j) => {
      if (trianglesIn(primitive, gltf) === null) hadLines = true
      if (trianglesIn(primitive, gltf) === null || primitive.attributes.POSITION === undefined) return
      const raw =
        read.get(primitive) ??
        readPrimitive(gltf, bytes, draco, primitive, `meshes.${node.mesh}.primitives.${j}`)
      read.set(primitive, raw)
      const material = primitive.material ?? null
      const uvSet = uvSetOf(gltf.materials[material ?? -1])
      for (const place of places) {
        const { dropped, ...shape } = posedShape(raw, { weights, joints, place, uvSet })
        droppedTriangles += dropped
        if (shape.indices.length > 0) pieces.push({ names: named, material, ...shape })
      }
    })
  }
  return { pieces, droppedTriangles, hadLines }
}

const NAMES_KEPT = 8

/** What is done to a primitive where it is drawn. */
interface Pose {
  readonly weights: readonly number[]
  /** Of a node with a skin. */
  readonly joints: readonly Matrix[] | null
  readonly place: Matrix
  readonly uvSet: number
}

function posedShape(
  raw: RawPrimitive,
  { weights, joints, place, uvSet }: Pose,
): Omit<Piece, 'names' | 'material'> & { readonly dropped: number } {
  const positions = raw.attribute('POSITION')?.values ?? new Float32Array()
  const normals = raw.attribute('NORMAL')?.values ?? null
  addTargets(positions, raw.targets('POSITION'), weights)
  if (normals) addTargets(normals, raw.targets('NORMAL'), weights)
  const [jointOf, weightOf] = [raw.attribute('JOINTS_0')?.values, raw.attribute('WEIGHTS_0')?.values]
  const skinning = joints && jointOf && weightOf ? { joints, jointOf, weightOf } : null
  if (skinning) {
    skin(positions, skinning, 1)
    if (normals) skin(normals, skinning, 0)
  } else {
    movePoints(place, positions)
    if (normals) turnNormals(place, normals)
  }
  const { indices, dropped } = finiteTriangles(raw.indices, positions)
  if (!skinning && isMirrored(place)) turnOver(indices)
  const colors = raw.attribute('COLOR_0')
  return {
    dropped: raw.dropped + dropped,
    indices,
    positions,
    normals,
    uvs: raw.attribute(`TEXCOORD_${uvSet}`)?.values ?? null,
    colors: colors && rgba(colors),
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
    matrices?.values ?? null,
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
