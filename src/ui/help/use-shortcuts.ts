import { useEffectEvent, useLayoutEffect } from 'react'
import { isComposing } from '../controls/composing'
import { usePlanner } from '../planner-context'
import { commandOf, type ShortcutAction } from './shortcuts'

interface Elsewhere {
  readonly onSearch: () => void
  readonly onHelp: () => void
  readonly onOpen: () => void
  /** The photo studio: opens it, or leaves it. */
  readonly photo: { readonly open: boolean; readonly enter: () => void; readonly leave: () => void }
}

/** Whether keys and pasted text belong to a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))

/** Listens to the keys of the whole page. Dialogs keep theirs. */
export function useShortcuts({ onSearch, onHelp, onOpen, photo }: Elsewhere): void {
  const planner = usePlanner()

  const follow = useEffectEvent((command: ShortcutAction): boolean => {
    const { hand, selected } = planner.store.getState()
    switch (command.kind) {
      case 'undo':
        planner.undo()
        return true
      case 'redo':
        planner.redo()
        return true
      case 'photo':
        if (photo.open) photo.leave()
        else photo.enter()
        return true
      case 'cancel':
        // A panel in front closes by itself first.
        if (photo.open) {
          if (!document.querySelector(':popover-open')) photo.leave()
        } else if (hand.kind === 'holding') planner.cancel()
        else if (selected) planner.select(null)
        return false
      case 'remove':
        if (photo.open) return false
        if (selected) planner.remove(selected)
        return selected !== null
      case 'search':
        if (photo.open) return false
        onSearch()
        return true
      case 'open':
        onOpen()
        return true
      case 'help':
        onHelp()
        return true
      case 'view':
        planner.view(command.preset)
        return true
      default:
        return command satisfies never
    }
  })

  // Before the page is seen: no key that is pressed at what one sees is lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || document.querySelector('dialog[open]')) return
      const { key, ctrlKey, metaKey, shiftKey: shift, altKey: alt, target } = event
      const { singleKeyShortcuts: singles, hand } = planner.store.getState()
      const command = commandOf(
        { key, control: ctrlKey || metaKey, shift, alt },
        { typing: isTyping(target), singles, holding: hand.kind === 'holding' },
      )
      if (command && follow(command)) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [planner])
}
