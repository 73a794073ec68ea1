import type { NewBag } from '../../catalog/own/new-bag'
import type { Kept } from '../../catalog/own/new-charm'
import type { OwnBag } from '../../catalog/own/own-bag'
import { type CarrierId, carrierId, ownId } from '../../look/ids'
import type { Home } from './keep-charm'
import { keepThing, madeAt, type NamedBytes, namedBytes } from './keep-thing'

export const newBagId = (): CarrierId => carrierId(ownId(crypto.getRandomValues(new Uint8Array(10))))

/** A bag as it is stored, its bytes under their names. */
async function storedBag(made: NewBag, id: CarrierId, at: number, { put }: NamedBytes): Promise<OwnBag> {
  const { front, back, model, rests, pictures, ...same } = made
  const photoOf = async ({ photo, cover, ...drawn }: NewBag['front']): Promise<OwnBag['front']> => ({
    ...drawn,
    photo: await put(photo),
    cover: await put({ type: 'image/png', bytes: cover }),
  })
  return {
    ...same,
    id,
    version: 1,
    made: at,
    front: await photoOf(front),
    back: back && (await photoOf(back)),
    model: await put({ type: 'model/gltf-binary', bytes: model }),
    rests: await put({ type: 'application/octet-stream', bytes: new TextEncoder().encode(rests) }),
    pictures: { small: await put(pictures.small), large: await put(pictures.large) },
  }
}

/**
 * Keeps a bag that was made; with the id of one that was there, in its place. Settles when storage has it. Where storage is
 * full or fails, all is as before.
 */
export async function keepBag({ planner, keeper, now }: Home, made: NewBag, id: CarrierId): Promise<Kept> {
  const before = planner.store.getState().things.get(id)
  const bytes = namedBytes()
  const bag = await storedBag(made, id, before ? madeAt(before) : now(), bytes)
  return keepThing(planner, keeper, { kind: 'own_bag', id, body: JSON.stringify(bag) }, bytes.blobs)
}
