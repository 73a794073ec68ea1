import { hangFromAside } from '../../look/edits/aside'
import { move, moveProblems, placing } from '../../look/edits/hang'
import type { Catalog } from '../../look/facts/catalog'
import { fit } from '../../look/fit/fit'
import type { FitReason } from '../../look/fit/fit-reason'
import type { CharmId, SlotId } from '../../look/ids'
import type { Edit, Look } from '../../look/look'
import { slotsOf } from '../../look/slots'
import type { Origin } from './hand'

/** What dropping the held charm on a slot would do: `reasons` is empty exactly when it may. */
export interface Target {
  readonly slot: SlotId
  readonly edit: Edit
  readonly reasons: readonly FitReason[]
  /** The charm that hangs there now and would be replaced or swapped. */
  readonly occupant: CharmId | null
}

const unchanged: Edit = (look) => look

/** What dropping a charm on this slot would do. */
export function targetAt(catalog: Catalog, look: Look, charm: CharmId, from: Origin, slot: SlotId): Target {
  const occupant = look.placed.get(slot)?.charm ?? null
  switch (from.kind) {
    case 'tray':
      return { slot, occupant, ...placing(catalog, look, charm, slot) }
    case 'slot': {
      const reasons = moveProblems(catalog, look, from.slot, slot)
      return {
        slot,
        occupant: from.slot === slot ? null : occupant,
        reasons,
        edit: reasons.length ? unchanged : move(catalog, from.slot, slot),
      }
    }
    case 'aside': {
      const { fits, reasons } = fit(catalog, look, charm, slot)
      return { slot, occupant, reasons, edit: fits ? hangFromAside(catalog, from.index, slot) : unchanged }
    }
    default:
      return from satisfies never
  }
}

/** Every place of the look as a target of a held charm, in the carrier's order; `derived.targetsFor` remembers it. */
export function everyTarget(catalog: Catalog, look: Look, charm: CharmId, from: Origin): readonly Target[] {
  return slotsOf(catalog, look).map((slot) => targetAt(catalog, look, charm, from, slot))
}
