import type { BufferGeometry } from 'three'
import { whenIdle } from '../when-idle'

/** How far what throws a shadow may be from what it stands for, in meters: less than a shadow is blurred. */
const ERROR_M = 0.0015

/**
 * Leaves a shape as few triangles as its outline needs, once the page is idle and what does so is fetched; else it stays
 * as it is. Its corners stay and must be meters as plain numbers. Quadric error metrics: Garland and Heckbert 1997.
 */
export async function coarsen({ index, attributes, drawRange }: BufferGeometry): Promise<void> {
  const { MeshoptSimplifier: simplifier } = await import('meshoptimizer/simplifier')
  await Promise.all([simplifier.ready, new Promise<void>(whenIdle)])
  const corners = attributes['position']?.array
  if (!index || !(corners instanceof Float32Array)) return
  const first = simplifier.generatePositionRemap(corners, 3)
  const whole = Uint32Array.from(index.array, (corner) => first[corner] ?? corner)
  const [few] = simplifier.simplify(whole, corners, 3, 0, ERROR_M, ['ErrorAbsolute', 'Permissive', 'Prune'])
  index.array.set(few)
  index.needsUpdate = true
  drawRange.count = few.length
}
