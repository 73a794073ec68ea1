import type { Planner, PlannerState } from '../planner/planner'

/** What a browser says of storage, as far as it is asked. */
export interface Keeping {
  /** Whether it keeps what is stored until the user deletes it. */
  readonly persisted: () => Promise<boolean>
  /** Asks it to; some browsers ask the user in turn. */
  readonly persist: () => Promise<boolean>
}

/** The user's own name for the look of their own. */
const ownTitle = ({ own, look }: PlannerState): string => (own?.look ?? look).title

/** Whether something has just become the user's own: a look that has a name, a charm marked as owned or made. */
const isFirstOwn = (state: PlannerState, before: PlannerState): boolean =>
  (state.mine !== before.mine && state.mine.size > 0) ||
  state.things.size > before.things.size ||
  (ownTitle(state) !== '' && ownTitle(state) !== ownTitle(before))

/**
 * Asks the browser to keep what is stored as soon as something becomes the user's own, once; whoever was asked before is
 * not asked again. Tells whether it does, now and after asking. Gives back how to stop.
 */
export function askToKeep(planner: Planner, keeping: Keeping, tell: (kept: boolean) => void): () => void {
  keeping.persisted().then(tell, () => tell(false))
  const stop = planner.store.subscribe((state, before) => {
    if (state.readOnly || !isFirstOwn(state, before)) return
    stop()
    if (state.askedToKeep) return
    planner.choose('askedToKeep', true)
    keeping.persist().then(tell, () => tell(false))
  })
  return stop
}
