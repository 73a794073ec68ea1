import { onDemand } from '../on-demand'
import type { Planner } from '../planner/planner'
import type { BlobShelf } from '../storage/blob-shelf'
import type { Addresses } from './join-own-things'

const loadJoining = onDemand(() => import('./join-own-things'))

/** Bytes by addresses of this page. */
export const BLOB_ADDRESSES: Addresses = {
  of: ({ type, bytes }) => URL.createObjectURL(new Blob([bytes], { type })),
  release: (address) => URL.revokeObjectURL(address),
}

/** Sees to it that what the user made joins the catalog, now or once something is made: what does so is fetched then. */
export function joinOwn(planner: Planner, shelf: BlobShelf): Promise<void> {
  const join = async (): Promise<void> => {
    const { joinOwnThings } = await loadJoining()
    await joinOwnThings(planner, shelf, BLOB_ADDRESSES)
  }
  if (planner.store.getState().things.size > 0) return join()
  const stop = planner.store.subscribe(({ things }) => {
    if (things.size === 0) return
    stop()
    // What does not come is asked for again with the next page; until then looks show outlines.
    join().catch(() => undefined)
  })
  return Promise.resolve()
}
