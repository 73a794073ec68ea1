import type { Kept } from '../../catalog/own/new-charm'
import type { BlobName } from '../../catalog/own/own-charm'
import { charmId } from '../../look/ids'
import type { Planner } from '../planner/planner'
import type { Autosave } from '../storage/autosave'
import type { StoredBlob } from '../storage/blob-shelf'
import { blobNameOf } from './blob-name'
import type { OwnThing } from './own-thing'

interface Bytes {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Bytes by the names that things call them by. */
export interface NamedBytes {
  readonly blobs: ReadonlyMap<BlobName, StoredBlob>
  readonly put: (bytes: Bytes | Blob) => Promise<BlobName>
}

export function namedBytes(): NamedBytes {
  const blobs = new Map<BlobName, StoredBlob>()
  return {
    blobs,
    async put(given) {
      const own = new Uint8Array(given instanceof Blob ? await given.arrayBuffer() : given.bytes)
      const name = await blobNameOf(own)
      blobs.set(name, { type: given.type, bytes: own.buffer })
      return name
    },
  }
}

/** When a thing was made. */
export function madeAt({ body }: OwnThing): number {
  const { made } = JSON.parse(body) as { readonly made: number }
  return made
}

/**
 * Keeps a thing that was made, in place of the one of its id. Settles when storage has it. Where storage is full or fails, all
 * is as before. A charm is owned from then on.
 */
export async function keepThing(
  planner: Planner,
  keeper: Pick<Autosave, 'blobs' | 'flush' | 'state'>,
  made: Pick<OwnThing, 'kind' | 'id' | 'body'>,
  blobs: ReadonlyMap<BlobName, StoredBlob>,
): Promise<Kept> {
  const { blobs: shelf } = keeper
  const { id } = made
  const before = planner.store.getState().things.get(id)
  shelf.hold(blobs)
  if (!planner.putThing({ ...made, blobs: [...blobs.keys()] })) {
    shelf.drop(blobs.keys())
    return 'locked'
  }
  const isWorn = made.kind === 'own_charm'
  if (isWorn) planner.setMine(charmId(id), true)
  await keeper.flush()
  const { status } = keeper.state.getState()
  // A browser that stores nothing at all keeps it as long as the page is open, as it does looks, and the page says so.
  if (status.kind !== 'unsaved' || status.why === 'unavailable') return 'kept'
  if (before) planner.putThing(before)
  else {
    planner.removeThing(id, null)
    if (isWorn) planner.setMine(charmId(id), false)
  }
  // What the thing before names as well is still needed.
  shelf.drop([...blobs.keys()].filter((name) => !before?.blobs.includes(name)))
  return status.why === 'full' ? 'full' : 'failed'
}
