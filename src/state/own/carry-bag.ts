import type { CarrierId } from '../../look/ids'
import type { Planner } from '../planner/planner'

/** Puts the look on a bag once that is there; somebody else's look, or one that is edited elsewhere, stays as it is. */
export async function carryBag(planner: Planner, bag: CarrierId): Promise<void> {
  const { store } = planner
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!store.getState().catalog.carriers.has(bag)) return
      stop()
      resolve()
    }
    const stop = store.subscribe(look)
    look()
  })
  const { own, readOnly } = store.getState()
  if (!own && !readOnly) planner.changeCarrier(bag)
}
