import type { KeptMaterial } from './kept-material'

/** A part of the body in one material: vertices with all that is told of each. Meters, once the body's size is known. */
export interface Surface {
  readonly material: KeptMaterial
  readonly indices: Uint32Array
  readonly positions: Float32Array
  /** Null until they are made, where the file has none. */
  readonly normals: Float32Array | null
  readonly uvs: Float32Array | null
  /** Four numbers a vertex, linear. */
  readonly colors: Float32Array | null
}

/** A surface that light falls on. */
export interface ShadedSurface extends Surface {
  readonly normals: Float32Array
}

export const triangleCount = (surfaces: readonly Pick<Surface, 'indices'>[]): number =>
  surfaces.reduce((sum, { indices }) => sum + indices.length / 3, 0)

/** A surface of other triangles, with the vertices that they use alone. */
export function withTriangles<Kind extends Surface>(surface: Kind, indices: Uint32Array): Kind {
  const count = surface.positions.length / 3
  const to = new Int32Array(count).fill(-1)
  const from: number[] = []
  const renamed = indices.map((index) => {
    if (to[index] === -1) {
      to[index] = from.length
      from.push(index)
    }
    return to[index] ?? 0
  })
  const picked = <Values extends Float32Array | null>(values: Values, size: number): Values =>
    values === null ? values : (pick(values, size, from) as Values)
  return {
    ...surface,
    indices: renamed,
    positions: picked(surface.positions, 3),
    normals: picked(surface.normals, 3),
    uvs: picked(surface.uvs, 2),
    colors: picked(surface.colors, 4),
  }
}

function pick(values: Float32Array, size: number, from: readonly number[]): Float32Array {
  const out = new Float32Array(from.length * size)
  from.forEach((index, i) => {
    for (let k = 0; k < size; k++) out[i * size + k] = values[index * size + k] ?? 0
  })
  return out
}
