import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { usePlanner } from '../planner-context'
import type { Address } from './address'
import { linkCodes } from './link-codes'
import { type AddressProblem, followSharedLooks, forgetLook } from './shared-look'

interface PhotoRoute {
  readonly open: boolean
  readonly enter: () => void
  readonly leave: () => void
  /** Leaves for something that takes the studio's place at once. */
  readonly giveWay: () => void
}

/** The photo studio as an address: Back leaves it, a reload keeps it. */
export function usePhotoRoute(address: Address): PhotoRoute {
  const open = useSyncExternalStore(address.subscribe, address.route).kind === 'photo'
  return useMemo(() => {
    const to = (kind: 'photo' | 'planner') => ({ kind, code: address.route().code }) as const
    return {
      open,
      enter: () => open || address.open(to('photo')),
      leave: () => open && address.close(to('planner')),
      giveWay: () => open && address.replace(to('planner')),
    }
  }, [address, open])
}

interface SharedLook {
  readonly problem: AddressProblem | null
  /** Takes a look that did not open out of the address. */
  readonly dismiss: () => void
}

/** Opens the look that the address carries, now and whenever it changes; the user's own stays safe behind it. */
export function useSharedLook(address: Address): SharedLook {
  const planner = usePlanner()
  const [problem, setProblem] = useState<AddressProblem | null>(null)
  useEffect(() => followSharedLooks(planner, address, linkCodes, setProblem), [planner, address])
  const dismiss = useCallback(() => {
    setProblem(null)
    forgetLook(address)
  }, [address])
  return { problem, dismiss }
}
