import { carrierId, charmId } from '../../look/ids'
import type { Home } from '../own/keep-charm'
import type { OwnThing } from '../own/own-thing'
import type { History } from '../planner/history'
import type { Planner, PlannerState } from '../planner/planner'
import { starterLook } from '../planner/starter'
import type { KeptDocument } from '../storage/document-rows'
import { withTimeout } from '../storage/with-timeout'
import { type BringInPlan, documentIn, isSameLook, planBringIn } from './plan-bring-in'
import type { FoundBackup } from './read-backup'

/** What came of bringing a backup in. Unless it was brought in, all is as before. */
export type BroughtIn = 'brought_in' | 'locked' | 'full' | 'failed'

/** How long own charms may take to join the catalog, before looks are read with their outlines instead. */
const JOINING_MS = 10_000

const documentOf = ({ own, look, past, future, mine, things, chosen }: PlannerState): KeptDocument => ({
  history: own ?? { look, past, future },
  mine,
  things,
  chosen,
})

const restore = (planner: Planner, { history, ...rest }: KeptDocument): void =>
  planner.restore({ ...history, ...rest })

/** What a backup would change in this planner. */
export function planHere({ store }: Planner, backup: FoundBackup): BringInPlan {
  const state = store.getState()
  const isFirst = ({ look }: History): boolean => isSameLook(look, starterLook(state.catalog))
  return planBringIn(state.catalog, backup, documentOf(state), isFirst)
}

/** Settles once what was added is there to hang, or does not come. */
function joined({ store }: Planner, added: readonly OwnThing[]): Promise<void> {
  const idsOf = (of: OwnThing['kind']): readonly string[] =>
    added.filter(({ kind }) => kind === of).map(({ id }) => id)
  const charms = idsOf('own_charm').map(charmId)
  const carriers = idsOf('own_bag').map(carrierId)
  let stop = (): void => undefined
  const there = new Promise<void>((resolve) => {
    const look = (): void => {
      const { catalog } = store.getState()
      if (charms.every((id) => catalog.charms.has(id)) && carriers.every((id) => catalog.carriers.has(id)))
        resolve()
    }
    stop = store.subscribe(look)
    look()
  })
  return withTimeout(there, JOINING_MS)
    .catch(() => undefined)
    .finally(stop)
}

/** Brings everything in that is new in a backup. Settles when storage has it. */
export async function bringIn(
  { planner, keeper }: Pick<Home, 'planner' | 'keeper'>,
  backup: FoundBackup,
): Promise<BroughtIn> {
  const { store } = planner
  if (store.getState().readOnly) return 'locked'
  const plan = planHere(planner, backup)
  const before = documentOf(store.getState())
  const { mine, things, chosen, added } = plan
  const names = new Set(added.flatMap(({ blobs }) => blobs))
  const isNew = mine !== before.mine || things !== before.things || chosen !== before.chosen
  if (isNew) {
    keeper.blobs.hold(new Map([...backup.blobs].filter(([name]) => names.has(name))))
    restore(planner, { ...before, mine, things, chosen })
    await keeper.flush()
    const { status } = keeper.state.getState()
    // A browser that stores nothing at all keeps it as long as the page is open, and the page says so.
    if (status.kind === 'unsaved' && status.why !== 'unavailable') {
      restore(planner, { ...documentOf(store.getState()), ...without(before) })
      keeper.blobs.drop(names)
      return status.why === 'full' ? 'full' : 'failed'
    }
    await joined(planner, added)
  }
  openLook(planner, plan, backup.look)
  await keeper.flush()
  return 'brought_in'
}

/** A document as it was but for its look, which may have been changed meanwhile. */
const without = ({ history: _, ...rest }: KeptDocument): Omit<KeptDocument, 'history'> => rest

/** Shows the look of a backup, now that its charms are there. */
function openLook(planner: Planner, { look, rows }: BringInPlan, open: string): void {
  const { catalog, mine, things, chosen } = planner.store.getState()
  if (look === 'none' || look === 'known') return
  const { history } = documentIn(catalog, rows, open)
  if (!history) return
  if (look === 'visits') planner.visit(history.look, 'kept')
  else restore(planner, { history, mine, things, chosen })
}
