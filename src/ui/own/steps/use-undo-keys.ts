import { useEffect, useEffectEvent } from 'react'

/** While it is shown, Ctrl+Z and its like take back and give again what is done in a step; the page below hears none of them. */
export function useUndoKeys(onUndo: (kind: 'undo' | 'redo') => void): void {
  const heard = useEffectEvent((event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isRedo && key !== 'z') return
    event.preventDefault()
    event.stopPropagation()
    onUndo(isRedo ? 'redo' : 'undo')
  })
  useEffect(() => {
    document.addEventListener('keydown', heard, true)
    return () => document.removeEventListener('keydown', heard, true)
  }, [])
}
