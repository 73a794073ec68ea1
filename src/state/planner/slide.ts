import { type Holdup, slidePull, slideTowards } from '../../look/edits/pull'
import type { AnchorId } from '../../look/ids'
import { gainBetween } from './editor'
import type { Planner } from './planner'

/**
 * Slides a zip's pull towards a stop, as far as what hangs on it fits, and tells what holds it up. Sliding on is one undo
 * step, until `endWriting`.
 */
export function slide(planner: Planner, anchor: AnchorId, goal: number): Holdup | null {
  const { catalog, look } = planner.store.getState()
  const { stop, holdup } = slideTowards(catalog, look, anchor, goal)
  planner.apply(
    slidePull(catalog, anchor, stop),
    (before, after) => ({ kind: 'fixed', total: after, gain: gainBetween(before, after) }),
    `pull ${anchor}`,
  )
  return holdup
}
