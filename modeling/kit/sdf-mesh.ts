import * as THREE from 'three'
import { Manifold } from './manifold'
import type { Sdf } from './sdf'
import type { Vec3 } from './vector'

export interface SdfMeshOptions {
  /** Corners of a box in mm that holds the whole surface with at least one edge length to spare. */
  readonly min: Vec3
  readonly max: Vec3
  /** Edge length of the grid in mm: 1.5–2.5 for plush (≤ 3.5k triangles), 0.6–1.2 for hard shapes. */
  readonly edge: number
}

/** The surface of a signed distance field as a closed mesh with exact gradient normals, in mm. */
export const sdfMesh = (sdf: Sdf, { min, max, edge }: SdfMeshOptions): THREE.BufferGeometry => {
  const box = { min: [...min] as [number, number, number], max: [...max] as [number, number, number] }
  const solid = Manifold.levelSet((p) => -sdf(p), box, edge, 0, edge * 0.01)
  const mesh = solid.getMesh()
  const stride = mesh.numProp
  const count = mesh.vertProperties.length / stride
  const geometry = new THREE.BufferGeometry()
  const positions = new Float32Array(count * 3)
  for (let i = 0; i < count; i++)
    for (let k = 0; k < 3; k++) positions[i * 3 + k] = mesh.vertProperties[i * stride + k] ?? 0
  geometry.setAttribute('position', new THREE.BufferAttribute(positions, 3))
  geometry.setIndex(new THREE.BufferAttribute(new Uint32Array(mesh.triVerts), 1))
  solid.delete()
  return gradientNormals(geometry, sdf)
}

/** Gives a geometry the normals of the field it lies on (central differences). */
export const gradientNormals = (geometry: THREE.BufferGeometry, sdf: Sdf): THREE.BufferGeometry => {
  const position = geometry.getAttribute('position')
  const normals = new Float32Array(position.count * 3)
  const h = 0.02
  const v = new THREE.Vector3()
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)]
    v.set(
      sdf([x + h, y, z]) - sdf([x - h, y, z]),
      sdf([x, y + h, z]) - sdf([x, y - h, z]),
      sdf([x, y, z + h]) - sdf([x, y, z - h]),
    ).normalize()
    normals.set([v.x, v.y, v.z], i * 3)
  }
  geometry.setAttribute('normal', new THREE.BufferAttribute(normals, 3))
  return geometry
}
