export type Vector = readonly [x: number, y: number, z: number]

/** Triangles in mm, +Y up, the face to +Z; three numbers a vertex, two of UV. */
export interface BodyMesh {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly uvs: Float32Array
  readonly indices: Uint32Array
}

/** Gathers vertices and triangles one by one. */
export function meshBuilder() {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  return {
    vertex(position: Vector, normal: Vector, uv: readonly [number, number] = [0, 0]): number {
      positions.push(...position)
      normals.push(...normal)
      uvs.push(...uv)
      return positions.length / 3 - 1
    },
    triangle: (a: number, b: number, c: number): void => void indices.push(a, b, c),
    quad: (a: number, b: number, c: number, d: number): void => void indices.push(a, b, c, a, c, d),
    mesh: (): BodyMesh => ({
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      uvs: Float32Array.from(uvs),
      indices: Uint32Array.from(indices),
    }),
  }
}

export interface Bulk {
  readonly volumeMm3: number
  readonly center: Vector
}

/** What a closed mesh encloses and where its middle is, by signed tetrahedra. */
export function bulkOf({ positions, indices }: Pick<BodyMesh, 'positions' | 'indices'>): Bulk {
  let volume = 0
  const sum = [0, 0, 0]
  const at = (vertex: number, k: number): number => positions[3 * vertex + k] as number
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = indices.subarray(i, i + 3) as unknown as [number, number, number]
    const own =
      (at(a, 0) * (at(b, 1) * at(c, 2) - at(b, 2) * at(c, 1)) -
        at(a, 1) * (at(b, 0) * at(c, 2) - at(b, 2) * at(c, 0)) +
        at(a, 2) * (at(b, 0) * at(c, 1) - at(b, 1) * at(c, 0))) /
      6
    volume += own
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] as number) + (own * (at(a, k) + at(b, k) + at(c, k))) / 4
  }
  const [x = 0, y = 0, z = 0] = sum.map((one) => one / volume)
  return { volumeMm3: volume, center: [x, y, z] }
}

export interface MeshBounds {
  readonly min: Vector
  readonly max: Vector
}

/** The box round meshes, each grown along its normals by so many mm. */
export function meshBounds(meshes: readonly (readonly [mesh: BodyMesh, grown: number])[]): MeshBounds {
  const min = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const max = min.map((one) => -one)
  for (const [{ positions, normals }, by] of meshes)
    for (const [i, at] of positions.entries()) {
      const k = i % 3
      const out = at + by * (normals[i] as number)
      min[k] = Math.min(min[k] as number, out)
      max[k] = Math.max(max[k] as number, out)
    }
  return { min: min as unknown as Vector, max: max as unknown as Vector }
}

/** Moved, after being scaled about the origin. */
export const placedMesh = (mesh: BodyMesh, scale: number, [x, y, z]: Vector): BodyMesh => {
  const by = [x, y, z]
  return { ...mesh, positions: mesh.positions.map((at, i) => at * scale + (by[i % 3] as number)) }
}
