import { useEffect } from 'react'
import type { Catalog } from '../../look/facts/catalog'
import type { StageScope } from '../stage-context'

/** Forgets the models that the catalog has no more: own charms are made anew, and leave. */
export function useForgetting({ planner, cache }: StageScope): void {
  useEffect(() => {
    let before = planner.store.getState().catalog
    return planner.store.subscribe(({ catalog }) => {
      if (catalog === before) return
      const there = addressesIn(catalog)
      for (const address of addressesIn(before)) if (!there.has(address)) cache.forget(address)
      before = catalog
    })
  }, [planner, cache])
}

const addressesIn = ({ charms, carriers }: Catalog): ReadonlySet<string> =>
  new Set([...charms.values(), ...carriers.values()].flatMap(({ model }) => model?.glb ?? []))
