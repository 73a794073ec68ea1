import type { Planner } from '../planner/planner'
import type { BlobShelf, StoredBlob } from '../storage/blob-shelf'

/** Takes an own thing away; its bytes stay in memory, so that it can be put back until the page is left. */
export async function deleteThing(
  planner: Planner,
  shelf: BlobShelf,
  id: string,
  name: string,
): Promise<void> {
  const thing = planner.store.getState().things.get(id)
  if (!thing) return
  const blobs = new Map<string, StoredBlob>()
  for (const one of thing.blobs) {
    const blob = await shelf.read(one)
    if (blob) blobs.set(one, blob)
  }
  shelf.hold(blobs)
  planner.removeThing(id, name)
}
