import { useEffect } from 'react'
import type { Catalog, MeasuredBag } from '../../look/facts/catalog'
import type { StageScope } from '../stage-context'

/** Forgets the models of own charms and bags that the catalog has no more: they are made anew, and leave. */
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

const addressesIn = ({ charms, carriers, bags }: Catalog): readonly string[] =>
  [charms, carriers, bags ?? new Map<string, MeasuredBag>()].flatMap((things) =>
    [...things.values()].flatMap(({ model }) => model?.glb ?? []),
  )
