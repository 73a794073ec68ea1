import { useLayoutEffect, useRef } from 'react'
import type { SlotId } from '../../look/ids'
import { arrangementOnScreen } from '../../state/planner/derived'
import { slotOnScreen } from '../camera/projection'
import { useStageScope } from '../stage-context'
import type { Waiting } from '../stage-ports'
import styles from './waiting-rings.module.css'

/** What stands where a charm will hang: how far its model is, or that it did not come. */
export function WaitingRings({ waiting }: { readonly waiting: ReadonlyMap<SlotId, Waiting> }) {
  const { planner, live, words } = useStageScope()
  const places = useRef(new Map<SlotId, HTMLElement>())

  useLayoutEffect(() => {
    if (waiting.size === 0) return
    const lay = () => {
      const arrangement = arrangementOnScreen(planner.store.getState())
      for (const slot of waiting.keys()) {
        const place = places.current.get(slot)
        const seen = slotOnScreen(live, slot, arrangement)
        if (!place) continue
        place.hidden = seen === null
        if (seen) place.style.transform = `translate(${seen.x.toFixed(1)}px, ${seen.y.toFixed(1)}px)`
      }
    }
    lay()
    live.afterFrame.add(lay)
    return () => void live.afterFrame.delete(lay)
  }, [waiting, planner, live])

  const keep = (slot: SlotId) => (element: HTMLElement | null) => {
    if (element) places.current.set(slot, element)
    else places.current.delete(slot)
  }
  return [...waiting].map(([slot, state]) =>
    state.kind === 'loading' ? (
      <div key={slot} ref={keep(slot)} className={styles['place']} aria-hidden="true">
        <svg viewBox="0 0 32 32" className={styles['ring']} aria-hidden="true">
          <circle cx="16" cy="16" r="13" className={styles['track']} />
          <circle
            cx="16"
            cy="16"
            r="13"
            pathLength="1"
            className={styles['share']}
            strokeDasharray={`${Math.max(state.share, 0.04)} 1`}
          />
        </svg>
      </div>
    ) : (
      <button
        key={slot}
        ref={keep(slot)}
        type="button"
        className={`${styles['place']} ${styles['failed']}`}
        aria-label={words.retryOf(state.charm)}
        title={words.retryOf(state.charm)}
        onClick={state.retry}
      >
        <span aria-hidden="true">↻</span>
      </button>
    ),
  )
}
