import type { TakePortrait } from '../../picture/studio/portrait-request'
import type { Home } from '../../state/own/keep-charm'
import { CharmPage } from './charm-page'
import { MakeRoom } from './make-room'
import type { OwnErrand } from './own-door'

interface OwnRoomProps {
  readonly errand: OwnErrand
  readonly home: Home
  readonly portrait: TakePortrait | null
  readonly onErrand: (next: OwnErrand) => void
  readonly onClose: () => void
}

/** Where charms are made and seen to. */
export function OwnRoom({ errand, home, portrait, onErrand, onClose }: OwnRoomProps) {
  switch (errand.kind) {
    case 'make':
      return <MakeRoom again={null} file={errand.file} home={home} portrait={portrait} onClose={onClose} />
    case 'again':
      return <MakeRoom again={errand.charm} file={null} home={home} portrait={portrait} onClose={onClose} />
    case 'charm':
      return (
        <CharmPage key={errand.charm} id={errand.charm} home={home} onErrand={onErrand} onClose={onClose} />
      )
    default:
      return errand satisfies never
  }
}
