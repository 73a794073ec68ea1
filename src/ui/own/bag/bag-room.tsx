import { Suspense, use, useEffect, useState } from 'react'
import type { NewBag } from '../../../catalog/own/new-bag'
import type { CarrierId } from '../../../look/ids'
import type { TakePortrait } from '../../../picture/studio/portrait-request'
import { workerBagBuilder } from '../../../state/own/bag/worker-bag-builder'
import { carryBag } from '../../../state/own/carry-bag'
import { ownBagOf } from '../../../state/own/change-bag'
import { hungOn, NONE_HUNG } from '../../../state/own/hung-charms'
import { keepBag, newBagId } from '../../../state/own/keep-bag'
import type { Home } from '../../../state/own/keep-charm'
import { keepDraft, keptDraft } from '../../../state/own/keep-draft'
import { workerCharmMaker } from '../../../state/own/photo/worker-charm-maker'
import type { BagStart } from './bag-making'
import { BagScreen } from './bag-screen'
import { readBagDraft, storedBagDraft } from './read-bag-draft'

interface BagRoomProps {
  /** The bag that is made again; null for a new one. */
  readonly again: CarrierId | null
  readonly file: File | null
  readonly home: Home
  readonly portrait: TakePortrait | null
  readonly onClose: () => void
}

/** Where a making begins: at a file, at a bag's own photo, at what was left, or at nothing. */
async function startOf({ again, file, home }: BagRoomProps): Promise<BagStart> {
  if (file) return { kind: 'file', file }
  if (again === null) {
    const kept = await keptDraft(home, 'bag')
    const draft = kept && readBagDraft(kept)
    return draft ? { kind: 'draft', draft } : { kind: 'pick' }
  }
  const bag = ownBagOf(home.planner.store.getState(), again)
  if (!bag) return { kind: 'pick' }
  const { front, back } = bag
  const [photo, behind] = await Promise.all([photoIn(home, front.photo), back && photoIn(home, back.photo)])
  return photo ? { kind: 'again', bag, photo, back: behind } : { kind: 'pick' }
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

function Begun({ begins, again, home, portrait, onClose }: BegunProps) {
  const start = use(begins)
  const [maker] = useState(() =>
    workerCharmMaker((id) => home.planner.store.getState().catalog.mechanisms.get(id)),
  )
  const [hung] = useState(() => (again === null ? NONE_HUNG : hungOn(home.planner.store.getState(), again)))
  const [builder] = useState(() => workerBagBuilder())
  useEffect(() => maker.close, [maker])
  useEffect(() => builder.close, [builder])
  const keep = async (made: NewBag): Promise<'kept' | 'full' | 'failed'> => {
    const id = again ?? newBagId()
    const kept = await keepBag(home, made, id)
    if (kept === 'kept') void carryBag(home.planner, id)
    return kept === 'locked' ? 'failed' : kept
  }
  return (
    <BagScreen
      maker={maker}
      builder={builder}
      portrait={portrait}
      start={start}
      hung={hung}
      onMade={keep}
      onDraft={(draft) => {
        // What was made again has its bag to go on from.
        if (again === null) void keepDraft(home, draft && storedBagDraft(draft), 'bag')
      }}
      onClose={onClose}
    />
  )
}
