import { BufferAttribute, BufferGeometry, type InterleavedBufferAttribute, Vector3 } from 'three'

type Attribute = BufferAttribute | InterleavedBufferAttribute

/** What becomes of a shape on its way out. */
export interface Plainness {
  /** How far the surface stands out, in the shape's own units; where U tells the length of a pile, times that. */
  readonly grow: number
  readonly growByU: boolean
  readonly keepUv: boolean
  readonly keepColor: boolean
}

/**
 * A copy of a shape that every program reads: positions and unit normals as floats (the models keep them in 16 and 8
 * bits), and only what its material uses. Index, UVs and colors stay shared.
 */
export function plainGeometry(
  shape: BufferGeometry,
  { grow, growByU, keepUv, keepColor }: Plainness,
): BufferGeometry {
  const { position, normal, tangent, uv, color } = shape.attributes as Readonly<
    Record<string, Attribute | undefined>
  >
  const plain = new BufferGeometry()
  if (!position) return plain
  const normals = normal ? unitVectors(normal) : null
  plain.setAttribute('position', grown(position, normals, grow, growByU ? uv : undefined))
  if (normals) plain.setAttribute('normal', normals)
  else plain.computeVertexNormals()
  if (tangent && keepUv) plain.setAttribute('tangent', unitVectors(tangent))
  if (uv && keepUv) plain.setAttribute('uv', uv)
  if (color && keepColor) plain.setAttribute('color', color)
  plain.setIndex(shape.index)
  return plain
}

function grown(
  from: Attribute,
  normals: BufferAttribute | null,
  grow: number,
  lengths: Attribute | undefined,
): BufferAttribute {
  const out = new Float32Array(from.count * 3)
  for (let i = 0; i < from.count; i++) {
    at.fromBufferAttribute(from, i)
    if (grow !== 0 && normals)
      at.addScaledVector(way.fromBufferAttribute(normals, i), grow * (lengths?.getX(i) ?? 1))
    at.toArray(out, i * 3)
  }
  return new BufferAttribute(out, 3)
}

/** Directions of length 1; a fourth number (a tangent's side) becomes 1 or -1. */
function unitVectors(from: Attribute): BufferAttribute {
  const { count, itemSize } = from
  const out = new Float32Array(count * itemSize)
  for (let i = 0; i < count; i++) {
    at.fromBufferAttribute(from, i)
    if (at.lengthSq() === 0) at.set(0, 1, 0)
    at.normalize().toArray(out, i * itemSize)
    if (itemSize === 4) out[i * 4 + 3] = from.getW(i) < 0 ? -1 : 1
  }
  return new BufferAttribute(out, itemSize)
}

const at = new Vector3()
const way = new Vector3()
