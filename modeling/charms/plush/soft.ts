import { MeshoptSimplifier } from 'meshoptimizer'
import * as THREE from 'three'
import { onlyUsed, openTriangles } from '../../kit/mesh'
import type { Sdf } from '../../kit/sdf'
import { gradientNormals, sdfMesh } from '../../kit/sdf-mesh'
import type { Vec3 } from '../../kit/vector'

await MeshoptSimplifier.ready

export interface SoftOptions {
  readonly min: Vec3
  readonly max: Vec3
  /** Edge length of the sampling grid in mm. */
  readonly edge?: number
  /** Triangles that may be left. */
  readonly triangles: number
  /** Relative pile length at a point of the surface, 0…1. */
  readonly pile?: (p: Vec3) => number
  /** Triangles deeper than `hiddenMm` inside of this are left out. */
  readonly hiddenIn?: Sdf
  readonly hiddenMm?: number
}

/** A sewn and stuffed surface: few, smooth triangles on the field, exact normals, pile length in U. */
export const softMesh = (
  sdf: Sdf,
  { min, max, edge = 1.7, triangles, pile = () => 1, hiddenIn, hiddenMm = 0.8 }: SoftOptions,
): THREE.BufferGeometry => {
  const fine = sdfMesh(sdf, { min, max, edge })
  const open = openTriangles(fine, (p) => hiddenIn !== undefined && hiddenIn(p) < -hiddenMm)
  const [kept] = MeshoptSimplifier.simplifyWithAttributes(
    open,
    new Float32Array(fine.getAttribute('position').array),
    3,
    pileAt(fine, pile),
    1,
    [0.12],
    null,
    triangles * 3,
    1,
    ['Regularize'],
  )
  const geometry = gradientNormals(onlyUsed(fine, kept), sdf)
  const lengths = pileAt(geometry, pile)
  const uv = new Float32Array(lengths.length * 2)
  lengths.forEach((length, i) => {
    uv[i * 2] = length
  })
  geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
  return geometry
}

const pileAt = (geometry: THREE.BufferGeometry, pile: (p: Vec3) => number): Float32Array => {
  const position = geometry.getAttribute('position')
  return Float32Array.from({ length: position.count }, (_, i) =>
    Math.min(1, Math.max(0, pile([position.getX(i), position.getY(i), position.getZ(i)]))),
  )
}

/** The field's outward direction at a point. */
export const outward = (sdf: Sdf, [x, y, z]: Vec3): Vec3 => {
  const h = 0.05
  const v = new THREE.Vector3(
    sdf([x + h, y, z]) - sdf([x - h, y, z]),
    sdf([x, y + h, z]) - sdf([x, y - h, z]),
    sdf([x, y, z + h]) - sdf([x, y, z - h]),
  ).normalize()
  return [v.x, v.y, v.z]
}

/** The point moved along the field's gradient until it is `lift` mm above the surface. */
export const onSurface = (sdf: Sdf, from: Vec3, lift = 0): Vec3 => {
  let p = from
  for (let i = 0; i < 12; i++) {
    const away = sdf(p) - lift
    const n = outward(sdf, p)
    p = [p[0] - n[0] * away, p[1] - n[1] * away, p[2] - n[2] * away]
  }
  return p
}

/** Where a ray from outside first meets the surface grown by `lift` mm. */
export const hit = (sdf: Sdf, from: Vec3, towards: Vec3, lift = 0): Vec3 => {
  let p = from
  for (let i = 0; i < 200; i++) {
    const step = Math.max(0.02, (sdf(p) - lift) * 0.7)
    p = [p[0] + towards[0] * step, p[1] + towards[1] * step, p[2] + towards[2] * step]
    if (sdf(p) - lift < 0.02) break
  }
  return p
}

/** Smooth step from 0 (x ≤ from) to 1 (x ≥ to); `from` may be the larger one. */
export const ease = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** Height of the field's surface on the Y axis. */
export const headTop = (sdf: Sdf): number => hit(sdf, [0, 200, 0], [0, -1, 0])[1]
