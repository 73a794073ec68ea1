import type { Target } from '../../state/planner/targets'

type Offered = Pick<Target, 'reasons' | 'occupant'>

/** A free place that takes the charm, one that would give up its own, one that does not take it. */
const rank = ({ reasons, occupant }: Offered): number => (reasons.length > 0 ? 2 : occupant ? 1 : 0)

/** Zones with their places, those that take the charm first and free ones sooner; else in the bag's order. */
export function fittingFirst<Place extends Offered, Zone extends { readonly places: readonly Place[] }>(
  zones: readonly Zone[],
): readonly Zone[] {
  const ordered = zones.map((zone) => ({
    ...zone,
    places: zone.places.toSorted((a, b) => rank(a) - rank(b)),
  }))
  const best = ({ places: [first] }: Zone): number => (first ? rank(first) : 2)
  return ordered.toSorted((a, b) => best(a) - best(b))
}
