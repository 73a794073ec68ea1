import { Suspense, use, useEffect, useState } from 'react'
import type { NewBag } from '../../../catalog/own/new-bag'
import type { OwnBag } from '../../../catalog/own/own-bag'
import type { TakePortrait } from '../../../picture/studio/portrait-request'
import type { BagBuilder } from '../../../state/own/bag/bag-builder'
import type { Home } from '../../../state/own/keep-charm'
import type { StoredDraft } from '../../../state/own/keep-draft'
import { workerCharmMaker } from '../../../state/own/photo/worker-charm-maker'
import type { BagStart } from './bag-making'
import { BagScreen } from './bag-screen'
import { readBagDraft, storedBagDraft } from './read-bag-draft'

interface BagRoomProps {
  /** The bag that is made again; null for a new one. */
  readonly again: OwnBag | null
  readonly file: File | null
  readonly home: Home
  readonly portrait: TakePortrait | null
  /** A builder of its own, which is closed with the room. */
  readonly startBuilder: () => BagBuilder
  /** The draft that there is of bags, and the way to keep another in its place. */
  readonly drafts: {
    readonly kept: () => Promise<StoredDraft | null>
    readonly keep: (draft: StoredDraft | null) => void
  }
  /** Keeps it, and puts the look on it. */
  readonly onKeep: (made: NewBag) => Promise<'kept' | 'full' | 'failed'>
  readonly onClose: () => void
}

/** Where a making begins: at a file, at a bag's own photo, at what was left, or at nothing. */
async function startOf({ again, file, home, drafts }: BagRoomProps): Promise<BagStart> {
  if (file) return { kind: 'file', file }
  if (again === null) {
    const kept = await drafts.kept()
    const draft = kept && readBagDraft(kept)
    return draft ? { kind: 'draft', draft } : { kind: 'pick' }
  }
  const [front, behind] = await Promise.all([
    photoIn(home, again.front.photo),
    again.back && photoIn(home, again.back.photo),
  ])
  return front ? { kind: 'again', bag: again, photo: front, back: behind } : { kind: 'pick' }
}

async function photoIn({ keeper }: Home, name: string): Promise<Blob | null> {
  const blob = await keeper.blobs.read(name)
  return blob && new Blob([blob.bytes], { type: blob.type })
}

/** A bag is made here, and kept. */
export function BagRoom(props: BagRoomProps) {
  const [begins] = useState(() => startOf(props).catch((): BagStart => ({ kind: 'pick' })))
  return (
    // What waits while it is first shown forgets its state: who asked must stand outside of it.
    <Suspense>
      <Begun {...props} begins={begins} />
    </Suspense>
  )
}

interface BegunProps extends BagRoomProps {
  readonly begins: Promise<BagStart>
}

function Begun({ begins, again, home, portrait, startBuilder, drafts, onKeep, onClose }: BegunProps) {
  const start = use(begins)
  const [maker] = useState(() =>
    workerCharmMaker((id) => home.planner.store.getState().catalog.mechanisms.get(id)),
  )
  const [builder] = useState(startBuilder)
  useEffect(() => maker.close, [maker])
  useEffect(() => builder.close, [builder])
  return (
    <BagScreen
      maker={maker}
      builder={builder}
      portrait={portrait}
      start={start}
      onMade={onKeep}
      onDraft={(draft) => {
        // What was made again has its bag to go on from.
        if (again === null) drafts.keep(draft && storedBagDraft(draft))
      }}
      onClose={onClose}
    />
  )
}
