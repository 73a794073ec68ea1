import { useEffect, useState } from 'react'
import type { Announcement } from '../../state/announcement'
import type { Hand } from '../../state/planner/hand'
import { usePlanner } from '../planner-context'

/** The last thing that was held, even if the hand is empty by now. */
export type LastHold = Extract<Hand, { kind: 'holding' }> | null

/**
 * Follows what is said and keeps what `take` makes of it, given what is kept already. `take` has to stay the same
 * function. Returns what is kept and how to let it go.
 */
export function useLastAnnouncement<Kept>(
  take: (saying: Announcement, kept: Kept | null, hold: LastHold) => Kept | null,
): readonly [Kept | null, () => void] {
  const { store } = usePlanner()
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    let hold: LastHold = null
    return store.subscribe(({ lastAnnouncement, hand }, before) => {
      if (hand.kind === 'holding') hold = hand
      const last = hold
      if (lastAnnouncement && lastAnnouncement !== before.lastAnnouncement)
        setKept((now) => take(lastAnnouncement.saying, now, last))
    })
  }, [store, take])
  return [kept, () => setKept(null)]
}
