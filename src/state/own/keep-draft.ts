import type { Home } from './keep-charm'
import { namedBytes } from './keep-thing'
import { DRAFTS, type DraftOf } from './own-thing'

/** What is left of a making: its photos, and what was said of them, which the screen that made it reads. */
export interface StoredDraft {
  readonly photo: Blob
  readonly back: Blob | null
  readonly said: unknown
}

interface DraftBody {
  readonly photo: string
  readonly back: string | null
  readonly said: unknown
}

/** Keeps the one draft that there is of a charm or a bag, in place of the one before; null for none any more. */
export async function keepDraft(
  { planner, keeper }: Home,
  draft: StoredDraft | null,
  of: DraftOf = 'charm',
): Promise<void> {
  const as = DRAFTS[of]
  if (!draft) return planner.removeThing(as.id, null)
  const { blobs, put } = namedBytes()
  const body: DraftBody = {
    photo: await put(draft.photo),
    back: draft.back && (await put(draft.back)),
    said: draft.said,
  }
  keeper.blobs.hold(blobs)
  const isKept = planner.putThing({ ...as, body: JSON.stringify(body), blobs: [...blobs.keys()] })
  if (!isKept) keeper.blobs.drop(blobs.keys())
}

/** The draft that was kept; null where there is none, or its photo is nowhere. */
export async function keptDraft(
  { planner, keeper }: Home,
  of: DraftOf = 'charm',
): Promise<StoredDraft | null> {
  const thing = planner.store.getState().things.get(DRAFTS[of].id)
  if (!thing) return null
  const { photo, back, said } = JSON.parse(thing.body) as DraftBody
  const read = async (name: string): Promise<Blob | null> => {
    const blob = await keeper.blobs.read(name)
    return blob && new Blob([blob.bytes], { type: blob.type })
  }
  const front = await read(photo)
  return front && { photo: front, back: back === null ? null : await read(back), said }
}
