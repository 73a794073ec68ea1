import type { BagStub } from '../../../../look/facts/bag-stub'
import { bagSurface } from '../../../../look/facts/bag-surface'
import type { BodyMesh } from '../body/mesh/body-mesh'
import { bagShell } from './bag-shell'
import { shoulderStraps } from './shoulder-straps'

/** How fine the grid over the front is, mm: about so many cells over the body, within limits. */
const CELLS = 37
export const shellCellOf = ({ w, h }: BagStub['dimsMm']): number =>
  Math.max(4, Math.min(13, Math.sqrt(w * h) / CELLS))
/** The cloth's pattern repeats after so many mm. */
export const CLOTH_PERIOD = 24

/**
 * What charms meet and what hides them of an own bag: body and shoulder straps as corners of triangles, nine numbers each,
 * meters, carrier's frame (x right, y up from the ground, z out of the front, origin in the middle of the footprint).
 * Watertight, faces outwards, the same numbers on every device.
 */
export function solidOfBag(stub: BagStub): Float64Array {
  const surface = bagSurface(stub)
  const { front, back, side } = bagShell(surface, shellCellOf(stub.dimsMm), CLOTH_PERIOD)
  const straps = stub.straps ? shoulderStraps(stub, surface) : []
  return cornersIn([front, back, side, ...straps.flatMap(({ pad, web }) => [pad, web])])
}

function cornersIn(meshes: readonly BodyMesh[]): Float64Array {
  const corners = new Float64Array(meshes.reduce((sum, { indices }) => sum + 3 * indices.length, 0))
  let at = 0
  for (const { positions, indices } of meshes)
    for (const vertex of indices)
      for (let k = 0; k < 3; k++) corners[at++] = (positions[3 * vertex + k] as number) / 1000
  return corners
}
