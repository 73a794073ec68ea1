import { createContext, type ReactNode, use } from 'react'
import type { CarrierId, CharmId } from '../../look/ids'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import type { Home } from '../../state/own/keep-charm'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'

/** What one comes for: to make a charm or a bag, of a file that is there already or not, to put a photo in a locket, to see to one's own, to save everything, to bring it in, or to keep what a picture brings. */
export type OwnErrand =
  | { readonly kind: 'make'; readonly file: File | null }
  | { readonly kind: 'make_of_model'; readonly files: readonly File[] }
  | { readonly kind: 'charm' | 'again' | 'locket'; readonly charm: CharmId }
  | { readonly kind: 'make_bag'; readonly file: File | null }
  | { readonly kind: 'bag'; readonly carrier: CarrierId }
  | { readonly kind: 'bag_again'; readonly bag: CarrierId }
  | { readonly kind: 'save_everything' }
  | { readonly kind: 'bring_everything' | 'keep_given'; readonly file: File }

const OwnRoom = later(
  () => import('./own-room'),
  ({ OwnRoom }) => OwnRoom,
)

const Door = createContext<(errand: OwnErrand) => void>(() => undefined)

/** Opens the room of own things. */
export const useOwnDoor = (): ((errand: OwnErrand) => void) => use(Door)

/** Where own things are kept; null outside of the door. */
export const HomeHere = createContext<Home | null>(null)

interface OwnDoorProps {
  /** Null while nobody is in. */
  readonly errand: OwnErrand | null
  readonly onErrand: (errand: OwnErrand | null) => void
  readonly home: Home
  /** Takes pictures of charms; null until the stage is there. */
  readonly portrait: TakePortrait | null
  readonly children: ReactNode
}

/** The room of own things over the app, fetched when somebody comes. */
export function OwnDoor({ errand, onErrand, home, portrait, children }: OwnDoorProps) {
  const close = (): void => onErrand(null)
  return (
    <HomeHere value={home}>
      <Door value={onErrand}>
        {children}
        {errand && (
          <PartBoundary onClose={close}>
            <OwnRoom errand={errand} home={home} portrait={portrait} onErrand={onErrand} onClose={close} />
          </PartBoundary>
        )}
      </Door>
    </HomeHere>
  )
}
