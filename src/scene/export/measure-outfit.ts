import { Box3, type Material, Mesh, type Object3D, Vector3 } from 'three'
import type { Vec3 } from '../../look/facts/vec3'
import { materialsOf } from '../models/model-cache'

/** The exact bounds of a tree in meters, vertex by vertex. */
export function outfitBoundsOf(root: Object3D): Box3 {
  root.updateMatrixWorld(true)
  return new Box3().setFromObject(root, true)
}

/** Extents in millimeters: width, height, depth. */
export function sizeMmOf(root: Object3D): Vec3 {
  const { x, y, z } = outfitBoundsOf(root).getSize(new Vector3())
  return [x * 1000, y * 1000, z * 1000]
}

export function trianglesOf(root: Object3D): number {
  let count = 0
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return
    const { index, attributes } = node.geometry
    count += (index?.count ?? attributes['position']?.count ?? 0) / 3
  })
  return count
}

/** Every material of a tree, once. */
export function allMaterialsOf(root: Object3D): ReadonlySet<Material> {
  const found = new Set<Material>()
  root.traverse((node) => {
    for (const material of materialsOf(node)) found.add(material)
  })
  return found
}
