import * as THREE from 'three'
import type { Material } from './materials'
import type { Vec3 } from './vector'

/** Triangles of one material, in mm. Transforms below return new parts and leave their input alone. */
export interface Part {
  readonly geometry: THREE.BufferGeometry
  readonly material: Material
}

export interface Bounds {
  readonly min: Vec3
  readonly max: Vec3
}

/** How much of its length fur stands out of the base mesh at rest; sizes count it. */
export const furBulk = 0.6

export const part = (geometry: THREE.BufferGeometry, material: Material): Part => ({ geometry, material })

const mapped = (parts: readonly Part[], matrix: THREE.Matrix4): readonly Part[] =>
  parts.map(({ geometry, material }) => {
    const copy = geometry.clone().applyMatrix4(matrix)
    return { geometry: matrix.determinant() < 0 ? flipped(copy) : copy, material }
  })

const flipped = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const index = geometry.getIndex()
  if (index === null) return geometry
  const list = [...index.array]
  for (let i = 0; i < list.length; i += 3) list.splice(i, 3, list[i] ?? 0, list[i + 2] ?? 0, list[i + 1] ?? 0)
  return geometry.setIndex(list)
}

export const moved = (parts: readonly Part[], [x, y, z]: Vec3): readonly Part[] =>
  mapped(parts, new THREE.Matrix4().makeTranslation(x, y, z))

/** Turned about the origin, radians, XYZ order. */
export const turned = (parts: readonly Part[], [x, y, z]: Vec3): readonly Part[] =>
  mapped(parts, new THREE.Matrix4().makeRotationFromEuler(new THREE.Euler(x, y, z)))

const stretched = (parts: readonly Part[], [x, y, z]: Vec3): readonly Part[] =>
  mapped(parts, new THREE.Matrix4().makeScale(x, y, z))

/** The parts and their mirror image at x = 0. */
export const bothSides = (parts: readonly Part[]): readonly Part[] => [
  ...parts,
  ...stretched(parts, [-1, 1, 1]),
]

/** The box around the parts; fur counts with `furBulk` of its length. */
export const boundsOf = (parts: readonly Part[]): Bounds => {
  const box = new THREE.Box3()
  const v = new THREE.Vector3()
  const n = new THREE.Vector3()
  for (const { geometry, material } of parts) {
    const position = geometry.getAttribute('position')
    const normal = geometry.getAttribute('normal')
    const reach = (material.fur?.lengthMm ?? 0) * furBulk
    for (let i = 0; i < position.count; i++) {
      v.fromBufferAttribute(position, i)
      if (reach > 0) v.addScaledVector(n.fromBufferAttribute(normal, i).normalize(), reach)
      box.expandByPoint(v)
    }
  }
  return { min: [box.min.x, box.min.y, box.min.z], max: [box.max.x, box.max.y, box.max.z] }
}

/**
 * The parts stretched to exactly w × h × d mm (fur counted) with the middle of their top at the origin, as a charm's
 * body wants them. `z` says where the middle of the depth goes. Throws if the shape is off by more than `slack`.
 */
export const fitted = (
  parts: readonly Part[],
  dims: { readonly w: number; readonly h: number; readonly d: number },
  { slack = 0.12, z = 0 }: { readonly slack?: number; readonly z?: number } = {},
): readonly Part[] => {
  let list = parts
  for (let pass = 0; pass < 3; pass++) {
    const { min, max } = boundsOf(list)
    const scale: Vec3 = [dims.w / (max[0] - min[0]), dims.h / (max[1] - min[1]), dims.d / (max[2] - min[2])]
    if (pass === 0 && Math.max(...scale) / Math.min(...scale) > 1 + slack)
      throw new Error(
        `shape ${(max[0] - min[0]).toFixed(1)} × ${(max[1] - min[1]).toFixed(1)} × ${(max[2] - min[2]).toFixed(1)} mm does not fit ${dims.w} × ${dims.h} × ${dims.d}`,
      )
    list = stretched(list, scale)
  }
  const { min, max } = boundsOf(list)
  return moved(list, [-(min[0] + max[0]) / 2, -max[1], z - (min[2] + max[2]) / 2])
}
