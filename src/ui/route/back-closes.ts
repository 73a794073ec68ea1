import { createContext, useContext, useEffect, useEffectEvent } from 'react'
import type { Address } from './address'

/** Who is told what opens over the page; nobody where there is no address to go back in. */
export const Covers = createContext<Address['cover']>(() => () => {})

/** While it is open, Back closes it. */
export function useBackCloses(open: boolean, close: () => void): void {
  const cover = useContext(Covers)
  const shut = useEffectEvent(close)
  useEffect(() => {
    if (!open) return
    return cover(() => shut())
  }, [open, cover])
}
