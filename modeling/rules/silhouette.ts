import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { eachPrimitive } from '../kit/measure'

/** Rows and columns of a silhouette. */
const grid = 56
/** From this share of common area on, two shapes are told apart by their colors only. */
export const tooAlike = 0.94

/** A body's outline from the front without its hardware, put into a square it fills: which cells are covered. */
export const silhouetteOf = (document: Document): Uint8Array => {
  const corners: number[] = []
  const point = new THREE.Vector3()
  eachPrimitive(document, (primitive, world, isBody) => {
    const position = primitive.getAttribute('POSITION')
    const indices = primitive.getIndices()
    if (!isBody || position === null || indices === null) return
    const element: number[] = []
    for (let i = 0; i < indices.getCount(); i++) {
      point.fromArray(position.getElement(indices.getScalar(i), element)).applyMatrix4(world)
      corners.push(point.x, point.y, point.z)
    }
  })
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(corners, 3))
  const box = new THREE.Box3().setFromArray(corners)
  const center = box.getCenter(new THREE.Vector3())
  const size = box.getSize(new THREE.Vector3())
  const side = Math.max(size.x, size.y)
  const bvh = new MeshBVH(geometry)
  const cells = new Uint8Array(grid * grid)
  const ray = new THREE.Ray(new THREE.Vector3(), new THREE.Vector3(0, 0, -1))
  for (let at = 0; at < cells.length; at++) {
    const x = ((at % grid) + 0.5) / grid - 0.5
    const y = (Math.floor(at / grid) + 0.5) / grid - 0.5
    ray.origin.set(center.x + x * side, center.y + y * side, box.max.z + 1)
    cells[at] = bvh.raycastFirst(ray, THREE.DoubleSide) === null ? 0 : 1
  }
  return cells
}

/** Common area over all area of two silhouettes (Jaccard index), 0…1. */
export const likeness = (a: Uint8Array, b: Uint8Array): number => {
  let [both, any] = [0, 0]
  a.forEach((cell, i) => {
    both += cell & (b[i] ?? 0)
    any += cell | (b[i] ?? 0)
  })
  return any === 0 ? 0 : both / any
}
