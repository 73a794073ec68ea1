import type { Ellipsoid } from './ellipsoid'
import { quatOf, rotate, setVec, type Vec, vec } from './vec'

/** A small ball just under a charm's skin, in the charm's frame (m): where it touches, the charm touches. */
export interface Feeler {
  readonly at: Vec
  readonly radius: number
}

/** As many on a charm: thin limbs slip between fewer, more cost more than they find. */
const MOST = 192
const FEWEST_EACH = 12
/** m */
const LARGEST = 0.004

/**
 * Feelers under the skins of ellipsoids, shared by how large they are. Each ellipsoid is felt as a smaller one made
 * round by a ball: what is round stays so, what is flat becomes a sheet with a round rim, what is long a rod.
 */
export function feelersUnder(ellipsoids: readonly Ellipsoid[]): readonly Feeler[] {
  const areas = ellipsoids.map(({ radii: [a, b, c] }) => a * b + b * c + c * a)
  const whole = areas.reduce((sum, area) => sum + area, 0)
  return ellipsoids.flatMap((ellipsoid, index) =>
    feelersIn(ellipsoid, Math.max(FEWEST_EACH, Math.round((MOST * (areas[index] ?? 0)) / whole))),
  )
}

/** In rings from the ball's top to its bottom, about as far apart in a ring as the rings are, left as right; stretched. */
function feelersIn({ center, radii, rotation }: Ellipsoid, count: number): readonly Feeler[] {
  const turn = quatOf(rotation)
  const radius = Math.min(LARGEST, ...radii)
  const spacing = Math.sqrt((4 * Math.PI) / count)
  const rings = Math.max(2, Math.round(Math.PI / spacing))
  return Array.from({ length: rings }, (_, ring) => {
    const down = (Math.PI * (ring + 0.5)) / rings
    const each = Math.max(1, Math.round((2 * Math.PI * Math.sin(down)) / spacing))
    return Array.from({ length: each }, (_unused, index) => {
      const around = (2 * Math.PI * (index + (ring % 2) / 2)) / each
      const at = vec(
        (radii[0] - radius) * Math.sin(down) * Math.sin(around),
        (radii[1] - radius) * Math.cos(down),
        (radii[2] - radius) * Math.sin(down) * Math.cos(around),
      )
      rotate(at, turn, at)
      return { at: setVec(at, at.x + center[0], at.y + center[1], at.z + center[2]), radius }
    })
  }).flat()
}
