import * as THREE from 'three'
import type { Sdf } from '../../kit/sdf'
import { clean } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { stitch } from './needlework'
import { hit, softMesh } from './soft'

/**
 * A garment's UVs in millimeters, upwards by height and sideways by where a triangle looks: front, back and sides are cut
 * from the cloth as panels, which meet in seams and stretch nowhere.
 */
export const draped = (geometry: THREE.BufferGeometry, bottom: number): THREE.BufferGeometry => {
  const panels = geometry.toNonIndexed()
  const position = panels.getAttribute('position')
  const normal = panels.getAttribute('normal')
  const uv = new THREE.BufferAttribute(new Float32Array(position.count * 2), 2)
  const turned = (i: number, axis: 'getX' | 'getZ'): number =>
    Math.abs(normal[axis](i) + normal[axis](i + 1) + normal[axis](i + 2))
  for (let i = 0; i < position.count; i++) {
    const first = i - (i % 3)
    const side = turned(first, 'getX') > 1.15 * turned(first, 'getZ')
    uv.setXY(i, side ? position.getZ(i) : position.getX(i), Math.max(0, position.getY(i) - bottom))
  }
  return clean(panels.setAttribute('uv', uv))
}

/** Topstitching: short stitches of thread along a line on a garment. */
export const topstitched = (
  points: readonly Vec3[],
  on: Sdf,
  { radius = 0.32, lift = 0.22, longMm = 1.5, gapMm = 0.8 } = {},
): readonly THREE.BufferGeometry[] => {
  const line = new THREE.CatmullRomCurve3(points.map((p) => new THREE.Vector3(...p)))
  const total = line.getLength()
  const count = Math.max(1, Math.round(total / (longMm + gapMm)))
  const at = (along: number): Vec3 => {
    const { x, y, z } = line.getPointAt(Math.min(1, Math.max(0, along)))
    return [x, y, z]
  }
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [(i + 0.15) / count, (i + 0.15 + longMm / (longMm + gapMm)) / count]
    return stitch(on, [at(from), at((from + to) / 2), at(to)], { radius, lift, count: 3, around: 4 })
  })
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

/** Where it is seen from the left (−1) or the right. */
export const beside = (on: Sdf, side: 1 | -1, y: number, z: number): Vec3 =>
  hit(on, [side * 80, y, z], [-side, 0, 0])
