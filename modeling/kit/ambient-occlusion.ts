import * as THREE from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { takesOcclusion } from './materials'
import type { Part } from './part'

const rayCount = 48

/** Cosine-weighted directions about +Z on a golden-angle spiral (Vogel 1979), so that bakes repeat exactly. */
const directions = Array.from({ length: rayCount }, (_, i): readonly [number, number, number] => {
  const u = (i + 0.5) / rayCount
  const angle = i * 2.399963229728653
  return [Math.sqrt(u) * Math.cos(angle), Math.sqrt(u) * Math.sin(angle), Math.sqrt(1 - u)]
})

const strength = 0.75

/**
 * Writes ambient occlusion into the vertex colors (1 = open) of `receivers`, all parts by default. Rays reach `distance`
 * mm and see all `parts`; see-through materials neither cast nor take it.
 */
export const bakeOcclusion = (
  parts: readonly Part[],
  distance: number,
  receivers: readonly Part[] = parts,
): void => {
  const positions: number[] = []
  const indices: number[] = []
  for (const { geometry, material } of parts) {
    if (material.alphaMode === 'BLEND') continue
    const offset = positions.length / 3
    const position = geometry.getAttribute('position')
    const index = geometry.getIndex()
    for (let i = 0; i < position.count; i++)
      positions.push(position.getX(i), position.getY(i), position.getZ(i))
    if (index !== null) for (let i = 0; i < index.count; i++) indices.push(index.getX(i) + offset)
  }
  if (indices.length === 0) return
  const all = new THREE.BufferGeometry()
  all.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3))
  all.setIndex(indices)
  const bvh = new MeshBVH(all)
  const ray = new THREE.Ray()
  const [n, t, b] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  for (const { geometry, material } of receivers) {
    if (!takesOcclusion(material)) continue
    const position = geometry.getAttribute('position')
    const normal = geometry.getAttribute('normal')
    const colors = new Float32Array(position.count * 3)
    for (let i = 0; i < position.count; i++) {
      n.fromBufferAttribute(normal, i).normalize()
      t.set(Math.abs(n.x) < 0.9 ? 1 : 0, Math.abs(n.x) < 0.9 ? 0 : 1, 0)
        .cross(n)
        .normalize()
      b.crossVectors(n, t)
      let occluded = 0
      for (const [x, y, z] of directions) {
        ray.origin.fromBufferAttribute(position, i).addScaledVector(n, distance * 0.012)
        ray.direction.set(0, 0, 0).addScaledVector(t, x).addScaledVector(b, y).addScaledVector(n, z)
        const hit = bvh.raycastFirst(ray, THREE.DoubleSide, 0, distance)
        if (hit !== null) occluded += 1 - hit.distance / distance
      }
      // 32 shades are smooth to the eye and pack far better than 256.
      const open = Math.max(0.12, 1 - (strength * occluded * 1.35) / rayCount)
      colors.fill(Math.round(open * 32) / 32, i * 3, i * 3 + 3)
    }
    geometry.setAttribute('color', new THREE.BufferAttribute(colors, 3))
  }
}
