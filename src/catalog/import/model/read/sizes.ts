import { MODEL_BUDGET } from '../budget'
import { refuseModel } from '../refused-model'
import { componentBytes, componentsOf, elementBytes } from './component'
import type { Gltf, GltfAccessor, GltfPrimitive, GltfView, MeshoptView } from './gltf-schema'
import type { GraphNode } from './node-graph'

/** Bytes that are really there, by buffer; null where a buffer is only a name for what compressed views unfold to. */
export type BufferLengths = readonly (number | null)[]

export const meshoptOf = ({ extensions }: GltfView): MeshoptView | undefined =>
  extensions.EXT_meshopt_compression ?? extensions.KHR_meshopt_compression

/** Holds every view and every accessor against the bytes that are there, and all that they unfold to against the budget. */
export function checkSizes(gltf: Gltf, lengths: BufferLengths): void {
  let unfolded = 0
  const unfold = (bytes: number): void => {
    unfolded += bytes
    if (!(unfolded <= MODEL_BUDGET.accessorBytes))
      refuseModel({ code: 'UNFOLDS_TOO_LARGE', max: MODEL_BUDGET.accessorBytes })
  }
  gltf.bufferViews.forEach((view, i) => {
    const at = `bufferViews.${i}`
    const packed = meshoptOf(view)
    // What a compressed view says of its own buffer is about a copy that need not be there.
    const end = packed ? packed.byteOffset + packed.byteLength : view.byteOffset + view.byteLength
    if (end > (lengths[packed?.buffer ?? view.buffer] ?? 0)) refuseModel({ code: 'OUT_OF_BOUNDS', at })
    if (!packed) return
    if (!isPackedRight(packed) || packed.count * packed.byteStride < view.byteLength)
      refuseModel({ code: 'COMPRESSION_DAMAGED', at })
    unfold(packed.count * packed.byteStride)
  })
  gltf.accessors.forEach((accessor, i) => {
    unfold(accessor.count * elementBytes(accessor))
    const at = `accessors.${i}`
    const { bufferView, byteOffset, sparse, count } = accessor
    const fits = (index: number, offset: number, stride: number, bytes: number, many: number): boolean =>
      offset + stride * (many - 1) + bytes <= (gltf.bufferViews[index]?.byteLength ?? 0)
    if (bufferView !== undefined) {
      const bytes = elementBytes(accessor)
      const stride = gltf.bufferViews[bufferView]?.byteStride ?? bytes
      if (stride < bytes) refuseModel({ code: 'BAD_FIELD', at: `bufferViews.${bufferView}.byteStride` })
      if (!fits(bufferView, byteOffset, stride, bytes, count)) refuseModel({ code: 'OUT_OF_BOUNDS', at })
    }
    if (!sparse) return
    if (sparse.count > count) refuseModel({ code: 'OUT_OF_BOUNDS', at: `${at}.sparse` })
    const { indices, values } = sparse
    const each = [
      [indices, componentBytes(indices.componentType)],
      [values, elementBytes(accessor)],
    ] as const
    for (const [{ bufferView: view, byteOffset: offset }, bytes] of each) {
      unfold(sparse.count * bytes)
      if (sparse.count > 0 && !fits(view, offset, bytes, bytes, sparse.count))
        refuseModel({ code: 'OUT_OF_BOUNDS', at: `${at}.sparse` })
    }
  })
}

/** What EXT_meshopt_compression allows; the decoder reads and writes by these numbers. */
function isPackedRight({ mode, byteStride, count, filter }: MeshoptView): boolean {
  const isIndex = byteStride === 2 || byteStride === 4
  if (mode === 'TRIANGLES') return isIndex && count % 3 === 0 && filter === 'NONE'
  if (mode === 'INDICES') return isIndex && filter === 'NONE'
  if (filter === 'OCTAHEDRAL' || filter === 'COLOR') return byteStride === 4 || byteStride === 8
  if (filter === 'QUATERNION') return byteStride === 8
  return byteStride % 4 === 0
}

/** How many triangles a primitive has that is drawn as such; null for points and lines. */
export function trianglesIn(
  { mode, indices, attributes }: GltfPrimitive,
  { accessors }: Gltf,
): number | null {
  const count = accessors[indices ?? attributes.POSITION ?? -1]?.count ?? 0
  if (mode < 4) return null
  return mode === 4 ? Math.floor(count / 3) : Math.max(0, count - 2)
}

/** Counts what is drawn, and refuses what is too much of it or says two things about itself. */
export function checkCounts(gltf: Gltf, graph: readonly GraphNode[]): void {
  const { primitives, vertices, triangles, joints, morphTargets } = MODEL_BUDGET
  const atMost = (
    count: number,
    max: number,
    what: 'primitives' | 'vertices' | 'triangles' | 'joints' | 'morph targets',
  ) => {
    if (count > max) refuseModel({ code: 'TOO_MANY', what, max })
  }
  atMost(
    gltf.meshes.reduce((sum, mesh) => sum + mesh.primitives.length, 0),
    primitives,
    'primitives',
  )
  gltf.skins.forEach((skin, i) => {
    atMost(skin.joints.length, joints, 'joints')
    const bind = gltf.accessors[skin.inverseBindMatrices ?? -1]
    if (bind && (bind.type !== 'MAT4' || bind.count < skin.joints.length))
      refuseModel({ code: 'BAD_FIELD', at: `skins.${i}.inverseBindMatrices` })
  })
  const each = gltf.meshes.map((mesh, i) => {
    let [points, faces] = [0, 0]
    mesh.primitives.forEach((primitive, j) => {
      atMost(primitive.targets.length, morphTargets, 'morph targets')
      checkAttributes(gltf, primitive, `meshes.${i}.primitives.${j}`)
      points += gltf.accessors[primitive.attributes.POSITION ?? -1]?.count ?? 0
      faces += trianglesIn(primitive, gltf) ?? 0
    })
    return { points, faces }
  })
  let [points, faces, draws] = [0, 0, 0]
  for (const { index, isShown } of graph) {
    const node = gltf.nodes[index]
    const mesh = each[node?.mesh ?? -1]
    if (!isShown || !node || !mesh) continue
    const many = instancesOf(gltf, index)
    points += many * mesh.points
    faces += many * mesh.faces
    draws += many * (gltf.meshes[node.mesh ?? -1]?.primitives.length ?? 0)
    atMost(points, vertices, 'vertices')
    atMost(faces, triangles, 'triangles')
    atMost(draws, MODEL_BUDGET.draws, 'primitives')
  }
}

/** How often a node draws its mesh. */
export function instancesOf({ nodes, accessors }: Gltf, node: number): number {
  const placed = nodes[node]?.extensions.EXT_mesh_gpu_instancing?.attributes
  const counts = Object.values(placed ?? {}).map((index = -1) => accessors[index]?.count ?? 0)
  const [count = 1, ...others] = counts
  if (others.some((other) => other !== count))
    refuseModel({ code: 'BAD_FIELD', at: `nodes.${node}.extensions` })
  return count
}

const FORMS: Readonly<Record<string, readonly number[]>> = {
  POSITION: [3],
  NORMAL: [3],
  COLOR_0: [3, 4],
  JOINTS_0: [4],
  WEIGHTS_0: [4],
}
const UV = [2]

function checkAttributes(gltf: Gltf, { attributes, targets, indices }: GltfPrimitive, at: string): void {
  const count = gltf.accessors[attributes.POSITION ?? -1]?.count
  const check = (name: string, index: number | undefined): void => {
    const accessor = gltf.accessors[index ?? -1]
    if (!accessor || count === undefined) return
    if (accessor.count !== count || !(FORMS[name] ?? UV).includes(componentsOf(accessor)))
      refuseModel({ code: 'BAD_FIELD', at: `${at}.attributes.${name}` })
  }
  for (const [name, index] of Object.entries(attributes)) check(name, index)
  for (const target of targets) for (const [name, index] of Object.entries(target)) check(name, index)
  const index: GltfAccessor | undefined = gltf.accessors[indices ?? -1]
  if (index && (index.type !== 'SCALAR' || ![5121, 5123, 5125].includes(index.componentType)))
    refuseModel({ code: 'BAD_FIELD', at: `${at}.indices` })
}
