import type { Arrangement } from '../../../look/arrangement'
import type { WeighedColor } from '../../color/harmony-label'

/** The visible colors of a look's charms, weighed by area. */
export function colorsOf(arrangement: Arrangement): readonly WeighedColor[] {
  return arrangement.hung.flatMap(({ charm }) =>
    charm.palette.map(({ hex, share }) => ({ hex, weight: share * charm.dimsMm.w * charm.dimsMm.h })),
  )
}
