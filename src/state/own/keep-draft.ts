import type { StoredBlob } from '../storage/blob-shelf'
import { blobNameOf } from './blob-name'
import type { Home } from './keep-charm'
import type { OwnThing } from './own-thing'

/** What is left of a making: its photos, and what was said of them, which the screen that made it reads. */
export interface StoredDraft {
  readonly photo: Blob
  readonly back: Blob | null
  readonly said: unknown
}

const DRAFT = 'draft'

interface DraftBody {
  readonly photo: string
  readonly back: string | null
  readonly said: unknown
}

/** Keeps the one draft that there is, in place of the one before; null for none any more. */
export async function keepDraft({ planner, keeper }: Home, draft: StoredDraft | null): Promise<void> {
  if (!draft) return planner.removeThing(DRAFT, null)
  const blobs = new Map<string, StoredBlob>()
  const put = async (photo: Blob): Promise<string> => {
    const bytes = await photo.arrayBuffer()
    const name = await blobNameOf(new Uint8Array(bytes))
    blobs.set(name, { type: photo.type, bytes })
    return name
  }
  const body: DraftBody = {
    photo: await put(draft.photo),
    back: draft.back && (await put(draft.back)),
    said: draft.said,
  }
  keeper.blobs.hold(blobs)
  const thing: OwnThing = {
    kind: 'own_draft',
    id: DRAFT,
    body: JSON.stringify(body),
    blobs: [...blobs.keys()],
  }
  if (!planner.putThing(thing)) keeper.blobs.drop(blobs.keys())
}

/** The draft that was kept; null where there is none, or its photo is nowhere. */
export async function keptDraft({ planner, keeper }: Home): Promise<StoredDraft | null> {
  const thing = planner.store.getState().things.get(DRAFT)
  if (!thing) return null
  const { photo, back, said } = JSON.parse(thing.body) as DraftBody
  const read = async (name: string): Promise<Blob | null> => {
    const blob = await keeper.blobs.read(name)
    return blob && new Blob([blob.bytes], { type: blob.type })
  }
  const front = await read(photo)
  return front && { photo: front, back: back === null ? null : await read(back), said }
}
