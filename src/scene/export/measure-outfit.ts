import { Box3, InstancedMesh, type Material, Matrix4, Mesh, type Object3D, Vector3 } from 'three'
import type { Vec3 } from '../../look/facts/vec3'
import { materialsOf } from '../models/model-cache'

/** The exact bounds of a tree in meters. */
export function outfitBoundsOf(root: Object3D): Box3 {
  root.updateMatrixWorld(true)
  const meshes: Mesh[] = []
  root.traverse((node) => {
    if (node instanceof Mesh) meshes.push(node)
  })
  return meshBoundsOf(meshes)
}

/** The exact bounds of meshes as they stand in the world, vertex by vertex, every instance counted. */
export function meshBoundsOf(meshes: readonly Mesh[]): Box3 {
  const bounds = new Box3()
  const [place, point] = [new Matrix4(), new Vector3()]
  for (const mesh of meshes) {
    const { count } = mesh.geometry.getAttribute('position')
    const instances = mesh instanceof InstancedMesh ? mesh.count : 1
    for (let copy = 0; copy < instances; copy++) {
      if (mesh instanceof InstancedMesh) mesh.getMatrixAt(copy, place)
      else place.identity()
      place.premultiply(mesh.matrixWorld)
      for (let i = 0; i < count; i++)
        bounds.expandByPoint(mesh.getVertexPosition(i, point).applyMatrix4(place))
    }
  }
  return bounds
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
