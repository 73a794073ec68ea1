/** Triangles of one material as they stand in the scene, in the file's own length. */
export interface Piece {
  /** Names of the mesh and of the nodes above it. */
  readonly names: readonly string[]
  /** By its number in the file; null for glTF's plain one. */
  readonly material: number | null
  /** Three corners a triangle. */
  readonly indices: Uint32Array
  /** Three numbers a vertex, all finite where a triangle uses it. */
  readonly positions: Float32Array
  /** Three numbers a vertex. */
  readonly normals: Float32Array | null
  /** Two numbers a vertex, of the set that the material's color picture uses. */
  readonly uvs: Float32Array | null
  /** Four numbers a vertex, 0…1, linear. */
  readonly colors: Float32Array | null
}

export interface PosedModel {
  readonly pieces: readonly Piece[]
  /** Triangles with a corner that is no point in space, or that is not there. */
  readonly droppedTriangles: number
  readonly hadLines: boolean
}
