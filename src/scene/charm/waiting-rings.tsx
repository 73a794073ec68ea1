import { useLayoutEffect, useRef } from 'react'
import type { SlotId } from '../../look/ids'
import { arrangementOnScreen } from '../../state/planner/derived'
import { slotsOnScreen } from '../camera/projection'
import { clipPathOf, tapAreas } from '../pointer/tap-area'
import { useStageScope } from '../stage-context'
import type { Waiting } from '../stage-ports'
import styles from './waiting-rings.module.css'

/**
 * What stands where a charm will hang: how far its model is, or that it did not come. One behind the carrier shows as
 * such and takes no tap; keys turn the camera to it.
 */
export function WaitingRings({ waiting }: { readonly waiting: ReadonlyMap<SlotId, Waiting> }) {
  const { planner, live, words } = useStageScope()
  const places = useRef(new Map<SlotId, HTMLElement>())

  useLayoutEffect(() => {
    if (waiting.size === 0) return
    const lay = () => {
      const arrangement = arrangementOnScreen(planner.store.getState())
      const shown = slotsOnScreen(live, waiting.keys(), arrangement)
      const areas = tapAreas([...shown.values()])
      const taps = new Map([...shown.keys()].map((slot, at) => [slot, clipPathOf(areas[at] ?? [])]))
      for (const [slot, place] of places.current) {
        const seen = shown.get(slot)
        place.hidden = seen === undefined
        if (!seen) continue
        place.style.transform = `translate(${seen.x.toFixed(1)}px, ${seen.y.toFixed(1)}px)`
        place.dataset['behind'] = String(seen.behind)
        const button = place.querySelector('button')
        if (button) button.style.clipPath = taps.get(slot) ?? ''
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
  const turnTo = (slot: SlotId) => {
    if (places.current.get(slot)?.dataset['behind'] === 'true') planner.focus(slot)
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
      <div key={slot} ref={keep(slot)} className={styles['place']}>
        <button
          type="button"
          className={styles['again']}
          aria-label={words.retryOf(state.charm)}
          title={words.retryOf(state.charm)}
          onFocus={() => turnTo(slot)}
          onClick={state.retry}
        />
        <span className={styles['failed']} aria-hidden="true">
          ↻
        </span>
      </div>
    ),
  )
}
