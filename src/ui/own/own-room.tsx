import { Suspense, use, useEffect, useState } from 'react'
import type { NewCharm } from '../../catalog/own/new-charm'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import { hangBest } from '../../state/own/hang-best'
import { type Home, keepCharm, newCharmId } from '../../state/own/keep-charm'
import { keepLocket } from '../../state/own/locket/keep-locket'
import { BringEverything } from '../backup/bring-everything'
import { KeepGiven } from '../backup/keep-given'
import { SaveEverything } from '../backup/save-everything'
import { later } from '../parts/later'
import { BagPage } from './bag-page'
import { CharmPage } from './charm-page'
import { LocketRoom } from './locket/locket-room'
import { ModelRoom } from './model-room'
import type { OwnErrand } from './own-door'
import { PhotoRoom } from './photo-room'

const BagRoom = later(
  () => import('./bag/bag-room'),
  ({ BagRoom }) => BagRoom,
)

interface OwnRoomProps {
  readonly errand: OwnErrand
  readonly home: Home
  readonly portrait: TakePortrait | null
  readonly onErrand: (next: OwnErrand) => void
  readonly onClose: () => void
}

/** Where charms are made and seen to. */
export function OwnRoom({ errand, home, portrait, onErrand, onClose }: OwnRoomProps) {
  const keepNew = async (made: NewCharm): Promise<'kept' | 'full' | 'failed'> => {
    const id = newCharmId()
    const kept = await keepCharm(home, made, id)
    if (kept === 'kept') void hangBest(home.planner, id)
    return kept === 'locked' ? 'failed' : kept
  }
  const room = { home, portrait, onKeepNew: keepNew, onClose }
  switch (errand.kind) {
    case 'make':
      return <Sorted {...room} file={errand.file} onErrand={onErrand} />
    case 'make_of_model':
      return portrait && <ModelRoom {...room} portrait={portrait} files={errand.files} />
    case 'again':
      return <PhotoRoom {...room} again={errand.charm} file={null} onModel={null} />
    case 'locket':
      return (
        <LocketRoom
          key={errand.charm}
          of={errand.charm}
          home={home}
          portrait={portrait}
          onKeep={(made) => keepLocket(home, made, errand.charm)}
          onClose={onClose}
        />
      )
    case 'charm':
      return (
        <CharmPage key={errand.charm} id={errand.charm} home={home} onErrand={onErrand} onClose={onClose} />
      )
    case 'bag':
      return (
        <BagPage key={errand.carrier} id={errand.carrier} home={home} onErrand={onErrand} onClose={onClose} />
      )
    case 'make_bag':
      return <BagRoom home={home} portrait={portrait} again={null} file={errand.file} onClose={onClose} />
    case 'bag_again':
      return <BagRoom home={home} portrait={portrait} again={errand.bag} file={null} onClose={onClose} />
    case 'save_everything':
      return <SaveEverything home={home} onClose={onClose} />
    case 'bring_everything':
      return <BringEverything file={errand.file} home={home} onClose={onClose} />
    case 'keep_given':
      return <KeepGiven file={errand.file} home={home} onClose={onClose} />
    default:
      return errand satisfies never
  }
}

const GLTF = [0x67, 0x6c, 0x54, 0x46]

/** Whether a file is a model by its first bytes, whatever it is called. */
async function isModel(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, GLTF.length).arrayBuffer())
  return GLTF.every((byte, i) => start[i] === byte)
}

interface SortedProps {
  readonly file: File | null
  readonly home: Home
  readonly portrait: TakePortrait | null
  readonly onKeepNew: (made: NewCharm) => Promise<'kept' | 'full' | 'failed'>
  readonly onErrand: (next: OwnErrand) => void
  readonly onClose: () => void
}

/** A photo goes to the photo's room, a model to its own. */
function Sorted(props: SortedProps) {
  const { file } = props
  const [sorting] = useState(async () => (file ? isModel(file).catch(() => false) : false))
  return (
    // What waits while it is first shown forgets its state: who asked must stand outside of it.
    <Suspense>
      <RoomOf {...props} sorting={sorting} />
    </Suspense>
  )
}

interface RoomOfProps extends SortedProps {
  readonly sorting: Promise<boolean>
}

function RoomOf({ sorting, file, onErrand, ...room }: RoomOfProps) {
  const isOfModel = use(sorting) && room.portrait !== null
  useEffect(() => {
    if (isOfModel && file) onErrand({ kind: 'make_of_model', files: [file] })
  }, [isOfModel, file, onErrand])
  if (isOfModel) return null
  const openModel = (): void => onErrand({ kind: 'make_of_model', files: [] })
  return <PhotoRoom {...room} again={null} file={file} onModel={room.portrait && openModel} />
}
