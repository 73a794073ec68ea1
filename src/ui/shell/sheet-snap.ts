export type Snap = 'peek' | 'half' | 'full'

/** Sheet heights in CSS pixels. */
export type Stops = Readonly<Record<Snap, number>>

/** The heights a sheet rests at on a window this tall; `peekPx` shows the grab handle and the tabs. */
export function stopsOf(windowPx: number, peekPx: number): Stops {
  // In a low window, as above a keyboard, the stage still has its part.
  const half = Math.round(Math.min(Math.max(windowPx * 0.42, Math.min(260, windowPx * 0.46)), 420))
  return { peek: peekPx, half: Math.max(half, peekPx), full: Math.max(windowPx - 112, half) }
}

/** How far a flick carries on, in milliseconds of its speed. */
const THROW_MS = 180

/** Where a sheet comes to rest that was let go at a height, moving at so many pixels a millisecond (up is positive). */
export function snapFrom(heightPx: number, speed: number, stops: Stops): Snap {
  const aim = heightPx + speed * THROW_MS
  const order: readonly Snap[] = ['peek', 'half', 'full']
  return order.reduce((best, snap) =>
    Math.abs(stops[snap] - aim) < Math.abs(stops[best] - aim) ? snap : best,
  )
}
