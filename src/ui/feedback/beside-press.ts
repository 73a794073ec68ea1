/** Where something was pressed, in CSS pixels of the window. */
export interface Press {
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** How wide what is shown there is at most, what lies between it and the finger, and its distance from the window's edge. */
const WIDTH = 280
const BETWEEN = 22
const EDGE = 8

/** Places something beside a press, in sight whole: below it in the upper half of the window, above it in the lower one. */
export function besidePress(
  { x, y }: Press,
  window: Size,
): { readonly left: number; readonly width: number } & (
  | { readonly top: number }
  | { readonly bottom: number }
) {
  const width = Math.min(WIDTH, window.width - 2 * EDGE)
  const left = Math.min(Math.max(x - width / 2, EDGE), window.width - width - EDGE)
  const within = Math.min(Math.max(y, 0), window.height)
  return within < window.height / 2
    ? { left, width, top: within + BETWEEN }
    : { left, width, bottom: window.height - within + BETWEEN }
}
