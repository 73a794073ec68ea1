import { useSyncExternalStore } from 'react'

/** How often the connection came back since the page was opened. */
let returns = 0
globalThis.addEventListener?.('online', () => {
  returns += 1
})

function subscribe(tell: () => void): () => void {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}

/** Whether the browser has a connection, as far as it knows. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )

/** A number that changes whenever the connection comes back: time to try again. */
export const useReturns = (): number =>
  useSyncExternalStore(
    subscribe,
    () => returns,
    () => returns,
  )
