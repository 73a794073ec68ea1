import * as THREE from 'three'
import { at } from './vector'

/** UVs projected along the strongest axis of each normal: one texture tile is `tileMm` wide. Returns the same geometry. */
export const boxUv = (geometry: THREE.BufferGeometry, tileMm: number): THREE.BufferGeometry => {
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('normal')
  const uv = new Float32Array(position.count * 2)
  for (let i = 0; i < position.count; i++) {
    const n = [normal.getX(i), normal.getY(i), normal.getZ(i)].map(Math.abs)
    const axis = n.indexOf(Math.max(...n))
    const p = [position.getX(i), position.getY(i), position.getZ(i)]
    const [u, v] = axis === 0 ? [2, 1] : axis === 1 ? [0, 2] : [0, 1]
    uv[i * 2] = at(p, u) / tileMm
    uv[i * 2 + 1] = at(p, v) / tileMm
  }
  geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
  return geometry
}

export interface PlanarUv {
  /** The rectangle in mm that the picture covers, seen from +Z. */
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** UVs that lay one picture over a rectangle of the XY plane (glTF: v runs down). Returns the same geometry. */
export const planarUv = (
  geometry: THREE.BufferGeometry,
  { left, right, bottom, top }: PlanarUv,
): THREE.BufferGeometry => {
  const position = geometry.getAttribute('position')
  const uv = new Float32Array(position.count * 2)
  for (let i = 0; i < position.count; i++) {
    uv[i * 2] = (position.getX(i) - left) / (right - left)
    uv[i * 2 + 1] = (top - position.getY(i)) / (top - bottom)
  }
  geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
  return geometry
}

/** Scales the UVs a sweep or lathe made (u = 0…1 around, v = mm along) to tiles. Returns the same geometry. */
export const tileUv = (
  geometry: THREE.BufferGeometry,
  aroundTiles: number,
  tileMm: number,
): THREE.BufferGeometry => {
  const uv = geometry.getAttribute('uv')
  for (let i = 0; i < uv.count; i++) uv.setXY(i, uv.getX(i) * aroundTiles, uv.getY(i) / tileMm)
  return geometry
}

/** Tangents that run round the Z axis, for circular brushing (`anisotropy`) without facets. Returns the same geometry. */
export const tangentsAroundZ = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const position = geometry.getAttribute('position')
  const tangents = new Float32Array(position.count * 4)
  for (let i = 0; i < position.count; i++) {
    const [x, y] = [position.getX(i), position.getY(i)]
    const r = Math.hypot(x, y) || 1
    tangents.set([-y / r, x / r, 0, 1], i * 4)
  }
  geometry.setAttribute('tangent', new THREE.BufferAttribute(tangents, 4))
  return geometry
}
