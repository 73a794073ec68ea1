import type { Catalog } from '../../look/facts/catalog'
import type { CharmId, SlotId } from '../../look/ids'
import type { Look } from '../../look/look'
import { targetsFor } from '../../state/planner/derived'
import { type Target, targetAt } from '../../state/planner/targets'

/** Whether a charm of the tray could hang: `at` is the place that explains best why it could not. */
export type TileFit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'nowhere'; readonly at: Target | null }
  | { readonly kind: 'not_here'; readonly at: Target }

/** May this charm hang at the asked slot, or, when none is asked, anywhere on the look? */
export function tileFit(catalog: Catalog, look: Look, charm: CharmId, slot: SlotId | null): TileFit {
  if (slot) {
    const target = targetAt(catalog, look, charm, { kind: 'tray' }, slot)
    const same = look.placed.get(slot)?.charm === charm
    return target.reasons.length === 0 || same ? { kind: 'fits' } : { kind: 'not_here', at: target }
  }
  const targets = targetsFor(catalog, look, charm, { kind: 'tray' })
  const placed = [...look.placed.values()].some((hung) => hung.charm === charm)
  if (placed || targets.some(({ reasons }) => reasons.length === 0)) return { kind: 'fits' }
  const at = targets.toSorted((a, b) => a.reasons.length - b.reasons.length)[0] ?? null
  return { kind: 'nowhere', at }
}
