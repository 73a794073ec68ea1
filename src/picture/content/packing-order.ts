import type { Arrangement, Hung } from '../../look/arrangement'
import type { Catalog } from '../../look/facts/catalog'
import { depthOf, hubSlotOf } from '../../look/slot'
import type { MapView } from '../page/block'

/** Why a charm is attached when it is: others hang on it, it pulls, it takes patience, or none of these. */
export type PackingWhy = 'carries' | 'heavy' | 'fiddly' | 'quick'

export interface PackingStep {
  readonly n: number
  readonly hung: Hung
  readonly why: PackingWhy
  readonly seconds: number
}

/** From here on a charm turns an empty bag over, or swings against what already hangs (grams). */
const HEAVY_G = 40
/** Clasps that one hand opens take less (seconds, catalog of mechanisms). */
const FIDDLY_S = 8

const RANK = { carries: 0, heavy: 1, fiddly: 2, quick: 3 } as const satisfies Record<PackingWhy, number>

const depth = ({ slot }: Hung): number => depthOf(slot)

/** The order in which a look is best put on: a hub before what hangs on it, then the heavy, the fiddly and the quick. */
export function packingOrder(catalog: Catalog, { hung }: Arrangement): readonly PackingStep[] {
  const whyOf = (one: Hung): PackingWhy => {
    if (hung.some(({ slot }) => hubSlotOf(slot) === one.slot)) return 'carries'
    if (one.charm.massG >= HEAVY_G) return 'heavy'
    return secondsOf(catalog, one) >= FIDDLY_S ? 'fiddly' : 'quick'
  }
  return hung
    .map((one) => ({ hung: one, why: whyOf(one), seconds: secondsOf(catalog, one) }))
    .toSorted(
      (a, b) =>
        RANK[a.why] - RANK[b.why] || depth(a.hung) - depth(b.hung) || b.hung.charm.massG - a.hung.charm.massG,
    )
    .map((step, i) => ({ n: i + 1, ...step }))
}

const secondsOf = (catalog: Catalog, { charm }: Hung): number =>
  catalog.mechanisms.get(charm.mechanism)?.swapSeconds ?? 0

const VIEWS: readonly MapView[] = ['front', 'back', 'left', 'right']

/** The fewest sides from which every step's place is seen, each with the steps it shows; the front first. */
export function mapViews(
  steps: readonly PackingStep[],
): readonly { readonly view: MapView; readonly steps: readonly PackingStep[] }[] {
  const maps: { view: MapView; steps: PackingStep[] }[] = []
  let left = [...steps]
  while (left.length > 0) {
    const seenFrom = (view: MapView) => left.filter(({ hung }) => hung.anchor.visibleFrom.includes(view))
    const view = VIEWS.filter((one) => maps.every((map) => map.view !== one)).toSorted(
      (a, b) => seenFrom(b).length - seenFrom(a).length,
    )[0]
    if (!view) break
    const seen = maps.length === 3 || seenFrom(view).length === 0 ? left : seenFrom(view)
    maps.push({ view, steps: seen })
    left = left.filter((step) => !seen.includes(step))
  }
  return maps.toSorted((a, b) => VIEWS.indexOf(a.view) - VIEWS.indexOf(b.view))
}
