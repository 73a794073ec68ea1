import { type RefObject, useLayoutEffect } from 'react'
import { useTargetElement } from '../focus-targets'

const takes = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element.checkVisibility()

/** When an element goes that has the focus, that goes back to where it came from, or on to the list of the look. */
export function useFocusHandedOn(ref: RefObject<HTMLElement | null>): void {
  const target = useTargetElement()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    let origin: Element | null = null
    const onFocus = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Element && !element.contains(relatedTarget)) origin = relatedTarget
    }
    element.addEventListener('focusin', onFocus)
    return () => {
      element.removeEventListener('focusin', onFocus)
      if (!element.contains(document.activeElement)) return
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        const next = [origin, target('look'), target('photo')].find(takes)
        next?.focus({ preventScroll: true })
      })
    }
  }, [ref, target])
}
