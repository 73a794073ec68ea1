import type { Kept, NewCharm } from '../../catalog/own/new-charm'
import type { OwnCharm, OwnSource } from '../../catalog/own/own-charm'
import { type CharmId, charmId, ownId } from '../../look/ids'
import type { Planner } from '../planner/planner'
import type { Autosave } from '../storage/autosave'
import { keepThing, madeAt, type NamedBytes, namedBytes } from './keep-thing'

/** Where own charms are kept. */
export interface Home {
  readonly planner: Planner
  readonly keeper: Pick<Autosave, 'blobs' | 'flush' | 'rows' | 'state'>
  readonly now: () => number
}

/** A charm as it is stored, its bytes under their names. */
async function storedCharm(made: NewCharm, id: CharmId, at: number, { put }: NamedBytes): Promise<OwnCharm> {
  const { source, model, pictures, ...same } = made
  const from = async (): Promise<OwnSource> => {
    if (source.kind === 'model') return source
    if (source.kind === 'locket') return { ...source, photo: await put(source.photo) }
    const { photo, cover, back } = source
    return {
      ...source,
      photo: await put(photo),
      cover: await put({ type: 'image/png', bytes: cover }),
      back: back && { ...back, photo: await put(back.photo) },
    }
  }
  return {
    ...same,
    id,
    version: 1,
    made: at,
    source: await from(),
    model: await put({ type: 'model/gltf-binary', bytes: model }),
    pictures: { small: await put(pictures.small), large: await put(pictures.large) },
  }
}

export const newCharmId = (): CharmId => charmId(ownId(crypto.getRandomValues(new Uint8Array(10))))

/**
 * Keeps a charm that was made, and owns it; with the id of one that was there, in its place. Settles when storage has it.
 * Where storage is full or fails, all is as before.
 */
export async function keepCharm({ planner, keeper, now }: Home, made: NewCharm, id: CharmId): Promise<Kept> {
  const before = planner.store.getState().things.get(id)
  const bytes = namedBytes()
  const charm = await storedCharm(made, id, before ? madeAt(before) : now(), bytes)
  return keepThing(planner, keeper, { kind: 'own_charm', id, body: JSON.stringify(charm) }, bytes.blobs)
}
