import { useEffect } from 'react'
import type { Planner } from '../../state/planner/planner'
import { usePlanner } from '../planner-context'

/** Ends every drag of the page's, and nothing else does. */
export function useDropOnRelease(): void {
  const planner = usePlanner()
  useEffect(() => dropOnRelease(planner, window), [planner])
}

/**
 * Ends drags by what a window hears: the charm hangs where it is pointed at when its pointer is let go, and goes back on
 * Escape and when the hold is lost: with the pointer, with the window, or by a release that was never heard of. Asks the
 * store and not the screen, which may be a frame late. Gives back how to stop listening.
 */
export function dropOnRelease(
  planner: Pick<Planner, 'store' | 'drop' | 'cancel'>,
  window: EventTarget,
): () => void {
  const listening = new AbortController()
  const listen = <Heard extends Event>(type: string, hear: (event: Heard) => void): void => {
    const onEvent = (event: Event): void => {
      const { hand } = planner.store.getState()
      if (hand.kind === 'holding' && hand.grip === 'drag') hear(event as Heard)
    }
    window.addEventListener(type, onEvent, { signal: listening.signal })
  }
  listen<PointerEvent>('pointerup', ({ isPrimary }) => {
    if (isPrimary) planner.drop()
  })
  listen<PointerEvent>('pointercancel', ({ isPrimary }) => {
    if (isPrimary) planner.cancel()
  })
  listen<PointerEvent>('pointermove', ({ isPrimary, pointerType, buttons }) => {
    if (isPrimary && pointerType === 'mouse' && buttons === 0) planner.cancel()
  })
  listen<KeyboardEvent>('keydown', ({ key }) => {
    if (key === 'Escape') planner.cancel()
  })
  listen('blur', () => planner.cancel())
  listen('visibilitychange', () => planner.cancel())
  return () => listening.abort()
}
