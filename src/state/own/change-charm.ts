import type { OwnCharm } from '../../catalog/own/own-charm'
import { readOwnCharm } from '../../catalog/own/read-own-charm'
import type { CharmId } from '../../look/ids'
import type { Planner, PlannerState } from '../planner/planner'
import type { BlobShelf } from '../storage/blob-shelf'
import { deleteThing } from './delete-thing'
import { newCharmId } from './keep-charm'
import type { OwnThing } from './own-thing'

/** An own charm as it is stored; null where there is none. */
export function ownCharmOf({ things }: Pick<PlannerState, 'things'>, id: CharmId): OwnCharm | null {
  const thing = things.get(id)
  return thing ? readOwnCharm(thing.body) : null
}

const withBody = (thing: OwnThing, charm: OwnCharm): OwnThing => ({
  ...thing,
  id: charm.id,
  body: JSON.stringify(charm),
})

/** Changes what is said of an own charm, not its bytes. */
export function tellOfCharm(
  planner: Planner,
  id: CharmId,
  told: Partial<Pick<OwnCharm, 'name' | 'themes' | 'moods' | 'price' | 'weighedG' | 'rights'>>,
): void {
  const { things } = planner.store.getState()
  const thing = things.get(id)
  const charm = ownCharmOf({ things }, id)
  if (thing && charm) planner.putThing(withBody(thing, { ...charm, ...told }))
}

/** Another of the same, which its owner has too; null when it may not be. */
export function duplicateCharm(planner: Planner, id: CharmId, name: string, now: number): CharmId | null {
  const { things } = planner.store.getState()
  const thing = things.get(id)
  const charm = ownCharmOf({ things }, id)
  const twin = newCharmId()
  if (!thing || !charm) return null
  if (!planner.putThing(withBody(thing, { ...charm, id: twin, name, made: now }))) return null
  planner.setMine(twin, true)
  return twin
}

/** Takes an own charm away; it can be put back until the page is left. */
export const deleteCharm = (planner: Planner, shelf: BlobShelf, id: CharmId, name: string): Promise<void> =>
  deleteThing(planner, shelf, id, name)

/** How many looks of the document wear a charm, or have it beside them. */
export function looksWith({ look, own, pinned }: PlannerState, id: CharmId): number {
  const looks = new Set([own?.look ?? look, ...(pinned ? [pinned] : [])])
  const wears = (charms: Iterable<{ readonly charm: CharmId }>): boolean =>
    [...charms].some(({ charm }) => charm === id)
  let count = 0
  for (const { placed, aside, others } of looks) {
    if (wears(placed.values()) || wears(aside)) count += 1
    for (const { placements } of others.values()) if (wears(placements)) count += 1
  }
  return count
}
