import * as THREE from 'three'
import { meshOf } from './mesh'
import { mix, type Vec2, type Vec3 } from './vector'

export interface GridOptions {
  readonly columns: number
  readonly rows: number
  /** The surface at (u, v), both 0…1; it faces where u → right and v → up make it counterclockwise. */
  readonly point: (u: number, v: number) => Vec3
  /** Texture coordinates; (u, v) itself by default. */
  readonly uv?: (u: number, v: number) => Vec2
  /** The surface closes on itself along u: `point` is periodic there. */
  readonly closed?: boolean
}

/** A curved sheet from a formula: a grid of quads with normals by central differences. */
export const grid = ({
  columns,
  rows,
  point,
  uv = (u, v) => [u, v],
  closed = false,
}: GridOptions): THREE.BufferGeometry => {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const h = 1e-3
  const [a, b] = [new THREE.Vector3(), new THREE.Vector3()]
  const inside = (t: number): number => Math.min(1, Math.max(0, t))
  const from = (p: Vec3, q: Vec3, v: THREE.Vector3): THREE.Vector3 =>
    v.set(q[0] - p[0], q[1] - p[1], q[2] - p[2])
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const [u, v] = [column / columns, row / rows]
      positions.push(...point(u, v))
      // On a rim that shrinks to a point the normal is taken a little inside of it.
      const [nu, nv] = [closed ? u : mix(h, 1 - h, u), mix(4 * h, 1 - 4 * h, v)]
      from(point(closed ? nu - h : inside(nu - h), nv), point(closed ? nu + h : inside(nu + h), nv), a)
      from(point(nu, inside(nv - h)), point(nu, inside(nv + h)), b)
      normals.push(...a.cross(b).normalize().toArray())
      uvs.push(...uv(u, v))
    }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const i = row * (columns + 1) + column
      const j = i + columns + 1
      indices.push(i, i + 1, j + 1, i, j + 1, j)
    }
  return meshOf({ positions, normals, uvs, indices })
}
