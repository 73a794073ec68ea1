import { useEffect } from 'react'
import { usePlanner } from '../planner-context'

/**
 * Ends every drag, and nothing else does: the charm hangs where it is pointed at when its pointer is let go, and goes back
 * on Escape and when the pointer is lost. Asks the store and not the screen, which may be a frame late.
 */
export function useDropOnRelease(): void {
  const planner = usePlanner()
  useEffect(() => {
    const isDragging = (): boolean => {
      const { hand } = planner.store.getState()
      return hand.kind === 'holding' && hand.grip === 'drag'
    }
    const onUp = ({ isPrimary }: PointerEvent): void => {
      if (isPrimary && isDragging()) planner.drop()
    }
    const onCancel = ({ isPrimary }: PointerEvent): void => {
      if (isPrimary && isDragging()) planner.cancel()
    }
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' && isDragging()) planner.cancel()
    }
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onCancel)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
      removeEventListener('keydown', onKey)
    }
  }, [planner])
}
