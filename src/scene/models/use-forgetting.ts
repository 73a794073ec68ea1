import { useEffect } from 'react'
import type { Catalog } from '../../look/facts/catalog'
import type { StageScope } from '../stage-context'

/** Forgets the models of charms that the catalog has no more: own ones are made anew, and leave. */
export function useForgetting({ planner, cache }: StageScope): void {
  useEffect(
    () =>
      planner.store.subscribe(({ catalog }, before) => {
        if (catalog === before.catalog) return
        const there = addressesIn(catalog)
        for (const address of addressesIn(before.catalog)) if (!there.includes(address)) cache.forget(address)
      }),
    [planner, cache],
  )
}

const addressesIn = ({ charms }: Catalog): readonly string[] =>
  [...charms.values()].flatMap(({ model }) => model?.glb ?? [])
