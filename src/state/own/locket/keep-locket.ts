import type { NewCharm } from '../../../catalog/own/new-charm'
import { type CharmId, kindOf } from '../../../look/ids'
import { targetsFor } from '../../planner/derived'
import type { Planner } from '../../planner/planner'
import { hangBest, isThere } from '../hang-best'
import { type Home, keepCharm, newCharmId } from '../keep-charm'

/** Keeps a locket with a photo: in the place of the own one that it was, or as a new one that hangs where the built-in one did. */
export async function keepLocket(
  home: Home,
  made: NewCharm,
  of: CharmId,
): Promise<'kept' | 'full' | 'failed'> {
  const isNew = kindOf(of) !== 'own'
  const id = isNew ? newCharmId() : of
  const kept = await keepCharm(home, made, id)
  if (kept === 'kept' && isNew) void hangInPlaceOf(home.planner, of, id)
  return kept === 'locked' ? 'failed' : kept
}

async function hangInPlaceOf(planner: Planner, before: CharmId, id: CharmId): Promise<void> {
  await isThere(planner, id)
  const { catalog, look, own } = planner.store.getState()
  const slot = [...look.placed].find(([, { charm }]) => charm === before)?.[0]
  const target = targetsFor(catalog, look, id, { kind: 'tray' }).find((one) => one.slot === slot)
  if (!slot || own || target?.reasons.length !== 0) return hangBest(planner, id)
  planner.place(id, slot)
  planner.focus(slot)
}
