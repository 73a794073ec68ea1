import * as THREE from 'three'
import type { Sdf } from '../../kit/sdf'
import type { Vec3 } from '../../kit/vector'
import { stitch } from './needlework'
import { hit, softMesh } from './soft'

/** A garment's UVs in millimeters, sideways by where it looks, upwards by height. */
export const draped = (geometry: THREE.BufferGeometry, bottom: number): THREE.BufferGeometry => {
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('normal')
  const uv = new THREE.BufferAttribute(new Float32Array(position.count * 2), 2)
  for (let i = 0; i < position.count; i++) {
    const sideways = Math.abs(normal.getX(i)) > Math.abs(normal.getZ(i))
    uv.setXY(i, sideways ? position.getZ(i) : position.getX(i), Math.max(0, position.getY(i) - bottom))
  }
  return geometry.setAttribute('uv', uv)
}

/** A garment cut out of a field that lies a little outside of the body. */
export const sewn = (shape: Sdf, triangles: number, min: Vec3, max: Vec3): THREE.BufferGeometry =>
  softMesh(shape, { min, max, edge: 1.3, triangles })

/** All between two heights. */
export const between =
  (low: number, high: number): Sdf =>
  (p) =>
    Math.max(low - p[1], p[1] - high)

/** A line of thread on a garment. */
export const cord = (
  points: readonly Vec3[],
  on: Sdf,
  radius: number,
  lift: number,
  count = 12,
): THREE.BufferGeometry => stitch(on, points, { radius, lift, count, around: 4 })

/** Where the surface is seen from the front. */
export const front = (on: Sdf, x: number, y: number): Vec3 => hit(on, [x, y, 80], [0, 0, -1])
