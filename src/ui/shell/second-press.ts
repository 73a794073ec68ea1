/**
 * Keeps the second press of two in a row from a button that came under the pointer with the first: it was not meant. The
 * same button and the keyboard do as ever.
 */
export function guardSecondPress(page: Pick<EventTarget, 'addEventListener'>): void {
  let pressed: Element | null = null
  page.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest('button')
      if (button && button !== pressed && (event as MouseEvent).detail > 1) {
        event.preventDefault()
        event.stopPropagation()
      } else pressed = button
    },
    true,
  )
}
