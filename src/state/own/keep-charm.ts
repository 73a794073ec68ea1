import type { Kept, NewCharm } from '../../catalog/own/new-charm'
import type { BlobName, OwnCharm, OwnSource } from '../../catalog/own/own-charm'
import { type CharmId, charmId, ownId } from '../../look/ids'
import type { Planner } from '../planner/planner'
import type { Autosave } from '../storage/autosave'
import type { StoredBlob } from '../storage/blob-shelf'
import { blobNameOf } from './blob-name'
import type { OwnThing } from './own-thing'

/** Where own charms are kept. */
export interface Home {
  readonly planner: Planner
  readonly keeper: Pick<Autosave, 'blobs' | 'flush' | 'rows' | 'state'>
  readonly now: () => number
}

interface Bytes {
  readonly type: string
  readonly bytes: Uint8Array
}

const inBytes = async (blob: Blob): Promise<Bytes> => ({
  type: blob.type,
  bytes: new Uint8Array(await blob.arrayBuffer()),
})

/** A stored charm and the bytes that it names. */
async function named(made: NewCharm, id: CharmId, at: number) {
  const blobs = new Map<BlobName, StoredBlob>()
  const put = async ({ type, bytes }: Bytes): Promise<BlobName> => {
    const own = new Uint8Array(bytes)
    const name = await blobNameOf(own)
    blobs.set(name, { type, bytes: own.buffer })
    return name
  }
  const { source, model, pictures, ...same } = made
  const from = async (): Promise<OwnSource> => {
    if (source.kind === 'model') return source
    const { photo, cover, back } = source
    return {
      ...source,
      photo: await put(photo),
      cover: await put({ type: 'image/png', bytes: cover }),
      back: back && { ...back, photo: await put(back.photo) },
    }
  }
  const charm: OwnCharm = {
    ...same,
    id,
    version: 1,
    made: at,
    source: await from(),
    model: await put({ type: 'model/gltf-binary', bytes: model }),
    pictures: {
      small: await put(await inBytes(pictures.small)),
      large: await put(await inBytes(pictures.large)),
    },
  }
  return { charm, blobs }
}

const thingOf = (charm: OwnCharm, blobs: Iterable<BlobName>): OwnThing => ({
  kind: 'own_charm',
  id: charm.id,
  body: JSON.stringify(charm),
  blobs: [...blobs],
})

export const newCharmId = (): CharmId => charmId(ownId(crypto.getRandomValues(new Uint8Array(10))))

/**
 * Keeps a charm that was made, and owns it; with the id of one that was there, in its place. Settles when storage has it.
 * Where storage is full or fails, all is as before.
 */
export async function keepCharm(home: Home, made: NewCharm, id: CharmId): Promise<Kept> {
  const { planner, keeper, now } = home
  const { blobs: shelf } = keeper
  const before = planner.store.getState().things.get(id)
  const { charm, blobs } = await named(made, id, before ? madeAt(before) : now())
  shelf.hold(blobs)
  if (!planner.putThing(thingOf(charm, blobs.keys()))) {
    shelf.drop(blobs.keys())
    return 'locked'
  }
  planner.setMine(id, true)
  await keeper.flush()
  const { status } = keeper.state.getState()
  // A browser that stores nothing at all keeps it as long as the page is open, as it does looks, and the page says so.
  if (status.kind !== 'unsaved' || status.why === 'unavailable') return 'kept'
  if (before) planner.putThing(before)
  else {
    planner.removeThing(id, null)
    planner.setMine(id, false)
  }
  shelf.drop(blobs.keys())
  return status.why === 'full' ? 'full' : 'failed'
}

function madeAt({ body }: OwnThing): number {
  const { made } = JSON.parse(body) as Pick<OwnCharm, 'made'>
  return made
}
