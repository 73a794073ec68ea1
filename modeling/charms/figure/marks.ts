import * as THREE from 'three'
import { capsule, reachOf, type Sdf, union } from '../../kit/sdf'
import { lathe } from '../../kit/solids'
import { at, mix, type Vec2, type Vec3 } from '../../kit/vector'

/** Where a ray from inside leaves a solid, and the solid's normal there. */
export const surfaceAt = (
  field: Sdf,
  from: Vec3,
  way: Vec3,
): { readonly place: THREE.Vector3; readonly normal: THREE.Vector3 } => {
  const direction = new THREE.Vector3(...way).normalize()
  const reach = reachOf(field, from, [direction.x, direction.y, direction.z])
  const place = new THREE.Vector3(...from).addScaledVector(direction, reach)
  const h = 0.05
  const slope = (dx: number, dy: number, dz: number): number =>
    field([place.x + dx, place.y + dy, place.z + dz]) - field([place.x - dx, place.y - dy, place.z - dz])
  return { place, normal: new THREE.Vector3(slope(h, 0, 0), slope(0, h, 0), slope(0, 0, h)).normalize() }
}

/** A flat drop that sinks into what it lies on. */
const button: readonly Vec2[] = [
  [1, -1.2],
  [1, 0],
  [0.84, 0.62],
  [0.5, 0.9],
  [0, 1],
]

/** A flat round mark lying on the skin where a ray from inside leaves it. */
export const markOn = (
  field: Sdf,
  from: Vec3,
  way: Vec3,
  width: number,
  height = width,
  thickness = 0.24,
): THREE.BufferGeometry => {
  const { place, normal } = surfaceAt(field, from, way)
  const turn = new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, 0, 1), normal)
  return lathe(button, Math.max(width, height) > 2 ? 18 : 12, 1)
    .rotateX(Math.PI / 2)
    .scale(width, height, thickness)
    .applyQuaternion(turn)
    .translate(place.x, place.y, place.z)
}

/** A brush stroke over a skin for its paint, through where the rays `ways` (x, y, z each) from `from` come out; `radii` from end to end. */
export const strokeOn = (
  field: Sdf,
  from: Vec3,
  ways: readonly number[],
  radii: readonly [number, number, number],
): Sdf => {
  const points = Array.from({ length: ways.length / 3 }, (_, i): Vec3 => {
    const way: Vec3 = [at(ways, i * 3), at(ways, i * 3 + 1), at(ways, i * 3 + 2)]
    const { x, y, z } = surfaceAt(field, from, way).place
    return [x, y, z]
  })
  const last = points.length - 1
  const radius = (i: number): number => {
    const t = last === 0 ? 0 : i / last
    return t < 0.5 ? mix(radii[0], radii[1], t * 2) : mix(radii[1], radii[2], t * 2 - 1)
  }
  return union(
    0.4,
    ...points
      .slice(0, Math.max(1, last))
      .map((p, i) => capsule(p, at(points, Math.min(last, i + 1)), radius(i), radius(i + 1))),
  )
}
