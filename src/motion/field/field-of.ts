import { type DistanceField, LIMIT, REACH, SKIN, UNIT } from './distance-field'
import { insideVotes } from './inside-votes'
import { latticeRound } from './lattice'
import { distancesTo } from './near-mesh'
import { depthsOf, outsideOf } from './ways-out'

/** m */
const CELL = 0.004

/**
 * The distance field of a mesh (corners of triangles, nine numbers each, meters, faces outwards): cloth, straps, loops,
 * handles, whatever has triangles. Bodies are solid although their meshes have holes, crevices narrower than a cell are
 * closed, sheets in the air have two sides. The same bits on every engine: only sums, products, quotients and roots.
 */
export function fieldOf(corners: ArrayLike<number>): DistanceField {
  const far = REACH + SKIN
  const lattice = latticeRound(corners, CELL, far)
  const distances = distancesTo(corners, lattice, far)
  const outside = outsideOf(lattice, distances, insideVotes(corners, lattice))
  const depths = depthsOf(lattice, distances, outside, far)
  const nodes = new Int8Array(distances.length)
  for (let node = 0; node < nodes.length; node++) {
    const signed = outside[node] ? (distances[node] as number) : -(depths[node] as number)
    nodes[node] = Math.max(-LIMIT, Math.min(LIMIT, Math.round((signed - SKIN) / UNIT)))
  }
  return { ...lattice, nodes }
}
