import { COMPONENT_READERS, componentBytes, componentsOf, elementBytes } from './component'
import type { Gltf } from './gltf-schema'
import type { ModelBytes } from './model-bytes'

/** An accessor's numbers, `size` of them an element; integers are divided where they are normalized. All of it has been checked. */
export interface AccessorNumbers {
  readonly values: Float32Array
  readonly size: number
}

/** Reads accessors of a checked model. */
export function readAccessor(
  { accessors, bufferViews }: Gltf,
  bytes: ModelBytes,
  index: number,
): AccessorNumbers {
  const accessor = accessors[index]
  if (!accessor) throw new Error(`there is no accessor ${index}`)
  const size = componentsOf(accessor)
  const values = new Float32Array(accessor.count * size)
  const { componentType, normalized, bufferView, byteOffset } = accessor
  const { read, whole } = COMPONENT_READERS[componentType]
  const step = componentBytes(componentType)
  const divisor = normalized ? whole : 1
  // Columns of matrices of small numbers are padded to four bytes (glTF 2.0, 3.6.2.4); no such matrix is read here.
  const readInto = (to: number, view: DataView, at: number): void => {
    for (let k = 0; k < size; k++)
      values[to + k] = Math.max(read(view, at + k * step) / divisor, normalized ? -1 : -Infinity)
  }
  if (bufferView !== undefined) {
    const view = viewOf(bytes.ofView(bufferView))
    const stride = bufferViews[bufferView]?.byteStride ?? elementBytes(accessor)
    for (let i = 0; i < accessor.count; i++) readInto(i * size, view, byteOffset + i * stride)
  }
  eachReplaced(accessor, bytes, size * step, (element, view, at) => readInto(element * size, view, at))
  return { values, size }
}

/** Reads an accessor of whole numbers, which a float of 32 bits could not hold. */
export function readIndices({ accessors, bufferViews }: Gltf, bytes: ModelBytes, index: number): Uint32Array {
  const accessor = accessors[index]
  if (!accessor) throw new Error(`there is no accessor ${index}`)
  const indices = new Uint32Array(accessor.count)
  const { componentType, bufferView, byteOffset } = accessor
  const { read } = COMPONENT_READERS[componentType]
  const step = componentBytes(componentType)
  if (bufferView !== undefined) {
    const view = viewOf(bytes.ofView(bufferView))
    const stride = bufferViews[bufferView]?.byteStride ?? step
    for (let i = 0; i < indices.length; i++) indices[i] = read(view, byteOffset + i * stride)
  }
  eachReplaced(accessor, bytes, step, (element, view, at) => {
    indices[element] = read(view, at)
  })
  return indices
}

/** Tells of each element that a sparse accessor replaces where its new numbers stand; an element takes `stride` bytes. */
function eachReplaced(
  { count, sparse }: Gltf['accessors'][number],
  bytes: ModelBytes,
  stride: number,
  put: (element: number, view: DataView, at: number) => void,
): void {
  if (!sparse || sparse.count === 0) return
  const where = viewOf(bytes.ofView(sparse.indices.bufferView))
  const what = viewOf(bytes.ofView(sparse.values.bufferView))
  const { componentType, byteOffset } = sparse.indices
  const { read } = COMPONENT_READERS[componentType]
  for (let i = 0; i < sparse.count; i++) {
    const element = read(where, byteOffset + i * componentBytes(componentType))
    if (element < count) put(element, what, sparse.values.byteOffset + i * stride)
  }
}

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length)
