import { createContext, type ReactNode, use, useState } from 'react'
import type { CharmId } from '../../look/ids'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import type { Home } from '../../state/own/keep-charm'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'

/** What one comes for: to make a charm, of a file that is there already or not, or to see to one's own. */
export type OwnErrand =
  | { readonly kind: 'make'; readonly file: File | null }
  | { readonly kind: 'charm'; readonly charm: CharmId }

const OwnRoom = later(
  () => import('./own-room'),
  ({ OwnRoom }) => OwnRoom,
)

const Door = createContext<(errand: OwnErrand) => void>(() => undefined)

/** Opens the room of own things. */
export const useOwnDoor = (): ((errand: OwnErrand) => void) => use(Door)

interface OwnDoorProps {
  readonly home: Home
  /** Takes pictures of charms; null until the stage is there. */
  readonly portrait: TakePortrait | null
  readonly children: ReactNode
}

/** The room of own things over the app, fetched when somebody comes. */
export function OwnDoor({ home, portrait, children }: OwnDoorProps) {
  const [errand, setErrand] = useState<OwnErrand | null>(null)
  const close = (): void => setErrand(null)
  return (
    <Door value={setErrand}>
      {children}
      {errand && (
        <PartBoundary onClose={close}>
          <OwnRoom errand={errand} home={home} portrait={portrait} onErrand={setErrand} onClose={close} />
        </PartBoundary>
      )}
    </Door>
  )
}
