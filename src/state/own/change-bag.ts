import type { OwnBag } from '../../catalog/own/own-bag'
import { readOwnBag } from '../../catalog/own/read-own-bag'
import type { CarrierId } from '../../look/ids'
import type { Planner, PlannerState } from '../planner/planner'
import type { BlobShelf } from '../storage/blob-shelf'
import { deleteThing } from './delete-thing'
import { looksOf } from './hung-charms'
import { newBagId } from './keep-bag'
import type { OwnThing } from './own-thing'

/** An own bag as it is stored; null where there is none. */
export function ownBagOf({ things }: Pick<PlannerState, 'things'>, id: CarrierId): OwnBag | null {
  const thing = things.get(id)
  return thing ? readOwnBag(thing.body) : null
}

/** The thing otherwise called, with all that a later release wrote into it. */
function named(thing: OwnThing, name: string, more: Partial<OwnBag> = {}): OwnThing {
  const bag = JSON.parse(thing.body) as OwnBag
  const changed = { ...bag, ...more, stub: { ...bag.stub, name } }
  return { ...thing, id: changed.id, body: JSON.stringify(changed) }
}

/** Calls an own bag otherwise; its bytes stay. */
export function nameBag(planner: Planner, id: CarrierId, name: string): void {
  const { things } = planner.store.getState()
  const thing = things.get(id)
  if (thing && ownBagOf({ things }, id)) planner.putThing(named(thing, name))
}

/** Another of the same; null when it may not be. */
export function duplicateBag(planner: Planner, id: CarrierId, name: string, now: number): CarrierId | null {
  const { things } = planner.store.getState()
  const thing = things.get(id)
  const twin = newBagId()
  if (!thing || !ownBagOf({ things }, id)) return null
  return planner.putThing(named(thing, name, { id: twin, made: now })) ? twin : null
}

/** How many looks of the document hang on a bag, or did and are kept beside. */
export const looksOn = (state: PlannerState, id: CarrierId): number =>
  looksOf(state).filter(({ carrier, others }) => carrier === id || others.has(id)).length

/** Takes an own bag away; it can be put back until the page is left. Looks on it keep its outline. */
export const deleteBag = (planner: Planner, shelf: BlobShelf, id: CarrierId, name: string): Promise<void> =>
  deleteThing(planner, shelf, id, name)
