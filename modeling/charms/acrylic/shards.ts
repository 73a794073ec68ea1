import type * as THREE from 'three'
import { type Outline, polygon } from '../../kit/outline'
import { at, type Vec2 } from '../../kit/vector'
import { facing } from './sheet'

/**
 * The outline's face at height z broken into flat three-cornered shards, each with a tilt of its own (up to `tilt` as a
 * slope), as hologram film and prism sheet glint: `cell` mm a side.
 */
export const shards = (
  outline: Outline,
  z: number,
  {
    cell,
    tilt,
    random,
    side = 1,
  }: { readonly cell: number; readonly tilt: number; readonly random: () => number; readonly side?: 1 | -1 },
): readonly THREE.BufferGeometry[] => {
  const { min, max } = outline.bounds()
  const [columns, rows] = [Math.ceil((max[0] - min[0]) / cell) + 2, Math.ceil((max[1] - min[1]) / cell) + 2]
  const corners: Vec2[] = Array.from({ length: (columns + 1) * (rows + 1) }, (_, i) => [
    min[0] + ((i % (columns + 1)) - 1 + (random() - 0.5) * 0.6) * cell,
    min[1] + (Math.floor(i / (columns + 1)) - 1 + (random() - 0.5) * 0.6) * cell,
  ])
  return Array.from({ length: columns * rows }, (_, i) => {
    const a = (i % columns) + Math.floor(i / columns) * (columns + 1)
    const [b, c, d] = [a + 1, a + columns + 1, a + columns + 2]
    const halves =
      random() < 0.5
        ? [
            [a, b, d],
            [a, d, c],
          ]
        : [
            [a, b, c],
            [b, d, c],
          ]
    return halves.map((half) => polygon(half.map((k) => at(corners, k))).intersect(outline))
  })
    .flat()
    .filter((shard) => shard.area() > 0.02)
    .map((shard) => {
      const geometry = facing(shard, z, side)
      const angle = random() * 2 * Math.PI
      const slope = tilt * Math.sqrt(random())
      const length = Math.hypot(slope, 1)
      const normal = geometry.getAttribute('normal')
      for (let i = 0; i < normal.count; i++)
        normal.setXYZ(
          i,
          (slope * Math.cos(angle)) / length,
          (slope * Math.sin(angle)) / length,
          side / length,
        )
      return geometry
    })
}
