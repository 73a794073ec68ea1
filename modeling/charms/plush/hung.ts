import { boundsOf, moved, type Part } from '../../kit/part'
import type { Vec3 } from '../../kit/vector'

/** A fitted body whose LAST part is its sewn loop of a wire that thick, moved so that the loop stands over the origin. */
export const hungByLoop = (
  parts: readonly Part[],
  wireMm: number,
): { readonly body: readonly Part[]; readonly attach: Vec3 } => {
  const { min, max } = boundsOf(parts.slice(-1))
  return {
    body: moved(parts, [-(min[0] + max[0]) / 2, 0, -(min[2] + max[2]) / 2]),
    attach: [0, max[1] - wireMm, 0],
  }
}
