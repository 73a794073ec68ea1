import type { CharmId, SlotId } from '../../look/ids'
import { gainOf, loadJudge, targetsFor } from '../planner/derived'
import type { Planner } from '../planner/planner'

/** The free place where a charm scores most, null where it fits none; the first that fits while nobody can judge. */
async function bestPlace(planner: Planner, charm: CharmId): Promise<SlotId | null> {
  const judge = await loadJudge(planner.store)
  const { catalog, look } = planner.store.getState()
  const free = targetsFor(catalog, look, charm, { kind: 'tray' }).filter(
    ({ reasons, occupant }) => reasons.length === 0 && occupant === null,
  )
  const [first] = free
  if (!first || !judge) return first?.slot ?? null
  let best = { slot: first.slot, gain: Number.NEGATIVE_INFINITY }
  for (const { slot, edit } of free) {
    const gain = gainOf(judge, look, edit)
    if (gain > best.gain) best = { slot, gain }
  }
  return best.slot
}

/** Settles once a charm is there to hang. */
export function isThere({ store }: Planner, charm: CharmId): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!store.getState().catalog.charms.has(charm)) return
      stop()
      resolve()
    }
    const stop = store.subscribe(look)
    look()
  })
}

/** Hangs a charm where it scores most and turns to it; in hand, for its owner to find a place, where none is free. */
export async function hangBest(planner: Planner, charm: CharmId): Promise<void> {
  await isThere(planner, charm)
  const { own, readOnly } = planner.store.getState()
  const slot = own || readOnly ? null : await bestPlace(planner, charm)
  if (slot) {
    planner.place(charm, slot)
    planner.focus(slot)
  } else planner.pickUp(charm, { kind: 'tray' }, 'carry')
}
