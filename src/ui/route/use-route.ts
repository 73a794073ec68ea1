import { useCallback, useSyncExternalStore } from 'react'
import { isPhotoAddress, withoutPhoto, withPhoto } from './address'

interface PhotoRoute {
  readonly open: boolean
  readonly enter: () => void
  readonly leave: () => void
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  addEventListener('popstate', listener)
  return () => {
    removeEventListener('hashchange', listener)
    removeEventListener('popstate', listener)
  }
}

const isOpen = (): boolean => isPhotoAddress(location.hash)

/** What an entry of the history says that the studio's own button made: going back from it stays in the app. */
const ENTERED = { photo: true } as const
const wasEntered = (): boolean => (history.state as Partial<typeof ENTERED> | null)?.photo === true

/** The studio as an address: Back leaves it, a reload keeps it. */
export function usePhotoRoute(): PhotoRoute {
  const open = useSyncExternalStore(subscribe, isOpen)
  const enter = useCallback(() => {
    if (isOpen()) return
    history.pushState(ENTERED, '', withPhoto(location.hash))
    dispatchEvent(new PopStateEvent('popstate', { state: ENTERED }))
  }, [])
  const leave = useCallback(() => {
    if (!isOpen()) return
    if (wasEntered()) {
      history.back()
      return
    }
    history.replaceState(null, '', `${location.pathname}${location.search}${withoutPhoto(location.hash)}`)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, [])
  return { open, enter, leave }
}
