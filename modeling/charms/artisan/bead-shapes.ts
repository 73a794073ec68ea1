import * as THREE from 'three'
import { grid } from '../../kit/grid'
import { circle, joined, polygon, rounded } from '../../kit/outline'
import { plate } from '../../kit/plate'
import { at, type Vec2, type Vec3 } from '../../kit/vector'

/** A round bead, a little flat at its two holes. UVs: once round, from the top down. */
export const roundBead = (
  radius: number,
  height = radius * 2,
  columns = 22,
  rows = 12,
): THREE.BufferGeometry =>
  grid({
    columns,
    rows,
    closed: true,
    point: (u, v) => {
      const [a, t] = [2 * Math.PI * (u - 0.5), Math.PI * (0.05 + 0.9 * v)]
      const r = radius * Math.sin(t) ** 0.92
      return [r * Math.sin(a), (-Math.cos(t) / Math.cos(0.05 * Math.PI)) * (height / 2), r * Math.cos(a)]
    },
    uv: (u, v) => [u, 1 - v],
  })

/** A bead cut into flat facets: rings of corners, each turned half a step to the last. */
export const cutBead = (rings: readonly Vec2[], corners: number): THREE.BufferGeometry => {
  const top = at(rings, 0)[1]
  const bottom = at(rings, -1)[1]
  const point = (ring: number, k: number): Vec3 => {
    const [r, y] = at(rings, ring)
    const a = ((k + (ring % 2) / 2) / corners) * 2 * Math.PI
    return [r * Math.sin(a), y, r * Math.cos(a)]
  }
  const triangles: Vec3[] = []
  for (let ring = 0; ring + 1 < rings.length; ring++)
    for (let k = 0; k < corners; k++) {
      const shift = ring % 2
      const [a, b] = [point(ring, k), point(ring, k + 1)]
      const [c, d] = [point(ring + 1, k + shift), point(ring + 1, k + shift + 1)]
      if (ring % 2 === 0) triangles.push(a, c, b, b, c, d)
      else triangles.push(a, point(ring + 1, k), c, a, c, b)
    }
  for (let k = 1; k + 1 < corners; k++) {
    triangles.push(point(0, 0), point(0, k), point(0, k + 1))
    const last = rings.length - 1
    triangles.push(point(last, 0), point(last, k + 1), point(last, k))
  }
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(triangles.flat(), 3))
  geometry.setIndex(triangles.map((_, i) => i))
  geometry.computeVertexNormals()
  // Every facet takes its own tone from across the picture, as cut glass does.
  const uv = triangles.flatMap(([, y], i) => {
    const face = Math.floor(i / 3)
    return [((face * 0.618) % 1) * 0.98 + 0.01, 0.1 + 0.8 * ((top - y) / (top - bottom))]
  })
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uv, 2))
  return geometry
}

/** UVs for a flat bead: across and down its own box. */
const faceUv = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  geometry.computeBoundingBox()
  const box = geometry.boundingBox ?? new THREE.Box3()
  const size = box.getSize(new THREE.Vector3())
  const position = geometry.getAttribute('position')
  const uv = new Float32Array(position.count * 2)
  for (let i = 0; i < position.count; i++) {
    uv[i * 2] = (position.getX(i) - box.min.x) / size.x
    uv[i * 2 + 1] = (box.max.y - position.getY(i)) / size.y
  }
  geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2))
  return geometry
}

/** A five-petaled flower of molded plastic. */
export const flowerBead = (radius: number, depth: number): THREE.BufferGeometry =>
  faceUv(
    plate(
      rounded(
        joined(
          ...Array.from({ length: 5 }, (_, k) => {
            const a = Math.PI / 2 + (k / 5) * 2 * Math.PI
            return circle(radius * 0.42, 28, [radius * 0.58 * Math.cos(a), radius * 0.58 * Math.sin(a)])
          }),
          circle(radius * 0.5, 24),
        ),
        0.7,
      ).simplify(0.03),
      { depth, bevel: depth * 0.36, segments: 3 },
    ),
  )

/** A plump star with blunt tips. */
export const starBead = (radius: number, depth: number): THREE.BufferGeometry =>
  faceUv(
    plate(
      rounded(
        polygon(
          Array.from({ length: 10 }, (_, k): Vec2 => {
            const a = Math.PI / 2 + (k / 10) * 2 * Math.PI
            const r = k % 2 === 0 ? radius * 1.13 : radius * 0.6
            return [r * Math.cos(a), r * Math.sin(a)]
          }),
        ),
        1.5,
      ).simplify(0.03),
      { depth: depth - 1.8, bevel: depth * 0.2, segments: 3, dome: 0.9 },
    ),
  )
