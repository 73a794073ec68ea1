import { Suspense, use, useEffect, useState } from 'react'
import type { NewCharm } from '../../catalog/own/new-charm'
import type { CharmId } from '../../look/ids'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import { ownCharmOf } from '../../state/own/change-charm'
import { type Home, keepCharm } from '../../state/own/keep-charm'
import { keepDraft, keptDraft } from '../../state/own/keep-draft'
import { workerCharmMaker } from '../../state/own/photo/worker-charm-maker'
import type { MakingStart } from './making/making'
import { readDraft, storedDraft } from './making/read-draft'
import { MakingScreen } from './making-screen'

interface PhotoRoomProps {
  /** The charm that is made again; null for a new one. */
  readonly again: CharmId | null
  readonly file: File | null
  readonly home: Home
  readonly portrait: TakePortrait | null
  /** Keeps and hangs a charm that there was not. */
  readonly onKeepNew: (made: NewCharm) => Promise<'kept' | 'full' | 'failed'>
  readonly onModel: (() => void) | null
  readonly onClose: () => void
}

/** Where a making begins: at a file, at a charm's own photo, at what was left, or at nothing. */
async function startOf({ again, file, home }: PhotoRoomProps): Promise<MakingStart> {
  if (file) return { kind: 'file', file }
  if (again === null) {
    const kept = await keptDraft(home)
    const draft = kept && readDraft(kept)
    return draft ? { kind: 'draft', draft } : { kind: 'pick' }
  }
  const charm = ownCharmOf(home.planner.store.getState(), again)
  if (charm?.source.kind !== 'photo') return { kind: 'pick' }
  const { photo, back } = charm.source
  const [front, behind] = await Promise.all([photoIn(home, photo), back && photoIn(home, back.photo)])
  return front ? { kind: 'again', charm, photo: front, back: behind } : { kind: 'pick' }
}

async function photoIn({ keeper }: Home, name: string): Promise<Blob | null> {
  const blob = await keeper.blobs.read(name)
  return blob && new Blob([blob.bytes], { type: blob.type })
}

/** A charm is made here, kept, and hung. */
export function PhotoRoom(props: PhotoRoomProps) {
  const [begins] = useState(() => startOf(props).catch((): MakingStart => ({ kind: 'pick' })))
  return (
    // What waits while it is first shown forgets its state: who asked must stand outside of it.
    <Suspense>
      <Begun {...props} begins={begins} />
    </Suspense>
  )
}

interface BegunProps extends PhotoRoomProps {
  readonly begins: Promise<MakingStart>
}

function Begun({ begins, again, home, portrait, onKeepNew, onModel, onClose }: BegunProps) {
  const start = use(begins)
  const [maker] = useState(() =>
    workerCharmMaker((id) => home.planner.store.getState().catalog.mechanisms.get(id)),
  )
  useEffect(() => maker.close, [maker])
  const keep = async (made: NewCharm): Promise<'kept' | 'full' | 'failed'> => {
    if (again === null) return onKeepNew(made)
    const before = ownCharmOf(home.planner.store.getState(), again)
    // What was made again of the photo says nothing of these.
    const said = before && { price: before.price, rights: before.rights }
    const kept = await keepCharm(home, { ...made, ...said }, again)
    return kept === 'locked' ? 'failed' : kept
  }
  return (
    <MakingScreen
      maker={maker}
      portrait={portrait}
      start={start}
      onMade={keep}
      onDraft={(draft) => {
        // What was made again has its charm to go on from.
        if (again === null) void keepDraft(home, draft && storedDraft(draft))
      }}
      onModel={onModel}
      onClose={onClose}
    />
  )
}
