import type { Arrangement, Hung } from '../../look/arrangement'
import type { SlotId } from '../../look/ids'
import type { ModelCache } from '../models/model-cache'
import type { Waiting } from '../stage-ports'
import { modelAddressOf } from '../stand-in/stand-in-address'

/** A model at hand needs no ring that flashes up, in milliseconds. */
const UNSEEN_MS = 80

/** Fetches the models of a look's charms, slot by slot. */
export interface CharmArrivals {
  /** Fetches what this look wants and forgets what it does not. */
  readonly want: (arrangement: Arrangement) => void
  readonly stop: () => void
}

interface ArrivalPorts {
  readonly cache: ModelCache
  /** How far a slot's model is in tenths, or that it did not come and how to try again; null when it is there or no longer wanted. */
  readonly tell: (slot: SlotId, waiting: Waiting | null) => void
  readonly onArrival: () => void
}

export function createCharmArrivals({ cache, tell, onArrival }: ArrivalPorts): CharmArrivals {
  const wanted = new Map<string, () => void>()

  const fetchFor = ({ slot, charm }: Pick<Hung, 'slot' | 'charm'>, url: string): (() => void) => {
    let stopped = false
    let told = -1
    const progress = (share: number) => {
      const tenth = Math.floor(share * 10) / 10
      if (stopped || tenth === told) return
      told = tenth
      tell(slot, { kind: 'loading', share: tenth })
    }
    const slow = setTimeout(() => progress(0), UNSEEN_MS)
    let stop = () => {
      stopped = true
      clearTimeout(slow)
      tell(slot, null)
    }
    Promise.all([cache.load(url, progress), cache.loadHardware()]).then(
      () => {
        clearTimeout(slow)
        if (stopped) return
        stopped = true
        tell(slot, null)
        onArrival()
      },
      () => {
        clearTimeout(slow)
        if (stopped) return
        stopped = true
        const retry = () => {
          stop = fetchFor({ slot, charm }, url)
        }
        tell(slot, { kind: 'failed', charm: charm.id, retry })
      },
    )
    return () => stop()
  }

  return {
    want({ hung }) {
      const now = new Map<string, { readonly one: Hung; readonly url: string }>(
        hung.flatMap((one) => {
          const url = modelAddressOf(one.charm)
          return url ? [[`${one.slot} ${url}`, { one, url }] as const] : []
        }),
      )
      for (const [key, stop] of wanted) {
        if (now.has(key)) continue
        wanted.delete(key)
        stop()
      }
      for (const [key, { one, url }] of now) if (!wanted.has(key)) wanted.set(key, fetchFor(one, url))
    },
    stop() {
      for (const stop of wanted.values()) stop()
      wanted.clear()
    },
  }
}
