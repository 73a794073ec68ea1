import type { Material } from '../materials'
import { moved, type Part, part } from '../part'
import { oval } from '../solids'
import type { Vec3 } from '../vector'
import { aimed, yawed } from './hanger'

export interface ChainOptions {
  readonly metal: Material
  readonly holeAxis: 'x' | 'z'
  /** Inside diameter of the last (jump) ring. */
  readonly jumpMm: number
  readonly wireMm?: number
  readonly linkMm?: number
}

/**
 * Oval links and a last round ring that hold from one contact point to another exactly: a link's inside top rests on
 * the wire above, so the inside heights add up to the distance. Under 2.5 mm there is no room and no chain.
 */
export const chain = (
  from: Vec3,
  to: Vec3,
  { metal, holeAxis, jumpMm, wireMm = 1.15, linkMm = 5.2 }: ChainOptions,
): { readonly parts: readonly Part[]; readonly topAcross: boolean } => {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2])
  if (distance < 2.5) return { parts: [], topAcross: false }
  const spare = distance - jumpMm
  const count = spare < 3 ? 0 : Math.max(1, Math.round(spare / linkMm))
  const heights = count === 0 ? [distance] : [...Array.from({ length: count }, () => spare / count), jumpMm]
  let y = 0
  const links = heights.map((height, i) => {
    const last = i === heights.length - 1
    const inner = last ? Math.min(Math.max(jumpMm, 3), height) : Math.min(height, 3.4)
    const wire = last ? wireMm * 1.1 : wireMm
    const ring = part(oval(inner + wire, height + wire, wire / 2, last ? 20 : 14, 6), metal)
    const across = (holeAxis === 'z') === ((heights.length - 1 - i) % 2 === 0)
    const turned = yawed([ring], across ? Math.PI / 2 : 0)
    const placed = moved(turned, [0, y - height / 2, 0])
    y -= height
    return placed
  })
  const topAcross = (holeAxis === 'z') === ((heights.length - 1) % 2 === 0)
  return { parts: aimed(links.flat(), from, to), topAcross }
}
