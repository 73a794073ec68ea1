import { MeshoptEncoder } from 'meshoptimizer/encoder'
import type { ShadedSurface } from '../clean/surface'
import type { GlbParts } from './glb-parts'

const BYTE = 5120
const UNSIGNED_BYTE = 5121
const UNSIGNED_SHORT = 5123
const UNSIGNED_INT = 5125
const FLOAT = 5126
const VERTICES = 34_962
const CORNERS = 34_963

type Origin = readonly [number, number, number]

interface Described {
  readonly componentType: number
  readonly type: string
  readonly normalized?: true
  readonly min?: readonly number[]
  readonly max?: readonly number[]
}

/** Surfaces as primitives without their materials: positions from `origin` in steps, normals and colors in bytes; packed. */
export async function packedPrimitives(
  parts: GlbParts,
  surfaces: readonly ShadedSurface[],
  origin: Origin,
  step: number,
): Promise<readonly object[]> {
  await MeshoptEncoder.ready
  return surfaces.map((surface) => packedPrimitive(parts, surface, origin, step))
}

function packedPrimitive(parts: GlbParts, surface: ShadedSurface, origin: Origin, step: number): object {
  const indices = surface.indices.slice()
  const [remap, count] = MeshoptEncoder.reorderMesh(indices, true, true)
  /** Vertices in their new order, each made of whole numbers. */
  const reordered = <Out extends Uint16Array | Int8Array | Uint8Array | Float32Array>(
    out: Out,
    stride: number,
    values: Float32Array,
    size: number,
    whole: (value: number, k: number) => number,
  ): Out => {
    remap.forEach((to, from) => {
      if (to >= count) return
      for (let k = 0; k < size; k++) out[to * stride + k] = whole(values[from * size + k] ?? 0, k)
    })
    return out
  }
  const attribute = (
    values: Uint16Array | Int8Array | Uint8Array | Float32Array,
    accessor: Described,
  ): number => {
    const bytes = new Uint8Array(values.buffer)
    const stride = bytes.length / count
    const view = parts.view({
      bytes: MeshoptEncoder.encodeGltfBuffer(bytes, count, stride, 'ATTRIBUTES'),
      target: VERTICES,
      packed: { count, stride, mode: 'ATTRIBUTES' },
    })
    return parts.accessor({ bufferView: view, count, ...accessor })
  }
  const positions = reordered(new Uint16Array(count * 4), 4, surface.positions, 3, (value, k) =>
    Math.round((value - (origin[k] ?? 0)) / step),
  )
  const attributes: Record<string, number> = {
    POSITION: attribute(positions, { componentType: UNSIGNED_SHORT, type: 'VEC3', ...rangeOf(positions) }),
    NORMAL: attribute(
      reordered(new Int8Array(count * 4), 4, surface.normals, 3, (value) => Math.round(value * 127)),
      { componentType: BYTE, type: 'VEC3', normalized: true },
    ),
  }
  if (surface.uvs) {
    const isWhole = surface.uvs.every((value) => value >= 0 && value <= 1)
    const uvs = isWhole
      ? reordered(new Uint16Array(count * 2), 2, surface.uvs, 2, (value) => Math.round(value * 65_535))
      : reordered(new Float32Array(count * 2), 2, surface.uvs, 2, (value) => value)
    attributes['TEXCOORD_0'] = attribute(uvs, {
      componentType: isWhole ? UNSIGNED_SHORT : FLOAT,
      type: 'VEC2',
      ...(isWhole && { normalized: true as const }),
    })
  }
  if (surface.colors)
    attributes['COLOR_0'] = attribute(
      reordered(new Uint8Array(count * 4), 4, surface.colors, 4, (value) => Math.round(value * 255)),
      { componentType: UNSIGNED_BYTE, type: 'VEC4', normalized: true },
    )
  const short = count <= 65_535
  const corners = short ? Uint16Array.from(indices) : indices
  const stride = short ? 2 : 4
  const view = parts.view({
    bytes: MeshoptEncoder.encodeGltfBuffer(
      new Uint8Array(corners.buffer),
      corners.length,
      stride,
      'TRIANGLES',
    ),
    target: CORNERS,
    packed: { count: corners.length, stride, mode: 'TRIANGLES' },
  })
  return {
    attributes,
    indices: parts.accessor({
      bufferView: view,
      componentType: short ? UNSIGNED_SHORT : UNSIGNED_INT,
      count: corners.length,
      type: 'SCALAR',
    }),
  }
}

/** What glTF wants to know of positions: their least and greatest, of four numbers a vertex the first three. */
function rangeOf(positions: Uint16Array): {
  readonly min: readonly number[]
  readonly max: readonly number[]
} {
  const [min, max] = [
    [Infinity, Infinity, Infinity],
    [0, 0, 0],
  ]
  positions.forEach((value, i) => {
    const k = i % 4
    if (k === 3) return
    min[k] = Math.min(min[k] ?? 0, value)
    max[k] = Math.max(max[k] ?? 0, value)
  })
  return { min, max }
}
