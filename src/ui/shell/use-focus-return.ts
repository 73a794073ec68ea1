import { useEffect } from 'react'
import { useTargetElement } from '../focus-targets'
import { usePlanner } from '../planner-context'

/**
 * Keeps the focus when a charm leaves the hand: what had it may be gone by then. Hung, it goes to the charm's row;
 * put back, to where it was picked up.
 */
export function useFocusReturn(): void {
  const { store } = usePlanner()
  const target = useTargetElement()
  useEffect(() => {
    let before: Element | null = null
    return store.subscribe((next, last) => {
      if (next.hand.kind === last.hand.kind) return
      if (next.hand.kind === 'holding') {
        before = document.activeElement
        return
      }
      const origin = before
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        const { lastAnnouncement, selected } = store.getState()
        const hung = lastAnnouncement?.saying.kind === 'placed' || lastAnnouncement?.saying.kind === 'moved'
        const row = selected && target(`row ${selected}`)
        if (hung && row?.checkVisibility()) row.focus({ preventScroll: false })
        else if (origin instanceof HTMLElement && origin.isConnected) origin.focus()
        else if (row?.checkVisibility()) row.focus()
      })
    })
  }, [store, target])
}
