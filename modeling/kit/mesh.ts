import * as THREE from 'three'
import type { Vec3 } from './vector'

/** What a surface is built from: three numbers a vertex and normal, two a UV, three indices a triangle. */
export interface Surface {
  readonly positions: number[]
  readonly normals: number[]
  readonly uvs: number[]
  readonly indices: number[]
}

export const meshOf = ({ positions, normals, uvs, indices }: Surface): THREE.BufferGeometry => {
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3))
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uvs, 2))
  geometry.setIndex(indices)
  return geometry
}

/** The indices of those triangles that have a corner where nothing hides it. */
export const openTriangles = (
  geometry: THREE.BufferGeometry,
  isHidden: (p: Vec3) => boolean,
): Uint32Array => {
  const position = geometry.getAttribute('position')
  const hidden = Array.from({ length: position.count }, (_, i) =>
    isHidden([position.getX(i), position.getY(i), position.getZ(i)]),
  )
  const index = geometry.getIndex()?.array ?? []
  const open: number[] = []
  for (let i = 0; i < index.length; i += 3) {
    const corners = [index[i] ?? 0, index[i + 1] ?? 0, index[i + 2] ?? 0]
    if (!corners.every((corner) => hidden[corner])) open.push(...corners)
  }
  return new Uint32Array(open)
}

/** The triangles of an index list with those vertices alone that they use; positions only. */
export const onlyUsed = (source: THREE.BufferGeometry, index: Uint32Array): THREE.BufferGeometry => {
  const position = source.getAttribute('position')
  const places = new Map<number, number>()
  const points: number[] = []
  const triangles = Array.from(index, (vertex) => {
    const known = places.get(vertex)
    if (known !== undefined) return known
    points.push(position.getX(vertex), position.getY(vertex), position.getZ(vertex))
    places.set(vertex, places.size)
    return places.size - 1
  })
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(points, 3))
  geometry.setIndex(triangles)
  return geometry
}
