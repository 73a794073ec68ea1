import type { Surface } from './surface'
import { firstAlike } from './weld'

/**
 * Whether each surface has an edge that only one triangle of all surfaces has: through it one sees the inside, so
 * that a surface that was meant to be seen from both sides has to be.
 */
export function findOpen(surfaces: readonly Surface[]): readonly boolean[] {
  const positions = new Float32Array(surfaces.reduce((sum, surface) => sum + surface.positions.length, 0))
  const bases: number[] = []
  let length = 0
  for (const surface of surfaces) {
    bases.push(length / 3)
    positions.set(surface.positions, length)
    length += surface.positions.length
  }
  const first = firstAlike(length / 3, [{ values: positions, size: 3 }])
  const edges = new Map<number, { count: number; readonly surface: number }>()
  surfaces.forEach(({ indices }, surface) => {
    const vertex = (corner: number): number => first[(indices[corner] ?? 0) + (bases[surface] ?? 0)] ?? 0
    for (let corner = 0; corner < indices.length; corner++) {
      const [a, b] = [vertex(corner), vertex(corner % 3 === 2 ? corner - 2 : corner + 1)]
      const key = Math.min(a, b) * first.length + Math.max(a, b)
      const edge = edges.get(key) ?? { count: 0, surface }
      edge.count += 1
      edges.set(key, edge)
    }
  })
  const open = surfaces.map(() => false)
  for (const { count, surface } of edges.values()) if (count === 1) open[surface] = true
  return open
}
