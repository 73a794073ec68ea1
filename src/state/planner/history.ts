import type { Look } from '../../look/look'

/** How many steps back are kept. */
export const HISTORY_LIMIT = 200

/** A look with the steps that led here and those taken back, nearest last and nearest first. */
export interface History {
  readonly look: Look
  readonly past: readonly Look[]
  readonly future: readonly Look[]
}

/** One step on; an unchanged look is no step. */
export function record(history: History, next: Look): History {
  if (next === history.look) return history
  return { look: next, past: [...history.past, history.look].slice(-HISTORY_LIMIT), future: [] }
}

/** The look changed within the step that led to it. */
export function amend(history: History, next: Look): History {
  return next === history.look ? history : { ...history, look: next, future: [] }
}

/** One step back, or the same history at its start. */
export function undo({ look, past, future }: History): History {
  const before = past.at(-1)
  return before
    ? { look: before, past: past.slice(0, -1), future: [look, ...future] }
    : { look, past, future }
}

/** One undone step forth again, or the same history at its end. */
export function redo({ look, past, future }: History): History {
  const [after, ...rest] = future
  return after ? { look: after, past: [...past, look], future: rest } : { look, past, future }
}
